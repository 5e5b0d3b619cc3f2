import { type Points, points as asPoints } from "../decimal";
import { evaluate, type Expression, isNoAnswer, type Value } from "../expression";
import type { RateId, RateResult } from "../rates";
import type { IndicatorRow, NaPolicy } from "../recognise";
import {
  pointsByPolicy,
  policyFor,
  rateNotApplicable,
  typedNotApplicableHolds,
} from "./not-applicable";
import { weightExpression } from "./row-operands";
import { byRule, type Ruled } from "./row-rule";
import type { Indicator } from "./scheme";
import type { Actual, NoPoints, Unclear } from "./score-card";
import type { ScoreInputs } from "./score-inputs";

/** A row on its own, before rows that share or take over weight are looked at together. */
export interface RowPoints {
  readonly indicator: Indicator;
  readonly row: IndicatorRow;
  readonly weight: Points | null;
  readonly weightExpression: Expression;
  readonly actual: Actual;
  readonly rate: RateResult | null;
  /** Unrounded; null where a person gives the points. */
  readonly raw: Expression | null;
  readonly value: Value | null;
  /** Typed in 自评得分; null also where our own formula stands there. */
  readonly typed: Points | null;
  /** Why `value` gives no points. */
  readonly because: NoPoints | null;
  readonly unclear: Unclear | null;
  readonly missing: readonly string[];
  readonly policy: NaPolicy | null;
  readonly policyAssumed: boolean;
  readonly withoutBudget: boolean;
  readonly seen: Ruled["seen"];
  /** The rates a row of several is made of. */
  readonly partRates: ReadonlyMap<RateId, Expression>;
}

/** What the row's own cells and its rate give. */
export function rowPoints(indicator: Indicator, row: IndicatorRow, inputs: ScoreInputs): RowPoints {
  const { operands, rates } = inputs;
  const rate = indicator.rate ? (rates.get(indicator.rate) ?? null) : null;
  const weight = weightExpression(row, operands);
  const base = {
    ...{ indicator, row, rate, weightExpression: weight },
    weight: row.weight ? asPoints(row.weight.value) : null,
    actual: actualOf(row, rate),
    partRates: partRates(indicator, inputs),
    typed: row.points && !row.ours.has("points") ? asPoints(row.points.value) : null,
  };
  const found = isNotApplicable(indicator, row, rate, inputs)
    ? byPolicy(indicator, weight, inputs)
    : { ...byRule(indicator, row, rate, inputs), policy: null, policyAssumed: false };
  const value = found.raw && evaluate(found.raw, operands);
  return { ...base, ...found, value, ...reason(found, value, base.weight) };
}

/** A row made of several rates is looked at part by part. */
const isNotApplicable = (
  { rule }: Indicator,
  row: IndicatorRow,
  rate: RateResult | null,
  inputs: ScoreInputs,
): boolean =>
  typedNotApplicableHolds(row, rate, inputs) ||
  (rate !== null && rule.kind !== "sum-of" && rateNotApplicable(rate, inputs));

interface Found extends Ruled {
  readonly policy: NaPolicy | null;
  readonly policyAssumed: boolean;
}

function reason(
  { raw, lacks, policy }: Found,
  value: Value | null,
  weight: Points | null,
): Pick<RowPoints, "because" | "missing"> {
  const none = (because: NoPoints | null, missing: readonly string[] = []) => ({
    because,
    missing,
  });
  if (weight === null) return none("no-weight");
  if (policy === "rescale") return none("not-counted");
  if (lacks) return none(lacks === "target" ? "missing-target" : "missing-figure");
  if (!raw) return none("awaits-judgement");
  return value && isNoAnswer(value) ? none("missing-figure", value.of) : none(null);
}

/** A person who judges has the last word, also on 不适用, unless somebody said how it counts. */
function byPolicy(indicator: Indicator, weight: Expression, inputs: ScoreInputs): Found {
  const { policy, assumed } = policyFor(indicator, inputs);
  const judged = ["judgement", "checklist", "qualitative"].includes(indicator.rule.kind);
  const rest = { unclear: null, lacks: null, withoutBudget: false, seen: null };
  if (judged && assumed) return { ...rest, raw: null, policy: null, policyAssumed: false };
  return { ...rest, raw: pointsByPolicy(policy, weight), policy, policyAssumed: assumed };
}

function actualOf(row: IndicatorRow, rate: RateResult | null): Actual {
  if (rate) return { kind: "rate", id: rate.id, value: rate.value };
  if (!row.actual || row.ours.has("actual")) return { kind: "none" };
  const { text, number: written } = row.actual;
  return { kind: "typed", text, value: written?.value ?? null };
}

const partRates = ({ rule }: Indicator, { rates }: ScoreInputs): ReadonlyMap<RateId, Expression> =>
  new Map(
    (rule.kind === "sum-of" ? rule.parts : []).flatMap(({ rate }) => {
      const expression = rates.get(rate)?.expression;
      return expression ? [[rate, expression] as const] : [];
    }),
  );
