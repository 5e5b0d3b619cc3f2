import { buildReport, reportIssues } from "../../../src/core/report";
import type { Issue } from "../../../src/core/issues";
import { evaluationOf, type Told } from "./evaluation-of";
import { linesOf } from "./lines-of";

const overspent = { publicExpenditureAdjustedBudget: "20", publicExpenditure: "21" };
const sentence = (told: Told) =>
  linesOf(buildReport(evaluationOf({ figures: overspent, ...told }), { consistency: null }))
    .find((line) => line.includes("公用经费控制率："))
    ?.split("，")
    .at(-1);
const indicator = (reason: string) => [
  {
    ...{ name: "公用经费控制率", weight: "100", points: "99", reason },
    ...{ rate: "publicFundControlRate" as const, fact: "事实。" },
  },
];

describe("{原因}: typed by the unit, or asked for", () => {
  test.each([
    ["", "主要原因是〔请说明原因〕。"],
    ["无", "主要原因是〔请说明原因〕。"],
    ["增加水电费", "主要原因是增加水电费。"],
    ["主要原因是：增加水电费。", "主要原因是增加水电费。"],
    ["原因：增加\n水电费；", "主要原因是增加水电费。"],
  ])("扣分原因 “%s” → %s", (reason, end) => {
    expect(sentence({ indicators: indicator(reason) })).toBe(end);
  });

  test("its own row in 报告文字 goes first", () => {
    const narrative = { "“公用经费”控制率原因": "电价上调" };
    expect(sentence({ narrative, indicators: indicator("别的") })).toBe("主要原因是电价上调。");
  });

  const asked = (issues: readonly Issue[]) =>
    issues.filter(({ code }) => code === "cause-missing").map(({ at }) => at);

  test("the issue points to 扣分原因", () => {
    const evaluation = evaluationOf({ figures: overspent, indicators: indicator("") });
    expect(asked(reportIssues(evaluation))).toEqual([
      [{ sheet: "指标评分表", row: 3, column: 12 }],
    ]);
  });

  test("an amount that is in doubt itself is settled first", () => {
    const evaluation = evaluationOf({ figures: overspent });
    const doubt: Issue = {
      ...{ code: "unit-mixed", severity: "warning", message: { zh: "", en: "" } },
      at: [{ sheet: "基础数据表", row: 4, column: 6 }],
    };
    expect(asked(reportIssues(evaluation))).toHaveLength(1);
    expect(asked(reportIssues({ ...evaluation, issues: [doubt] }))).toEqual([]);
  });
});
