import {
  cardOf,
  type Given,
  issuesIn,
  pointsOf,
  printed,
  type RowSpec,
  sentences,
} from "./fixtures";

const { step, target } = sentences;

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
    [{ actual: "0.93" }, "– awaits-judgement"],
    [{ actual: "9800户", target: "1万户", unit: "" }, "9.80"],
    [{ actual: "480000元", target: "50万元", nature: "≤" as const, unit: "" }, "10.00"],
    [{ actual: "0.98万户", target: "1万户", unit: "户" }, "9.80"],
    [{ actual: "9800", target: "1万户", unit: "户" }, "9.80"],
    [{ actual: "9800", target: "1万户", unit: "" }, "– awaits-judgement"],
    [{ actual: "30户", target: "100人", unit: "" }, "– awaits-judgement"],
    [{ actual: "11", target: "≥12次", unit: "" }, "9.17"],
    [{ actual: "11次", target: "12次以上", unit: "次" }, "9.17"],
    [{ actual: "90", target: "" }, "– missing-target"],
    [{}, "– missing-figure"],
    [{ actual: "基本满意", nature: "定性" as const }, "– awaits-judgement"],
  ])("%j gives %s of 10", (spec, expected) => {
    expect(pointsOf(row(spec))).toEqual([expected]);
  });

  test("people and households are not compared, and that is said", () => {
    expect(issuesIn(row({ actual: "30户", target: "100人", unit: "" }))).toContainEqual([
      "units-differ",
      "error",
    ]);
  });

  test("without ≥, ≤ or = nothing is guessed", () => {
    const bare = { name: "群众满意度", rule: target, unit: "%", target: "95", actual: "90" };
    expect(pointsOf({ rows: [bare] })).toEqual(["– awaits-judgement"]);
    expect(issuesIn({ rows: [bare] })).toContainEqual(["nature-missing", "error"]);
  });

  test("a bare 0.98 may be 98 % or 0.98 %: said, not scored", () => {
    const given = { rows: [{ name: "面积控制率", rule: step, unit: "%", actual: "0.98" }] };
    expect(pointsOf(given)).toEqual(["– awaits-judgement"]);
    expect(issuesIn(given)).toContainEqual(["actual-percent-unclear", "error"]);
    expect(pointsOf({ rows: [{ ...given.rows[0]!, actual: "98" }] })).toEqual(["10.00"]);
    expect(pointsOf({ rows: [{ ...given.rows[0]!, actual: "102%" }] })).toEqual(["8.00"]);
  });
});

test("words for points are no points, whether or not the rule gives some", () => {
  const figures = { publicExpenditure: "15", publicExpenditureAdjustedBudget: "20" };
  const given: Given = { rows: [{ name: "公用经费控制率", rule: step, points: "满分" }], figures };
  expect(pointsOf(given)).toEqual(["– awaits-judgement"]);
  expect(issuesIn(given)).toContainEqual(["points-not-read", "error"]);
  expect(pointsOf({ ...given, replaceTyped: true })).toEqual(["10.00"]);
  expect(pointsOf({ rows: [{ name: "制度健全性", points: "9/10" }] })).toEqual([
    "– awaits-judgement",
  ]);
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
