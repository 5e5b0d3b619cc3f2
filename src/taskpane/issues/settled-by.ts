/**
 * What settles an issue beside looking at its cell:
 * `cause` a sentence into 扣分原因 · `figure` a figure pointed at in 数据 · `points` and `weights` in 评分 ·
 * `unit` a line of 单位信息 · `narrative` a section of 报告文字 · `base` what a rate is divided by ·
 * `asked` a question 计算 puts (M6, M12) · `typed` M2, or its cause · `table` which 指标评分表 counts · `scheme` 评分标准 ·
 * `beside` a score sheet of our own (M15) · `summary` making the sheet again (M8) · `nothing` left to do.
 */
export type Settlement =
  | "cause"
  | "figure"
  | "points"
  | "weights"
  | "unit"
  | "narrative"
  | "base"
  | "asked"
  | "typed"
  | "table"
  | "scheme"
  | "beside"
  | "summary"
  | "nothing"
  | "show";

const settlements: Readonly<Record<string, Settlement>> = {
  "no-unit": "figure",
  "figure-ambiguous": "figure",
  "label-doubtful": "figure",
  "picked-lost": "figure",
  "base-fallback": "figure",
  "points-need-figure": "figure",
  "report-figures-missing": "figure",
  "lost-point-without-reason": "cause",
  "low-execution-without-reason": "cause",
  "cause-missing": "cause",
  "points-missing": "points",
  "all-full-marks": "points",
  "high-score-low-execution": "points",
  "rule-not-read": "points",
  "formula-not-read": "points",
  "rate-named-twice": "points",
  "units-differ": "points",
  "outside-bands": "points",
  "points-not-read": "points",
  "weights-missing": "weights",
  "weights-not-full": "weights",
  "year-missing": "unit",
  "year-from-titles": "unit",
  "year-contradictory": "unit",
  "scope-missing": "unit",
  "unit-name-missing": "unit",
  "report-date-missing": "unit",
  "team-missing": "unit",
  "notice-missing": "unit",
  "narrative-missing": "narrative",
  "base-differs-from-formula": "base",
  "base-of-other-funds": "base",
  "two-basic-tables": "asked",
  "not-applicable-assumed": "asked",
  "typed-differs": "typed",
  "two-indicator-tables": "table",
  "scheme-unknown": "scheme",
  "sheet-protected": "beside",
  "summary-edited-by-hand": "summary",
  "choice-unreadable": "nothing",
};

/** How an issue of that code is settled; `show` where looking at the cell is all there is to do. */
export const settledBy = (code: string): Settlement => settlements[code] ?? "show";
