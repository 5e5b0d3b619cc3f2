import type { Edit } from "../core/edits";
import type { Snapshot } from "../core/grid";
import type { Issue } from "../core/issues";
import { afterWriting } from "./after-writing";
import { assessInSteps } from "./assess-in-steps";
import { type Desk, stampOf } from "./desk";
import { assess, planFor } from "./evaluate-workbook";
import type { Look } from "./look";
import { lookAt } from "./look-around";
import { type Course, HostProblem, type Mismatch } from "./ports";
import type { Questions, WritePlace } from "./questions";
import { readBook } from "./read-book";
import { type Settled, settleQuestions } from "./settle-questions";
import { unhurried } from "./unhurried";
import { changedCells, firstWrites, sheetsAdded, writePlaces } from "./write-places";
import { type Cancelled, cancelled, orStopped } from "./written-so-far";

/** How a 计算 ended. */
export type Calculated =
  | {
      readonly kind: "written";
      readonly look: Look;
      /** Cells changed in sheets that are not ours. */
      readonly cells: number;
      readonly places: readonly WritePlace[];
      /** Sheets to be seen that were not there before. */
      readonly added: readonly string[];
      /** Formulas that do not show what was computed: must be empty. */
      readonly mismatches: readonly Mismatch[];
    }
  /** 先只看结果, or a file that cannot be written to: computed and shown, nothing written. */
  | { readonly kind: "looked-only"; readonly look: Look }
  | Cancelled;

/**
 * 计算: reads, evaluates, settles what must be asked, asks before the first write into a sheet we did
 * not make, writes, and compares what the cells show with what was computed.
 * @throws HostProblem where a sheet of theirs stands where ours must, or ours is protected
 */
export async function calculate(desk: Desk, course: Course = {}): Promise<Calculated> {
  course.progress?.("read", 0);
  const read = await readBook(desk.book, course);
  stopIfAsked(course);
  await assessInSteps(read, desk.clock, course);
  course.progress?.("calculate", 0);
  const settled = await settleQuestions(desk, read);
  if (settled.kind === "closed") return cancelled(settled.written);
  return orStopped(settled.written, () => computed(desk, settled, course));
}

/** 计算 from the answers on. */
async function computed(desk: Desk, settled: Settled, course: Course): Promise<Calculated> {
  const { book, replaced, lookOnly, written } = settled;
  const { look, edits, obstacle } = await planOf(desk, book, { replaced, summary: false });
  if (lookOnly || desk.book.status().readOnly) return { kind: "looked-only", look };
  if (edits.length === 0 && obstacle) throw obstacle;
  const cells = changedCells(edits, book);
  const places = writePlaces(cells);
  const added = sheetsAdded(edits, book);
  const answer = await mayWrite(desk, { places: firstWrites(places, book), added });
  if (answer === null) return cancelled(written);
  if (answer === "look") return { kind: "looked-only", look };
  const mismatches = await write(desk, edits, course);
  const after = await lookAfter(desk, look, replaced);
  return { kind: "written", look: after, cells: cells.length, places, added, mismatches };
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
  facts: Questions["first-write"]["facts"],
): Promise<"write" | "look" | null> =>
  facts.places.length === 0 ? "write" : inquire("first-write", facts);

/**
 * What was evaluated still holds after our own writing, unless 指标评分表 was added or typed points in it
 * gave way: then its cells are to be seen as they stand now.
 */
export async function lookAfter(
  desk: Desk,
  look: Look,
  replaced: ReadonlySet<string>,
): Promise<Look> {
  if (!look.evaluation.card.table.planned && replaced.size === 0) return look;
  const now = await afterWriting(async () => lookAt(await readBook(desk.book), desk.clock));
  return { ...now, screen: "results" };
}

/** What is to be written, the look with the issues planning brought to light, and what is in the way. */
interface PlanAtDesk {
  readonly look: Look;
  readonly edits: readonly Edit[];
  readonly obstacle: HostProblem | null;
}

/** Plans what 计算, and with `summary` 生成汇总表, write. */
export async function planOf(
  { clock }: Desk,
  book: Snapshot,
  { replaced, summary }: { readonly replaced: ReadonlySet<string>; readonly summary: boolean },
): Promise<PlanAtDesk> {
  const look = await lookAt(book, clock);
  const replaceTyped = replaced.size > 0;
  const first = replaceTyped ? assess(book, { scheme: null, replaceTyped }) : look.evaluation;
  await clock.rest();
  const options = { replaceTyped, summary, time: stampOf(clock.now()) };
  const { evaluation, edits, issues } = await unhurried(planFor(first, book, options), clock);
  await clock.rest();
  return { look: { ...look, evaluation }, edits, obstacle: obstacleIn(issues) };
}

/** A sheet that keeps ours from its place: somebody else's of that name, or our own under protection. */
function obstacleIn(issues: readonly Issue[]): HostProblem | null {
  for (const { code, at } of issues) {
    const sheet = at[0]?.sheet ?? "";
    if (code === "own-sheet-protected") return new HostProblem({ code: "protected", sheet });
    if (code === "sheet-name-taken")
      return new HostProblem({ code: "name-taken", sheet, free: "" });
  }
  return null;
}

/**
 * Heard only before anything is written.
 * @throws HostProblem `stopped` once the user pressed 停
 */
export function stopIfAsked({ signal }: Course): void {
  if (signal?.aborted === true) throw new HostProblem({ code: "stopped" });
}
