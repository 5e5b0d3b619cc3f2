import { formatPercent } from "../../../src/core/decimal";
import { isNoAnswer } from "../../../src/core/expression";
import type { FigureId } from "../../../src/core/figures";
import {
  computeRates,
  rateDefinitions,
  type RateId,
  rateIds,
  rateIssues,
} from "../../../src/core/rates";
import { type Base, recognise, type UnitFacts } from "../../../src/core/recognise";
import { type FigureAmounts, figureOperands, wan } from "../score/fixtures";

const { unit: noUnit, figures: noFigures } = recognise({ sheets: [], names: [], date1904: false });

const shownOf = (id: RateId, figures: FigureAmounts, base?: Base): string => {
  const bases = new Map<string, Base>(base ? [[id, base]] : []);
  const { value } = computeRates(figureOperands(figures), bases).get(id)!;
  return isNoAnswer(value) ? value.because : formatPercent(value);
};

const inWan = (amounts: FigureAmounts): FigureAmounts =>
  Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, wan(amount)]));

test("a workbook filled in the template's own cells gives all sixteen", () => {
  const figures: FigureAmounts = {
    ...inWan({
      totalExpenditure: "229.63",
      totalExpenditureAdjustedBudget: "229.63",
      totalExpenditureInitialBudget: "200",
      closingCarryover: "0",
      closingCarryoverLastYearFinal: "1",
      threePublic: "2",
      threePublicAdjustedBudget: "2",
      threePublicInitialBudget: "2",
      threePublicLastYearBudget: "2.2",
      publicExpenditure: "16.90",
      publicExpenditureAdjustedBudget: "20",
      fixedAssets: "86.40",
      fixedAssetsInUse: "86.40",
      procurement: "28.5",
      procurementAdjustedBudget: "30",
      keyProjectExpenditure: "45.6",
      projectExpenditure: "59.84",
    }),
    ...{ staffOnDuty: "8", staffQuota: "9", plannedTasks: "12", completedTasks: "12" },
    ...{ timelyTasks: "11", qualifiedTasks: "12", assignedKeyTasks: "5", settledKeyTasks: "4" },
    ...{ plannedPaymentProgress: "100", actualPaymentProgress: "98" },
  };
  expect(rateIds.map((id) => [rateDefinitions[id].term, shownOf(id, figures)])).toEqual([
    ["整体支出完成率", "100.00%"],
    ["结转结余率", "0.00%"],
    ["三公经费控制率", "100.00%"],
    ["公用经费控制率", "84.50%"],
    ["固定资产利用率", "100.00%"],
    ["预算调整率", "14.82%"],
    ["支付进度率", "98.00%"],
    ["结转结余变动率", "-100.00%"],
    ["三公经费变动率", "-9.09%"],
    ["政府采购执行率", "95.00%"],
    ["在职人员控制率", "88.89%"],
    ["重点支出安排率", "76.20%"],
    ["实际完成率", "100.00%"],
    ["完成及时率", "91.67%"],
    ["质量达标率", "100.00%"],
    ["重点工作办结率", "80.00%"],
  ]);
});

describe("which amounts a rate is made of", () => {
  const budgets = inWan({
    totalExpenditure: "95",
    totalExpenditureInitialBudget: "80",
    totalExpenditureAdjustedBudget: "100",
    fiscalIncome: "98",
    openingCarryover: "10",
    closingCarryover: "5",
  });

  test.each([
    [undefined, "95.00%", "实际支出÷全年预算数×100%"],
    ["initialBudget", "118.75%", "实际支出÷年初预算数×100%"],
    ["fiscalIncome", "96.94%", "实际支出÷财政预算收入×100%"],
    [
      "adjustedBudgetWithCarryover",
      "95.45%",
      "（年初结转+全年预算数-年末结转结余）÷（年初结转+全年预算数）×100%",
    ],
    // A base this rate does not know is no choice.
    ["totalExpenditure", "95.00%", "实际支出÷全年预算数×100%"],
  ] as const)("整体支出完成率 by %s", (base, shown, text) => {
    expect(shownOf("overallCompletionRate", budgets, base)).toBe(shown);
    const bases = new Map(base ? [["overallCompletionRate", base]] : []);
    const rate = computeRates(figureOperands(budgets), bases).get("overallCompletionRate")!;
    expect(rate.formulaText).toBe(text);
  });

  test("全年预算数 from 年初, 追加 and 追减, whichever sign 追减 has", () => {
    const rows = {
      totalExpenditure: "95",
      totalExpenditureInitialBudget: "80",
      budgetIncrease: "30",
    };
    expect(shownOf("overallCompletionRate", inWan({ ...rows, budgetDecrease: "10" }))).toBe(
      "95.00%",
    );
    expect(shownOf("overallCompletionRate", inWan({ ...rows, budgetDecrease: "-10" }))).toBe(
      "95.00%",
    );
    expect(shownOf("overallCompletionRate", inWan(rows))).toBe("86.36%");
  });

  test("预算调整率: 追加 plus 追减 where both are given, else the difference", () => {
    const both = { totalExpenditureInitialBudget: "100", totalExpenditureAdjustedBudget: "110" };
    expect(shownOf("budgetAdjustmentRate", inWan(both))).toBe("10.00%");
    const rows = { ...both, budgetIncrease: "30", budgetDecrease: "20" };
    expect(shownOf("budgetAdjustmentRate", inWan(rows))).toBe("50.00%");
    const less = { ...both, totalExpenditureAdjustedBudget: "87.46" };
    expect(shownOf("budgetAdjustmentRate", inWan(less))).toBe("12.54%");
  });

  test("结转结余变动率 takes 年初 where 上年末 is not given", () => {
    const figures = inWan({ closingCarryover: "7", openingCarryover: "10" });
    expect(shownOf("carryoverChangeRate", figures)).toBe("-30.00%");
    const both = { ...figures, ...inWan({ closingCarryoverLastYearFinal: "14" }) };
    expect(shownOf("carryoverChangeRate", both)).toBe("-50.00%");
  });

  test("a control rate takes the budget column there is; a chosen base stays, though missing", () => {
    const figures = inWan({ threePublic: "17.06", threePublicInitialBudget: "27" });
    expect(shownOf("threePublicControlRate", figures)).toBe("63.19%");
    expect(shownOf("threePublicControlRate", figures, "adjustedBudget")).toBe("missing");
  });

  test("an unreadable 全年预算数 is not passed over in silence", () => {
    const operands = figureOperands(
      inWan({ totalExpenditure: "95", totalExpenditureInitialBudget: "80" }),
    );
    const id: FigureId = "totalExpenditureAdjustedBudget";
    operands.set(id, {
      ...operands.get(id)!,
      value: { kind: "none", because: "unreadable", of: [id] },
    });
    const { value } = computeRates(operands, new Map()).get("overallCompletionRate")!;
    expect(value).toMatchObject({ because: "unreadable" });
  });

  test("fiscal income under all funds: two scopes in one rate", () => {
    const operands = figureOperands(inWan({ totalExpenditure: "96", fiscalIncome: "93" }));
    const rates = computeRates(operands, new Map([["overallCompletionRate", "fiscalIncome"]]));
    const at = { sheet: "单位信息", row: 11, column: 1 };
    const under = (fundScope: "财政拨款" | "全部资金"): readonly string[] => {
      const texts = new Map([["fundScope", { text: fundScope, at }] as const]);
      const unit: UnitFacts = { ...noUnit, fundScope, texts };
      return rateIssues(rates, noFigures, unit).map(({ code }) => code);
    };
    expect(under("全部资金")).toEqual(["base-of-other-funds"]);
    expect(under("财政拨款")).toEqual([]);
  });

  test("falling back to 年初预算数 is told, once", () => {
    const operands = figureOperands(
      inWan({ totalExpenditure: "95", totalExpenditureInitialBudget: "80", closingCarryover: "1" }),
    );
    const rates = computeRates(operands, new Map());
    expect(
      rateIssues(rates, noFigures, noUnit).map(({ code, message }) => [code, message.zh]),
    ).toEqual([
      [
        "base-fallback",
        "没找到全年预算数，整体支出完成率、结转结余率按年初预算数计算。年中调过预算的，请补上全年预算数。",
      ],
    ]);
  });
});

describe("依据 is of the base in force", () => {
  test.each([
    ["overallCompletionRate", "initialBudget", "财预〔2013〕53号附件2“预算完成率”", "已核"],
    ["overallCompletionRate", "adjustedBudget", "财预〔2013〕53号附件2“预算完成率”", "已核"],
    [
      ...(["overallCompletionRate", "fiscalIncome"] as const),
      ...(["坡头区2022年度的自评报告，未见通知", "待核"] as const),
    ],
    [
      ...(["overallCompletionRate", "adjustedBudgetWithCarryover"] as const),
      ...(["转载的湖南省2017年指标表", "待核"] as const),
    ],
    ["carryoverRate", "totalExpenditure", "转载的2019年县级考核表", "待核"],
  ] as const)("%s by %s: %s（%s）", (id, base, source, verified) => {
    const { source: said } = computeRates(figureOperands({}), new Map([[id, base]])).get(id)!;
    expect([said.source, said.verified]).toEqual([source, verified]);
  });
});

describe("no answer is said with its reason", () => {
  test.each([
    [
      "threePublicControlRate",
      { threePublic: "0", threePublicAdjustedBudget: "0" },
      "zero-over-zero",
    ],
    [
      "threePublicControlRate",
      { threePublic: "3500", threePublicAdjustedBudget: "0" },
      "zero-denominator",
    ],
    ["threePublicControlRate", { threePublic: "3500" }, "missing"],
    ["carryoverChangeRate", { closingCarryover: "0", openingCarryover: "0" }, "0.00%"],
    ["carryoverChangeRate", { closingCarryover: "5", openingCarryover: "0" }, "zero-denominator"],
    [
      "carryoverChangeRate",
      { closingCarryover: "5", openingCarryover: "-2" },
      "negative-denominator",
    ],
    [
      "threePublicChangeRate",
      { threePublicInitialBudget: "0", threePublicLastYearBudget: "0" },
      "zero-over-zero",
    ],
    [
      "fixedAssetUtilisationRate",
      { fixedAssets: "-1", fixedAssetsInUse: "1" },
      "negative-denominator",
    ],
    // 年初 0 and adjusted above 0: a mid-year project.
    [
      "budgetAdjustmentRate",
      { totalExpenditureInitialBudget: "0", totalExpenditureAdjustedBudget: "33600" },
      "zero-denominator",
    ],
    [
      "overallCompletionRate",
      {
        totalExpenditureInitialBudget: "0",
        totalExpenditureAdjustedBudget: "33600",
        totalExpenditure: "33600",
      },
      "100.00%",
    ],
  ] as const)("%s %j is %s", (id, figures, shown) => {
    expect(shownOf(id, figures)).toBe(shown);
  });
});
