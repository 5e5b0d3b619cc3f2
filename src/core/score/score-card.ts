import type { Decimal, Points, Quotient } from "../decimal";
import type { Expression, NoAnswer } from "../expression";
import type { RateId } from "../rates";
import type { IndicatorRow, IndicatorTable, NaPolicy } from "../recognise";
import type { Indicator, Scheme } from "./scheme";

/** 完成值 of an indicator: a rate, what was typed, or nothing yet. */
export type Actual =
  | { readonly kind: "rate"; readonly id: RateId; readonly value: Quotient | NoAnswer }
  | { readonly kind: "typed"; readonly text: string; readonly value: Decimal | null }
  | { readonly kind: "none" };

/** Why an indicator has no points. `not-counted`: 不适用 and folded into the others, or the lesser of 二者择其一. */
export type NoPoints =
  "no-weight" | "awaits-judgement" | "missing-figure" | "missing-target" | "not-counted";

/** Why a rule that could be computed is left to a person after all. */
export type Unclear =
  /** 年度指标值 without ≥ ≤ or =. */
  | "nature-missing"
  /** A typed 0.98 that may be 98 % or 0.98 %. */
  | "percent-unclear"
  /** 年度指标值 in 人 and 完成值 in 户. */
  | "units-differ"
  /** A rate outside every interval of its bands. */
  | "outside-bands"
  /** 自评得分 holds something that is no number: “满分”, “18.5/20”, a formula that shows nothing. */
  | "points-not-read";

/** A lost point explained (docs/report.md §5). `fact` is computed; the cause is what the unit typed. */
export interface Deduction {
  readonly lost: Points;
  /** “公用经费控制率为84.50%，处于…档，按标准得3分，扣1分。” without 原因. */
  readonly fact: string;
  /** `fact` + “原因：…。”, or `fact` alone when nothing is typed. */
  readonly sentence: string;
  /** The kinds that must have a typed cause (●). */
  readonly needsCause: boolean;
}

export interface ScoredIndicator {
  readonly indicator: Indicator;
  /** Its row in 指标评分表, where 完成值 and 自评得分 are written. */
  readonly row: IndicatorRow;
  readonly weight: Points | null;
  /**
   * What full marks are worth, in two decimals: `weight`, unless 不适用 rows are folded in or it has more
   * decimals.
   */
  readonly counts: Points | null;
  readonly actual: Actual;
  /** Two decimals, half up; null with `because`. */
  readonly points: Points | null;
  readonly because: NoPoints | null;
  readonly unclear: Unclear | null;
  /** The figures or cells whose absence is `because`. */
  readonly missing: readonly string[];
  /**
   * The points as a formula over operands, rounded; null where a person gives them. Where `typedDiffers`
   * the cell keeps what was typed and `points` is that.
   */
  readonly expression: Expression | null;
  /** Set where 0/0 made the indicator not applicable, with the policy applied. */
  readonly notApplicable: NaPolicy | null;
  readonly deduction: Deduction | null;
  /** `notApplicable` is only the scheme's default: nobody has said so for this row. */
  readonly notApplicableAssumed: boolean;
  /** Spending where no budget was (x ÷ 0): 0 points. */
  readonly withoutBudget: boolean;
  /** Typed points that stand in a computed cell and differ from it. They count until replaced. */
  readonly typedDiffers: { readonly typed: Decimal; readonly computed: Points } | null;
  /** A typed 完成值 that differs from the rate at the printed precision. */
  readonly actualDiffers: { readonly typed: string; readonly computed: Quotient | NoAnswer } | null;
}

/** One 一级指标 (or 二级指标) summed. */
export interface LevelScore {
  readonly name: string;
  readonly weight: Points;
  /** Points so far. */
  readonly points: Points;
  readonly open: number;
}

export interface ScoreCard {
  readonly scheme: Scheme;
  readonly table: IndicatorTable;
  readonly full: Points;
  readonly indicators: readonly ScoredIndicator[];
  readonly level1: readonly LevelScore[];
  readonly level2: readonly LevelScore[];
  /** The sum of rounded points; null while a row is open or has no weight. */
  readonly total: Points | null;
  readonly because: "weights-missing" | "points-missing" | null;
  /** Points so far, when `total` is null. */
  readonly provisional: Points | null;
  readonly lost: Points | null;
  /** null where the scheme has no grades or there is no total. */
  readonly grade: string | null;
  /** Σ分值, null where a weight is missing. */
  readonly weightSum: Points | null;
}
