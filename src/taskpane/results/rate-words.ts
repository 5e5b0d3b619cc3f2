import {
  compare,
  decimal,
  formatFixed,
  hundred,
  multiply,
  one,
  type Quotient,
  roundQuotient,
  subtract,
  whole,
  zero,
} from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import { isNoAnswer } from "../../core/expression";
import type { RateId, RateResult } from "../../core/rates";
import type { Language } from "../language/dictionary";

/** Which way a rate is good; said in words, never by a colour. */
type Direction = "control" | "completion" | "carryover" | "change" | "adjustment";

const directions: Readonly<Record<RateId, Direction>> = {
  overallCompletionRate: "completion",
  carryoverRate: "carryover",
  threePublicControlRate: "control",
  publicFundControlRate: "control",
  fixedAssetUtilisationRate: "completion",
  budgetAdjustmentRate: "adjustment",
  paymentProgressRate: "completion",
  carryoverChangeRate: "change",
  threePublicChangeRate: "change",
  procurementExecutionRate: "completion",
  staffingControlRate: "control",
  keyExpenditureRate: "completion",
  workCompletionRate: "completion",
  timelinessRate: "completion",
  qualityRate: "completion",
  keyWorkRate: "completion",
};

interface Sayings {
  readonly controlBelow: (standard: string) => string;
  readonly controlAt: (standard: string) => string;
  readonly over: (points: string) => string;
  readonly short: (points: string, standard: string) => string;
  readonly reached: (standard: string) => string;
  readonly carryNone: string;
  readonly carrySome: string;
  readonly up: string;
  readonly down: string;
  readonly level: string;
  readonly adjusted: string;
  readonly unadjusted: string;
}

const sayings: Readonly<Record<Language, Sayings>> = {
  zh: {
    controlBelow: (standard) => `低于 ${standard}，未超`,
    controlAt: (standard) => `等于 ${standard}，未超`,
    over: (points) => `超 ${points} 个百分点`,
    short: (points, standard) => `差 ${points} 个百分点到 ${standard}`,
    reached: (standard) => `已到 ${standard}`,
    carryNone: "没有结转结余",
    carrySome: "有结转结余",
    up: "比上年增加",
    down: "比上年减少",
    level: "与上年持平",
    adjusted: "年中调整过预算",
    unadjusted: "年中没调整预算",
  },
  en: {
    controlBelow: (standard) => `below ${standard}, not exceeded`,
    controlAt: (standard) => `at ${standard}, not exceeded`,
    over: (points) => `${points} percentage points over`,
    short: (points, standard) => `${points} percentage points short of ${standard}`,
    reached: (standard) => `${standard} reached`,
    carryNone: "no carry-over",
    carrySome: "some carry-over",
    up: "more than last year",
    down: "less than last year",
    level: "same as last year",
    adjusted: "the budget was adjusted",
    unadjusted: "the budget was not adjusted",
  },
};

const unit = whole(one);

/** “90%” of "0.9". */
const percentOf = (standard: string): string => `${decimal(standard).times(hundred).toFixed()}%`;

const pointsBetween = (a: Quotient, b: Quotient): string =>
  formatFixed(roundQuotient(multiply(subtract(a, b), whole(hundred)), 2, "half-up"));

type Meaning = (value: Quotient, standard: string | null, say: Sayings) => string;

const signOf = (value: Quotient): number => value.numerator.cmp(zero);

const control: Meaning = (value, standard, say) => {
  const limit = standard ?? "1";
  const against = compare(value, whole(decimal(limit)));
  if (against > 0) return say.over(pointsBetween(value, whole(decimal(limit))));
  return against === 0 ? say.controlAt(percentOf(limit)) : say.controlBelow(percentOf(limit));
};

const meanings: Readonly<Record<Direction, Meaning>> = {
  control,
  completion: (value, standard, say) => {
    if (compare(value, unit) > 0) return say.over(pointsBetween(value, unit));
    const target = standard ?? "1";
    const short = pointsBetween(whole(decimal(target)), value);
    return compare(value, whole(decimal(target))) < 0
      ? say.short(short, percentOf(target))
      : say.reached(percentOf(target));
  },
  carryover: (value, standard, say) => {
    if (signOf(value) === 0) return say.carryNone;
    return standard === null ? say.carrySome : control(value, standard, say);
  },
  change: (value, _, say) =>
    signOf(value) === 0 ? say.level : signOf(value) > 0 ? say.up : say.down,
  adjustment: (value, standard, say) => {
    if (signOf(value) === 0) return say.unadjusted;
    return standard === null ? say.adjusted : control(value, standard, say);
  },
};

/**
 * What the rate means in words, measured by the scheme's own standard: “低于 100%，未超”,
 * “超 3.25 个百分点”, “已到 90%”. Empty where there is no rate.
 */
export const rateMeaning = (
  { id, value }: RateResult,
  standard: string | null,
  language: Language,
): string =>
  isNoAnswer(value) ? "" : meanings[directions[id]](value, standard, sayings[language]);

/** The limit or target of the rule that scores the rate, as a ratio; null where no rule names one. */
export function standardOf({ card }: Evaluation, id: RateId): string | null {
  const rule = card.indicators.find(({ indicator }) => indicator.rate === id)?.indicator.rule;
  switch (rule?.kind) {
    case "step-over":
    case "inverse-ratio-if-over":
      return rule.limit;
    case "step-under":
      return rule.target;
    case "step-both":
      return rule.centre;
    case "proportional-capped":
      return rule.cap;
    default:
      return null;
  }
}

/** A share of a whole is drawn as a bar; a change against last year, or within the year, is none. */
export const isShare = (id: RateId): boolean =>
  directions[id] !== "change" && directions[id] !== "adjustment";

/** How much of the bar is filled, 0 … 100: the bar ends at 100 %. */
export function barShare(value: Quotient): string {
  const share = roundQuotient(multiply(value, whole(hundred)), 2, "half-up");
  if (share.lt(zero)) return "0";
  return share.gt(hundred) ? "100" : share.toFixed();
}

/** Where the scheme's standard stands on the bar, 0 … 100. */
export const tickShare = (limit: string): string => barShare(whole(decimal(limit)));
