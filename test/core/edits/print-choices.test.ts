import type { Choices } from "../../../src/core/recognise";
import { seedFigures } from "./seed-figures";
import { full, summaryOf } from "./summary-of";

const printed = (choices: Partial<Choices>, rows = full) =>
  summaryOf({ figures: seedFigures, rows, choices });

const usual = printed({});

describe("横向打印", () => {
  const across = printed({ landscape: true });

  test("lies across, and prints 评分标准 before 扣分原因", () => {
    expect(across.sheet.page?.orientation).toBe("landscape");
    const head = across.rowOf("序号", 0);
    const heads = [0, 1, 2, 3, 5, 6, 7, 8, 9].map((column) =>
      across.text(across.rowOf("四、评分明细") + 1, column),
    );
    expect(head).toBeGreaterThan(0);
    expect(heads.slice(-4)).toEqual(["完成值", "自评得分", "评分标准", "扣分原因"]);
  });

  test("what the leader signs takes two pages that fit, 自评结果 beginning the second", () => {
    const results = across.rowOf("三、自评结果");
    const [first = 0, second = 0] = across.sheet.page?.breaksBefore ?? [];
    expect(first).toBe(results);
    expect(across.height(0, first)).toBeLessThanOrEqual(487);
    expect(across.height(first, second)).toBeLessThanOrEqual(487);
  });

  test("fills the width of the page: 262 mm", () => {
    const width = Array.from(
      { length: 10 },
      (_, column) => across.sheet.columnWidths.get(column) ?? 0,
    ).reduce((sum, one) => sum + one, 0);
    expect(width).toBe(141);
  });

  test("says the same numbers as upright", () => {
    const numbers = (of: typeof usual): readonly string[] =>
      of.sheet.cells
        .filter(({ column, row }) => column <= 7 && row < of.rowOf("四、评分明细"))
        .map(({ row, column }) => of.text(row, column));
    expect(numbers(across)).toEqual(numbers(usual));
  });
});

describe("打印时带图", () => {
  const drawn = printed({ chartPrinted: true });

  test("the chart stands under 三、自评结果, inside the print area, on rows of its own", () => {
    const { chart, page } = drawn.sheet;
    const results = drawn.rowOf("三、自评结果");
    const opinion = drawn.rowOf("等级与扣分");
    expect(chart?.at.column).toBe(0);
    expect(chart?.at.row).toBeGreaterThan(results);
    const rows = drawn.height(chart!.at.row, opinion);
    expect((chart!.height * 72) / 2.54).toBeLessThanOrEqual(rows);
    expect(page?.printArea?.bottom).toBeGreaterThan(opinion);
    expect(drawn.height(results, drawn.rowOf("四、评分明细"))).toBeLessThanOrEqual(734);
  });

  test("nothing scored, nothing to draw: no empty space", () => {
    const open = printed(
      { chartPrinted: true },
      full.map(({ weight }) => ({ weight: weight! })),
    );
    expect(open.sheet.chart).toBeNull();
    expect(open.rowOf("等级与扣分") - open.rowOf("三、自评结果")).toBe(
      usual.rowOf("等级与扣分") - usual.rowOf("三、自评结果"),
    );
  });
});

test("as long as nobody chooses, the sheet is upright and the chart beside it", () => {
  expect(usual.sheet.page?.orientation).toBe("portrait");
  expect(usual.sheet.chart?.at).toMatchObject({ row: 2, column: 11 });
});
