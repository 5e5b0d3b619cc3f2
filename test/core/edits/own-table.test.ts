import { planEdits } from "../../../src/core/edits";
import { evaluate } from "../../../src/core/evaluate";
import { a1, type CellContent, type Sheet, type Snapshot } from "../../../src/core/grid";
import { schemes } from "../../../src/schemes";
import { applied, differences, planned, shownAt } from "./applied";
import { sheetOf } from "./sheet-of";

const options = { replaceTyped: false, summary: true };

const rowsOf = (rows: readonly (readonly CellContent[])[]): Record<string, CellContent> =>
  Object.fromEntries(
    rows.flatMap((row, r) => row.map((content, c) => [a1({ row: r, column: c }), content])),
  );

const figures = sheetOf(
  "决算",
  rowsOf([
    ["2022年部门整体支出情况表"],
    ["单位：万元"],
    ["项目", "年初预算数", "全年预算数", "决算数"],
    ["支出合计", 200, 229.63, 220.5],
    ["公用经费", 18, 20, 16.9],
  ]),
);

const plan = (table: Sheet, formulas: ReadonlyMap<string, string> = new Map()) => {
  const book: Snapshot = {
    sheets: [figures, { ...table, formulas }],
    names: [],
    date1904: false,
  };
  const evaluation = evaluate(book, schemes, { scheme: null, replaceTyped: false });
  return { book, evaluation, ...planEdits(evaluation, book, options) };
};

test("a bureau's table without 完成值 and 自评得分: nothing written into it, the summary calculates", async () => {
  const table = sheetOf(
    "评分表",
    rowsOf([
      ["部门整体支出绩效评价评分表"],
      ["一级指标", "三级指标", "分值", "评分标准"],
      ["预算执行", "预算完成率", 10, "得分=比率×分值，最高不超过分值。"],
      ["预算执行", "公用经费控制率", 10, "得分=比率×分值，最高不超过分值。"],
    ]),
  );
  const { book, edits } = plan(table);
  expect(edits.some((edit) => edit.kind === "cell" && edit.at.sheet === "评分表")).toBe(false);
  expect(await differences(book, edits)).toEqual([]);
  const sheet = planned(edits, "绩效自评汇总表");
  const row = sheet.cells.find(
    ({ content }) => content.kind === "text" && content.text === "预算完成率",
  )!.row;
  expect(shownAt(edits, sheet.name, a1({ row, column: 7 }))).toBe("9.6");
});

test("the bureau's own 合计 formula is not touched", async () => {
  const table = sheetOf(
    "评分表",
    rowsOf([
      ["部门整体支出绩效评价评分表"],
      ["一级指标", "三级指标", "分值", "评分标准", "完成值", "自评得分", "扣分原因"],
      ["预算执行", "公用经费控制率", 10, "得分=比率×分值，最高不超过分值。"],
      ["预算管理", "制度健全性", 10, "由自评小组评议", null, 9, "制度未修订"],
      ["合计", null, 20, null, null, 9],
    ]),
  );
  const own = new Map([["F5", "SUM(F3:F4)"]]);
  const { book, edits } = plan(table, own);
  const written = edits.flatMap((edit) =>
    edit.kind === "cell" && edit.at.sheet === "评分表" ? [a1(edit.at)] : [],
  );
  expect(written).toEqual(["E3", "F3"]);
  expect(await differences(book, edits)).toEqual([]);
  const after = applied(book, edits);
  expect(after.sheets.find(({ name }) => name === "评分表")?.formulas.get("F5")).toBe("SUM(F3:F4)");
});

describe("what staff have in 自评得分 and 完成值 stays, also where it is no number", () => {
  const table = (points: CellContent, actual: CellContent = null): Sheet =>
    sheetOf(
      "评分表",
      rowsOf([
        ["部门整体支出绩效评价评分表"],
        ["一级指标", "三级指标", "分值", "评分标准", "完成值", "自评得分", "扣分原因"],
        ["预算执行", "公用经费控制率", 100, "≤100%得满分；每超过1个百分点扣1分。", actual, points],
      ]),
    );
  const said = (given: Sheet, formulas?: ReadonlyMap<string, string>) => {
    const { book, edits, evaluation } = plan(given, formulas);
    const written = edits.flatMap((edit) =>
      edit.kind === "cell" && edit.at.sheet === "评分表" ? [a1(edit.at)] : [],
    );
    const { total } = evaluation.card;
    const issues = evaluation.issues.flatMap(({ code, at }) =>
      code === "points-not-read" ? at.map(a1) : [],
    );
    return { written, total: total?.toFixed() ?? null, issues, book, edits };
  };

  test.each([
    ["words", "满分", {}],
    ["points of full marks", "18.5/20", {}],
    ["the bureau's formula that shows nothing", "", { F3: 'IF(A9="","",A9)' }],
    ["the bureau's formula that shows an error", { error: "#REF!" }, { F3: "#REF!*2" }],
  ] as const)("%s in 自评得分: not written over, and said", async (_, points, formulas) => {
    const { book, edits, ...rest } = said(table(points), new Map(Object.entries(formulas)));
    expect(rest).toEqual({ written: ["E3"], total: null, issues: ["F3"] });
    expect(await differences(book, edits)).toEqual([]);
  });

  test("the bureau's formula in 完成值 that shows nothing: not written over, and said", () => {
    const { written, total, issues } = said(table(null, ""), new Map([["E3", 'IF(A9="","",A9)']]));
    expect({ written, total, issues }).toEqual({ written: ["F3"], total: "100", issues: ["E3"] });
  });
});
