import type { RateId } from "../rates";
import type { Base, NaPolicy, Nature } from "../recognise";

/** How 「每超过一个百分点」 counts a broken step: whole steps only, a begun step counts, or pro rata. */
export type StepMode = "floor" | "ceil" | "linear";

/** One end of an interval with its own 含/不含. `at` is a ratio: "0.9" is 90 %. */
export interface Bound {
  readonly at: string;
  readonly inclusive: boolean;
}

export interface Band {
  /** null: no lower (upper) end. */
  readonly from: Bound | null;
  readonly to: Bound | null;
  /** Points as the document prints them, or a share of the weight. */
  readonly points: string;
}

/**
 * 评分标准 as data: the kinds of docs/field.md §4. Limits, steps and cuts are ratios ("0.01" is one
 * percentage point); points are points.
 */
export type Rule =
  /** min(rate, cap) × weight. */
  | { readonly kind: "proportional-capped"; readonly cap: string }
  /** ≤ limit full; each `step` above deducts `perStep`; not below 0. */
  | {
      readonly kind: "step-over";
      readonly limit: string;
      readonly step: string;
      readonly perStep: string;
      readonly mode: StepMode;
    }
  /** ≥ target full; each `step` below deducts `perStep`. */
  | {
      readonly kind: "step-under";
      readonly target: string;
      readonly step: string;
      readonly perStep: string;
      readonly mode: StepMode;
    }
  /** Full at `centre`, deducting both ways. */
  | {
      readonly kind: "step-both";
      readonly centre: string;
      readonly step: string;
      readonly perStep: string;
      readonly mode: StepMode;
    }
  /** Ordered intervals, each with fixed points; `deviation` takes |rate| first. */
  | { readonly kind: "bands"; readonly of: "rate" | "deviation"; readonly bands: readonly Band[] }
  /** ≤ limit full; above: weight × limit ÷ rate. */
  | { readonly kind: "inverse-ratio-if-over"; readonly limit: string }
  /** Points add up item by item; a failed `gate` gives 0. Ticked by a person. */
  | {
      readonly kind: "checklist";
      readonly items: readonly { readonly text: string; readonly points: string }[];
      readonly gate: string | null;
    }
  /** Full less `perCase` a case; cases counted by a person in 完成值. */
  | { readonly kind: "deduct-per-case"; readonly perCase: string; readonly gate: string | null }
  /** This year's amount 0 → `zero`; not more than last year → `notMore`; more → `more`. */
  | {
      readonly kind: "compare-last-year";
      readonly zero: string;
      readonly notMore: string;
      readonly more: string;
    }
  /** 完成值 against 年度指标值: ≥ B/A, ≤ A/B, = match; never above the weight. Above 1 + tolerance counts as not met. */
  | { readonly kind: "target-ratio"; readonly overTolerance: string | null }
  /**
   * 达标个数 ÷ 总个数 × weight: the rate, or 完成值 (met) against 年度指标值 (all). The person who counts
   * leaves out goals overshot by more than `overTolerance`.
   */
  | { readonly kind: "met-ratio"; readonly overTolerance: string | null }
  /** weight × (1 − factor × rate), 0 where the rate is above `cutOff`. */
  | { readonly kind: "formula"; readonly factor: string; readonly cutOff: string | null }
  /** 定性三档: a person judges; the cuts bound what each band may give. */
  | { readonly kind: "qualitative"; readonly cuts: readonly [string, string] }
  /** One row made of two or more rates, each with its share of the weight. */
  | {
      readonly kind: "sum-of";
      readonly parts: readonly {
        readonly rate: RateId;
        readonly weight: string;
        readonly rule: Rule;
      }[];
    }
  /** Left to a person: no rule, or a wording we do not read. */
  | { readonly kind: "judgement" };

/** 三级指标 of a scheme. */
export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  /** 分值; null where the source prints none: the user fills it in. */
  readonly weight: string | null;
  /** The rate that is its 完成值; null where 完成值 is typed. */
  readonly rate: RateId | null;
  readonly nature: Nature | null;
  readonly target: string;
  readonly measureUnit: string;
  readonly formulaText: string;
  /** 评分标准 as it is printed; for our own schemes the sentence of `rule`. */
  readonly ruleText: string;
  readonly rule: Rule;
  /** null: the scheme's. */
  readonly notApplicable: NaPolicy | null;
  /** 二者择其一: rows with the same group share one weight, the better one counts. */
  readonly group: string | null;
}

export interface Grade {
  readonly name: string;
  /** Lowest total, inclusive. */
  readonly from: string;
}

/** What a bureau decides once for the whole 指标体系. */
export interface SchemeSettings {
  /** Default base by rate; missing: the rate's first. */
  readonly bases: Readonly<Partial<Record<RateId, Base>>>;
  readonly notApplicable: NaPolicy;
  /** Highest first; null: the scheme has no grades. */
  readonly grades: readonly Grade[] | null;
  readonly full: string;
}

/** 指标体系 as data. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly year: number | null;
  /** Where it comes from: 文号 or page, and when it was transcribed. */
  readonly source: string;
  /** Only what was seen in a source is 已核. */
  readonly verified: "已核" | "待核";
  readonly note: string;
  readonly settings: SchemeSettings;
  readonly indicators: readonly Indicator[];
}
