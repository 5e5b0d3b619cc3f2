import { formatPercent } from "../../../src/core/decimal";
import { isNoAnswer } from "../../../src/core/expression";
import { cardOf, type FigureAmounts, inputsOf, pointsOf, printed, wan } from "./fixtures";

/** A published form of 2018 (case E02), 万元. */
const hunanForm = {
  staffQuota: "143",
  staffOnDuty: "136",
  threePublicInitialBudget: wan("63.46"),
  threePublicLastYearBudget: wan("32"),
  threePublic: wan("44.29"),
  totalExpenditureInitialBudget: wan("1922.76"),
  totalExpenditureAdjustedBudget: wan("2690.62"),
  budgetIncrease: wan("767.86"),
  openingCarryover: wan("19.8"),
  closingCarryover: wan("19.8"),
} satisfies FigureAmounts;

describe("a 2018 form with its published results", () => {
  const given = { scheme: "hunan-2018", figures: hunanForm };

  test.each([
    ["staffingControlRate", "95.10%"],
    ["threePublicChangeRate", "98.31%"],
    ["overallCompletionRate", "99.27%"],
    ["budgetAdjustmentRate", "39.94%"],
    ["threePublicControlRate", "69.79%"],
  ] as const)("%s is %s", (id, shown) => {
    const value = inputsOf(given).rates.get(id)!.value;
    expect(isNoAnswer(value) ? value.because : formatPercent(value)).toBe(shown);
  });

  test("136 of 143 keeps 8, 98.31 % loses all, 99.27 % keeps 8 though below 100 %, 39.94 % gives 0", () => {
    expect(pointsOf(given)).toEqual(["8.00", "0.00", "8.00", "0.00"]);
  });

  test("all of it without 全年预算数: 年初 and 追加 say the same", () => {
    const figures: Partial<typeof hunanForm> = { ...hunanForm };
    delete figures.totalExpenditureAdjustedBudget;
    expect(pointsOf({ scheme: "hunan-2018", figures })).toEqual(["8.00", "0.00", "8.00", "0.00"]);
  });
});

test.each([
  // 北京 2016: shown as 50 % and given 5; unrounded it is 4.99.
  ["310.2", "154.74", "4.99"],
  // 绥阳 2021: above 100 % is capped; the form gave the second 10.
  ["100", "108.20", "10.00"],
  ["100", "92.87", "9.29"],
])("执行率 of %s with %s spent gives %s of 10", (budget, spent, points) => {
  const given = {
    rows: [{ name: "预算执行率", rule: "执行率×该指标分值，最高不得超过分值上限" }],
    figures: {
      totalExpenditureAdjustedBudget: wan(budget),
      totalExpenditure: wan(spent),
    },
  };
  expect(pointsOf(given)).toEqual([points]);
});

test.each([
  // 岳阳 2018: both ways of writing an interval in one sheet.
  [
    "=0计3分；0-10%（含）计2分；10-20%（含）计1分；20-30%（含）计0.5分；>30%不得分",
    "3",
    [
      ["0%", "3.00"],
      ["0.01%", "2.00"],
      ["10%", "2.00"],
      ["10.01%", "1.00"],
      ["20%", "1.00"],
      ["30%", "0.50"],
      ["30.01%", "0.00"],
    ],
  ],
  [
    "≥90%计5分；80%（含）-90%计4分；70%（含）-80%计3分；60%（含）-70%计2分；<60%不得分",
    "5",
    [
      ["90%", "5.00"],
      ["89.99%", "4.00"],
      ["80%", "4.00"],
      ["79.99%", "3.00"],
      ["60%", "2.00"],
      ["59.99%", "0.00"],
    ],
  ],
  [
    "≤100%计6分；每超过一个百分点扣1分，扣完为止",
    "6",
    [
      ["85%", "6.00"],
      ["100%", "6.00"],
      ["100.99%", "6.00"],
      ["101%", "5.00"],
      ["103.5%", "3.00"],
      ["150%", "0.00"],
    ],
  ],
  [
    "100%以下（含）计满分，每超出5%扣2分，扣完为止",
    "5",
    [
      ["100%", "5.00"],
      ["104.99%", "5.00"],
      ["105%", "3.00"],
      ["115%", "0.00"],
    ],
  ],
  [
    "100%计满分，每超过（降低）1%扣1分，扣完为止",
    "6",
    [
      ["100%", "6.00"],
      ["98%", "4.00"],
      ["102%", "4.00"],
      ["50%", "0.00"],
    ],
  ],
  [
    "90%以上得10分，每降5%扣1分，扣完为止",
    "10",
    [
      ["92%", "10.00"],
      ["85.01%", "10.00"],
      ["85%", "9.00"],
      ["40%", "0.00"],
    ],
  ],
] as const)("%s", (rule, weight, cases) => {
  for (const [actual, points] of cases)
    expect([actual, ...pointsOf({ rows: [{ name: "某率", weight, rule, actual }] })]).toEqual([
      actual,
      points,
    ]);
});

test("达州: the published total 90 from rows rated by people, all of them", () => {
  const { scheme } = cardOf({ scheme: "sichuan-dazhou-2017" });
  const rows = scheme.indicators.map(({ level3, weight }, index) => ({
    name: level3,
    weight,
    points: String(parseFloat(weight!) - (index < 10 ? 1 : 0)),
    reason: "资料不全",
  }));
  const card = cardOf({ rows });
  expect([card.scheme.id, printed(card.total), card.grade]).toEqual([
    "sichuan-dazhou-2017",
    "90.00",
    "优",
  ]);
});
