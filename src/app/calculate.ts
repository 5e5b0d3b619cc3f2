import { type Edit, planInSteps } from "../core/edits";
import { withIssues } from "../core/evaluate";
import type { Snapshot } from "../core/grid";
import { type Desk, stampOf } from "./desk";
import { assess } from "./evaluate-workbook";
import type { Look } from "./look";
import { lookAt } from "./look-around";
import { type Course, HostProblem, type Mismatch } from "./ports";
import type { WritePlace } from "./questions";
import { readBook } from "./read-book";
import { settleQuestions } from "./settle-questions";
import { unhurried } from "./unhurried";
import { changedCells, firstWrites, writePlaces } from "./write-places";

/** How a 计算 ended. */
export type Calculated =
  | {
      readonly kind: "written";
      readonly look: Look;
      /** Cells changed in sheets that are not ours. */
      readonly cells: number;
      readonly places: readonly WritePlace[];
      /** Formulas that do not show what was computed: must be empty. */
      readonly mismatches: readonly Mismatch[];
    }
  /** 先只看结果, or a file that cannot be written to: computed and shown, nothing written. */
  | { readonly kind: "looked-only"; readonly look: Look }
  /** A question was closed without an answer: nothing was written. */
  | { readonly kind: "cancelled" };

/**
 * 计算: reads, evaluates, settles what must be asked, asks before the first write into a sheet we did
 * not make, writes, and compares what the cells show with what was computed.
 */
export async function calculate(desk: Desk, course: Course = {}): Promise<Calculated> {
  course.progress?.("read", 0);
  const read = await readBook(desk.book, course);
  stopIfAsked(course);
  course.progress?.("calculate", 0);
  const settled = await settleQuestions(desk, read);
  if (!settled) return { kind: "cancelled" };
  const { book, replaceTyped, lookOnly } = settled;
  const planned = await planOf(desk, book, { replaceTyped, summary: false });
  const { look } = planned;
  if (lookOnly || desk.book.status().readOnly) return { kind: "looked-only", look };
  const cells = changedCells(planned.edits, book);
  const places = writePlaces(cells);
  const answer = await mayWrite(desk, firstWrites(places, book));
  if (answer === null) return { kind: "cancelled" };
  if (answer === "look") return { kind: "looked-only", look };
  const mismatches = await write(desk, planned.edits, course);
  const after = await lookAfter(desk, look);
  return { kind: "written", look: after, cells: cells.length, places, mismatches };
}

/** Writes so that it can be taken back, and compares; the last moment to stop is before. */
export async function write(
  desk: Desk,
  edits: readonly Edit[],
  course: Course,
): Promise<readonly Mismatch[]> {
  stopIfAsked(course);
  course.progress?.("write", 0);
  const mismatches = await desk.book.apply(edits, { ...course, restorable: true });
  course.progress?.("check", 1);
  return mismatches;
}

/** M1: asked once for each sheet that holds nothing of ours yet. */
const mayWrite = async (
  { inquire }: Desk,
  places: readonly WritePlace[],
): Promise<"write" | "look" | null> =>
  places.length === 0 ? "write" : inquire("first-write", { places });

/**
 * What was evaluated still holds after our own writing, unless 指标评分表 was added: then its cells are
 * to be seen where they stand now.
 */
export async function lookAfter(desk: Desk, look: Look): Promise<Look> {
  if (!look.evaluation.card.table.planned) return look;
  const now = await lookAt(await readBook(desk.book), desk.clock);
  return { ...now, screen: "results" };
}

/** What is to be written, and the look with the issues that planning brought to light. */
export async function planOf(
  { clock }: Desk,
  book: Snapshot,
  options: { readonly replaceTyped: boolean; readonly summary: boolean },
): Promise<{ readonly look: Look; readonly edits: readonly Edit[] }> {
  const look = await lookAt(book, clock);
  const first = options.replaceTyped
    ? assess(book, { scheme: null, replaceTyped: true })
    : look.evaluation;
  const how = { ...options, time: stampOf(clock.now()) };
  await clock.rest();
  const planned = await unhurried(planInSteps(first, book, how), clock);
  const evaluation = planned.issues.length === 0 ? first : withIssues(first, planned.issues);
  const { edits } =
    evaluation === first ? planned : await unhurried(planInSteps(evaluation, book, how), clock);
  await clock.rest();
  return { look: { ...look, evaluation }, edits };
}

/**
 * Heard only before anything is written.
 * @throws HostProblem `stopped` once the user pressed 停
 */
export function stopIfAsked({ signal }: Course): void {
  if (signal?.aborted === true) throw new HostProblem({ code: "stopped" });
}
