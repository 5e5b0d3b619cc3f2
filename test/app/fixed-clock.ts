import type { Clock } from "../../src/app/ports";

/** An afternoon in June 2023, when the reports on 2022 are due; nobody has to rest. */
export const fixedClock: Clock = {
  now: () => ({ year: 2023, month: 6, day: 3, hour: 15, minute: 20 }),
  rest: () => Promise.resolve(),
};
