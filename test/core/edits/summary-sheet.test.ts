import { a1 } from "../../../src/core/grid";
import type { Indicator, Scheme } from "../../../src/core/score";
import { schemes } from "../../../src/schemes";
import { differences, planned } from "./applied";
import { seedFigures } from "./seed-figures";
import { changed, full, summaryOf } from "./summary-of";

/** A scheme of one row for each of so many 一级指标. */
const levels = (count: number): Scheme => {
  const [row] = schemes[0]!.indicators;
  const indicators = Array.from({ length: count }, (_, index): Indicator => ({
    ...row!,
    level1: `一级指标${String(index + 1)}`,
    level2: "二级",
    level3: `三级指标${String(index + 1)}`,
  }));
  return { ...schemes[0]!, id: "many", indicators };
};

describe("page 1", () => {
  test("stands where docs/workbook.md §6 puts it", () => {
    const { text } = summaryOf({ figures: seedFigures, rows: full });
    const column = (letter: string): number => letter.charCodeAt(0) - 65;
    const at = (cell: string): string => text(Number(cell.slice(1)) - 1, column(cell[0]!));
    expect([at("A2"), at("A3"), at("G3")]).toEqual([
      "2022年度部门整体支出绩效自评汇总表",
      "填报单位（盖章）：坡头区政务服务数据管理局本级",
      "金额单位：万元",
    ]);
    expect(["A8", "A17", "A24", "A34", "F34"].map(at)).toEqual([
      "一、资金情况",
      "二、主要比率",
      "三、自评结果",
      "单位负责人（签字）：",
      "财务负责人（签字）：",
    ]);
    expect(["A10", "D10", "F10", "H10", "J10"].map(at)).toEqual([
      "支出合计",
      "229.63",
      "229.63",
      "229.63",
      "1",
    ]);
    expect(["B22", "F22", "H22", "J22"].map(at)).toEqual(["公用经费控制率", "16.9", "20", "0.845"]);
    expect(["A30", "D30", "F30", "H30", "J30"].map(at)).toEqual(["合计", "100", "100", "1", "0"]);
    expect(at("C31")).toBe("自评等级：优 · 各项指标均未扣分。");
    expect(at("C32")).toBe("经自评，我局2022年度部门整体支出绩效自评得分100分，自评等级为“优”。");
    expect(at("H35")).toBe("填报日期：2023年5月3日");
  });

  test.each([4, 6])(
    "with five rates and %d 一级指标 ends with the sign-off on one A4 page",
    (count) => {
      const scheme = levels(count);
      const rows = scheme.indicators.map(() => ({ weight: "10", points: "10" }));
      const { sheet, height, rowOf } = summaryOf({
        figures: seedFigures,
        scheme,
        rows,
        texts: { noticeTitle: "关于开展自评的通知（附件1）" },
      });
      const [secondPage] = sheet.page!.breaksBefore;
      expect(rowOf("单位负责人（签字）：")).toBeLessThan(secondPage!);
      expect(height(0, secondPage!)).toBeLessThanOrEqual(734);
      expect(sheet.rowHeights.get(8)).toBeGreaterThanOrEqual(15);
    },
  );

  test("rows are 17 pt and rates 18 pt where there is room", () => {
    const { sheet } = summaryOf({ figures: seedFigures, rows: full });
    expect([8, 10, 19, 25].map((row) => sheet.rowHeights.get(row))).toEqual([17, 17, 18, 17]);
  });

  test("“—” where there is nothing to divide by, 缺数 where a rate lacks a figure", () => {
    const { text, rowOf } = summaryOf({
      figures: {
        ...seedFigures,
        threePublic: "0",
        threePublicAdjustedBudget: "0",
        fixedAssetsInUse: "1",
        fixedAssets: "0",
      },
      rows: full,
    });
    expect(text(rowOf("“三公”经费"), 9)).toBe("—");
    const rate = rowOf("“三公”经费控制率", 1);
    const shown = rate < 0 ? rowOf("三公经费控制率", 1) : rate;
    expect([5, 7, 9].map((column) => text(shown, column))).toEqual(["0", "0", "不适用"]);
    const without = Object.fromEntries(
      Object.entries(seedFigures).filter(([id]) => id !== "fixedAssets"),
    );
    const lacking = summaryOf({ figures: without, rows: full });
    const assets = lacking.rowOf("固定资产利用率", 1);
    expect([5, 7, 9].map((column) => lacking.text(assets, column))).toEqual([
      "86.4",
      "缺数",
      "缺数",
    ]);
  });
});

describe("what is not finished", () => {
  test("an open judgement row: 暂计, no grade, no 扣分", () => {
    const { text, rowOf } = summaryOf({ figures: seedFigures, rows: changed(5, { weight: "10" }) });
    const row = rowOf("暂计");
    expect([3, 5, 9].map((column) => text(row, column))).toEqual(["100", "90", ""]);
    expect(text(rowOf("等级与扣分"), 2)).toBe("自评等级：未评（还有1项没打分）");
    expect(text(rowOf("自评结论"), 2)).toContain("还有1项没打分，暂计90分");
  });

  test("a scheme without weights still gives the rates", async () => {
    const { text, rowOf, edits, book } = summaryOf({ figures: seedFigures, rows: null });
    expect(text(rowOf("公用经费控制率", 1), 9)).toBe("0.845");
    expect(text(rowOf("等级与扣分"), 2)).toContain("没有分值");
    expect(text(rowOf("合计"), 5)).toBe("—");
    expect(planned(edits, "指标评分表").cells.length).toBeGreaterThan(100);
    expect(await differences(book, edits)).toEqual([]);
  });

  test("草稿 in the title, 待处理 under the print area", () => {
    const open = {
      code: "parts-differ-from-whole",
      severity: "error" as const,
      message: { zh: "基本+项目比支出合计少 0.30", en: "" },
      at: [{ sheet: "基础数据表", row: 6, column: 5 }],
    };
    const { sheet, text, rowOf } = summaryOf({
      figures: seedFigures,
      rows: full,
      issues: [open],
      draft: true,
    });
    expect(text(1, 0)).toBe("2022年度部门整体支出绩效自评汇总表（草稿）");
    const head = rowOf("以下不打印 · 待处理");
    expect(head).toBeGreaterThan(sheet.page!.printArea!.bottom);
    expect(text(head + 1, 2)).toBe("基本+项目比支出合计少 0.30");
    expect(text(head + 1, 8)).toBe("基础数据表!F7");
  });
});

test("no merge overlaps another, every cell lies in a column with a width", () => {
  const { sheet } = summaryOf({
    figures: seedFigures,
    rows: full,
    projects: Array.from({ length: 40 }, (_, i) => [`项目${String(i)}`, "10", "9.5"] as const),
  });
  const seen = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const at = a1({ row, column });
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
  for (const { column } of sheet.cells) expect(sheet.columnWidths.has(column)).toBe(true);
});

test("many projects start a page, and each page of them has their own head", () => {
  const { sheet, text, rowOf } = summaryOf({
    figures: seedFigures,
    rows: full,
    projects: Array.from({ length: 40 }, (_, i) => [`项目${String(i)}`, "10", "9.5"] as const),
  });
  const breaks = sheet.page!.breaksBefore;
  expect(breaks).toContain(rowOf("五、项目支出"));
  expect(text(breaks.at(-1)!, 1)).toBe("项目名称");
  expect(sheet.page!.titleRows).toBeNull();
});

test("合计 of 项目支出 is “—” as long as one project lacks the amount, never a sum of the others", async () => {
  const total = (projects: readonly (readonly [string, string, string])[]) => {
    const { text, rowOf, book, edits } = summaryOf({
      figures: seedFigures,
      rows: full,
      projects,
    });
    const row = rowOf("五、项目支出") + 4;
    return { shown: [0, 3, 4, 6].map((column) => text(row, column)), book, edits };
  };
  const none = total([
    ["甲", "40", ""],
    ["乙", "10", ""],
  ]);
  expect(none.shown).toEqual(["合计", "50", "—", "—"]);
  expect(await differences(none.book, none.edits)).toEqual([]);
  const some = total([
    ["甲", "40", "38"],
    ["乙", "10", ""],
  ]);
  expect(some.shown).toEqual(["合计", "50", "—", "—"]);
  const all = total([
    ["甲", "40", "38"],
    ["乙", "10", "7"],
  ]);
  expect(all.shown).toEqual(["合计", "50", "45", "0.9"]);
  expect(await differences(all.book, all.edits)).toEqual([]);
});

test("the head of 评分明细 is the print title where no other table follows on a later page", () => {
  const { sheet, rowOf } = summaryOf({ figures: seedFigures, rows: full });
  const head = rowOf("四、评分明细") + 1;
  expect(sheet.page!.titleRows).toEqual({ from: head, to: head });
});

test("one chart, 各项得分率, outside the print area; none without points", () => {
  const { sheet } = summaryOf({ figures: seedFigures, rows: full });
  expect(sheet.chart).toMatchObject({ title: "各项得分率", width: 12, height: 7 });
  expect(a1(sheet.chart!.at)).toBe("L3");
  expect(sheet.chart!.categories.left).toBeGreaterThan(sheet.page!.printArea!.right);
  expect(summaryOf({ figures: seedFigures, rows: null }).sheet.chart).toBeNull();
});

test("beside each rate where its halves come from, as links", () => {
  const { sheet, rowOf } = summaryOf({ figures: seedFigures, rows: full });
  const row = rowOf("公用经费控制率", 1);
  const beside = sheet.cells.filter((cell) => cell.row === row && cell.column >= 11);
  expect(beside.map(({ link }) => link?.sheet)).toEqual(["基础数据表", "基础数据表", undefined]);
});

test("points typed with more than two decimals count as rounded", async () => {
  const { text, rowOf, edits, book } = summaryOf({
    figures: seedFigures,
    rows: changed(5, { weight: "10", points: "9.567" }),
  });
  expect(text(rowOf("财务合规性", 3), 7)).toBe("9.57");
  expect(await differences(book, edits)).toEqual([]);
});

test.each(["full", "rescale", "zero"] as const)(
  "不适用 counted as %s: no row has more points than its 分值, and the sums foot",
  async (policy) => {
    const { text, rowOf, edits, book } = summaryOf({
      figures: {
        ...seedFigures,
        threePublic: "0",
        threePublicAdjustedBudget: "0",
        threePublicInitialBudget: "0",
      },
      rows: full,
      choices: { notApplicable: new Map([["threePublicControlRate", policy]]) },
    });
    expect(await differences(book, edits)).toEqual([]);
    const row = rowOf("三公经费控制率", 3);
    expect(text(row, 6)).toBe("不适用");
    const counts = policy === "rescale" ? "—" : "8";
    expect([text(row, 5), text(row, 7)]).toEqual([counts, counts]);
    const lines: (readonly [string, string])[] = [];
    for (let line = rowOf("四、评分明细") + 2; text(line, 3) !== ""; line += 1)
      lines.push([text(line, 5), text(line, 7)]);
    const over = lines.filter(([weight, points]) => Number(points) > Number(weight));
    expect(over).toEqual([]);
    expect(text(rowOf("合计"), 3)).toBe("100");
    const notes = [rowOf("备注") + 3, rowOf("备注") + 4, rowOf("备注") + 5].map((at) =>
      text(at, 0),
    );
    expect(notes.some((note) => note.includes("不适用的指标：三公经费控制率"))).toBe(true);
  },
);
