import { isZero } from "../decimal";
import { type Expression, isNoAnswer, number } from "../expression";
import { isFigureId } from "../figures";
import { formatRef } from "../grid";
import type { RateResult } from "../rates";
import type { IndicatorRow, NaPolicy } from "../recognise";
import type { Indicator } from "./scheme";
import type { ScoreInputs } from "./score-inputs";

/** How 不适用 counts for a row, and whether anybody said so or it is only the scheme's default. */
export interface Policy {
  readonly policy: NaPolicy;
  readonly assumed: boolean;
}

/** The user's answer for the rate or the row, else the row's own clause, else the scheme's setting. */
export function policyFor(indicator: Indicator, { scheme, choices }: ScoreInputs): Policy {
  const { rate, level3, notApplicable } = indicator;
  const said =
    (rate ? choices.notApplicable.get(rate) : undefined) ??
    choices.notApplicable.get(level3) ??
    notApplicable;
  return said
    ? { policy: said, assumed: false }
    : { policy: scheme.settings.notApplicable, assumed: true };
}

/** What 不适用 is worth as a formula; null where the row is then left out of the count. */
export function pointsByPolicy(policy: NaPolicy, weight: Expression): Expression | null {
  switch (policy) {
    case "full":
      return weight;
    case "zero":
      return number("0");
    case "rescale":
      return null;
  }
}

const words = /^(?:不适用|不涉及|无此项|无该项|没有此项)/u;

export const typedNotApplicable = (row: IndicatorRow): boolean =>
  words.test(row.actual?.text.trim() ?? "");

/**
 * A typed 不适用 counts where there is nothing to compute it from. A rate that has a value, or money spent
 * without a budget, is not talked away, unless the user chose 留 for that cell.
 */
export function typedNotApplicableHolds(
  row: IndicatorRow,
  rate: RateResult | null,
  inputs: ScoreInputs,
): boolean {
  if (!typedNotApplicable(row)) return false;
  if (rate === null || isKept(row, inputs)) return true;
  if (!isNoAnswer(rate.value)) return false;
  const overZero = rate.value.because === "zero-denominator";
  return !(overZero && zeroDenominator(rate, inputs) === "without-budget");
}

function isKept(row: IndicatorRow, { choices }: ScoreInputs): boolean {
  const cell = row.cells.get("actual");
  return cell !== undefined && choices.keptTyped.has(formatRef(cell));
}

/**
 * Nothing to measure: 0 of 0; something of 0 where that is normal (年初预算 0 and 调整 > 0, docs/field.md
 * §3.2); or figures of which the user said 没有这项.
 */
export function rateNotApplicable(rate: RateResult, inputs: ScoreInputs): boolean {
  const { value } = rate;
  if (!isNoAnswer(value)) return false;
  switch (value.because) {
    case "zero-over-zero":
      return true;
    case "zero-denominator":
      return zeroDenominator(rate, inputs) === "not-applicable";
    case "missing":
      return value.of.every((id) => isFigureId(id) && inputs.choices.absent.has(id));
    default:
      return false;
  }
}

/** What x ÷ 0 means for this rate by its base. */
export function zeroDenominator(
  { definition, base }: RateResult,
  { operands }: ScoreInputs,
): RateResult["definition"]["overZero"] {
  if (definition.overZero !== "without-budget" || base !== "initialBudget")
    return definition.overZero;
  const adjusted = definition.ways.find((way) => way.base === "adjustedBudget")?.denominator;
  const of = adjusted?.expression.kind === "operand" ? operands.get(adjusted.expression.id) : null;
  const there = of && !isNoAnswer(of.value) && !isZero(of.value);
  return there === true ? "not-applicable" : "without-budget";
}
