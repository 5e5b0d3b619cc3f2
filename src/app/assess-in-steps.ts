import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import { asKept, assessment } from "./evaluate-workbook";
import type { Clock, Course } from "./ports";
import { unhurried } from "./unhurried";

/** A use case asks several times for the same: a snapshot never changes, nor does what it says. */
const known = new WeakMap<Snapshot, Evaluation>();

/**
 * 评价 of a workbook with all its issues, as its own choices have it, with rests on the way. Writes
 * nothing; asked again about the same snapshot, it answers at once.
 */
export async function assessInSteps(
  book: Snapshot,
  clock: Clock,
  { progress }: Course = {},
): Promise<Evaluation> {
  const before = known.get(book);
  if (before) return before;
  await clock.rest();
  const evaluation = await unhurried(
    assessment(book, asKept, (step) => progress?.(step, 0)),
    clock,
  );
  known.set(book, evaluation);
  return evaluation;
}
