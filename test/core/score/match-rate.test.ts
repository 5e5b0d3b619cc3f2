import { cardOf, type Given, issuesIn, pointsOf, sentences } from "./fixtures";

const { byShare } = sentences;

describe("which rate a row is", () => {
  const rateOf = (name: string, formula = ""): string | null =>
    cardOf({ rows: [{ name, formula }] }).indicators[0]!.indicator.rate;
  test.each([
    ["预算执行率", "", "overallCompletionRate"],
    ["2、“三公”经费 控制率", "", "threePublicControlRate"],
    ["公用经费控制率（6分）", "", "publicFundControlRate"],
    [
      "经济成本控制情况",
      "公用经费控制率=实际支出公用经费总额/预算安排公用经费总额×100%",
      "publicFundControlRate",
    ],
    ["预算控制率", "预算控制率=本年追加预算/年初预算×100%", "budgetAdjustmentRate"],
    ["固定资产使用率", "", null],
    ["结转结余变动率", "结转结余率=结转结余总额/支出预算数×100%", null],
    ["公务接待费变动率", "", null],
  ])("%s (%s) is %s", (name, formula, id) => {
    expect(rateOf(name, formula)).toBe(id);
  });

  test("name and formula at odds are said, not decided", () => {
    const rows = [{ name: "结转结余变动率", formula: "结转结余率=结转结余总额/支出预算数×100%" }];
    expect(issuesIn({ rows })).toContainEqual(["rate-ambiguous", "warning"]);
  });

  test("the base printed in 计算公式 is used; another choice of the user is told", () => {
    const given: Given = {
      rows: [
        { name: "预算完成率", rule: byShare, formula: "预算完成率=全年执行数÷年初预算数×100%" },
      ],
      figures: {
        totalExpenditure: "90",
        totalExpenditureInitialBudget: "100",
        totalExpenditureAdjustedBudget: "120",
      },
    };
    expect(pointsOf(given)).toEqual(["9.00"]);
    const chosen = {
      ...given,
      choices: { bases: new Map([["overallCompletionRate", "adjustedBudget" as const]]) },
    };
    expect(pointsOf(chosen)).toEqual(["7.50"]);
    expect(issuesIn(chosen)).toContainEqual(["base-differs-from-formula", "warning"]);
  });
});
