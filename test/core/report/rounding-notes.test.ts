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
    expect(lines).toContain("注：比率按元计算，因四舍五入存在尾差。");
  });
});
