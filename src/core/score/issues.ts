import type { NaPolicy } from "../recognise";
import { type Catalogue, issuesOf } from "../issues";

interface Facts {
  readonly "scheme-unknown": { readonly id: string; readonly used: string };
  readonly "weights-missing": { readonly rows: number };
  readonly "weights-not-full": { readonly sum: string; readonly full: string };
  readonly "weight-negative": { readonly name: string; readonly weight: string };
  readonly "points-missing": { readonly names: readonly string[] };
  readonly "rule-not-read": { readonly name: string; readonly text: string };
  readonly "points-need-figure": { readonly name: string; readonly terms: readonly string[] };
  readonly "base-negative": { readonly name: string; readonly terms: readonly string[] };
  readonly "target-missing": { readonly name: string };
  readonly "nature-missing": { readonly name: string; readonly target: string };
  readonly "actual-percent-unclear": { readonly name: string; readonly written: string };
  readonly "units-differ": {
    readonly name: string;
    readonly target: string;
    readonly written: string;
  };
  readonly "outside-bands": { readonly name: string; readonly rate: string };
  readonly "points-not-read": {
    readonly name: string;
    readonly what: "得分" | "完成值";
    /** As the cell shows it; a formula that shows nothing as it is written, with “=”. */
    readonly written: string;
  };
  readonly "points-out-of-range": {
    readonly name: string;
    readonly points: string;
    readonly weight: string;
  };
  readonly "typed-differs": {
    readonly name: string;
    readonly what: "得分" | "完成值";
    readonly typed: string;
    readonly computed: string;
    readonly kept: boolean;
  };
  readonly "lost-point-without-reason": { readonly name: string; readonly lost: string };
  readonly "low-execution-without-reason": { readonly name: string; readonly rate: string };
  readonly "evidence-missing": { readonly names: readonly string[] };
  readonly "all-full-marks": { readonly rows: number };
  readonly "high-score-low-execution": { readonly total: string; readonly rate: string };
  readonly "rate-ambiguous": {
    readonly name: string;
    readonly byName: string;
    readonly byFormula: string;
  };
  readonly "formula-not-read": { readonly name: string; readonly ours: string };
  readonly "rate-named-twice": { readonly name: string };
  readonly "base-differs-from-formula": { readonly name: string; readonly used: string };
  readonly "not-applicable-assumed": {
    readonly name: string;
    readonly why: string;
    readonly policy: NaPolicy;
  };
}

const some = (names: readonly string[], more: string): string =>
  names.length > 5 ? `${names.slice(0, 5).join("、")}${more}` : names.join("、");

const policies = {
  full: { zh: "按满分计", en: "counted as full marks" },
  rescale: { zh: "不计分，其余指标折算", en: "left out, the other indicators rescaled" },
  zero: { zh: "计0分", en: "counted as 0" },
} as const;

const catalogue: Catalogue<Facts> = {
  "scheme-unknown": {
    severity: "warning",
    zh: ({ id, used }) =>
      `这份文件记着用评分标准“${id}”，这个版本里没有，现在用的是“${used}”。请重新选评分标准。`,
    en: ({ id, used }) =>
      `This file remembers the scheme “${id}”, which this version does not have; “${used}” is used. Choose a scheme again.`,
  },
  "weights-missing": {
    severity: "error",
    zh: ({ rows }) => `有${rows}项指标没有分值，算不出总分。请照财政局通知的附件填分值。`,
    en: ({ rows }) =>
      `${rows} indicators have no weight, so there is no total. Fill in the weights from the bureau's notice.`,
  },
  "weights-not-full": {
    severity: "error",
    zh: ({ sum, full }) => `分值合计${sum}分，应为${full}分。请对照通知改分值。`,
    en: ({ sum, full }) =>
      `The weights add up to ${sum}, not ${full}. Check them against the notice.`,
  },
  "weight-negative": {
    severity: "error",
    zh: ({ name, weight }) => `“${name}”的分值是${weight}，不能小于0。请改分值。`,
    en: ({ name, weight }) => `The weight of “${name}” is ${weight}; it cannot be below 0.`,
  },
  "points-missing": {
    severity: "error",
    zh: ({ names }) => `还有${names.length}项没打分：${some(names, "等")}。打完才有总分和等级。`,
    en: ({ names }) =>
      `${names.length} indicators await points: ${some(names, " …")}. Until then there is no total and no grade.`,
  },
  "rule-not-read": {
    severity: "warning",
    zh: ({ name, text }) =>
      `“${name}”的评分标准“${text}”认不出来，没有自动算分。这一行请自己打分。`,
    en: ({ name, text }) =>
      `The rule of “${name}”, “${text}”, was not understood, so no points were computed. Give the points of this row yourself.`,
  },
  "points-need-figure": {
    severity: "error",
    zh: ({ name, terms }) =>
      `“${name}”算不出得分，缺数：${terms.join("、")}。请补上；没有这项的，完成值写“不适用”。`,
    en: ({ name, terms }) =>
      `No points for “${name}”: missing ${terms.join(", ")}. Fill it in, or write 不适用 as 完成值.`,
  },
  "base-negative": {
    severity: "error",
    zh: ({ name, terms }) =>
      `“${name}”算不出得分，分母是负数：${terms.join("、")}。请核对这个数；数没错的，自己打分。`,
    en: ({ name, terms }) =>
      `No points for “${name}”: it is divided by a negative amount, ${terms.join(", ")}. Check that figure, or give the points yourself.`,
  },
  "target-missing": {
    severity: "error",
    zh: ({ name }) => `“${name}”按年度指标值评分，但没填年度指标值。请补上。`,
    en: ({ name }) => `“${name}” is scored against its target, but no target is filled in.`,
  },
  "nature-missing": {
    severity: "error",
    zh: ({ name, target }) =>
      `“${name}”的年度指标值写“${target}”，没写指标性质（≥、≤或=），不能按比例算。请补上，或直接打分。`,
    en: ({ name, target }) =>
      `“${name}” has the target “${target}” without ≥, ≤ or =. Add it, or type the points.`,
  },
  "actual-percent-unclear": {
    severity: "error",
    zh: ({ name, written }) =>
      `“${name}”写的是“${written}”，分不清是不是百分数。请写成98%这样，或在计量单位填%再写98。`,
    en: ({ name, written }) =>
      `“${name}” says “${written}”, which may or may not be a percentage. Write 98%, or 98 with unit %.`,
  },
  "units-differ": {
    severity: "error",
    zh: ({ name, target, written }) =>
      `“${name}”的指标值是“${target}”，完成值是“${written}”，单位不同，没法比。请改成同一个单位，或直接打分。`,
    en: ({ name, target, written }) =>
      `“${name}” has the target “${target}” and the value “${written}” in different units. Use one unit, or type the points.`,
  },
  "outside-bands": {
    severity: "error",
    zh: ({ name, rate }) => `“${name}”为${rate}，评分标准里没有这一档。请对照通知打分。`,
    en: ({ name, rate }) =>
      `“${name}” is ${rate}, for which the rule has no interval. Type the points from the notice.`,
  },
  "points-not-read": {
    severity: "error",
    zh: ({ name, what, written }) =>
      written.startsWith("=")
        ? `“${name}”的${what}是表里原有的公式，现在没有结果，没有改动。要用自动算的，请清空这一格再算。`
        : `“${name}”的${what}写的是“${written}”，不是数，没有改动。请改成数，或清空这一格让它自动算。`,
    en: ({ name, written }) =>
      written.startsWith("=")
        ? `A cell of “${name}” has a formula of its own that shows nothing; it was left alone. Empty the cell to have it computed.`
        : `“${name}” says “${written}”, which is no number; it was left alone. Type a number, or empty the cell to have it computed.`,
  },
  "points-out-of-range": {
    severity: "error",
    zh: ({ name, points, weight }) =>
      `“${name}”得${points}分，应在0到${weight}分之间。请改得分或分值。`,
    en: ({ name, points, weight }) => `“${name}” has ${points} points; it can have 0 to ${weight}.`,
  },
  "typed-differs": {
    severity: "error",
    zh: ({ name, what, typed, computed, kept }) =>
      kept
        ? `“${name}”的${what}留用${typed}（按标准算是${computed}），没写原因。请在扣分原因里写明。`
        : `“${name}”的${what}您填了${typed}，按标准算是${computed}。请改用${computed}，或留用并写原因。`,
    en: ({ name, typed, computed, kept }) =>
      kept
        ? `“${name}” keeps the typed ${typed} (computed: ${computed}) without a reason. Write one.`
        : `“${name}” says ${typed}; computed it is ${computed}. Use ${computed}, or keep it with a reason.`,
  },
  "lost-point-without-reason": {
    severity: "warning",
    zh: ({ name, lost }) => `“${name}”扣${lost}分，没写原因。请在扣分原因里写明。`,
    en: ({ name, lost }) => `“${name}” loses ${lost} points without a reason. Write one.`,
  },
  "low-execution-without-reason": {
    severity: "warning",
    zh: ({ name, rate }) => `${name}为${rate}，低于90%，要写原因。`,
    en: ({ name, rate }) => `${name} is ${rate}, below 90 %: a reason is expected.`,
  },
  "evidence-missing": {
    severity: "info",
    zh: ({ names }) => `${names.length}项得了满分但没写佐证材料：${some(names, "等")}。`,
    en: ({ names }) =>
      `${names.length} indicators have full marks but name no evidence: ${some(names, " …")}.`,
  },
  "all-full-marks": {
    severity: "info",
    zh: ({ rows }) => `${rows}项指标全是满分，复核时容易被问，请再看一遍。`,
    en: ({ rows }) => `All ${rows} indicators have full marks; reviewers tend to ask. Look again.`,
  },
  "high-score-low-execution": {
    severity: "info",
    zh: ({ total, rate }) => `自评${total}分，但支出完成率只有${rate}，复核时容易被问。`,
    en: ({ total, rate }) =>
      `The score is ${total}, but only ${rate} of the budget was spent; reviewers tend to ask.`,
  },
  "rate-ambiguous": {
    severity: "warning",
    zh: ({ name, byName, byFormula }) =>
      `“${name}”按名称是${byName}，按计算公式是${byFormula}，没有替您算。请改一致，或直接填完成值和得分。`,
    en: ({ name, byName, byFormula }) =>
      `“${name}” is ${byName} by name but ${byFormula} by formula, so it is left to you.`,
  },
  "formula-not-read": {
    severity: "warning",
    zh: ({ name, ours }) =>
      `“${name}”的计算公式和自动算的（${ours}）不是一回事，没有替您算。请照公式填完成值和得分。`,
    en: ({ name }) =>
      `The formula printed for “${name}” is not the one computed here, so it is left to you. Fill in 完成值 and points by that formula.`,
  },
  "rate-named-twice": {
    severity: "warning",
    zh: ({ name }) =>
      `“${name}”在评分表里不止一行，分不清各算哪一笔，没有替您算。请填完成值和得分，或把各行的计算公式写全。`,
    en: ({ name }) =>
      `“${name}” stands in several rows and nothing says which amounts each means, so they are left to you.`,
  },
  "base-differs-from-formula": {
    severity: "warning",
    zh: ({ name, used }) =>
      `“${name}”的计算公式写的分母和现在用的（${used}）不同。请改公式或改分母。`,
    en: ({ name, used }) =>
      `The formula printed for “${name}” divides by something else than ${used}, which is in use.`,
  },
  "not-applicable-assumed": {
    severity: "warning",
    zh: ({ name, why, policy }) =>
      `“${name}”不适用（${why}），暂${policies[policy].zh}。请按财政局通知定：按满分、不计分折算或0分。`,
    en: ({ name, policy }) =>
      `“${name}” does not apply and is ${policies[policy].en} for now. Decide by the notice.`,
  },
};

/** Makes the issues of the score card. */
export const issue = issuesOf(catalogue);
