import { CellLoader, type KnownPiece } from "../../../src/hosts/excel/cell-loader";
import type { KnownSheet } from "../../../src/hosts/excel/known-book";
import { realWaiting, Session } from "../../../src/hosts/excel/session";
import { univerBook } from "../../workbench/back-ends";
import { excelOver } from "../../workbench/client";
import { ExcelWorkbook } from "../../../src/hosts/excel";

/** So many rows of one column, values only: about 18 bytes each. */
const piece = (sheet: KnownSheet, rows: number): KnownPiece => ({
  sheet,
  piece: { block: { top: 64, left: 0, bottom: 63 + rows, right: 0 }, whole: false },
});

test.each<[string, readonly number[], readonly number[]]>([
  ["all that fit", [10, 20], [10, 20]],
  ["the first that fit", [40, 10, 20], [40, 10]],
  ["small ones behind one that is too large", [10, 1000, 20], [10, 20]],
  ["none where each is too large", [1000, 2000], []],
])("of known pieces go along: %s", async (_what, rows, along) => {
  excelOver(univerBook("表一"));
  const [sheet] = (await new ExcelWorkbook().read()).sheets as readonly KnownSheet[];
  const loader = new CellLoader(new Session(realWaiting), { bytes: 1_000, cells: 1_000 });
  const fitting = loader.fitting(
    rows.map((count) => piece(sheet!, count)),
    [],
  );
  expect(fitting.map(({ piece: { block } }) => block.bottom - 63)).toEqual(along);
});
