import { HostProblem, type Mismatch, type Problem } from "../../app/ports";
import type { Edit } from "../../core/edits";
import type { Area } from "../../core/grid";
import type { BookReader } from "./book-reader";
import {
  asHostProblem,
  type ExcelFailure,
  detailOf,
  failureOf,
  isNoAnswer,
  isPassing,
  isTooMuch,
} from "./excel-problem";
import { firstPlace, guard, nameTaken } from "./guards";
import { findKnown, type KnownBook } from "./known-book";
import { differences, isUnchanged, stepsBack } from "./put-back";
import { mismatchesIn, queueShown, type Shown } from "./read-back";
import type { Session } from "./session";
import { isNothing, planWrites, type WritePlan } from "./write-plan";
import { addedSheets, messagesOf, type Step, stepsNotUndone, stepsOf } from "./write-steps";

/** What a write did. */
export interface Written {
  readonly plan: WritePlan;
  readonly before: KnownBook;
  readonly mismatches: readonly Mismatch[];
  /** Sheet names with ids after it; null where nothing had to be written. */
  readonly ids: ReadonlyMap<string, string> | null;
}

/** A message smaller than this is not cut further. */
const smallestMessage = 50_000;

interface Done {
  readonly shown: readonly Shown[];
  readonly ids: ReadonlyMap<string, string>;
}

/** What a failed write left; `plan` is without a sheet that turned out to be somebody else's. */
interface Outcome {
  readonly kind: "old" | "new" | "part";
  readonly plan: WritePlan;
  readonly now: KnownBook;
}

interface Work {
  readonly edits: readonly Edit[];
  readonly plan: WritePlan;
  readonly before: KnownBook;
}

/** Writes all edits or none. */
export class BookWriter {
  readonly #session: Session;
  readonly #reader: BookReader;
  #messageLimit: number;

  /** @param messageLimit - bytes one message may have */
  constructor(session: Session, reader: BookReader, messageLimit: number) {
    this.#session = session;
    this.#reader = reader;
    this.#messageLimit = messageLimit;
  }

  /**
   * One request, unless it is too long for one message. What stands in the way is thrown before the
   * first cell is touched; a write that fails is looked at, finished or taken back, and said.
   */
  async write(edits: readonly Edit[], before: KnownBook): Promise<Written> {
    const plan = planWrites(edits, before);
    if (isNothing(plan)) return { plan, before, mismatches: [], ids: null };
    guard(plan);
    for (let tries = 0; ; tries += 1) {
      try {
        const { shown, ids } = await this.#carryOut(plan);
        return { plan, before, mismatches: mismatchesIn(plan, shown), ids };
      } catch (error) {
        const now = await this.#afterFailure(error, { edits, plan, before, last: tries > 0 });
        if (now) return { plan, before, mismatches: shownIn(plan, now), ids: idsOf(now) };
      }
    }
  }

  /** Steps back in order, as few messages as the limit allows; among them are some Excel cannot undo. */
  async run(steps: readonly Step[]): Promise<void> {
    for (const message of messagesOf(steps, this.#messageLimit)) await this.#sendUngrouped(message);
  }

  /** The same; what stops it on the way is answered, and only silence thrown. */
  async attempt(steps: readonly Step[]): Promise<HostProblem | null> {
    try {
      await this.run(steps);
      return null;
    } catch (error) {
      const said = asHostProblem(error);
      if (isNoAnswer(error) || !(said instanceof HostProblem)) throw error;
      return said;
    }
  }

  #sendUngrouped(message: readonly Step[]): Promise<void> {
    return this.#session.writeUngrouped(async (context) => {
      for (const step of message) step.queue(context);
      await context.sync();
    });
  }

  /**
   * One batch, however many messages: one undo step. What Excel cannot undo goes before it, by itself
   * where the rest is to be undone together.
   */
  async #carryOut(plan: WritePlan): Promise<Done> {
    const first = stepsNotUndone(plan);
    const apart = this.#session.mergesUndo && first.length > 0;
    if (apart) await this.#sendUngrouped(first);
    const steps = apart ? stepsOf(plan) : [...first, ...stepsOf(plan)];
    const messages = messagesOf(steps, this.#messageLimit);
    return this.#session.write(async (context) => {
      const { application, worksheets } = context.workbook;
      for (const message of messages.slice(0, -1)) {
        for (const step of message) step.queue(context);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- too much for one message
        await context.sync();
      }
      application.suspendScreenUpdatingUntilNextSync();
      // Calculation is not suspended: values read in the same request would be old ones.
      for (const step of messages.at(-1) ?? []) step.queue(context);
      if (plan.status.manualCalculation) application.calculate("Recalculate");
      const takeShown = queueShown(context, plan);
      worksheets.load("items/id,items/name");
      await context.sync();
      const ids = new Map(worksheets.items.map(({ id, name }) => [name, id]));
      return { shown: takeShown(), ids };
    }, messages.length);
  }

  /**
   * Looks at what a failed write left.
   * @returns the workbook where the write turns out to be done; null where it may be tried again
   * @throws HostProblem that says what the workbook holds now
   */
  async #afterFailure(
    error: unknown,
    work: Work & { readonly last: boolean },
  ): Promise<KnownBook | null> {
    const { before, last } = work;
    if (isNoAnswer(error)) throw asHostProblem(error);
    const failure = failureOf(error);
    if (!failure) throw error;
    const outcome = await this.#outcome(work, failure);
    const { plan } = outcome;
    if (outcome.kind === "new") return outcome.now;
    const restored = outcome.kind === "part";
    if (restored) await this.#takeBack(plan, before, { now: outcome.now, reason: failure.message });
    if (this.#mayTryAgain(failure.code, last)) return null;
    const problem = problemAfter(error, { plan: work.plan, ours: plan, restored });
    throw new HostProblem(problem, detailOf(failure));
  }

  async #outcome({ edits, plan, before }: Work, failure: ExcelFailure): Promise<Outcome> {
    const now = await this.#look(before);
    if (isNothing(planWrites(edits, now))) return { kind: "new", plan, now };
    const ours = withoutTaken(plan, failure, now);
    const kind = isUnchanged(differences(ours, before, now)) ? "old" : "part";
    return { kind, plan: ours, now };
  }

  /** Reading after a failure; where even that fails nobody knows what the workbook holds. */
  async #look(before: KnownBook): Promise<KnownBook> {
    try {
      return await this.#reader.read(before);
    } catch (error) {
      const said = asHostProblem(error);
      if (!(said instanceof HostProblem)) throw said;
      throw new HostProblem({ code: "no-answer" }, said.message);
    }
  }

  async #takeBack(
    plan: WritePlan,
    before: KnownBook,
    left: { readonly now: KnownBook; readonly reason: string },
  ): Promise<void> {
    let { now } = left;
    // Once more where the first attempt was cut off: putting back twice does no harm.
    for (let tries = 0; tries < 2; tries += 1) {
      await this.attempt(stepsBack(plan, before, now));
      now = await this.#look(before);
      if (isUnchanged(differences(plan, before, now))) return;
    }
    const { cells, sheets } = differences(plan, before, now);
    throw new HostProblem({ code: "not-restored", cells, sheets, reason: left.reason });
  }

  #mayTryAgain(code: string, last: boolean): boolean {
    if (isTooMuch(code) && this.#messageLimit > smallestMessage) {
      this.#messageLimit /= 2;
      return true;
    }
    if (code === "UndoNotSupported") return this.#session.giveUpMergingUndo();
    return !last && (isPassing(code) || code === "GeneralException");
  }
}

/**
 * Excel refused to add a sheet because one of that name is there: the last of our new names that is
 * there now is the one somebody made meanwhile.
 */
function withoutTaken(plan: WritePlan, { code, place }: ExcelFailure, now: KnownBook): WritePlan {
  if (code !== "ItemAlreadyExists" || !place.startsWith("WorksheetCollection")) return plan;
  const taken = addedSheets(plan)
    .filter((write) => findKnown(now, write.plan.name))
    .at(-1);
  return { ...plan, sheets: plan.sheets.filter((write) => write !== taken) };
}

/** What to say of a write that failed and left, or was made to leave, everything as it was. */
function problemAfter(
  error: unknown,
  work: { readonly plan: WritePlan; readonly ours: WritePlan; readonly restored: boolean },
): Problem {
  const { plan, ours } = work;
  const taken = plan.sheets.find((write) => !ours.sheets.includes(write))?.plan.name;
  if (taken !== undefined) return nameTaken(taken);
  const at = firstPlace(plan);
  const said = asHostProblem(error, at ? { sheet: at.sheet } : {});
  if (!(said instanceof HostProblem)) throw said;
  const { problem } = said;
  if (work.restored || vague.has(problem.code)) return halfFailed(error, at);
  return problem.code === "in-the-way" && at ? { ...problem, at } : problem;
}

const halfFailed = (error: unknown, at: Area | null): Problem => ({
  code: "half-failed",
  at: at && { sheet: at.sheet, row: at.top, column: at.left },
  reason: failureOf(error)?.message ?? "",
});

/** Problems whose own sentence does not say that a write was tried. */
const vague: ReadonlySet<Problem["code"]> = new Set([
  "unexpected",
  "unreachable",
  "name-taken",
] as const);

const idsOf = (book: KnownBook): ReadonlyMap<string, string> =>
  new Map(book.sheets.map(({ id, name }) => [name, id]));

/** What the planned formulas show in a workbook just read. */
function shownIn(plan: WritePlan, now: KnownBook): readonly Mismatch[] {
  const shown = [...new Set(plan.shown.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const known = findKnown(now, sheet);
    if (!known?.used) return [];
    const block = { ...known.used, top: 0, left: 0 };
    const values = known.rows.map((row) =>
      row.map((content) => (typeof content === "object" ? (content?.error ?? "") : content)),
    );
    return [{ sheet, block, values }];
  });
  return mismatchesIn(plan, shown);
}
