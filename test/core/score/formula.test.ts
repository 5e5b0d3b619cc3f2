import fc from "fast-check";
import { type Decimal, decimal, isZero, roundHalfUp } from "../../../src/core/decimal";
import {
  evaluate,
  formula,
  isNoAnswer,
  noAnswerWords,
  number,
  operand,
  type Operand,
  type Operands,
  ratio,
} from "../../../src/core/expression";
import { a1 } from "../../../src/core/grid";
import { pointsExpression, type Rule, type RuleInputs } from "../../../src/core/score";
import { recalculate } from "../../engine/recalculate";
import { anyRule } from "./rules";

const names = ["n", "d", "w", "actual", "target", "now", "before"] as const;
type Name = (typeof names)[number];
type Amounts = Readonly<Record<Name, Decimal>>;

/** One row of the sheet a case: its amounts in A:G, its formula in H. */
const operandsAt = (row: number, amounts: Amounts): Operands =>
  new Map(
    names.map((name, column): [string, Operand] => [
      name,
      {
        value: amounts[name],
        cell: { sheet: "指标评分表", row, column },
        term: name,
        kind: "money",
      },
    ]),
  );

const inputsFor = (nature: RuleInputs["nature"]): RuleInputs => {
  const rate = ratio(operand("n"), operand("d"));
  return {
    weight: operand("w"),
    rate,
    actual: operand("actual"),
    target: operand("target"),
    nature,
    carryover: { now: operand("now"), before: operand("before") },
    part: (_id, _share, make) => make(rate),
  };
};

/** The ratios at which a rule changes its mind. */
const edgesOf = (rule: Rule): readonly string[] => {
  switch (rule.kind) {
    case "step-over":
    case "inverse-ratio-if-over":
      return [rule.limit];
    case "step-under":
      return [rule.target];
    case "step-both":
      return [rule.centre];
    case "bands":
      return rule.bands.flatMap(({ from, to }) => [from?.at ?? [], to?.at ?? []].flat());
    case "formula":
      return rule.cutOff === null ? ["0.1"] : [rule.cutOff];
    case "sum-of":
      return rule.parts.flatMap((part) => edgesOf(part.rule));
    default:
      return ["1"];
  }
};

const cent = decimal("0.01");
const money = fc.integer({ min: 1, max: 2_000_000_000 }).map((n) => decimal(String(n)).times(cent));
const small = fc.integer({ min: -300, max: 30_000 }).map((n) => decimal(String(n)).times(cent));
const weight = fc.constantFrom("1", "2.5", "3", "5", "6", "8", "10", "12.5", "20").map(decimal);

/** A rate at, just beside, some steps from an edge, where rounding ties, or anywhere. */
const caseOf = fc
  .record({
    rule: anyRule,
    d: fc.oneof(money, fc.constantFrom("100", "2296300", "20000", "3333.33").map(decimal)),
    w: weight,
    how: fc.constantFrom("edge", "above", "below", "steps", "tie", "any"),
    pick: fc.nat(20),
    steps: fc.integer({ min: -6, max: 12 }),
    any: money,
    tie: fc.integer({ min: 0, max: 1200 }),
    pair: fc.tuple(small, small, fc.boolean()),
    carry: fc.tuple(
      fc.oneof(fc.constant(decimal("0")), money),
      fc.oneof(fc.constant(decimal("0")), money),
      fc.boolean(),
    ),
    nature: fc.constantFrom("≥" as const, "≤" as const, "=" as const),
  })
  .map(({ rule, d, w, how, pick, steps, any, tie, pair, carry, nature }) => {
    const edges = edgesOf(rule);
    const edge = decimal(edges[pick % edges.length]!);
    const at = roundHalfUp(edge.times(d), 2);
    const step = "step" in rule ? decimal(rule.step) : decimal("0.05");
    const n = {
      edge: at,
      above: at.plus(cent),
      below: at.minus(cent),
      steps: roundHalfUp(edge.plus(step.times(decimal(String(steps)))).times(d), 2),
      // weight × rate ends in …5 at the third decimal.
      tie: roundHalfUp(decimal(String(tie)).times(cent).plus(decimal("0.005")).times(d).div(w), 2),
      any,
    }[how];
    const [actual, target, same] = pair;
    const [now, before, level] = carry;
    return {
      rule,
      nature,
      amounts: {
        ...{ n, d, w, actual, now },
        target: same ? actual : target,
        before: level ? now : before,
      },
    };
  });

test("every rule's Excel formula gives the points the core gives, at edges and ties too", async () => {
  const cases = fc.sample(caseOf, { numRuns: 700, seed: 20221 });
  const cells: Record<string, { v?: number; f?: string }> = {};
  const wanted = cases.map(({ rule, nature, amounts }, row) => {
    const expression = pointsExpression(rule, inputsFor(nature));
    if (!expression) return null;
    const operands = operandsAt(row, amounts);
    names.forEach((name, column) => {
      cells[a1({ row, column })] = { v: parseFloat(amounts[name].toFixed()) };
    });
    cells[a1({ row, column: 7 })] = { f: `=${formula(expression, operands)}` };
    const value = evaluate(expression, operands);
    return isNoAnswer(value) ? noAnswerWords[value.because] : value.numerator.toFixed();
  });
  const shown = await recalculate({ sheets: [{ name: "指标评分表", cells }] });
  const differences = wanted.flatMap((want, row) => {
    if (want === null) return [];
    const got = shown("指标评分表", a1({ row, column: 7 }));
    const same = typeof got === "number" ? decimal(got.toFixed(9)).eq(decimal(want)) : got === want;
    return same ? [] : [{ ...cases[row], want, got, f: cells[a1({ row, column: 7 })]!.f }];
  });
  expect(JSON.parse(JSON.stringify(differences.slice(0, 3)))).toEqual([]);
  expect(wanted.filter((want) => want !== null).length).toBeGreaterThan(400);
}, 120_000);

test("points stay within 0 and the weight, whatever the rate", () => {
  fc.assert(
    fc.property(caseOf, ({ rule, nature, amounts }) => {
      const w = amounts.w;
      const fixed = fixedPoints(rule);
      const expression = pointsExpression(rule, inputsFor(nature));
      if (!expression) return;
      const value = evaluate(expression, operandsAt(0, amounts));
      if (isNoAnswer(value)) return;
      const points = value.numerator;
      expect(points.lt(decimal("0"))).toBe(false);
      const most = fixed.reduce((top, given) => (given.gt(top) ? given : top), w);
      expect(points.gt(most)).toBe(false);
    }),
    { numRuns: 800 },
  );
});

/** Points a document prints itself: they may be more than a weight drawn beside them. */
const fixedPoints = (rule: Rule): readonly Decimal[] => {
  switch (rule.kind) {
    case "bands":
      return rule.bands.map(({ points }) => decimal(points));
    case "compare-last-year":
      return [rule.zero, rule.notMore, rule.more].map(decimal);
    case "sum-of":
      return [
        rule.parts
          .map((part) =>
            fixedPoints(part.rule).reduce(
              (top, given) => (given.gt(top) ? given : top),
              decimal(part.weight),
            ),
          )
          .reduce((total, most) => total.plus(most)),
      ];
    default:
      return [];
  }
};

describe("the better the rate, the more points", () => {
  const better: readonly [Rule["kind"], 1 | -1][] = [
    ["proportional-capped", 1],
    ["step-under", 1],
    ["step-over", -1],
    ["inverse-ratio-if-over", -1],
    ["formula", -1],
  ];
  test.each(better)("%s", (kind, sign) => {
    fc.assert(
      fc.property(
        anyRule.filter((rule) => rule.kind === kind),
        money,
        money,
        weight,
        (rule, one, other, w) => {
          const points = (n: Decimal): Decimal => {
            const amounts = {
              n,
              d: decimal("1000000"),
              w,
              actual: n,
              target: n,
              now: n,
              before: n,
            };
            const value = evaluate(
              pointsExpression(rule, { ...inputsFor("≥"), weight: number(w.toFixed()) })!,
              operandsAt(0, amounts),
            );
            return isNoAnswer(value) ? decimal("-1") : value.numerator;
          };
          const [low, high] = one.lte(other) ? [one, other] : [other, one];
          const gain = points(high).minus(points(low));
          expect(isZero(gain) || gain.gt(decimal("0")) === (sign === 1)).toBe(true);
        },
      ),
    );
  });
});
