import type { Quotient } from "../decimal";
import type { Expression, NoAnswer } from "../expression";
import type { FigureId } from "../figures";
import type { Base } from "../recognise";

/** The sixteen rates of docs/field.md §1. */
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

/** An amount as a formula over figures, and what it is called in words: “全年预算数”. */
export interface Amount {
  readonly expression: Expression;
  readonly term: string;
}

/** One way to divide: a base may have several, the first whose figures are all there is taken. */
export interface Way {
  /** null where the rate knows only one denominator. */
  readonly base: Base | null;
  readonly numerator: Amount;
  readonly denominator: Amount;
}

/**
 * What something divided by nothing means (docs/field.md §3.1): 不适用, 无预算列支 (spending without a
 * budget, 0 points), or amounts that contradict each other (在用 without 总额), which give no answer.
 */
export type OverZero = "not-applicable" | "without-budget" | "contradiction";

/** The document a formula stands in, and whether its wording was seen there. */
export interface RateSource {
  /** “财预〔2013〕53号”, where it stands there. */
  readonly source: string;
  /** 待核 where the formula's wording was not seen in a source. */
  readonly verified: "已核" | "待核";
}

/** A rate as data: what is divided by what, and which document says so. */
export interface RateDefinition extends RateSource {
  readonly id: RateId;
  /** 整体支出完成率 */
  readonly term: string;
  readonly english: string;
  /** Bases that document does not know: what is said to divide by them. */
  readonly otherSources: Readonly<Partial<Record<Base, RateSource>>>;
  /** In order of preference; those of the default base stand first. */
  readonly ways: readonly Way[];
  /**
   * Bases used when the default one's figures are not found and nobody chose: the one budget column
   * a table has. `base-fallback` says so.
   */
  readonly fallback: readonly Base[];
  readonly overZero: OverZero;
  /** (本年 − 上年) ÷ 上年: the numerator is a difference, may be negative, and 0 ÷ 0 is “持平”. */
  readonly change: boolean;
}

/** One rate of one evaluation. */
export interface RateResult {
  readonly id: RateId;
  readonly definition: RateDefinition;
  /** 依据 of the base in force. */
  readonly source: RateSource;
  readonly base: Base | null;
  /** Not the default base: its figures were not found, and nobody had chosen one. */
  readonly fellBack: boolean;
  readonly numeratorTerm: string;
  readonly denominatorTerm: string;
  /** “实际支出÷全年预算数×100%”, with the base in force. */
  readonly formulaText: string;
  readonly numerator: { readonly expression: Expression; readonly value: Quotient | NoAnswer };
  readonly denominator: { readonly expression: Expression; readonly value: Quotient | NoAnswer };
  readonly expression: Expression;
  /** Unrounded. `zero-over-zero` is 不适用; what `zero-denominator` means: `definition.overZero`. */
  readonly value: Quotient | NoAnswer;
  /** The figures it was computed from, for links. */
  readonly figures: readonly FigureId[];
}

export type Rates = ReadonlyMap<RateId, RateResult>;
