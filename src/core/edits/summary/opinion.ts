import { decimal, type Decimal, formatPointsInText, roundHalfUp } from "../../decimal";
import { a1 } from "../../grid";
import { selfNameOf } from "../../recognise";
import type { ScoredIndicator } from "../../score";
import type { PlannedContent } from "../edit";
import { joined } from "../formula-text";
import { looks } from "../look";
import { across, calculated, type SheetDraft, words } from "../sheet-draft";
import { column, lastColumn, type SummaryFacts } from "./context";
import type { DetailBlock } from "./details";
import { counted } from "./results";

type Part = { readonly text: string } | { readonly formula: string; readonly shows: string };

/** How many deductions the line on page 1 names. */
const named = 5;

/** 等级、主要扣分 and the one-sentence conclusion, from row `start` on. @returns the next row. */
export function putOpinion(
  draft: SheetDraft,
  facts: SummaryFacts,
  details: DetailBlock,
  rows: { readonly start: number; readonly total: number },
): number {
  const { start, total } = rows;
  const put = (row: number, label: string, content: PlannedContent, least: number): void => {
    draft.put(across(row, column.A, column.B), words(label), looks.label);
    draft.put(across(row, column.C, lastColumn), content, looks.text);
    draft.fitHeight(row, least);
  };
  const score = scoreOf(facts, details, total);
  put(start, "等级与扣分", textOf(gradeLine(facts, details, score)), 34);
  put(start + 1, "自评结论", textOf(conclusion(facts, score)), 30);
  draft.frame({ top: start, left: 0, bottom: start + 1, right: lastColumn });
  return start + 2;
}

/** A text with live numbers in it, or plain words where it has none. */
function textOf(parts: readonly Part[]): PlannedContent {
  const shows = parts.map((part) => ("text" in part ? part.text : part.shows)).join("");
  return parts.every((part) => "text" in part) ? words(shows) : calculated(joined(parts), shows);
}

/** The total as page 1 shows it. */
interface Score {
  /** null: not all points are there. */
  readonly complete: Decimal | null;
  readonly soFar: Decimal | null;
  readonly open: number;
  readonly weightsMissing: boolean;
  readonly ref: string;
}

function scoreOf({ evaluation }: SummaryFacts, details: DetailBlock, total: number): Score {
  const some = counted(evaluation.card.indicators);
  const numbers = some.flatMap((scored) => details.points.get(scored) ?? []);
  const soFar = numbers.reduce<Decimal | null>((sum, value) => sum?.plus(value) ?? value, null);
  const open = some.length - numbers.length;
  return {
    complete: open === 0 ? soFar : null,
    soFar,
    open,
    weightsMissing: evaluation.card.because === "weights-missing",
    ref: `ROUND(${a1({ row: total, column: column.F })},2)`,
  };
}

function gradeLine(facts: SummaryFacts, details: DetailBlock, score: Score): readonly Part[] {
  return [
    { text: "自评等级：" },
    ...gradeParts(facts, score),
    ...(score.complete === null ? [] : deductionParts(facts, details)),
  ];
}

function gradeParts({ evaluation }: SummaryFacts, score: Score): readonly Part[] {
  const { grades } = evaluation.card.scheme.settings;
  if (score.weightsMissing) return [{ text: "未评（评分标准没有分值）" }];
  if (score.complete === null) return [{ text: `未评（还有${String(score.open)}项没打分）` }];
  const total = score.complete;
  if (!grades || grades.length === 0) return [{ text: "评分标准未设等级" }];
  const last = grades.at(-1)?.name ?? "";
  const test = grades
    .slice(0, -1)
    .reduceRight(
      (rest, { name, from }) => `IF(${score.ref}>=${decimal(from).toFixed()},"${name}",${rest})`,
      `"${last}"`,
    );
  const shows = grades.find(({ from }) => roundHalfUp(total, 2).gte(decimal(from)))?.name ?? last;
  return [{ formula: test, shows }];
}

/** “ · 主要扣分：公用经费控制率扣1分；……”: the largest first, at most five. */
function deductionParts({ evaluation }: SummaryFacts, details: DetailBlock): readonly Part[] {
  const lost = counted(evaluation.card.indicators)
    .flatMap((scored) => {
      const [weight, points] = [details.weights.get(scored), details.points.get(scored)];
      const row = details.rows.get(scored);
      if (!weight || !points || row === undefined || points.gte(weight)) return [];
      return [{ scored, row, lost: weight.minus(points) }];
    })
    .sort((a, b) => b.lost.cmp(a.lost));
  if (lost.length === 0) return [{ text: " · 各项指标均未扣分。" }];
  const listed = lost
    .slice(0, named)
    .flatMap((deduction, index) => [
      ...(index === 0 ? [] : [{ text: "；" }]),
      ...lostPart(deduction),
    ]);
  const rest = lost.length > named ? "；其余见评分明细。" : "。";
  return [{ text: " · 主要扣分：" }, ...listed, { text: rest }];
}

function lostPart({
  scored,
  row,
  lost,
}: {
  readonly scored: ScoredIndicator;
  readonly row: number;
  readonly lost: Decimal;
}): readonly Part[] {
  const [weight, points] = [a1({ row, column: column.F }), a1({ row, column: column.H })];
  return [
    { text: `${scored.indicator.level3}扣` },
    { formula: `ROUND(${weight}-${points},2)`, shows: formatPointsInText(lost) },
    { text: "分" },
  ];
}

function conclusion(facts: SummaryFacts, score: Score): readonly Part[] {
  const { unit } = facts.evaluation.recognition;
  const year = unit.year === null ? "" : `${String(unit.year)}年度`;
  const subject = `${selfNameOf(unit)}${year}部门整体支出绩效自评`;
  if (score.weightsMissing)
    return [{ text: `经自评，${subject}各项比率已算；评分标准没有分值，暂不计算得分。` }];
  if (score.complete === null)
    return score.soFar === null
      ? [{ text: `${subject}的指标都还没打分。` }]
      : [
          { text: `${subject}还有${String(score.open)}项没打分，暂计` },
          { formula: score.ref, shows: formatPointsInText(score.soFar) },
          { text: "分。" },
        ];
  const grade = gradeParts(facts, score);
  const graded = grade.every((part) => "formula" in part);
  return [
    { text: `经自评，${subject}得分` },
    { formula: score.ref, shows: formatPointsInText(score.complete) },
    { text: "分" },
    ...(graded ? [{ text: "，自评等级为“" }, ...grade, { text: "”" }] : []),
    { text: "。" },
  ];
}
