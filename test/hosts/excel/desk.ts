import type { Desk } from "../../../src/app/desk";
import type { Inquire } from "../../../src/app/questions";
import type { ExcelWorkbook } from "../../../src/hosts/excel";
import { fixedClock } from "../../app/fixed-clock";

/** Nobody waits in a test; what never answers is given up at once. */
export const impatient = {
  patience: 1500,
  pause: (): Promise<void> => new Promise((resolve) => setImmediate(resolve)),
};

const answers: Readonly<Record<string, unknown>> = {
  "no-score-sheet": { kind: "build", scheme: "potou-2022" },
  "first-write": "write",
  "typed-differs": new Map(),
  "not-applicable": "full",
  "two-tables": { kind: "add-up" },
  "hand-edits": "overwrite",
  "name-taken": "other-name",
};

/** Says yes to everything a use case asks. */
const agreeable: Inquire = async (kind) => answers[kind] as never;

/** A user at the open workbook who agrees to everything. */
export const deskAt = (book: ExcelWorkbook): Desk => ({
  book,
  inquire: agreeable,
  clock: fixedClock,
});
