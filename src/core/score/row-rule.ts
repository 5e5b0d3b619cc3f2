import {
  absolute,
  type Because,
  evaluate,
  type Expression,
  isNoAnswer,
  number,
  type Operands,
  recover,
} from "../expression";
import type { RateId, RateResult } from "../rates";
import type { IndicatorRow } from "../recognise";
import { bandOf } from "./bands";
import { pointsByPolicy, policyFor, zeroDenominator } from "./not-applicable";
import { rawPoints, type RuleInputs } from "./points-expression";
import {
  asRatio,
  inOneUnit,
  inPercent,
  natureOf,
  type Typed,
  typedActual,
  typedTarget,
  weightExpression,
} from "./row-operands";
import type { Indicator, Rule } from "./scheme";
import type { Unclear } from "./score-card";
import type { ScoreInputs } from "./score-inputs";

/** What a row's rule makes of its cells. */
export interface Ruled {
  /** The points, unrounded; null where a person gives them or something is lacking. */
  readonly raw: Expression | null;
  readonly unclear: Unclear | null;
  readonly lacks: "target" | "actual" | null;
  readonly withoutBudget: boolean;
  /** What the rule compared, for the sentence of a lost point. */
  readonly seen: Pick<RuleInputs, "rate" | "actual" | "target" | "nature" | "carryover"> | null;
}

/** A row whose rule applies: the points by rate or by typed 完成值, or why there are none. */
export function byRule(
  indicator: Indicator,
  row: IndicatorRow,
  rate: RateResult | null,
  inputs: ScoreInputs,
): Ruled {
  const { rule } = indicator;
  const cells = cellsOf(indicator, row, rate, inputs.operands);
  const ruleInputs = ruleInputsOf(indicator, row, cells, inputs);
  const unclear = cells.unclear ?? unclearOf(rule, ruleInputs, inputs.operands);
  const seen = ruleInputs;
  if (unclear) return { raw: null, unclear, lacks: null, withoutBudget: false, seen };
  const make = (value: Expression): Expression | null =>
    rawPoints(rule, { ...ruleInputs, rate: value, actual: value });
  const raw =
    rate && rule.kind !== "sum-of"
      ? guardedPoints({ indicator, rate, weight: ruleInputs.weight, make }, inputs)
      : rawPoints(rule, ruleInputs);
  return {
    ...{ raw, unclear, seen },
    lacks: raw ? null : lacking(rule, ruleInputs),
    withoutBudget: raw !== null && rate !== null && spentWithoutBudget(rate, inputs),
  };
}

const spentWithoutBudget = (rate: RateResult, inputs: ScoreInputs): boolean =>
  isNoAnswer(rate.value) &&
  rate.value.because === "zero-denominator" &&
  zeroDenominator(rate, inputs) === "without-budget";

/** The ratio itself, without the 0 that 0 ÷ 0 may stand for: thresholds need both its amounts. */
const ratioOf = ({ expression }: RateResult): Expression =>
  expression.kind === "recover" ? expression.of : expression;

interface Guarded {
  readonly indicator: Indicator;
  readonly rate: RateResult;
  readonly weight: Expression;
  readonly make: (rate: Expression) => Expression | null;
}

/** Points by a rate, and what stands for them where the rate has no number: live in the formula too. */
function guardedPoints(
  { indicator, rate, weight, make }: Guarded,
  inputs: ScoreInputs,
): Expression | null {
  const raw = make(ratioOf(rate));
  if (!raw) return null;
  const byPolicy = pointsByPolicy(policyFor(indicator, inputs).policy, weight);
  const overZero = {
    "not-applicable": byPolicy,
    "without-budget": number("0"),
    contradiction: null,
  }[zeroDenominator(rate, inputs)];
  const nothing = rate.expression.kind === "recover" ? make(number("0")) : byPolicy;
  const when: Partial<Record<Because, Expression>> = {
    ...(nothing ? { "zero-over-zero": nothing } : {}),
    ...(overZero ? { "zero-denominator": overZero } : {}),
  };
  return recover(raw, when);
}

interface Cells {
  readonly ratio: Expression | null;
  readonly actual: Expression | null;
  readonly target: Expression | null;
  readonly unclear: Unclear | null;
}

const noCells: Cells = { ratio: null, actual: null, target: null, unclear: null };

/** 完成值 and 年度指标值 in the unit the rule compares in. */
function cellsOf(
  { rule, measureUnit }: Indicator,
  row: IndicatorRow,
  rate: RateResult | null,
  operands: Operands,
): Cells {
  if (rule.kind in byPerson) return noCells;
  const actual = typedActual(row, operands);
  const target = typedTarget(row, operands);
  switch (rule.kind) {
    case "target-ratio":
      return rate
        ? rateAndTarget(rate, target, measureUnit)
        : bothTyped(actual, target, measureUnit);
    case "met-ratio":
    case "deduct-per-case":
      return rate ? { ...noCells, ratio: ratioOf(rate) } : asTyped(actual, target);
    default:
      return rate ? { ...noCells, ratio: ratioOf(rate) } : typedRatio(actual, measureUnit);
  }
}

/** These look at no cell of the row: ticked or judged, or made of figures alone. */
const byPerson: Readonly<Partial<Record<Rule["kind"], true>>> = {
  checklist: true,
  qualitative: true,
  judgement: true,
  "compare-last-year": true,
  "sum-of": true,
};

const asTyped = (actual: Typed | null, target: Typed | null): Cells => ({
  ...noCells,
  actual: actual?.expression ?? null,
  target: target?.expression ?? null,
});

const percentUnclear: Cells = { ...noCells, unclear: "percent-unclear" };

function typedRatio(actual: Typed | null, measureUnit: string): Cells {
  if (!actual) return noCells;
  const ratio = asRatio(actual, measureUnit);
  return ratio ? { ...noCells, ratio } : percentUnclear;
}

function rateAndTarget(rate: RateResult, target: Typed | null, measureUnit: string): Cells {
  const actual = ratioOf(rate);
  if (!target) return { ...noCells, actual };
  const ratio = asRatio(target, measureUnit === "" ? "%" : measureUnit);
  return ratio ? { ...noCells, actual, target: ratio } : percentUnclear;
}

function bothTyped(actual: Typed | null, target: Typed | null, measureUnit: string): Cells {
  if (!actual || !target) return asTyped(actual, target);
  return areRatios(actual, target, measureUnit)
    ? paired([asRatio(actual, measureUnit), asRatio(target, measureUnit)], "percent-unclear")
    : paired(inOneUnit(actual, target, measureUnit), "units-differ");
}

/** One of them shows a %, or the unit is % and neither does: 0.93 may then be 93 % or 0.93 %. */
const areRatios = (actual: Typed, target: Typed, measureUnit: string): boolean =>
  actual.percent !== target.percent || (!actual.percent && inPercent(measureUnit));

function paired(
  pair: readonly [Expression | null, Expression | null] | null,
  unclear: Unclear,
): Cells {
  const [actual, target] = pair ?? [null, null];
  return actual && target ? { ...noCells, actual, target } : { ...noCells, unclear };
}

function ruleInputsOf(
  indicator: Indicator,
  row: IndicatorRow,
  { ratio, actual, target }: Cells,
  inputs: ScoreInputs,
): RuleInputs {
  const weight = weightExpression(row, inputs.operands);
  return {
    ...{ weight, rate: ratio, actual, target },
    nature: natureOf(row, indicator.nature),
    carryover: carryoverOf(inputs),
    part: (id, share, make) => {
      const rate = inputs.rates.get(id);
      return rate ? guardedPoints({ indicator, rate, weight: share, make }, inputs) : null;
    },
  };
}

/** 年末结转结余 and last year's, by the two halves of 结转结余变动率. */
function carryoverOf({ rates }: ScoreInputs): RuleInputs["carryover"] {
  const change = rates.get("carryoverChangeRate" satisfies RateId)?.numerator.expression;
  return change?.kind === "difference" ? { now: change.from, before: change.take } : null;
}

function unclearOf(rule: Rule, inputs: RuleInputs, operands: Operands): Unclear | null {
  if (rule.kind === "target-ratio")
    return inputs.actual && inputs.target && inputs.nature === null ? "nature-missing" : null;
  if (rule.kind !== "bands" || !inputs.rate) return null;
  const measured = rule.of === "deviation" ? absolute(inputs.rate) : inputs.rate;
  const value = evaluate(measured, operands);
  return isNoAnswer(value) || bandOf(rule.bands, value) ? null : "outside-bands";
}

/** Rules that a person applies lack nothing. */
function lacking(rule: Rule, { rate, actual, target, nature }: RuleInputs): Ruled["lacks"] {
  if (rule.kind in byPerson) return null;
  switch (rule.kind) {
    case "deduct-per-case":
      return rule.gate === null && !actual ? "actual" : null;
    case "target-ratio":
      return nature === "定性" ? null : target ? "actual" : "target";
    case "met-ratio":
      return actual ? "target" : "actual";
    default:
      return rate ? null : "actual";
  }
}
