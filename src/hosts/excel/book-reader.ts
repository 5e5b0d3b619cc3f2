import { type Course, HostProblem, type Part, type ReadingNeeds } from "../../app/ports";
import { CellLoader } from "./cell-loader";
import { failureOf, isGone, isTooMuch } from "./excel-problem";
import { type FirstLook, queueFirstLook } from "./first-look";
import type { KnownBook, ListedSheet } from "./known-book";
import { type Measured, queueMeasure } from "./measure";
import { type Budget, missing, piecesOf, queuePiece, rowPieces, type Wanted } from "./pieces";
import { headOf, queueKnownDetails, withSpareRows } from "./reading-again";
import type { Session } from "./session";
import type { SheetReading } from "./sheet-reading";
import { queueSurvey, type Survey } from "./survey";

/** How to read; `needs` not given: as last time, null: everything. */
interface Reading extends Course {
  readonly needs?: ReadingNeeds | null;
}

type Readings = Map<string, SheetReading>;

/**
 * Reads workbooks: two requests, one when it was read before, and further ones only for what does not
 * fit into a message.
 */
export class BookReader {
  readonly #session: Session;
  readonly #loader: CellLoader;
  /** Excel did not like to be asked from sheet to sheet. */
  #looksSheetBySheet = true;

  /** @param budget - what one request may bring */
  constructor(session: Session, budget: Budget) {
    this.#session = session;
    this.#loader = new CellLoader(session, budget);
  }

  /**
   * The workbook as it is now. Known from before, all is asked in one request; what is new since then
   * takes further ones. A sheet that goes away meanwhile makes it start once more.
   */
  async read(before: KnownBook | null, course: Reading = {}): Promise<KnownBook> {
    const needs = course.needs === undefined ? (before?.needs ?? null) : course.needs;
    try {
      return await this.#read(before, needs, course);
    } catch (error) {
      if (!isGone(failureOf(error)?.code ?? "")) throw error;
      return this.#read(null, needs, course);
    }
  }

  async #read(
    before: KnownBook | null,
    needs: ReadingNeeds | null,
    course: Course,
  ): Promise<KnownBook> {
    const readings: Readings = new Map();
    const again = before && (await this.#tryAgain(before, readings));
    heedStop(course);
    const { survey, measured } = again ?? (await this.#firstLook());
    await this.#keepMeasured(measured, readings);
    const unknown = survey.sheets.filter(({ id }) => !readings.has(id));
    await this.#keepMeasured(await this.#measure(unknown), readings);
    await this.#complete({ survey, readings, needs }, course);
    return bookOf(survey, readings, needs);
  }

  /** The list of sheets with as many of them measured as goes; at worst the list alone. */
  async #firstLook(): Promise<FirstLook> {
    if (!this.#looksSheetBySheet) return this.#survey();
    try {
      return await this.#session.read(async (context) => {
        const take = queueFirstLook(context);
        await context.sync();
        return take();
      });
    } catch (error) {
      if (!mayBeAskedOtherwise(failureOf(error)?.code ?? "")) throw error;
      this.#looksSheetBySheet = false;
      return this.#survey();
    }
  }

  #survey(): Promise<FirstLook> {
    return this.#session.read(async (context) => {
      const take = queueSurvey(context);
      await context.sync();
      return { survey: take(), measured: [] };
    });
  }

  /** Everything in one request; null where that is too much at once: then step by step. */
  async #tryAgain(before: KnownBook, readings: Readings): Promise<FirstLook | null> {
    try {
      return await this.#readAgain(before, readings);
    } catch (error) {
      if (!isTooMuch(failureOf(error)?.code ?? "")) throw error;
      this.#loader.halveBudget();
      return null;
    }
  }

  async #readAgain(before: KnownBook, readings: Readings): Promise<FirstLook> {
    const pieces = before.sheets.flatMap((sheet) =>
      sheet.loaded.map((piece) => ({ sheet, piece: withSpareRows(sheet, piece) })),
    );
    const heads = before.sheets.flatMap((sheet) => headOf(sheet) ?? []);
    // What does not fit into one message is left for the requests after it.
    const along = this.#loader.fitting(pieces, heads);
    const answer = await this.#session.read(async (context) => {
      const { worksheets } = context.workbook;
      const takeSurvey = queueSurvey(context);
      const asked = before.sheets.map((sheet) => ({
        id: sheet.id,
        measure: queueMeasure(worksheets.getItemOrNullObject(sheet.id)),
        details: queueKnownDetails(context, sheet),
      }));
      const taken = along.map(({ sheet, piece }) => ({
        ...{ id: sheet.id, piece },
        take: queuePiece(worksheets.getItemOrNullObject(sheet.id), piece),
      }));
      await context.sync();
      const survey = takeSurvey();
      const measured = asked.flatMap(({ id, measure, details }) => {
        const listed = survey.sheets.find((sheet) => sheet.id === id);
        const found = listed ? measure(listed) : null;
        if (found) details(found.reading);
        return found ?? [];
      });
      const here = new Set(measured.map(({ reading }) => reading.listed.id));
      const cells = taken.flatMap(({ id, piece, take }) => {
        const arrays = here.has(id) ? take() : null;
        return arrays ? [{ id, piece, arrays }] : [];
      });
      return { survey, measured, cells };
    });
    await this.#keepMeasured(answer.measured, readings);
    for (const { id, piece, arrays } of answer.cells) {
      const reading = readings.get(id);
      if (reading) await this.#loader.keep(reading, piece, arrays);
    }
    return { survey: answer.survey, measured: [] };
  }

  async #keepMeasured(measured: readonly Measured[], readings: Readings): Promise<void> {
    for (const { reading, head } of measured) {
      readings.set(reading.listed.id, reading);
      if (head) await this.#loader.place(reading, head);
    }
  }

  /** Sheets nobody has measured yet; too many for one answer, they are asked about in halves. */
  async #measure(listed: readonly ListedSheet[]): Promise<readonly Measured[]> {
    if (listed.length === 0) return [];
    try {
      return await this.#session.read(async (context) => {
        const { worksheets } = context.workbook;
        const takes = listed.map(({ id }) => queueMeasure(worksheets.getItemOrNullObject(id)));
        await context.sync();
        return takes.flatMap((take, index) => take(listed[index] as ListedSheet) ?? []);
      });
    } catch (error) {
      if (!isTooMuch(failureOf(error)?.code ?? "") || listed.length === 1) throw error;
      const middle = Math.ceil(listed.length / 2);
      const first = await this.#measure(listed.slice(0, middle));
      return [...first, ...(await this.#measure(listed.slice(middle)))];
    }
  }

  /** Loads what the sheets still lack, with the details of those that were not known before. */
  async #complete(
    { survey, readings, needs }: { survey: Survey; readings: Readings; needs: ReadingNeeds | null },
    course: Course,
  ): Promise<void> {
    const ordered = survey.sheets.flatMap(({ id }) => readings.get(id) ?? []);
    const wanted = ordered.flatMap((sheet) =>
      missing(piecesOf(sheet, needs), sheet.loaded).map((piece) => ({ ...piece, sheet })),
    );
    const undetailed = ordered.filter(({ used, detailed }) => used !== null && !detailed);
    await this.#load(wanted, undetailed, { ordered, course });
    const rows = ordered.flatMap((sheet) =>
      missing(rowPieces(sheet, needs), sheet.loaded).map((piece) => ({ ...piece, sheet })),
    );
    await this.#load(rows, [], { ordered, course });
  }

  async #load(
    wanted: readonly Wanted[],
    details: readonly SheetReading[],
    { ordered, course }: { readonly ordered: readonly SheetReading[]; readonly course: Course },
  ): Promise<void> {
    const requests = this.#loader.requestsFor(wanted);
    if (details.length === 0 && requests.length === 0) return;
    const [first = [], ...rest] = requests;
    await this.#loader.load(first, details);
    for (const [index, request] of rest.entries()) {
      tell(course, { ordered, request, share: (index + 1) / requests.length });
      heedStop(course);
      await this.#loader.load(request, []);
    }
  }
}

/** Too much at once, or a question this Excel does not understand. */
const mayBeAskedOtherwise = (code: string): boolean => isTooMuch(code) || notUnderstood.has(code);

const notUnderstood: ReadonlySet<string> = new Set([
  ...["GeneralException", "InvalidArgument", "ItemNotFound", "InvalidObjectPath"],
]);

/** Heard between requests. Throws HostProblem `stopped` once the user pressed 停. */
function heedStop({ signal }: Course): void {
  if (signal?.aborted === true) throw new HostProblem({ code: "stopped" });
}

function tell(
  course: Course,
  at: {
    readonly ordered: readonly SheetReading[];
    readonly request: readonly Wanted[];
    readonly share: number;
  },
): void {
  const sheet = at.request[0]?.sheet;
  const part: Part = {
    sheet: sheet ? at.ordered.indexOf(sheet) + 1 : 1,
    of: at.ordered.length,
  };
  course.progress?.("read", at.share, part);
}

function bookOf(
  survey: Survey,
  readings: ReadonlyMap<string, SheetReading>,
  needs: ReadingNeeds | null,
): KnownBook {
  const sheets = survey.sheets.flatMap(({ id }) => readings.get(id)?.finished() ?? []);
  return {
    sheets,
    names: [...survey.names, ...sheets.flatMap(({ localNames }) => localNames)],
    // Excel does not tell which of its two calendars a workbook counts by.
    date1904: false,
    ...{ status: survey.status, needs },
  };
}
