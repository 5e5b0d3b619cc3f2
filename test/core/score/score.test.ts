import fc from "fast-check";
import { decimal, points, sumOf } from "../../../src/core/decimal";
import { evaluate, isNoAnswer } from "../../../src/core/expression";
import { cardOf, inputsOf, issuesIn, printed, type RowSpec, sentences } from "./fixtures";

const { step, target } = sentences;

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
    const open = rows.map(({ name, weight, rule }) => ({
      name,
      weight: weight!,
      rule: rule ?? "",
    }));
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

  test("weights of three decimals: full marks are no overrun and lose nothing", () => {
    const eighths = Array.from({ length: 8 }, (_, index) => ({
      ...{ name: `评议${index}`, weight: "3.125", points: "3.125", evidence: "台账" },
    }));
    const given = { rows: eighths, settings: { full: "25" } };
    expect(printed(cardOf(given).total)).toBe("25.00");
    expect(issuesIn(given)).toEqual([["all-full-marks", "info"]]);
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
      const outside = card.indicators.filter(
        ({ points: got, counts }) => got && counts && (got.lt(decimal("0")) || got.gt(counts)),
      );
      expect(outside).toEqual([]);
    }),
    { numRuns: 100 },
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

test("a negative 上年末结转结余 is said to be negative, not missing", () => {
  const given = {
    rows: [{ name: "结转结余变动率", rule: "≤0%得满分；每超过1个百分点扣1分。" }],
    figures: { closingCarryover: "5", closingCarryoverLastYearFinal: "-3" },
  };
  expect(issuesIn(given)).toContainEqual(["base-negative", "error"]);
  expect(issuesIn(given)).not.toContainEqual(["points-need-figure", "error"]);
});
