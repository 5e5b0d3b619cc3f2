import { formatPointsInText, type Points, zero } from "../decimal";
import { brokenStep, type Rule, type ScoreCard, type ScoredIndicator } from "../score";
import { scoreId } from "./deduction";
import type { Run } from "./report-document";
import { figureRun, fill, words } from "./runs";
import type { Writing } from "./writing";

const pointsRun = (id: string, value: Points): Run => figureRun(id, formatPointsInText(value));

/** 得分: total and grade, or what still stands in their way. */
export function scoreSentence(w: Writing): Run[] {
  const { card } = w.evaluation;
  const head = fill("经自评，{我局}{年}年度部门整体支出绩效自评", { 我局: w.self, 年: w.year });
  if (!card.total) return [...head, ...openScore(w, card)];
  const grade = card.grade === null ? "" : `，自评等级为“${card.grade}”`;
  return [...head, words("得分"), pointsRun("total", card.total), words(`分${grade}。`)];
}

/** 暂计 is no total and has no grade; a scheme without weights has not even that. */
function openScore(w: Writing, card: ScoreCard): Run[] {
  if (card.because === "weights-missing")
    return [words("得分"), w.open("〔指标还没有分值，填好分值后才有总分〕", null), words("。")];
  const open = card.indicators.filter(
    ({ points, because }) => !points && because !== "not-counted",
  );
  const slot = w.open(`〔还有${String(open.length)}项没打分，打完才是总分〕`, null);
  if (!card.provisional) return [words("得分"), slot, words("。")];
  return [
    words("暂计"),
    pointsRun("provisional", card.provisional),
    words("分"),
    slot,
    words("。"),
  ];
}

const lostOnes = (card: ScoreCard) =>
  card.indicators
    .map((scored, index) => ({ scored, n: index + 1 }))
    .filter(({ scored }) => scored.deduction?.lost.gt(zero) === true);

/** Every indicator that lost points, with its number in 指标评分表. */
export function deductedIndicators(
  card: ScoreCard,
): readonly { scored: ScoredIndicator; n: number }[] {
  return lostOnes(card);
}

/** 扣分总述; empty while there is no total. */
export function lostSentence(w: Writing): Run[] {
  const { card } = w.evaluation;
  if (!card.total || !card.lost) return [];
  const lost = lostOnes(card);
  if (lost.length === 0) return [words("各项指标均未扣分。")];
  const each = lost.flatMap(({ scored, n }, index) => [
    words(`${index === 0 ? "" : "，"}${scored.indicator.level3}扣`),
    pointsRun(scoreId("lost", n), scored.deduction?.lost ?? card.full),
    words("分"),
  ]);
  return fill("共扣{扣}分，其中：{各项}。", { 扣: pointsRun("lost", card.lost), 各项: each });
}

const policies = {
  full: "按满分计",
  rescale: "不计分，其余指标按比例折算",
  zero: "计0分",
} as const;

/** 不适用: each indicator that had nothing to measure, and how the bureau counts it. */
export function notApplicableSentences({ evaluation }: Writing): readonly (readonly Run[])[] {
  return evaluation.card.indicators.flatMap(({ indicator, notApplicable }) =>
    notApplicable === null
      ? []
      : [[words(`${indicator.level3}本年度不适用，${policies[notApplicable]}。`)]],
  );
}

type StepRule = Extract<Rule, { kind: "step-over" | "step-under" | "step-both" }>;

const stepRules = (rule: Rule): readonly StepRule[] => {
  switch (rule.kind) {
    case "step-over":
    case "step-under":
    case "step-both":
      return [rule];
    case "sum-of":
      return rule.parts.flatMap((part) => stepRules(part.rule));
    default:
      return [];
  }
};

/** How a broken step was counted, once under the table (docs/report.md §5). */
export function stepNotes({ evaluation }: Writing): readonly string[] {
  const byText = new Map<string, string[]>();
  for (const { indicator } of evaluation.card.indicators)
    for (const rule of stepRules(indicator.rule)) {
      const text = brokenStep(rule.step, rule.mode);
      byText.set(text, [...(byText.get(text) ?? []), indicator.level3]);
    }
  const notes = [...byText].map(([text, names]) =>
    byText.size === 1 ? text : `${[...new Set(names)].join("、")}${text}`,
  );
  return notes.length === 0 ? [] : [`注：${notes.join("；")}。`];
}

/** Which 评分标准 was used and whether its wording was seen in a source (已核) or not (待核). */
export const schemeNote = ({ evaluation }: Writing): string => {
  const { name, verified } = evaluation.card.scheme;
  return `注：评分标准为“${name}”（${verified}）。`;
};
