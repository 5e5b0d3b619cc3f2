/**
 * A computation that can be interrupted: at every `yield` others may have the thread, at the end stands
 * its result. The core knows no clock; whoever goes through the steps decides where to rest.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** The result, without a rest. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** As `all.map(one)`, with a rest after every few. */
export function* eachOf<Item, Result>(
  all: readonly Item[],
  one: (item: Item, index: number) => Result,
): Steps<readonly Result[]> {
  const results: Result[] = [];
  for (const [index, item] of all.entries()) {
    if (index % few === few - 1) yield;
    results.push(one(item, index));
  }
  return results;
}

/** Rows of 指标评分表 that together take a few milliseconds. */
const few = 16;
