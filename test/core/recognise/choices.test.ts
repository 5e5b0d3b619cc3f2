import { choiceRows, readChoices, recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet, sheetOf } from "./sheet";

const rows = [
  ["评分标准", "potou-2022"],
  ["几张基础数据表相加", "是"],
  ["取数:totalExpenditure", "'决算''总 表'!F38"],
  ["没有这项:training", "是"],
  ["金额单位:表", "万元"],
  ["分母:overallCompletionRate", "全年预算数"],
  ["不适用:threePublicControlRate", "按满分"],
  ["已核实:unit-mixed 表!B3", "2023-06-03 已与财务科核对"],
  ["保留手填:指标评分表!L9", "是"],
  ["不看的表:草稿", "是"],
  ["谁也不认识的键", "值 = 1"],
  ["完成标记", "abc 2023-06-03"],
] as const;

const settings = sheetOf(
  "_自评设置",
  rows.map((row) => [...row]),
);

describe("_自评设置", () => {
  test("is read, and written back row by row", () => {
    const { choices, issues } = readChoices(book(settings));
    expect(issues).toEqual([]);
    expect(choices.picked.get("totalExpenditure")).toEqual({
      sheet: "决算'总 表",
      row: 37,
      column: 5,
    });
    expect(choices.acknowledged.get("unit-mixed 表!B3")).toEqual({
      on: "2023-06-03",
      reason: "已与财务科核对",
    });
    expect(choiceRows(choices)).toEqual(rows.map(([key, value]) => ({ key, value })));
  });

  test("what is not understood is said and not used", () => {
    const odd = sheetOf("_自评设置", [
      ["取数:noSuchFigure", "表!A1"],
      ["取数:training", "somewhere"],
      ["金额单位:表", "两"],
      ["分母:carryoverRate", "别的"],
    ]);
    const { choices, issues } = readChoices(book(odd));
    expect(issues.map(({ code }) => code)).toEqual(Array(4).fill("choice-unreadable"));
    expect(choices.picked.size + choices.units.size + choices.bases.size).toBe(0);
  });
});

const table = (name: string, value: string, unit = "单位：万元") =>
  sheet(name, `2022年收支决算表\n${unit}\n项目\t决算数\n本年支出合计\t${value}\n培训费\t1`);

const chosen = (...lines: readonly (readonly [string, string])[]) =>
  sheetOf(
    "_自评设置",
    lines.map((line) => [...line]),
  );

describe("the user's answers rule", () => {
  test("就用这格", () => {
    const read = recognise(
      book(table("甲", "100"), table("乙", "120"), chosen(["取数:totalExpenditure", "乙!B4"])),
    );
    expect(valuesOf(read).totalExpenditure).toBe("1200000");
    expect(read.figures.found.get("totalExpenditure")?.confidence).toBe("picked");
    expect(graveIssues(read)).toEqual([]);
  });

  test("a picked cell that nobody would have recognised", () => {
    const any = sheet("便签", "金额单位：元\n\t\t250.5");
    const read = recognise(book(table("甲", "1"), any, chosen(["取数:meetings", "便签!C2"])));
    expect(valuesOf(read).meetings).toBe("250.5");
  });

  test("a picked cell that has no number any more is lost, and no stale value stands", () => {
    const read = recognise(book(table("甲", "100"), chosen(["取数:totalExpenditure", "甲!B9"])));
    expect(valuesOf(read).totalExpenditure).toBeUndefined();
    expect(graveIssues(read)).toEqual(["picked-lost 甲!B9"]);
  });

  test("没有这项 is an answer, not a zero", () => {
    const read = recognise(book(table("甲", "100"), chosen(["没有这项:training", "是"])));
    expect(valuesOf(read).training).toBeUndefined();
    expect(read.figures.unfound.get("training")).toEqual({ kind: "absent", id: "training" });
  });

  test("the unit of a table that states none", () => {
    const read = recognise(book(table("甲", "100", "2022年度"), chosen(["金额单位:甲", "元"])));
    expect(valuesOf(read).totalExpenditure).toBe("100");
    expect(graveIssues(read)).toEqual([]);
  });
});
