import { HostProblem, type Part, type ReadCourse } from "../../app/ports";
import { cellsIn } from "./blocks";
import type { CellArrays } from "./cell-arrays";
import { queueDetails } from "./details";
import { queueKnownDetails, withSpareRows } from "./reading-again";
import { failureOf, isTooMuch } from "./excel-problem";
import type { KnownBook, ListedSheet, Piece } from "./known-book";
import { type Measured, queueMeasure } from "./measure";
import { type Budget, halves, missing, packed, piecesOf, queuePiece, type Wanted } from "./pieces";
import type { Session } from "./session";
import type { SheetReading } from "./sheet-reading";
import { queueSurvey, type Survey } from "./survey";

/** Cells copied before others get the thread: some milliseconds. */
const sliceCells = 6_000;
/** Bytes of one cell before anything of the sheet was seen; and of its formula and format. */
const usualBytes = 16;
const wholeBytes = 34;

/** Reads workbooks: four kinds of question in at most three requests, one when it was read before. */
export class BookReader {
  readonly #session: Session;
  #budget: Budget;
  readonly #bytesPerCell = new Map<string, number>();

  /** @param budget - what one request may bring on this platform */
  constructor(session: Session, budget: Budget) {
    this.#session = session;
    this.#budget = budget;
  }

  /**
   * The workbook as it is now. Known from before, all is asked in one request; what is new since then
   * takes further ones.
   */
  async read(before: KnownBook | null, course: ReadCourse = {}): Promise<KnownBook> {
    const readings = new Map<string, SheetReading>();
    const survey =
      (before && (await this.#tryAgain(before, readings, course))) ?? (await this.#survey());
    heedStop(course);
    const unknown = survey.sheets.filter(({ id }) => !readings.has(id));
    for (const { reading, head } of await this.#measure(unknown)) {
      readings.set(reading.listed.id, reading);
      if (head) await this.#place(reading, head);
    }
    await this.#complete(survey, readings, course);
    return bookOf(survey, readings);
  }

  #survey(): Promise<Survey> {
    return this.#session.read(async (context) => {
      const take = queueSurvey(context);
      await context.sync();
      return take();
    });
  }

  /** Everything in one request; null where that is too much at once: then step by step. */
  async #tryAgain(
    before: KnownBook,
    readings: Map<string, SheetReading>,
    course: ReadCourse,
  ): Promise<Survey | null> {
    try {
      return await this.#readAgain(before, readings, course);
    } catch (error) {
      if (!isTooMuch(failureOf(error)?.code ?? "")) throw error;
      this.#budget = halved(this.#budget);
      return null;
    }
  }

  async #readAgain(
    before: KnownBook,
    readings: Map<string, SheetReading>,
    course: ReadCourse,
  ): Promise<Survey> {
    const pieces = before.sheets.flatMap((sheet) =>
      sheet.loaded.map((piece) => ({ sheet, piece: withSpareRows(sheet, piece) })),
    );
    // What does not fit into one message on the web is left for the requests after it.
    let room = this.#budget.bytes;
    const along = pieces.filter(({ sheet, piece }) => {
      room -= cellsIn(piece.block) * this.#estimate(sheet.id, piece.whole);
      return room > 0;
    });
    const answer = await this.#session.read(async (context) => {
      const takeSurvey = queueSurvey(context);
      const measures = before.sheets.map(({ id }) => queueMeasure(context, id));
      const details = before.sheets.map((sheet) => queueKnownDetails(context, sheet));
      const taken = along.map(({ sheet, piece }) =>
        queuePiece(context.workbook.worksheets.getItemOrNullObject(sheet.id), piece),
      );
      await context.sync();
      const survey = takeSurvey();
      const found = before.sheets.map((sheet, index) => {
        const listed = survey.sheets.find(({ id }) => id === sheet.id);
        const measured = listed ? (measures[index]?.(listed) ?? null) : null;
        if (measured) details[index]?.(measured.reading);
        return measured;
      });
      const gone = new Set(before.sheets.flatMap(({ id }, index) => (found[index] ? [] : [id])));
      const arrays = taken.map((take, index) =>
        gone.has(along[index]?.sheet.id ?? "") ? null : take(),
      );
      return { survey, found, arrays };
    });
    for (const measured of answer.found) {
      if (!measured) continue;
      readings.set(measured.reading.listed.id, measured.reading);
      if (measured.head) await this.#place(measured.reading, measured.head);
    }
    for (const [index, { sheet, piece }] of along.entries()) {
      const [reading, arrays] = [readings.get(sheet.id), answer.arrays[index]];
      if (reading && arrays) await this.#keep(reading, piece, arrays);
    }
    heedStop(course);
    return answer.survey;
  }

  async #measure(listed: readonly ListedSheet[]): Promise<readonly Measured[]> {
    if (listed.length === 0) return [];
    return this.#session.read(async (context) => {
      const takes = listed.map(({ id }) => queueMeasure(context, id));
      await context.sync();
      return takes.flatMap((take, index) => take(listed[index] as ListedSheet) ?? []);
    });
  }

  /** Loads what the sheets still lack, with the details of those that were not known before. */
  async #complete(
    survey: Survey,
    readings: ReadonlyMap<string, SheetReading>,
    course: ReadCourse,
  ): Promise<void> {
    const columns = (reading: SheetReading) => course.columns?.(reading.head()) ?? null;
    const ordered = survey.sheets.flatMap(({ id }) => readings.get(id) ?? []);
    const wanted = ordered.flatMap((sheet) =>
      missing(piecesOf(sheet, columns), sheet.loaded).map((piece) => ({ ...piece, sheet })),
    );
    const undetailed = ordered.filter(({ used, detailed }) => used !== null && !detailed);
    const requests = packed(wanted, this.#budget, (piece) =>
      this.#estimate(piece.sheet.listed.id, piece.whole),
    );
    if (undetailed.length === 0 && requests.length === 0) return;
    const [first = [], ...rest] = requests;
    await this.#load(first, undetailed);
    for (const [index, request] of rest.entries()) {
      heedStop(course);
      tell(course, { ordered, request, share: (index + 1) / requests.length });
      await this.#load(request, []);
    }
  }

  /**
   * One request; refused for its size, or answered with null, it goes again in halves, down to single
   * cells.
   */
  async #load(pieces: readonly Wanted[], details: readonly SheetReading[]): Promise<void> {
    const answer = await this.#ask(pieces, details);
    const [came, again] = answer === "too much" ? [[], details] : [answer, []];
    if (answer === "too much") this.#budget = halved(this.#budget);
    for (const [index, piece] of pieces.entries()) {
      const arrays = came[index];
      if (arrays) await this.#keep(piece.sheet, piece, arrays);
      else await this.#loadHalves(piece, again);
    }
  }

  async #loadHalves(piece: Wanted, details: readonly SheetReading[]): Promise<void> {
    const parts = halves(piece);
    if (!parts) throw new HostProblem({ code: "too-much" });
    const [first, second] = parts;
    await this.#load(
      [first],
      details.filter(({ detailed }) => !detailed),
    );
    await this.#load([second], []);
  }

  async #ask(
    pieces: readonly Wanted[],
    details: readonly SheetReading[],
  ): Promise<readonly (CellArrays | null)[] | "too much"> {
    try {
      return await this.#session.read(async (context) => {
        const takes = pieces.map((piece) =>
          queuePiece(context.workbook.worksheets.getItem(piece.sheet.listed.id), piece),
        );
        const detailed = details.flatMap((reading) => {
          const { used, partlyHidden: hidden } = reading;
          const { id } = reading.listed;
          return used ? [{ reading, take: queueDetails(context, { id, used, hidden }) }] : [];
        });
        await context.sync();
        for (const { reading, take } of detailed) take(reading);
        return takes.map((take) => take());
      });
    } catch (error) {
      const code = failureOf(error)?.code ?? "";
      // Old builds of Excel on the web say only that something went wrong when it is too much.
      const maybe = isTooMuch(code) || (code === "GeneralException" && pieces.length > 0);
      if (maybe && pieces.some((piece) => halves(piece) !== null)) return "too much";
      throw error;
    }
  }

  async #keep(reading: SheetReading, piece: Piece, arrays: CellArrays): Promise<void> {
    await this.#place(reading, arrays);
    reading.loaded.push({ block: piece.block, whole: piece.whole });
  }

  /** Copies in slices: the thread is never held for long. */
  async #place(reading: SheetReading, arrays: CellArrays): Promise<void> {
    const { values } = arrays;
    const width = Math.max(1, values[0]?.length ?? 1);
    const rows = Math.max(1, Math.floor(sliceCells / width));
    this.#learn(reading.listed.id, values);
    for (let from = 0; from < values.length; from += rows) {
      if (from > 0) await this.#session.breathe();
      reading.place(arrays, from, Math.min(from + rows, values.length) - 1);
    }
  }

  /** How long this sheet's cells are, from what was seen of it. */
  #learn(id: string, values: readonly (readonly unknown[])[]): void {
    const sample = values.slice(-headSample);
    const cells = sample.reduce((sum, row) => sum + row.length, 0);
    if (cells > 0) this.#bytesPerCell.set(id, bytesIn(JSON.stringify(sample)) / cells + 1);
  }

  #estimate(id: string, whole: boolean): number {
    const bytes = this.#bytesPerCell.get(id) ?? usualBytes;
    return whole ? bytes * 2 + wholeBytes : bytes;
  }
}

const headSample = 30;

/** UTF-8 bytes of a JSON text, near enough: what is not ASCII takes three. */
const bytesIn = (text: string): number =>
  text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);

const halved = ({ bytes, cells }: Budget): Budget => ({
  bytes: Math.max(20_000, bytes / 2),
  cells: Math.max(1_000, cells / 2),
});

/** Heard between requests. Throws HostProblem `stopped` once the user pressed 停. */
function heedStop({ signal }: ReadCourse): void {
  if (signal?.aborted === true) throw new HostProblem({ code: "stopped" });
}

function tell(
  course: ReadCourse,
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

function bookOf(survey: Survey, readings: ReadonlyMap<string, SheetReading>): KnownBook {
  const sheets = survey.sheets.flatMap(({ id }) => readings.get(id)?.finished() ?? []);
  return {
    sheets,
    names: [...survey.names, ...sheets.flatMap(({ localNames }) => localNames)],
    // Excel does not tell which of its two calendars a workbook counts by.
    date1904: false,
    status: survey.status,
  };
}
