import { formatArea } from "../../../src/core/grid";
import { schemes } from "../../../src/schemes";
import { differences } from "./applied";
import { seedFigures } from "./seed-figures";
import { changed, full, summaryOf } from "./summary-of";

describe("评分明细", () => {
  const long = "因".repeat(200);

  test("a 200-character 扣分原因 has the height it needs, quoted live from its cell", () => {
    const { sheet, rowOf } = summaryOf({
      figures: seedFigures,
      rows: changed(5, { weight: "10", points: "9", reason: long }),
    });
    const row = rowOf("财务合规性", 3);
    expect(sheet.rowHeights.get(row)).toBeGreaterThan(18 * 9 * 1.2);
    const reason = sheet.cells.find((cell) => cell.row === row && cell.column === 8)!.content;
    expect(reason.kind === "formula" && reason.formula).toContain("指标评分表!$M$9");
    expect(reason.kind === "formula" && reason.shows).toContain(long);
  });

  test("one that no row can hold goes on in the next, and no word is lost", async () => {
    const { sheet, rowOf, text, edits, book } = summaryOf({
      figures: seedFigures,
      rows: changed(5, { weight: "10", points: "9", reason: "因".repeat(900) }),
    });
    const row = rowOf("财务合规性", 3);
    expect(Math.max(...sheet.rowHeights.values())).toBeLessThanOrEqual(409);
    const parts = [row, row + 1, row + 2].map((at) => text(at, 8)).join("");
    expect(parts.match(/因/g)?.length).toBeGreaterThanOrEqual(900);
    expect(text(row + 1, 3)).toBe("（续）");
    expect(await differences(book, edits)).toEqual([]);
  });

  test("merged words never cross a page", () => {
    const scheme = schemes.find(({ indicators }) => indicators.length >= 28)!;
    const rows = scheme.indicators.map(() => ({
      weight: "3",
      points: "2.5",
      reason: "原因".repeat(20),
    }));
    const { sheet } = summaryOf({ figures: seedFigures, scheme, rows });
    const breaks = sheet.page!.breaksBefore;
    expect(breaks.length).toBeGreaterThan(2);
    const crossing = sheet.merges.filter(({ top, bottom }) =>
      breaks.some((row) => row > top && row <= bottom),
    );
    expect(crossing.map(formatArea)).toEqual([]);
    for (const row of breaks.slice(1))
      expect(sheet.cells.some((cell) => cell.row === row && cell.column === 1)).toBe(true);
  });

  test("full marks leave the cell blank", () => {
    const { text, rowOf } = summaryOf({ figures: seedFigures, rows: full });
    expect(text(rowOf("财务合规性", 3), 8)).toBe("");
  });
});
