import { typedCause } from "../../../src/core/score";
import { cardOf, type Given, issuesIn, printed, sentences, wan } from "./fixtures";

const { step, byShare, target } = sentences;

describe("sentences of lost points", () => {
  const fact = (given: Given): string => cardOf(given).indicators[0]!.deduction!.sentence;
  const over = { publicExpenditure: "206500", publicExpenditureAdjustedBudget: "200000" };

  test.each<[string, Given]>([
    [
      "公用经费控制率为103.25%，超过100%评分标准3.25个百分点，按“≤100%得满分；每超过1个百分点扣1分，不足1个百分点的不扣，扣完为止”扣3分，得7分。原因：车辆维修。",
      { rows: [{ name: "公用经费控制率", rule: step, reason: "车辆维修。" }], figures: over },
    ],
    [
      "预算执行率为92.87%，低于100%，按“得分=比率×分值，最高不超过分值”得9.29分，扣0.71分。",
      {
        rows: [{ name: "预算执行率", rule: byShare }],
        figures: { totalExpenditure: "9287", totalExpenditureAdjustedBudget: "10000" },
      },
    ],
    [
      "“三公经费”控制率为85.00%，处于“80%（含）—90%”档，按标准得4分，扣6分。",
      {
        rows: [{ name: "“三公经费”控制率", rule: "≥90%得10分；80%（含）—90%得4分；<80%不得分。" }],
        figures: { threePublic: "85", threePublicAdjustedBudget: "100" },
      },
    ],
    [
      "“群众满意度”年度指标值≥95%，实际完成90%，完成指标值的94.74%，按比例得9.47分，扣0.53分。",
      {
        rows: [
          { name: "群众满意度", rule: target, unit: "%", nature: "≥", target: "95", actual: "90" },
        ],
      },
    ],
    [
      "“资金使用合规性”有2项不符合，按“每出现1例扣1分”扣2分，得8分。",
      { rows: [{ name: "资金使用合规性", rule: "每出现1例扣1分，扣完为止。", actual: "2" }] },
    ],
    [
      "“项目监管”经自评小组评议得9.5分，扣0.5分。原因：检查记录不全。",
      { rows: [{ name: "项目监管", points: "9.5", reason: "原因：检查记录不全" }] },
    ],
    [
      "资金结余：年末结转结余5.00万元，不超过上年的6.00万元，按“年末无结转结余得10分；有结转结余但不超过上年得6分；超过上年不得分”得6分，扣4分。",
      {
        rows: [
          {
            name: "资金结余",
            rule: "年末无结转结余得10分；有结转结余但不超过上年得6分；超过上年不得分。",
          },
        ],
        figures: { closingCarryover: wan("5"), closingCarryoverLastYearFinal: wan("6") },
      },
    ],
  ])("%s", (sentence, given) => {
    expect(fact(given)).toBe(sentence);
  });

  test("a row made of two rates names both", () => {
    const given: Given = {
      scheme: "shenzhen-2020",
      figures: {
        ...{ threePublic: "100", threePublicAdjustedBudget: "100" },
        ...{ publicExpenditure: "845", publicExpenditureAdjustedBudget: "1000" },
      },
    };
    const row = cardOf(given).indicators.find(({ indicator }) => indicator.rule.kind === "sum-of")!;
    expect(printed(row.points)).toBe("5.00");
    expect(row.deduction!.fact).toMatch(
      /^“公用经费控制率”三公经费控制率为100\.00%，公用经费控制率为84\.50%，按“分项计分：/u,
    );
  });

  test("a proposed sentence taken over into 扣分原因 is not said twice", () => {
    const rows = [{ name: "项目监管", points: "9.5" }];
    const { fact: proposed } = cardOf({ rows }).indicators[0]!.deduction!;
    expect(fact({ rows: [{ ...rows[0]!, reason: `${proposed}原因：记录不全。` }] })).toBe(
      `${proposed}原因：记录不全。`,
    );
  });
});

describe("the fact filled into 扣分原因 is no reason", () => {
  const fact = "公用经费控制率为105.00%，超过100%评分标准5个百分点";
  test.each([
    ["", "", false],
    ["电价上调", "电价上调", false],
    ["公用经费控制率为105.00%，超过100%评分标准5个百分点。", "", true],
    ["公用经费控制率为103.20%，超过100%评分标准3.2个百分点。", "", true],
    ["公用经费控制率为105.00%，超过100%评分标准5个百分点。原因：电价上调。", "电价上调", true],
    ["公用经费控制率为103.20%，超过100%评分标准3.2个百分点，电价上调", "电价上调", true],
  ])("“%s” gives “%s”", (reason, cause, behindFact) => {
    expect(typedCause(reason, `${fact}。`)).toEqual({ cause, behindFact });
  });

  test("it is asked for all the same", () => {
    const figures = { publicExpenditure: "21", publicExpenditureAdjustedBudget: "20" };
    const row = { name: "公用经费控制率", rule: sentences.step };
    const { deduction } = cardOf({ rows: [row], figures }).indicators[0]!;
    const rows = [{ ...row, reason: deduction!.fact }];
    expect(issuesIn({ rows, figures })).toContainEqual(["lost-point-without-reason", "warning"]);
    expect(cardOf({ rows, figures }).indicators[0]!.deduction!.sentence).toBe(deduction!.fact);
  });
});
