import {
  cardOf,
  type Given,
  issuesIn,
  pointsOf,
  printed,
  type RowSpec,
  wan,
  sentences,
} from "./fixtures";

const { step, byShare, target } = sentences;

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

  test("typed 不适用 does not beat a rate of 112.50 %, unless 留 was chosen for the cell", () => {
    const typed: Given = {
      rows: [{ name: "三公经费控制率", rule: `${step}不适用时得满分。`, actual: "不适用" }],
      figures: { threePublic: "9", threePublicAdjustedBudget: "8" },
    };
    expect(pointsOf(typed)).toEqual(["0.00"]);
    expect(issuesIn(typed)).toContainEqual(["typed-differs", "error"]);
    const kept = { ...typed, choices: { keptTyped: new Set(["指标评分表!K4"]) } };
    expect(pointsOf(kept)).toEqual(["10.00"]);
    expect(issuesIn(kept)).toContainEqual(["typed-differs", "error"]);
    const without = { ...typed, figures: { threePublic: "9", threePublicAdjustedBudget: "0" } };
    expect(pointsOf(without)).toEqual(["0.00"]);
    expect(pointsOf({ ...typed, figures: {} })).toEqual(["10.00"]);
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
      "“评议乙”经自评小组评议得21.05分，扣10.53分（折算后本项满分31.58分）。",
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
