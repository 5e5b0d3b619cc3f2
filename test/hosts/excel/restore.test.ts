import { calculate } from "../../../src/app/calculate";
import type { Snapshot } from "../../../src/core/grid";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Book } from "../../../src/workbench/book/book";
import type { StylePatch } from "../../../src/workbench/book/style";
import { univerBookOf } from "../../workbench/back-ends";
import { excelOver, quiet } from "../../workbench/client";
import { stateOf } from "./book-state";
import { deskAt } from "./desk";
import { dress, inMemory, plainOf, sample } from "./sample-book";

const line = { style: "Double", weight: "Thick", color: "#FF0000" } as const;

/** How a clerk made her tables look; every cell a little different. */
const lookAt = (row: number, column: number): StylePatch => ({
  fontName: row % 2 === 0 ? "仿宋_GB2312" : "黑体",
  fontSize: 9 + (column % 5),
  bold: row % 3 === 0,
  italic: column % 3 === 1,
  fontColor: "#1F4E79",
  fill: column % 2 === 0 ? "#FFF2CC" : "#E2EFDA",
  horizontal: row % 2 === 0 ? "Right" : "CenterAcrossSelection",
  vertical: "Top",
  wrap: column % 2 === 0,
  top: line,
  left: row % 4 === 0 ? line : null,
});

/** Paints the sheets 计算 writes into. */
function painted(book: Book): Book {
  for (const { id, name } of book.sheets.all) {
    const used = book.grid.used(id, true);
    if (!used || !["指标评分表", "项目支出明细"].includes(name)) continue;
    for (let row = 0; row <= used.bottom; row += 1)
      for (let column = 0; column <= used.right; column += 1)
        book.grid.restyle(id, row, column, lookAt(row, column));
  }
  return book;
}

const backEnds: readonly (readonly [string, (snapshot: Snapshot) => Promise<Book>])[] = [
  ["memory", async (snapshot) => inMemory(snapshot)],
  ["Univer", async (snapshot) => dress(await univerBookOf(plainOf(snapshot)), snapshot)],
];

describe.each(backEnds)("撤回本次写入 (%s)", (_name, open) => {
  test("every cell is as it was: value, formula, number format, font, fill, borders, alignment", async () => {
    const book = painted(await open(await sample("potou-2022")));
    excelOver(book);
    const before = stateOf(book);
    const port = new ExcelWorkbook();
    const done = await calculate(deskAt(port));
    expect(done.kind === "written" && done.cells).toBeGreaterThan(0);
    expect(stateOf(book)).not.toBe(before);
    const { left } = await port.restore();
    expect(left).toEqual([]);
    expect(stateOf(book)).toBe(before);
    await quiet();
  }, 60_000);

  test("the write itself changes no font, fill, border or alignment", async () => {
    const book = painted(await open(await sample("potou-2022")));
    excelOver(book);
    const looks = (): unknown =>
      book.sheets.all
        .filter(({ name }) => ["指标评分表", "项目支出明细"].includes(name))
        .map(({ id }) => {
          const used = book.grid.used(id, true);
          const rows = Array.from({ length: (used?.bottom ?? 0) + 1 }, (_, row) => row);
          return rows.map((row) =>
            Array.from({ length: (used?.right ?? 0) + 1 }, (__, column) => ({
              ...book.grid.style(id, row, column),
              numberFormat: null,
            })),
          );
        });
    const before = looks();
    await calculate(deskAt(new ExcelWorkbook()));
    expect(looks()).toEqual(before);
    await quiet();
  }, 60_000);
});
