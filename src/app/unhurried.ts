import type { Steps } from "../core/steps";
import type { Clock } from "./ports";

/** Goes through a long computation with a rest wherever it can be interrupted. */
export async function unhurried<Result>(steps: Steps<Result>, clock: Clock): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await clock.rest();
    step = steps.next();
  }
  return step.value;
}
