import type { ErrorCode } from "../../../src/workbench/book/excel-error";
import { quiet } from "../../workbench/client";
import { memoryBookOf } from "../../workbench/memory-books";
import { open, plain, problemOf } from "./small-book";

afterEach(quiet);

/** What the first question is refused with, and what is said of the cell the user stands on. */
const refusals: readonly (readonly [ErrorCode, unknown])[] = [
  // A chart is selected: nobody stands on a cell.
  ["InvalidSelection", null],
  ["InactiveWorkbook", { code: "other-workbook" }],
];

test.each(refusals)("the cell the user stands on, Excel saying %s", async (code, said) => {
  const { port, server } = open(memoryBookOf(plain));
  server.faults.plan({ request: 1, kind: "refused", beforeAction: 0, code });
  const cell = port.activeCell();
  expect(said === null ? await cell : await problemOf(cell)).toEqual(said);
});
