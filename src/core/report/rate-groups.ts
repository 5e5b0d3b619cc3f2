import { isNoAnswer } from "../expression";
import type { RateId, RateResult } from "../rates";
import { indicatorsOf } from "./rate-cause";
import type { Writing } from "./writing";

/** Where the outline of the report speaks of which rates, in its order. */
export const rateGroups = {
  budgeting: [
    "budgetAdjustmentRate",
    "staffingControlRate",
    "threePublicChangeRate",
    "keyExpenditureRate",
  ],
  spending: [
    "overallCompletionRate",
    "carryoverRate",
    "threePublicControlRate",
    "publicFundControlRate",
    "paymentProgressRate",
    "carryoverChangeRate",
    "procurementExecutionRate",
  ],
  assets: ["fixedAssetUtilisationRate"],
  benefit: ["workCompletionRate", "timelinessRate", "qualityRate", "keyWorkRate"],
} as const satisfies Record<string, readonly RateId[]>;

/** The five rates every report states (docs/field.md §1). */
const always: ReadonlySet<RateId> = new Set<RateId>([
  "overallCompletionRate",
  "carryoverRate",
  "threePublicControlRate",
  "publicFundControlRate",
  "fixedAssetUtilisationRate",
]);

/** A rate that is neither scored nor computable is not mentioned: its gap is nobody's concern. */
function isMentioned(w: Writing, rate: RateResult): boolean {
  if (always.has(rate.id) || indicatorsOf(w, rate.id).length > 0) return true;
  return !isNoAnswer(rate.numerator.value) && !isNoAnswer(rate.denominator.value);
}

/** The rates of a group that this report mentions. */
export const mentioned = (w: Writing, group: keyof typeof rateGroups): readonly RateResult[] =>
  rateGroups[group].flatMap((id) => {
    const rate = w.evaluation.rates.get(id);
    return rate && isMentioned(w, rate) ? [rate] : [];
  });
