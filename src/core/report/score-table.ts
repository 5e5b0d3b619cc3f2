import { formatPointsInText, zero } from "../decimal";
import type { LevelScore, ScoreCard, ScoredIndicator } from "../score";
import { deductionCell, scoreId } from "./deduction";
import { rateShown } from "./rate-amounts";
import type { Block, TableCell } from "./report-document";
import { figureRun, words } from "./runs";
import { bold, cell, column, pointsCell, shownCell, table, textCell } from "./table-cells";
import type { Writing } from "./writing";

/** “100.00%” and a bold “100.00” stand on one line in any font a printer may put in. */
const columns = [
  column("序号", 8, "center"),
  column("二级指标", 12, "left"),
  column("三级指标", 18, "left"),
  column("分值", 12, "right"),
  column("完成值", 15, "right"),
  column("自评得分", 12, "right"),
  column("扣分原因", 23, "left"),
];

/** 评分表: one row an indicator under a row for each 一级指标, the total last. */
export function scoreTable({ evaluation }: Writing): Extract<Block, { kind: "table" }> {
  const { card, rates } = evaluation;
  const rows = card.indicators.flatMap((scored, index) => {
    const opens = scored.indicator.level1 !== card.indicators[index - 1]?.indicator.level1;
    const level = opens ? levelRow(card, scored.indicator.level1) : null;
    const own = indicatorRow(scored, index + 1, actualCell(scored, rates));
    return level ? [level, own] : [own];
  });
  return table(
    { caption: "部门整体支出绩效自评评分表", unitNote: "单位：分" },
    columns,
    rows.length === 0 ? [] : [...rows, totalRow(card)],
  );
}

function levelRow(card: ScoreCard, name: string): readonly TableCell[] | null {
  if (name === "") return null;
  const index = card.level1.findIndex((level) => level.name === name);
  const level = card.level1[index];
  // Before anybody gave weights there is nothing to sum.
  const sums = level?.weight.gt(zero) === true ? levelSums(level, index + 1) : [];
  return [{ runs: [words(name), ...sums], bold: true, span: columns.length }];
}

const levelSums = ({ weight, points, open }: LevelScore, n: number) => [
  words("（分值"),
  figureRun(`level_${String(n)}_weight`, formatPointsInText(weight)),
  words(open > 0 ? "，暂计" : "，得分"),
  figureRun(`level_${String(n)}_points`, formatPointsInText(points)),
  words("）"),
];

function indicatorRow(scored: ScoredIndicator, n: number, actual: TableCell): readonly TableCell[] {
  return [
    textCell(String(n)),
    textCell(scored.indicator.level2),
    textCell(scored.indicator.level3),
    pointsCell(scoreId("weight", n), scored.weight),
    actual,
    pointsCell(scoreId("points", n), scored.points),
    cell(...deductionCell(scored, n)),
  ];
}

function actualCell(
  { actual, notApplicable }: ScoredIndicator,
  rates: Writing["evaluation"]["rates"],
) {
  if (notApplicable !== null) return textCell("不适用");
  if (actual.kind === "typed") return textCell(actual.text);
  const rate = actual.kind === "rate" ? rates.get(actual.id) : undefined;
  if (!rate) return textCell("");
  const { text, figure } = rateShown(rate);
  return figure ? shownCell(rate.id, text) : textCell(text);
}

function totalRow(card: ScoreCard): readonly TableCell[] {
  const sum = card.total ?? card.provisional;
  return bold([
    { ...textCell(card.total ? "合计" : "暂计"), span: 3 },
    pointsCell("weightSum", card.weightSum),
    textCell(""),
    pointsCell(card.total ? "total" : "provisional", sum),
    textCell(""),
  ]);
}
