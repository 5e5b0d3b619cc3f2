import { decimal, isZero, one } from "../decimal";
import {
  absolute,
  type Case,
  choose,
  comparing,
  type Condition,
  difference,
  type Expression,
  greatest,
  least,
  number,
  product,
  ratio,
  recover,
  round,
  sum,
} from "../expression";
import type { RateId } from "../rates";
import type { Nature } from "../recognise";
import { ascending } from "./bands";
import type { Band, Bound, Rule, StepMode } from "./scheme";

/** What a rule may look at. null: the row has no such thing, and rules that need it give no points. */
export interface RuleInputs {
  readonly weight: Expression;
  /** 完成值 as a ratio: the rate of the row, or what is typed. */
  readonly rate: Expression | null;
  /** 完成值 and 年度指标值 in one and the same unit. */
  readonly actual: Expression | null;
  readonly target: Expression | null;
  readonly nature: Nature | null;
  /** 年末结转结余, this year and last. */
  readonly carryover: { readonly now: Expression; readonly before: Expression } | null;
  /** The points of one part of a row made of several rates, by that part's share of the weight. */
  readonly part: (
    id: RateId,
    share: Expression,
    make: (rate: Expression) => Expression | null,
  ) => Expression | null;
}

const nothing = number("0");
const all = (...of: readonly Condition[]): Condition => ({ kind: "all", of });

/**
 * The points a rule gives, unrounded, as one formula over the row's cells: value and Excel formula come
 * from it alike. null where a person gives the points, or where the row lacks what the rule compares.
 */
export function rawPoints(rule: Rule, inputs: RuleInputs): Expression | null {
  switch (rule.kind) {
    case "checklist":
    case "qualitative":
    case "judgement":
      return null;
    case "deduct-per-case":
      return caseByCase(rule, inputs);
    case "compare-last-year":
      return comparedWithLastYear(rule, inputs);
    case "target-ratio":
      return againstTarget(rule.overTolerance, inputs);
    case "met-ratio":
      return metShare(inputs);
    case "sum-of":
      return summed(rule, inputs);
    default:
      return inputs.rate && byRate(rule, inputs.weight, inputs.rate);
  }
}

/** The points of a row: `rawPoints` rounded half up to two decimals. */
export function pointsExpression(rule: Rule, inputs: RuleInputs): Expression | null {
  const raw = rawPoints(rule, inputs);
  return raw && round(raw, 2);
}

type RateRule = Extract<
  Rule,
  {
    kind:
      | "proportional-capped"
      | "step-over"
      | "step-under"
      | "step-both"
      | "bands"
      | "inverse-ratio-if-over"
      | "formula";
  }
>;

function byRate(rule: RateRule, weight: Expression, rate: Expression): Expression {
  switch (rule.kind) {
    case "proportional-capped":
      return proportional(rule.cap, weight, rate);
    case "step-over":
      return stepped(from(rate, rule.limit), rule, weight);
    case "step-under":
      return stepped(difference(number(rule.target), rate), rule, weight);
    case "step-both":
      return stepped(absolute(from(rate, rule.centre)), rule, weight);
    case "bands":
      return banded(rule.bands, rule.of === "deviation" ? absolute(rate) : rate);
    case "inverse-ratio-if-over":
      return inverse(number(rule.limit), weight, rate);
    case "formula":
      return byFormula(rule, weight, rate);
  }
}

/** How far a rate is above a limit; a limit of 0 needs no “−0” in the formula. */
const from = (rate: Expression, limit: string): Expression =>
  isZero(decimal(limit)) ? rate : difference(rate, number(limit));

/** Never above the weight, also where a cap above 100 % is written; never below 0. */
function proportional(cap: string, weight: Expression, rate: Expression): Expression {
  const most = decimal(cap).gt(one) ? "1" : cap;
  return product(greatest(nothing, least(rate, number(most))), weight);
}

interface Steps {
  readonly step: string;
  readonly perStep: string;
  readonly mode: StepMode;
}

function stepped(excess: Expression, steps: Steps, weight: Expression): Expression {
  const begun = greatest(nothing, ratio(excess, number(steps.step)));
  const counted = {
    floor: round(begun, 0, "down"),
    ceil: round(begun, 0, "up"),
    linear: begun,
  }[steps.mode];
  return greatest(nothing, difference(weight, product(number(steps.perStep), counted)));
}

/** Lowest interval first, so that each asks only for its upper end. */
function banded(bands: readonly Band[], value: Expression): Expression {
  const sorted = ascending(bands);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (!first || !last) throw new RangeError("bands without an interval");
  const below = first.from ? [outside(value, first.from, "below")] : [];
  const above = last.to ? [outside(value, last.to, "above")] : [];
  const cases = sorted.slice(0, -1).flatMap(({ to, points }): readonly Case[] =>
    to
      ? [
          {
            when: comparing(value, to.inclusive ? "<=" : "<", number(to.at)),
            then: number(points),
          },
        ]
      : [],
  );
  const every = [...below, ...above, ...cases];
  return every.length === 0 ? number(last.points) : choose(every, number(last.points));
}

const outside = (value: Expression, { at, inclusive }: Bound, side: "below" | "above"): Case => {
  const beyond = side === "below" ? (["<", "<="] as const) : ([">", ">="] as const);
  return { when: comparing(value, beyond[inclusive ? 0 : 1], number(at)), then: nothing };
};

/** At most `limit`: full. A rate above it is above 0, so the division has an answer there. */
const inverse = (limit: Expression, weight: Expression, rate: Expression): Expression =>
  choose(
    [{ when: comparing(rate, "<=", limit), then: weight }],
    product(weight, part(limit, rate)),
  );

function byFormula(
  { factor, cutOff }: Extract<Rule, { kind: "formula" }>,
  weight: Expression,
  rate: Expression,
): Expression {
  const share = difference(number("1"), product(number(factor), rate));
  const points = product(least(number("1"), greatest(nothing, share)), weight);
  if (cutOff === null) return points;
  return choose([{ when: comparing(rate, ">", number(cutOff)), then: nothing }], points);
}

/** |a| ÷ |b|; every branch of a choice must have an answer, also the one that is not taken. */
function part(a: Expression, b: Expression): Expression {
  return recover(ratio(absolute(a), absolute(b)), {
    "zero-over-zero": number("1"),
    "zero-denominator": nothing,
  });
}

function caseByCase(
  { perCase, gate }: Extract<Rule, { kind: "deduct-per-case" }>,
  { weight, actual }: RuleInputs,
): Expression | null {
  // Whether the gate is failed is for a person to say.
  if (!actual || gate !== null) return null;
  const counted = greatest(nothing, actual);
  return greatest(nothing, difference(weight, product(number(perCase), counted)));
}

function comparedWithLastYear(
  rule: Extract<Rule, { kind: "compare-last-year" }>,
  { carryover }: RuleInputs,
): Expression | null {
  if (!carryover) return null;
  const { now, before } = carryover;
  return choose(
    [
      { when: comparing(now, "=", nothing), then: number(rule.zero) },
      { when: comparing(now, "<=", before), then: number(rule.notMore) },
    ],
    number(rule.more),
  );
}

/** 完成值 against 年度指标值 by 指标性质: ≥ as B/A, ≤ as A/B, = all or nothing (财预〔2020〕10号). */
function againstTarget(
  tolerance: string | null,
  { weight, actual, target, nature }: RuleInputs,
): Expression | null {
  if (!actual || !target) return null;
  const zero = nothing;
  switch (nature) {
    case "=":
      return choose([{ when: comparing(actual, "=", target), then: weight }], zero);
    case "≥":
      return choose(
        [
          ...(tolerance === null ? [] : [overshot(tolerance, actual, target)]),
          { when: comparing(actual, ">=", target), then: weight },
          {
            when: all(comparing(target, ">", zero), comparing(actual, "<=", zero)),
            then: zero,
          },
          { when: comparing(target, ">", zero), then: product(weight, part(actual, target)) },
        ],
        product(weight, part(target, actual)),
      );
    case "≤":
      return choose(
        [
          { when: comparing(actual, "<=", target), then: weight },
          { when: comparing(target, ">=", zero), then: product(weight, part(target, actual)) },
          { when: comparing(actual, ">=", zero), then: zero },
        ],
        // A target below 0 (变动率 −30%): how much of the fall was reached.
        product(weight, part(actual, target)),
      );
    default:
      return null;
  }
}

const overshot = (tolerance: string, actual: Expression, target: Expression): Case => ({
  when: all(
    comparing(target, ">", nothing),
    comparing(actual, ">", product(target, number(decimal(tolerance).plus(one).toFixed()))),
  ),
  then: nothing,
});

function metShare({ weight, rate, actual, target }: RuleInputs): Expression | null {
  if (rate) return proportional("1", weight, rate);
  return actual && target && proportional("1", weight, ratio(actual, target));
}

function summed(
  { parts }: Extract<Rule, { kind: "sum-of" }>,
  inputs: RuleInputs,
): Expression | null {
  const points = parts.map(({ rate: id, weight: share, rule }) =>
    inputs.part(id, number(share), (rate) =>
      rawPoints(rule, { ...inputs, weight: number(share), rate }),
    ),
  );
  const known = points.filter((point) => point !== null);
  return known.length === parts.length ? sum(...known) : null;
}
