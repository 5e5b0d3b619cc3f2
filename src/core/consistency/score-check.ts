import { decimal, type Decimal, formatPointsInText, hundred, sumOf, zero } from "../decimal";
import type { ReportText } from "../report";
import { type Finding, finding } from "./finding";
import type { Mention } from "./mentions";
import { narrow } from "./numbers-in-text";
import { type ScoreRow, type ScoreTable, scoreTables } from "./score-tables";

/** 优90 良80 中60 差 (docs/field.md §8): usual, not official everywhere, hence only a warning. */
const usualGrades: readonly (readonly [string, string])[] = [
  ["优", "90"],
  ["良", "80"],
  ["中", "60"],
  ["差", "0"],
];

/** Total against grade, against the points said to be lost, and against the rows of a 评分表. */
export function scoreFindings(
  report: ReportText,
  mentions: readonly Mention[],
): readonly Finding[] {
  const tables = scoreTables(report);
  const rows = tables.flatMap(tableFindings);
  const total = mentions.find(({ id }) => id === "total");
  if (!total || total.number.value.gt(hundred)) return rows;
  const lost = mentions.find(({ id }) => id === "lost");
  const listed =
    tables.some((table) => table.rows.some(isShort)) ||
    report.paragraphs.some(({ text }) => narrow(text).match(item));
  return [
    ...rows,
    ...gradeFindings(report, total),
    ...(lost ? lostFindings(lost, total) : listed ? [] : notListed(total)),
  ];
}

const isShort = ({ weight, points }: ScoreRow): boolean =>
  points !== null && weight?.number.value.gt(points.number.value) === true;

/** Points above their weight, and rows that miss their 合计; said only where every row has points. */
function tableFindings({ rows, total }: ScoreTable): readonly Finding[] {
  const above = rows.flatMap(({ name, weight, points }) => {
    if (!weight || !points?.number.value.gt(weight.number.value)) return [];
    const paragraph = points.paragraph.number;
    const facts = { paragraph, name, points: points.number.text, weight: weight.number.text };
    return [finding("points-above-weight", facts, paragraph)];
  });
  const points = rows.map((row) => row.points).filter((one) => one !== null);
  if (!total?.points || points.length < rows.length) return above;
  const sum = sumOf(points.map(({ number }) => number.value));
  if (sum.eq(total.points.number.value)) return above;
  const paragraph = total.points.paragraph.number;
  const facts = {
    paragraph,
    said: formatPointsInText(total.points.number.value),
    sum: formatPointsInText(sum),
  };
  return [...above, finding("points-miss-total", facts, paragraph)];
}

const graded =
  /等[级次](?:评定)?(?:为|是|：|:)?\s*[“"「]?(优秀|良好|中等|较差|不合格|合格|优|良|中|差)/u;
/** Bureaus that say 优秀 or 良好 mean 优 and 良; 合格 has no usual line. */
const shortGrades: Readonly<Record<string, string>> = {
  优秀: "优",
  良好: "良",
  中等: "中",
  较差: "差",
};

function gradeFindings(report: ReportText, total: Mention): readonly Finding[] {
  const { value } = total.number;
  const shown = formatPointsInText(value);
  const usual = usualGrades.find(([, from]) => value.gte(decimal(from)))?.[0] ?? "";
  for (const { text, number } of report.paragraphs) {
    const grade = graded.exec(text)?.[1];
    if (grade === undefined) continue;
    if (grade.endsWith("合格") || (shortGrades[grade] ?? grade) === usual) return [];
    return [finding("grade-unusual", { paragraph: number, total: shown, grade, usual }, number)];
  }
  const { number } = total.paragraph;
  return [finding("grade-missing", { paragraph: number, total: shown }, number)];
}

const item = /(?<!共|共计|每项|每次|每个|百分点)扣(?:掉|除|了)?\s*(\d+(?:\.\d+)?)\s*分/gu;

/** “共扣4分” against 100 less the total, and against the points named behind it. */
const lostFindings = (lost: Mention, total: Mention): readonly Finding[] => [
  ...against(lost, hundred.minus(total.number.value)),
  ...against(lost, itemsOf(lost)),
];

function notListed({ paragraph, number }: Mention): readonly Finding[] {
  const missing = hundred.minus(number.value);
  if (missing.lte(zero)) return [];
  const facts = {
    paragraph: paragraph.number,
    total: formatPointsInText(number.value),
    lost: formatPointsInText(missing),
  };
  return [finding("lost-points-not-listed", facts, paragraph.number)];
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
