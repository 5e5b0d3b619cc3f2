import type { Quotient } from "../decimal";
import type { Expression, NoAnswer } from "../expression";
import type { FigureId } from "../figures";
import type { Base } from "../recognise";

/** The sixteen rates of design.md §2. */
export type RateId =
  | "overallCompletionRate"
  | "carryoverRate"
  | "threePublicControlRate"
  | "publicFundControlRate"
  | "fixedAssetUtilisationRate"
  | "budgetAdjustmentRate"
  | "paymentProgressRate"
  | "carryoverChangeRate"
  | "threePublicChangeRate"
  | "procurementExecutionRate"
  | "staffingControlRate"
  | "keyExpenditureRate"
  | "workCompletionRate"
  | "timelinessRate"
  | "qualityRate"
  | "keyWorkRate";

/** A rate as data: what is divided by what, and which document says so. */
export interface RateDefinition {
  readonly id: RateId;
  /** 整体支出完成率 */
  readonly term: string;
  readonly english: string;
  /** “财预〔2013〕53号”, with 待核 where the wording was not seen in a source. */
  readonly source: string;
  readonly numerator: Expression;
  /** The bases a bureau may ask for; the first is the default. One entry where there is no choice. */
  readonly denominators: readonly {
    readonly base: Base | null;
    readonly expression: Expression;
    readonly term: string;
  }[];
  /** “实际支出÷全年预算数×100%”. */
  readonly formulaText: (denominatorTerm: string) => string;
  readonly numeratorTerm: string;
}

/** One rate of one evaluation. */
export interface RateResult {
  readonly id: RateId;
  readonly definition: RateDefinition;
  readonly base: Base | null;
  readonly denominatorTerm: string;
  readonly numerator: { readonly expression: Expression; readonly value: Quotient | NoAnswer };
  readonly denominator: { readonly expression: Expression; readonly value: Quotient | NoAnswer };
  readonly expression: Expression;
  /** Unrounded. `zero-over-zero` is 不适用, `zero-denominator` 无预算列支 (for control rates). */
  readonly value: Quotient | NoAnswer;
  /** The figures it was computed from, for links. */
  readonly figures: readonly FigureId[];
}

export type Rates = ReadonlyMap<RateId, RateResult>;
