import { buildReport } from "../../../src/core/report";
import { evaluationOf, type Told } from "./evaluation-of";
import { linesOf } from "./lines-of";

const reportOf = (told: Told) => buildReport(evaluationOf(told), { consistency: null });

describe("rounding is explained, never adjusted", () => {
  test("parts that foot in 元 and not in print", () => {
    const figures = {
      totalExpenditure: "100.01",
      basicExpenditure: "50.005",
      projectExpenditure: "50.005",
    };
    expect(linesOf(reportOf({ figures }))).toContain("注：支出合计尾差0.01系四舍五入。");
  });

  test("parts that really differ get no excuse", () => {
    const figures = {
      totalExpenditure: "100.01",
      basicExpenditure: "50",
      projectExpenditure: "50",
    };
    expect(linesOf(reportOf({ figures })).filter((line) => line.includes("尾差"))).toEqual([]);
  });

  test("a rate that the printed amounts would round otherwise", () => {
    const figures = { publicExpenditureAdjustedBudget: "0.0349", publicExpenditure: "0.0251" };
    const lines = linesOf(reportOf({ figures }));
    expect(lines).toContain("注：比率、差额按元计算，因四舍五入存在尾差。");
  });

  test("a difference of the printed amounts that the unrounded ones would print otherwise, said at the end", () => {
    const figures = {
      closingCarryover: "18.51672",
      closingCarryoverLastYearFinal: "12.54302",
      ...{ publicExpenditure: "16.9", publicExpenditureAdjustedBudget: "20" },
    };
    const lines = linesOf(reportOf({ figures }));
    expect(lines.find((line) => line.includes("较上年"))).toContain("增加5.98万元");
    const note = lines.indexOf("注：比率、差额按元计算，因四舍五入存在尾差。");
    expect(note).toBeGreaterThan(lines.findIndex((line) => line.includes("预算使用效益")));
  });
});
