import { decimal, points, type Points, sumOf } from "../../../src/core/decimal";
import { evaluate, isNoAnswer } from "../../../src/core/expression";
import { scoreIssues } from "../../../src/core/score";
import { cardOf, type Given, inputsOf, pointsOf, printed, type RowSpec, wan } from "./fixtures";
import fc from "fast-check";

const step = "≤100%得满分；每超过1个百分点扣1分，不足1个百分点的不扣，扣完为止。";
const byShare = "得分=比率×分值，最高不超过分值。";
const target = "达到年度指标值得满分；未达到的，按完成比例计分，最高不超过分值。";

const issuesIn = (given: Given): readonly (readonly [string, string])[] => {
  const inputs = inputsOf(given);
  return scoreIssues(cardOf(given), inputs).map(({ code, severity }) => [code, severity]);
};

describe("total and grade", () => {
  const rows: readonly RowSpec[] = [
    { name: "预算编制合理性", weight: "60", points: "57.5", reason: "测算不细" },
    { name: "公用经费控制率", weight: "40", rule: step },
  ];
  const figures = { publicExpenditure: "169000", publicExpenditureAdjustedBudget: "200000" };

  test("the total is the sum of rounded points, the grade is read from the printed total", () => {
    const card = cardOf({ rows, figures });
    expect([printed(card.total), printed(card.lost), card.grade, card.because]).toEqual([
      "97.50",
      "2.50",
      "优",
      null,
    ]);
  });

  test.each([
    ["90", "优"],
    ["89.99", "良"],
    ["80", "良"],
    ["79.99", "中"],
    ["60", "中"],
    ["59.99", "差"],
    ["0", "差"],
  ])("%s is %s", (total, grade) => {
    const given = [{ name: "评议", weight: "100", points: total, reason: "略" }];
    expect(cardOf({ rows: given }).grade).toBe(grade);
  });

  test("a judgement row without points leaves the total open: neither 0 nor full", () => {
    const open = rows.map(({ points: _points, ...row }) => row);
    const card = cardOf({ rows: open, figures });
    expect([card.total, card.grade, card.because, printed(card.provisional)]).toEqual([
      null,
      null,
      "points-missing",
      "40.00",
    ]);
    expect(issuesIn({ rows: open, figures })).toContainEqual(["points-missing", "error"]);
  });

  test("a missing figure gives no points, and says which", () => {
    const given = { rows, figures: { publicExpenditure: "169000" } };
    const [, row] = cardOf(given).indicators;
    expect([row!.because, row!.missing]).toEqual([
      "missing-figure",
      ["publicExpenditureAdjustedBudget"],
    ]);
    expect(issuesIn(given)).toContainEqual(["points-need-figure", "error"]);
  });

  test("no weights: no total and no provisional points, the rates all the same", () => {
    const card = cardOf({ scheme: "potou-2022", figures });
    expect([card.total, card.because, card.provisional, card.weightSum]).toEqual([
      null,
      "weights-missing",
      null,
      null,
    ]);
    expect(card.indicators[4]!.actual).toMatchObject({ kind: "rate", id: "publicFundControlRate" });
  });

  test("weights that do not add up to 100 are said", () => {
    expect(issuesIn({ rows: rows.slice(1), figures })).toContainEqual([
      "weights-not-full",
      "error",
    ]);
  });

  test("sums by 一级指标 count what counts", () => {
    const two = [
      { ...rows[0]!, level1: "投入" },
      { ...rows[1]!, level1: "过程" },
      { name: "满意度", level1: "过程", weight: "0" },
    ];
    const { level1 } = cardOf({ rows: two, figures });
    expect(
      level1.map(({ name, weight, points: got, open }) => [
        name,
        printed(weight),
        printed(got),
        open,
      ]),
    ).toEqual([
      ["投入", "60.00", "57.50", 0],
      ["过程", "40.00", "40.00", 1],
    ]);
  });
});

describe("不适用", () => {
  const rows: readonly RowSpec[] = [
    { name: "三公经费控制率", weight: "5", rule: step },
    { name: "评议甲", weight: "60", points: "60" },
    { name: "评议乙", weight: "30", points: "20", reason: "略" },
    { name: "评议丙", weight: "5", points: "5" },
  ];
  const figures = { threePublic: "0", threePublicAdjustedBudget: "0" };
  const decided = (policy: "full" | "rescale" | "zero"): Given => ({
    rows,
    figures,
    choices: { notApplicable: new Map([["threePublicControlRate", policy]]) },
  });

  test("full marks by default, and the assumption is said", () => {
    expect(pointsOf({ rows, figures })[0]).toBe("5.00");
    expect(issuesIn({ rows, figures })).toContainEqual(["not-applicable-assumed", "warning"]);
    expect(issuesIn(decided("full"))).not.toContainEqual(["not-applicable-assumed", "warning"]);
  });

  test("0 points, with a sentence that needs no cause", () => {
    const card = cardOf(decided("zero"));
    expect(card.indicators[0]!.deduction).toMatchObject({
      fact: "三公经费控制率本年度不适用，计0分，扣5分。",
      needsCause: false,
    });
  });

  test("folded into the others: 60 → 63.16, 30 → 31.58, 5 → 5.26, still 100 together", () => {
    const card = cardOf(decided("rescale"));
    expect(card.indicators.map(({ counts }) => printed(counts))).toEqual([
      null,
      "63.16",
      "31.58",
      "5.26",
    ]);
    expect(pointsOf(decided("rescale"))).toEqual(["– not-counted", "63.16", "21.05", "5.26"]);
    expect([printed(card.total), printed(card.lost)]).toEqual(["89.47", "10.53"]);
    expect(card.indicators[2]!.deduction!.fact).toBe(
      "“评议乙”经自评小组评议得21.05分，扣10.53分（不适用指标折算后本项满分31.58分）。",
    );
  });

  test("the row's own clause decides before the scheme", () => {
    const [row, ...rest] = rows;
    const own = [{ ...row!, rule: `${step}不适用时得0分。` }, ...rest];
    expect(pointsOf({ rows: own, figures })[0]).toBe("0.00");
    expect(issuesIn({ rows: own, figures })).not.toContainEqual([
      "not-applicable-assumed",
      "warning",
    ]);
  });

  test("没有这项 is 不适用, not 缺数; a typed 不适用 too", () => {
    const absent = new Set(["threePublic", "threePublicAdjustedBudget"] as const);
    expect(pointsOf({ rows, choices: { absent } })[0]).toBe("5.00");
    const typed = [
      { name: "新建楼堂馆所面积控制率", weight: "5", unit: "%", rule: step, actual: "不适用" },
    ];
    expect(pointsOf({ rows: typed })).toEqual(["5.00"]);
  });

  test("a judgement row stays with the person, unless how it counts was said", () => {
    const judged = [{ name: "三公经费控制率", weight: "5" }];
    expect(pointsOf({ rows: judged, figures })).toEqual(["– awaits-judgement"]);
    const choices = { notApplicable: new Map([["threePublicControlRate", "full" as const]]) };
    expect(pointsOf({ rows: judged, figures, choices })).toEqual(["5.00"]);
  });

  test("年初预算 0 with 全年预算 above it is 不适用, not 无预算列支", () => {
    const given = {
      rows: [
        { name: "预算完成率", rule: byShare, formula: "预算完成率=全年执行数/年初预算数×100%" },
      ],
      figures: {
        totalExpenditure: "33600",
        totalExpenditureInitialBudget: "0",
        totalExpenditureAdjustedBudget: "33600",
      },
    };
    expect(cardOf(given).indicators[0]).toMatchObject({
      notApplicable: "full",
      withoutBudget: false,
    });
  });
});

test("spending without budget: 0 points, must be explained", () => {
  const given = {
    rows: [{ name: "三公经费控制率", weight: "5", rule: step }],
    figures: { threePublic: "3500", threePublicAdjustedBudget: "0" },
  };
  const [row] = cardOf(given).indicators;
  expect(printed(row!.points)).toBe("0.00");
  expect(row!.deduction).toMatchObject({
    fact: "三公经费控制率：未安排预算而列支0.35万元，按0分计，扣5分。",
    needsCause: true,
  });
  expect(issuesIn(given)).toContainEqual(["lost-point-without-reason", "error"]);
});

test("固定资产 in use without any is a contradiction: no points", () => {
  const given = {
    rows: [{ name: "固定资产利用率", rule: byShare }],
    figures: { fixedAssets: "0", fixedAssetsInUse: "100" },
  };
  expect(pointsOf(given)).toEqual(["– missing-figure"]);
});

describe("二者择其一", () => {
  const rows = (first: string, second: string): readonly RowSpec[] => [
    {
      name: "结转结余率",
      weight: "20",
      rule: `${target}与“结转结余变动率”择一计分，取得分高者。`,
      nature: "≤",
      target: "9",
      unit: "%",
    },
    {
      name: "结转结余变动率",
      weight: "20",
      rule: `${target}与“结转结余率”择一计分，取得分高者。`,
      nature: "≤",
      target: "-30",
      unit: "%",
    },
    { name: first, weight: "40", points: "40" },
    { name: second, weight: "40", points: "40" },
  ];
  const figures = {
    closingCarryover: wan("12"),
    closingCarryoverLastYearFinal: wan("16"),
    totalExpenditureAdjustedBudget: wan("100"),
  };

  test("the better one counts, its weight once", () => {
    // 12 % against 9 %: 9/12 of 20 = 15; −25 % against −30 %: 25/30 of 20 = 16.67.
    const card = cardOf({ rows: rows("甲", "乙"), figures });
    expect(pointsOf({ rows: rows("甲", "乙"), figures }).slice(0, 2)).toEqual([
      "– not-counted",
      "16.67",
    ]);
    expect([printed(card.weightSum), printed(card.total)]).toEqual(["100.00", "96.67"]);
  });

  test("one without figures leaves the other to count; none leaves one open", () => {
    const only = { closingCarryover: wan("12"), totalExpenditureAdjustedBudget: wan("100") };
    expect(pointsOf({ rows: rows("甲", "乙"), figures: only }).slice(0, 2)).toEqual([
      "15.00",
      "– not-counted",
    ]);
    expect(pointsOf({ rows: rows("甲", "乙") }).slice(0, 2)).toEqual([
      "– missing-figure",
      "– not-counted",
    ]);
  });
});

describe("年度指标值", () => {
  const row = (spec: Partial<RowSpec>): Given => ({
    rows: [{ name: "群众满意度", rule: target, unit: "%", nature: "≥", target: "95", ...spec }],
  });
  test.each([
    [{ actual: "95" }, "10.00"],
    [{ actual: "96" }, "10.00"],
    [{ actual: "90" }, "9.47"],
    [{ actual: "0" }, "0.00"],
    [{ actual: "-5" }, "0.00"],
    [{ actual: "90%", target: "95%" }, "9.47"],
    [{ actual: "90%", target: "95" }, "9.47"],
    [{ actual: "11", target: "≥12次", unit: "次" }, "9.17"],
    [
      { actual: "0.0900000762939453", target: "9%", nature: "≤" as const, unit: "" },
      "– awaits-judgement",
    ],
    [{ actual: "9.00000762939453%", target: "9%", nature: "≤" as const }, "10.00"],
    [{ actual: "12", target: "9", nature: "≤" as const }, "7.50"],
    [{ actual: "5", target: "0", nature: "≤" as const }, "0.00"],
    [{ actual: "0", target: "0", nature: "≤" as const }, "10.00"],
    [{ actual: "3", target: "3", nature: "=" as const, unit: "个" }, "10.00"],
    [{ actual: "4", target: "3", nature: "=" as const, unit: "个" }, "0.00"],
    [{ actual: "90", target: "" }, "– missing-target"],
    [{}, "– missing-figure"],
    [{ actual: "基本满意", nature: "定性" as const }, "– awaits-judgement"],
  ])("%j gives %s of 10", (spec, expected) => {
    expect(pointsOf(row(spec))).toEqual([expected]);
  });

  test("without ≥, ≤ or = nothing is guessed", () => {
    const { nature: _nature, ...bare } = row({ actual: "90" }).rows![0]!;
    expect(pointsOf({ rows: [bare] })).toEqual(["– awaits-judgement"]);
    expect(issuesIn({ rows: [bare] })).toContainEqual(["nature-missing", "error"]);
  });

  test("a bare 0.98 may be 98 % or 0.98 %: said, not scored", () => {
    const given = { rows: [{ name: "面积控制率", rule: step, unit: "%", actual: "0.98" }] };
    expect(pointsOf(given)).toEqual(["– awaits-judgement"]);
    expect(issuesIn(given)).toContainEqual(["percent-unclear", "error"]);
    expect(pointsOf({ rows: [{ ...given.rows[0]!, actual: "98" }] })).toEqual(["10.00"]);
    expect(pointsOf({ rows: [{ ...given.rows[0]!, actual: "102%" }] })).toEqual(["8.00"]);
  });
});

describe("what was typed", () => {
  const rows = (typed: string, reason = ""): readonly RowSpec[] => [
    { name: "公用经费控制率", weight: "5", rule: step, points: typed, reason },
  ];
  const figures = { publicExpenditure: "206000", publicExpenditureAdjustedBudget: "200000" };

  test("differs from the rule: it counts, as its cell shows, and is an error", () => {
    const given = { rows: rows("5"), figures };
    const [row] = cardOf(given).indicators;
    expect([printed(row!.points), printed(row!.typedDiffers!.computed)]).toEqual(["5.00", "2.00"]);
    expect(issuesIn(given)).toContainEqual(["typed-differs", "error"]);
  });

  test("equals the rule: nothing to say", () => {
    expect(issuesIn({ rows: rows("2.0", "维修费超支"), figures })).not.toContainEqual([
      "typed-differs",
      "error",
    ]);
  });

  test("替换 takes the formula's, but not where the user chose 留", () => {
    const replaced = { rows: rows("5"), figures, replaceTyped: true };
    expect(pointsOf(replaced)).toEqual(["2.00"]);
    const kept = { ...replaced, choices: { keptTyped: new Set(["指标评分表!L4"]) } };
    expect(pointsOf(kept)).toEqual(["5.00"]);
    expect(issuesIn(kept)).toContainEqual(["typed-differs", "error"]);
    const reasoned = { ...kept, rows: rows("5", "经财政局同意") };
    expect(issuesIn(reasoned)).not.toContainEqual(["typed-differs", "error"]);
  });

  test("points outside 0 … 分值 are an error", () => {
    const out = [{ name: "评议", weight: "5", points: "6" }];
    expect(issuesIn({ rows: out })).toContainEqual(["points-out-of-range", "error"]);
  });

  test.each([
    ["103%", false],
    ["103.00%", false],
    ["103", false],
    ["1.03", false],
    ["102%", true],
    ["84.5%", true],
  ])("完成值 typed as %s beside 103.00%%", (actual, differs) => {
    const [row] = cardOf({ rows: [{ ...rows("2")[0]!, actual }], figures }).indicators;
    expect(row!.actualDiffers !== null).toBe(differs);
  });
});

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

test("printed deductions add up to full marks less the printed total, whatever does not apply", () => {
  const row = fc.record({
    weight: fc.integer({ min: 1, max: 40 }),
    share: fc.integer({ min: 0, max: 1000 }),
    applies: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (specs) => {
      fc.pre(specs.some(({ applies }) => applies));
      const total = specs.reduce((all, { weight }) => all + weight, 0);
      const rows = specs.map(({ weight, share, applies }, index): RowSpec => ({
        name: `指标${index}`,
        weight: `${weight}`,
        rule: `${target}不适用时不计分，其余指标按比例折算。`,
        nature: "≥",
        target: "1000",
        actual: applies ? `${share}` : "不适用",
      }));
      const card = cardOf({ rows, settings: { full: `${total}` } });
      const lost = sumOf(card.indicators.map(({ deduction }) => deduction?.lost ?? points("0")));
      expect(lost.plus(card.total!).toFixed(2)).toBe(`${total}.00`);
      for (const { points: got, counts } of card.indicators)
        if (got) expect(got.gte(decimal("0")) && got.lte(counts as Points)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("each row's formula is worth its points", () => {
  const inputs = inputsOf({
    scheme: "hunan-2018",
    figures: { staffQuota: "10", staffOnDuty: "11" },
  });
  const [row] = cardOf({
    scheme: "hunan-2018",
    figures: { staffQuota: "10", staffOnDuty: "11" },
  }).indicators;
  const value = evaluate(row!.expression!, inputs.operands);
  expect(isNoAnswer(value) ? null : value.numerator.toFixed(2)).toBe(printed(row!.points));
});

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

describe("doubts about a complete card", () => {
  const figures = { totalExpenditure: "80", totalExpenditureAdjustedBudget: "100" };
  test("all full marks, no evidence, and little spent", () => {
    const rows = [
      { name: "评议甲", weight: "60", points: "60", evidence: "台账" },
      { name: "预算完成率", weight: "40", points: "40" },
    ];
    expect(issuesIn({ rows, figures })).toEqual([
      ["low-execution-without-reason", "warning"],
      ["evidence-missing", "info"],
      ["all-full-marks", "info"],
      ["high-score-low-execution", "info"],
    ]);
  });
});
