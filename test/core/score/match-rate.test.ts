import { rateDefinitions, rateFormulaText, rateIds } from "../../../src/core/rates";
import { baseOfFormula, matchRate } from "../../../src/core/score/match-rate";
import { cardOf, type Given, issuesIn, pointsOf, sentences } from "./fixtures";

const { byShare } = sentences;

describe("which rate a row is", () => {
  const rateOf = (name: string, formula = ""): string | null =>
    cardOf({ rows: [{ name, formula }] }).indicators[0]!.indicator.rate;
  test.each([
    ["预算执行率", "", "overallCompletionRate"],
    ["2、“三公”经费 控制率", "", "threePublicControlRate"],
    ["公用经费控制率（6分）", "", "publicFundControlRate"],
    ["公用经费控制率（≤100%）", "", "publicFundControlRate"],
    ["预算执行率（基本支出）", "", null],
    ["预算执行率（项目支出）", "", null],
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

  test.each([
    ["预算完成率", "预算完成率=本年实际支出÷（年初预算数+追加预算数）×100%"],
    ["预算完成率", "预算完成率=项目支出/项目预算×100%"],
    ["预算执行率", "预算执行率=基本支出执行数÷基本支出预算数"],
    ["预算执行率", "预算执行率=财政拨款支出÷财政拨款预算"],
    ["预算执行率", "预算执行率=1-结转结余÷预算数"],
    ["结转结余率", "结转结余率=年末结转结余÷（年初结转结余+本年收入）×100%"],
    ["三公经费控制率", "三公经费控制率=本年“三公”经费实际支出÷上年“三公”经费实际支出×100%"],
    ["三公经费控制率", "(三公经费预算数-三公经费实际支出数)/三公经费预算数"],
    [
      "三公经费变动率",
      "三公经费变动率=（本年三公经费决算数-上年三公经费决算数）/上年三公经费决算数",
    ],
    ["三公经费变动率", "三公经费变动率=（本年三公支出-上年三公支出）/上年三公支出×100%"],
    ["预算控制率", "预算控制率=本年实际支出÷本年预算数×100%"],
    ["公用经费控制率", "公用经费控制率=公用经费实际支出÷在职人数"],
    ["完成及时率", "完成及时率=及时完成工作数÷实际完成工作数×100%"],
  ])("%s as “%s” is another ratio: left to a person, and said", (name, formula) => {
    expect(rateOf(name, formula)).toBe(null);
    expect(issuesIn({ rows: [{ name, formula }] })).toContainEqual(["formula-not-read", "warning"]);
  });

  test.each([
    ["在职人员控制率=在职人员数/编制数×100%", "staffingControlRate", null],
    [
      "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%",
      "publicFundControlRate",
      null,
    ],
    ["预算执行率=全年执行数/全年预算数×100%", "overallCompletionRate", "adjustedBudget"],
    [
      "预算完成率=（预算完成数/预算数）×100%。预算完成数：本年度实际完成的预算。",
      "overallCompletionRate",
      null,
    ],
    ["预算执行率=执行数/调整后预算数", "overallCompletionRate", "adjustedBudget"],
    [
      "整体支出完成率=实际支出/财政预算收入（年度预算数）×100%，每低于5%扣2分",
      "overallCompletionRate",
      "fiscalIncome",
    ],
    [
      "预算完成率=(上年结转+年初预算+本年追加预算-年末结余)/(上年结转+年初预算+本年追加预算)×100%",
      "overallCompletionRate",
      "adjustedBudgetWithCarryover",
    ],
    [
      "三公经费控制率=（“三公”经费实际支出数/“三公”经费预算安排数）×100%",
      "threePublicControlRate",
      null,
    ],
    ["三公经费控制率=44.29万元÷63.46万元×100%=69.97%", "threePublicControlRate", null],
    ["重点支出安排率=重点项目支出/项目总支出×100%", "keyExpenditureRate", null],
    ["结转结余率=结转结余总额/支出预算数×100%", "carryoverRate", null],
    ["结转结余率=年末结转结余÷支出完成数", "carryoverRate", "totalExpenditure"],
    [
      "固定资产利用率=实际在用固定资产总额/所有固定资产总额×100%",
      "fixedAssetUtilisationRate",
      null,
    ],
    ["预算调整率=预算调整数/预算数×100%", "budgetAdjustmentRate", null],
    ["预算控制率=（本年追加预算/年初预算）×100%", "budgetAdjustmentRate", null],
    ["政府采购执行率=实际政府采购金额/政府采购预算数×100%", "procurementExecutionRate", null],
    [
      "结转结余变动率=[(本年度累计结转结余-上年度累计结转结余)/上年度累计结转结余]×100%",
      "carryoverChangeRate",
      null,
    ],
    [
      "三公经费变动率=[(本年度三公经费总额-上年度三公经费总额)/上年度三公经费总额]×100%",
      "threePublicChangeRate",
      null,
    ],
    ["重点工作办结率=重点工作实际完成数/交办或下达数×100%", "keyWorkRate", null],
    ["质量达标率=质量达标实际工作数/计划工作数×100%", "qualityRate", null],
    ["支付进度率=（实际支付进度/既定支付进度）×100%", "paymentProgressRate", null],
    ["预算执行率=全年执行数(B)/全年预算数(A)×100%", "overallCompletionRate", "adjustedBudget"],
    ["重点工作办结率=已办结重点工作数/全部重点工作数", "keyWorkRate", null],
  ])("“%s” is %s, divided by %s", (formula, id, base) => {
    const name = formula.split("=")[0]!;
    expect(matchRate(name, formula)).toMatchObject({ kind: "rate", id });
    expect(
      baseOfFormula(
        rateIds.find((one) => one === id)!,
        formula,
      ),
    ).toBe(base);
  });

  test("what our own sheet prints as 计算公式 is read back, by every base", () => {
    const printed = rateIds.flatMap((id) =>
      rateDefinitions[id].ways.map(({ base }) => {
        const { term } = rateDefinitions[id];
        const formula = `${term}=${rateFormulaText(rateDefinitions[id], base)}`;
        return {
          id,
          formula,
          match: matchRate(term, formula),
          base,
          read: baseOfFormula(id, formula),
        };
      }),
    );
    expect(printed.filter(({ match }) => match.kind !== "rate")).toEqual([]);
    expect(printed.filter(({ base, read }) => read !== null && read !== base)).toEqual([]);
  });

  test("one name in two rows: only where the formula says so", () => {
    const twice: Given = { rows: [{ name: "预算执行率" }, { name: "预算执行率" }] };
    expect(cardOf(twice).indicators.map(({ indicator }) => indicator.rate)).toEqual([null, null]);
    expect(issuesIn(twice)).toContainEqual(["rate-named-twice", "warning"]);
    const formula = "预算执行率=全年执行数÷全年预算数×100%";
    const told: Given = {
      rows: [
        { name: "预算执行率", formula },
        { name: "预算执行率", formula: "预算执行率=项目支出÷项目预算" },
      ],
    };
    expect(cardOf(told).indicators.map(({ indicator }) => indicator.rate)).toEqual([
      "overallCompletionRate",
      null,
    ]);
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

describe("评分标准 that names another rate", () => {
  const figures = {
    ...{ closingCarryover: "20", totalExpenditureAdjustedBudget: "100", totalExpenditure: "90" },
    ...{ threePublic: "9", threePublicAdjustedBudget: "8" },
  };
  const points = (name: string, rule: string) => pointsOf({ rows: [{ name, rule }], figures });
  const notRead = ["– awaits-judgement"];
  test.each([
    ["结转结余率", "结转结余变动率≤0得满分，每超过1个百分点扣1分", notRead],
    ["结转结余率", "变动率≤0%得满分，每超过1个百分点扣1分", notRead],
    ["结转结余率", "结转结余率≤10%得满分，每超过1个百分点扣1分", ["0.00"]],
    ["结转结余率", "得分=100%-结转结余率×分值，最高不超过分值", notRead],
    ["结转结余率", "得分=（1-结转结余率）×分值，最高不超过分值", notRead],
    ["结转结余率", "得分=1-结转结余率×10", notRead],
    ["三公经费控制率", "得分=预算执行率×分值，最高不超过分值", notRead],
    ["三公经费控制率", "公用经费控制率≤100%得满分，每超过1个百分点扣1分", notRead],
    ["三公经费控制率", "控制率≤100%得满分，每超过1个百分点扣0.5分", ["4.00"]],
    ["三公经费控制率", "“三公”经费控制率≤100%得满分，每超过1个百分点扣0.5分", ["4.00"]],
    ["部门预算执行率", "得分=执行率×分值，最高不超过分值", ["9.00"]],
    ["整体支出完成率", "得分=预算执行率×分值，最高不超过分值", ["9.00"]],
  ])("%s by “%s”: %j", (name, rule, expected) => {
    expect(points(name, rule)).toEqual(expected);
  });

  test("it is said", () => {
    const given = {
      rows: [{ name: "结转结余率", rule: "结转结余变动率≤0得满分，每超过1个百分点扣1分" }],
      figures,
    };
    expect(issuesIn(given)).toContainEqual(["rule-not-read", "warning"]);
  });
});
