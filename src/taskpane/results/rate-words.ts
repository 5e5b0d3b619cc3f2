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
  readonly controlBelow: string;
  readonly controlAt: string;
  readonly over: (points: string) => string;
  readonly short: (points: string) => string;
  readonly full: string;
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
    controlBelow: "低于 100%，未超",
    controlAt: "等于 100%，未超",
    over: (points) => `超 ${points} 个百分点`,
    short: (points) => `差 ${points} 个百分点到 100%`,
    full: "已到 100%",
    carryNone: "没有结转结余",
    carrySome: "有结转结余",
    up: "比上年增加",
    down: "比上年减少",
    level: "与上年持平",
    adjusted: "年中调整过预算",
    unadjusted: "年中没调整预算",
  },
  en: {
    controlBelow: "below 100%, not exceeded",
    controlAt: "at 100%, not exceeded",
    over: (points) => `${points} percentage points over`,
    short: (points) => `${points} percentage points short of 100%`,
    full: "100% reached",
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

const pointsBetween = (a: Quotient, b: Quotient): string =>
  formatFixed(roundQuotient(multiply(subtract(a, b), whole(hundred)), 2, "half-up"));

type Meaning = (value: Quotient, say: Sayings) => string;

const signOf = (value: Quotient): number => value.numerator.cmp(zero);

const meanings: Readonly<Record<Direction, Meaning>> = {
  control: (value, say) => {
    const against = compare(value, unit);
    if (against > 0) return say.over(pointsBetween(value, unit));
    return against === 0 ? say.controlAt : say.controlBelow;
  },
  completion: (value, say) => {
    const against = compare(value, unit);
    if (against > 0) return say.over(pointsBetween(value, unit));
    return against === 0 ? say.full : say.short(pointsBetween(unit, value));
  },
  carryover: (value, say) => (signOf(value) === 0 ? say.carryNone : say.carrySome),
  change: (value, say) => (signOf(value) === 0 ? say.level : signOf(value) > 0 ? say.up : say.down),
  adjustment: (value, say) => (signOf(value) === 0 ? say.unadjusted : say.adjusted),
};

/** What the rate means in words: “低于 100%，未超”, “超 3.25 个百分点”. Empty where there is no rate. */
export const rateMeaning = ({ id, value }: RateResult, language: Language): string =>
  isNoAnswer(value) ? "" : meanings[directions[id]](value, sayings[language]);

/** How much of the bar is filled, 0 … 100: the bar ends at 100 %. */
export function barShare(value: Quotient): string {
  const share = roundQuotient(multiply(value, whole(hundred)), 2, "half-up");
  if (share.lt(zero)) return "0";
  return share.gt(hundred) ? "100" : share.toFixed();
}

/** Where the scheme's standard stands on the bar, 0 … 100. */
export const tickShare = (limit: string): string => barShare(whole(decimal(limit)));
