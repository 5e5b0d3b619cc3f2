import { decimal, type Decimal, formatPointsInText, hundred, sumOf, zero } from "../decimal";
import type { ReportText } from "../report";
import { type Finding, finding } from "./finding";
import type { Mention } from "./mentions";
import { narrow } from "./numbers-in-text";

/** 优90 良80 中60 差 (domain.md §2): usual, not official everywhere, hence only a warning. */
const usualGrades: readonly (readonly [string, string])[] = [
  ["优", "90"],
  ["良", "80"],
  ["中", "60"],
  ["差", "0"],
];

/** Total against grade, and against the points that the report says were lost. */
export function scoreFindings(
  report: ReportText,
  mentions: readonly Mention[],
): readonly Finding[] {
  const total = mentions.find(({ id }) => id === "total");
  if (!total || total.number.value.gt(hundred)) return [];
  return [...gradeFindings(report, total), ...lostFindings(report, total, mentions)];
}

const graded = /等级(?:评定)?(?:为|是|：|:)?\s*[“"「]?(优|良|中|差)(?![\p{Script=Han}])/u;

function gradeFindings(report: ReportText, total: Mention): readonly Finding[] {
  const { value } = total.number;
  const shown = formatPointsInText(value);
  const usual = usualGrades.find(([, from]) => value.gte(decimal(from)))?.[0] ?? "";
  for (const { text, number } of report.paragraphs) {
    const grade = graded.exec(text)?.[1];
    if (grade === undefined) continue;
    if (grade === usual) return [];
    return [finding("grade-unusual", { paragraph: number, total: shown, grade, usual }, number)];
  }
  const { number } = total.paragraph;
  return [finding("grade-missing", { paragraph: number, total: shown }, number)];
}

const item = /(?<!共|共计|每项|每次|每个|百分点)扣(?:掉|除|了)?\s*(\d+(?:\.\d+)?)\s*分/gu;

function lostFindings(
  report: ReportText,
  total: Mention,
  mentions: readonly Mention[],
): readonly Finding[] {
  const missing = hundred.minus(total.number.value);
  const said = mentions.find(({ id }) => id === "lost");
  if (said) return [...against(said, missing), ...against(said, itemsOf(said))];
  const listed = report.paragraphs.some(({ text }) => narrow(text).match(item));
  if (listed || missing.lte(zero)) return [];
  const { number } = total.paragraph;
  const facts = {
    paragraph: number,
    total: formatPointsInText(total.number.value),
    lost: formatPointsInText(missing),
  };
  return [finding("lost-points-not-listed", facts, number)];
}

/** The sum of “…扣1分，…扣3分” in the sentence that begins with “共扣4分，其中”. */
function itemsOf({ paragraph, number }: Mention): Decimal | null {
  const sentence = narrow(paragraph.text).slice(number.to).split("。")[0] ?? "";
  const items = [...sentence.matchAll(item)].map((match) => decimal(match[1] ?? "0"));
  return items.length === 0 ? null : sumOf(items);
}

function against({ paragraph, number }: Mention, expected: Decimal | null): readonly Finding[] {
  if (expected === null || expected.eq(number.value)) return [];
  const facts = {
    paragraph: paragraph.number,
    said: formatPointsInText(number.value),
    expected: formatPointsInText(expected),
  };
  return [finding("lost-points-differ", facts, paragraph.number)];
}
