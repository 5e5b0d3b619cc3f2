import type { CellRef } from "../grid";
import { type Catalogue, issuesOf, type Severity, type Words } from "../issues";

/** One thing 核对 has to say about a report. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  /** Counted from 1; null where it is about the whole report. */
  readonly paragraph: number | null;
  /** Cells of the workbook; empty when a report is checked alone. */
  readonly at: readonly CellRef[];
}

/** A number of the report that agrees. */
export interface Match {
  /** “overallCompletionRate”, “total”, “points_3”. */
  readonly id: string;
  readonly text: string;
  readonly paragraph: number;
  readonly at: CellRef | null;
}

/** What 核对 found: the numbers that agree and those that do not. */
export interface ReportCheck {
  readonly matched: readonly Match[];
  readonly findings: readonly Finding[];
}

interface Facts {
  "number-differs": { paragraph: number; said: string; kept: string };
  "rounding-only": { paragraph: number; said: string; kept: string };
  "gap-differs": { paragraph: number; said: string; kept: string };
  "gap-rounding-only": { paragraph: number; said: string; kept: string };
  "figure-gone": { paragraph: number; said: string };
  "figure-not-said": { name: string; kept: string };
  "not-our-number": { paragraph: number; said: readonly string[] };
  "said-twice-differently": { name: string; said: readonly { text: string; paragraph: number }[] };
  "parts-miss-total": { paragraph: number; whole: string; parts: string; gap: string };
  "team-count-differs": { paragraph: number; said: string; listed: number };
  "team-name-twice": { paragraph: number; name: string };
  "lost-points-differ": { paragraph: number; said: string; expected: string };
  "lost-points-not-listed": { paragraph: number; total: string; lost: string };
  "points-above-weight": { paragraph: number; name: string; points: string; weight: string };
  "points-miss-total": { paragraph: number; said: string; sum: string };
  "grade-unusual": { paragraph: number; total: string; grade: string; usual: string };
  "grade-missing": { paragraph: number; total: string };
  "rate-not-reproducible": { paragraph: number; name: string; said: string; expected: string };
  "rate-off-last-place": { paragraph: number; name: string; said: string; expected: string };
  "rate-without-amounts": { paragraph: number; name: string; said: string };
  "other-year": { paragraph: number; said: string; year: string };
  "placeholder-left": { paragraph: number; said: readonly string[] };
  "slot-open": { paragraph: number; said: readonly string[] };
  "heading-sequence": { paragraph: number; heading: string; expected: string };
  "heading-level-differs": { kind: string; paragraphs: readonly number[] };
  "units-mixed": { paragraph: number; said: string; usual: string };
}

const catalogue: Catalogue<Facts> = {
  "number-differs": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段写 ${f.said}，表里是 ${f.kept}。`,
    en: (f) => `Paragraph ${f.paragraph} of the report says ${f.said}, the workbook ${f.kept}.`,
  },
  "rounding-only": {
    severity: "info",
    zh: (f) =>
      `报告第 ${f.paragraph} 段写 ${f.said}，表里是 ${f.kept}：只差末位，是四舍五入，不用改。`,
    en: (f) =>
      `Paragraph ${f.paragraph} says ${f.said}, the workbook ${f.kept}: only rounding, nothing to change.`,
  },
  "gap-differs": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段的差额写 ${f.said}，表里两个金额（万元）相减是 ${f.kept}。`,
    en: (f) =>
      `Paragraph ${f.paragraph} gives a difference of ${f.said}; the two printed amounts give ${f.kept}.`,
  },
  "gap-rounding-only": {
    severity: "info",
    zh: (f) =>
      `报告第 ${f.paragraph} 段的差额写 ${f.said}，表里两个金额（万元）相减是 ${f.kept}：按元算的尾差，不用改。`,
    en: (f) =>
      `Paragraph ${f.paragraph} gives a difference of ${f.said}; its printed amounts give ${f.kept}: only rounding, nothing to change.`,
  },
  "figure-gone": {
    severity: "error",
    zh: (f) =>
      `报告第 ${f.paragraph} 段的 ${f.said} 在表里已经没有对应的数。请重新导出或删去这句。`,
    en: (f) =>
      `The ${f.said} in paragraph ${f.paragraph} has no counterpart in the workbook any more. Export again or delete the sentence.`,
  },
  "figure-not-said": {
    severity: "info",
    zh: (f) => `报告里没有写${f.name}，表里是 ${f.kept}。`,
    en: (f) => `The report does not state ${f.name}; the workbook gives ${f.kept}.`,
  },
  "not-our-number": {
    severity: "info",
    zh: (f) =>
      `报告第 ${f.paragraph} 段有数在表里没有，请自己核：${f.said.map((text) => `‘${text}’`).join("、")}。`,
    en: (f) =>
      `Paragraph ${f.paragraph} has numbers that are not in the workbook; check them yourself: ${f.said.join(", ")}.`,
  },
  "said-twice-differently": {
    severity: "error",
    zh: (f) =>
      `“${f.name}”前后写得不一样：${f.said.map(({ text, paragraph }) => `第 ${paragraph} 段写 ${text}`).join("，")}。`,
    en: (f) =>
      `“${f.name}” is given differently: ${f.said.map(({ text, paragraph }) => `${text} in paragraph ${paragraph}`).join(", ")}.`,
  },
  "parts-miss-total": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段：${f.parts} 加起来与${f.whole}差 ${f.gap} 万元。`,
    en: (f) => `Paragraph ${f.paragraph}: ${f.parts} miss ${f.whole} by ${f.gap} 万元.`,
  },
  "team-count-differs": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段写 ${f.said} 人，名单只有 ${f.listed} 人。`,
    en: (f) => `Paragraph ${f.paragraph} says ${f.said} people but lists ${f.listed} names.`,
  },
  "team-name-twice": {
    severity: "warning",
    zh: (f) => `报告第 ${f.paragraph} 段的小组名单里“${f.name}”出现两次。`,
    en: (f) => `“${f.name}” is twice in the team of paragraph ${f.paragraph}.`,
  },
  "lost-points-differ": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段写扣 ${f.said} 分，按得分和各项应为 ${f.expected} 分。`,
    en: (f) =>
      `Paragraph ${f.paragraph} says ${f.said} points were lost; score and items give ${f.expected}.`,
  },
  "lost-points-not-listed": {
    severity: "warning",
    zh: (f) => `自评 ${f.total} 分，报告没写 ${f.lost} 分扣在哪里。请逐项写明扣分和原因。`,
    en: (f) => `The score is ${f.total}; the report does not say where ${f.lost} points were lost.`,
  },
  "points-above-weight": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段“${f.name}”得 ${f.points} 分，超过分值 ${f.weight}。`,
    en: (f) =>
      `Paragraph ${f.paragraph}: “${f.name}” has ${f.points} points, more than its ${f.weight}.`,
  },
  "points-miss-total": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段：评分表合计 ${f.said} 分，各项加起来是 ${f.sum} 分。`,
    en: (f) => `Paragraph ${f.paragraph}: the table's total is ${f.said}; its rows give ${f.sum}.`,
  },
  "grade-unusual": {
    severity: "warning",
    zh: (f) => `${f.total} 分写成“${f.grade}”，通常是“${f.usual}”。请对照财政局通知的等级线。`,
    en: (f) =>
      `${f.total} points are graded “${f.grade}”; usual is “${f.usual}”. Check the notice.`,
  },
  "grade-missing": {
    severity: "info",
    zh: (f) => `写了 ${f.total} 分，没写等级。通知要求写等级的，请补上。`,
    en: (f) => `The score ${f.total} has no grade. Add it where the notice asks for one.`,
  },
  "rate-not-reproducible": {
    severity: "error",
    zh: (f) => `报告第 ${f.paragraph} 段的${f.name}写 ${f.said}，按文中数字应为 ${f.expected}。`,
    en: (f) =>
      `Paragraph ${f.paragraph} gives ${f.name} as ${f.said}; its own amounts give ${f.expected}.`,
  },
  "rate-off-last-place": {
    severity: "info",
    zh: (f) =>
      `报告第 ${f.paragraph} 段的${f.name}写 ${f.said}，按文中数字四舍五入是 ${f.expected}，只差末位。`,
    en: (f) =>
      `Paragraph ${f.paragraph} gives ${f.name} as ${f.said}; rounded from its amounts it is ${f.expected}: last digit only.`,
  },
  "rate-without-amounts": {
    severity: "info",
    zh: (f) => `报告第 ${f.paragraph} 段只写了${f.name} ${f.said}，没写两个金额，看的人没法复算。`,
    en: (f) =>
      `Paragraph ${f.paragraph} gives ${f.name} as ${f.said} without its two amounts: nobody can check it.`,
  },
  "other-year": {
    severity: "warning",
    zh: (f) => `报告第 ${f.paragraph} 段写到 ${f.said}，评价年度是 ${f.year} 年。请核对年份。`,
    en: (f) => `Paragraph ${f.paragraph} speaks of ${f.said}; the year evaluated is ${f.year}.`,
  },
  "placeholder-left": {
    severity: "error",
    zh: (f) =>
      `报告第 ${f.paragraph} 段还留着${f.said.map((text) => `“${text}”`).join("、")}，请填好或删去。`,
    en: (f) =>
      `Paragraph ${f.paragraph} still holds ${f.said.join(", ")}: fill it in or delete it.`,
  },
  "slot-open": {
    severity: "warning",
    zh: (f) =>
      `报告第 ${f.paragraph} 段还没填：${f.said.join("、")}。补上后重新导出，或直接在 Word 里写。`,
    en: (f) =>
      `Paragraph ${f.paragraph} has nothing written yet: ${f.said.join(", ")}. Fill it in and export again, or write it in Word.`,
  },
  "heading-sequence": {
    severity: "warning",
    zh: (f) => `报告第 ${f.paragraph} 段的标题“${f.heading}”序号不连续，应为“${f.expected}”。`,
    en: (f) => `The heading “${f.heading}” in paragraph ${f.paragraph} should be “${f.expected}”.`,
  },
  "heading-level-differs": {
    severity: "warning",
    zh: (f) =>
      `“${f.kind}”这类序号的标题级别不一致：第 ${f.paragraphs.join("、")} 段与其他同类标题不是一级。`,
    en: (f) =>
      `Headings numbered like “${f.kind}” are on different levels: paragraphs ${f.paragraphs.join(", ")}.`,
  },
  "units-mixed": {
    severity: "warning",
    zh: (f) => `报告第 ${f.paragraph} 段写 ${f.said}，其他地方用${f.usual}。请统一单位。`,
    en: (f) => `Paragraph ${f.paragraph} writes ${f.said}; elsewhere the unit is ${f.usual}.`,
  },
};

const issue = issuesOf(catalogue);

/** A finding of one paragraph (or of the report: null), with the cells of the workbook it is about. */
export function finding<Code extends keyof Facts>(
  code: Code,
  facts: Facts[Code],
  paragraph: number | null,
  at: readonly CellRef[] = [],
): Finding {
  return { ...issue(code, facts, at), paragraph };
}
