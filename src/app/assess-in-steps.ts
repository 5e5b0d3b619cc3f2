import { evaluateRead, withIssues } from "../core/evaluate";
import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import { recognise } from "../core/recognise";
import { reportIssues } from "../core/report";
import { schemes } from "../schemes";
import type { Clock } from "./ports";

/** A use case asks several times for the same: a snapshot never changes, nor does what it says. */
const known = new WeakMap<Snapshot, Evaluation>();

/**
 * 评价 of a workbook with all its issues, as its own choices have it, in steps with a rest before each.
 * Writes nothing; asked again about the same snapshot, it answers at once.
 */
export async function assessInSteps(book: Snapshot, clock: Clock): Promise<Evaluation> {
  const before = known.get(book);
  if (before) return before;
  await clock.rest();
  const read = recognise(book);
  await clock.rest();
  const first = evaluateRead(read, schemes, { scheme: null, replaceTyped: false });
  await clock.rest();
  const evaluation = withIssues(first, reportIssues(first));
  known.set(book, evaluation);
  return evaluation;
}
