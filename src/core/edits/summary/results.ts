import { type Decimal, divide, isZero, roundHalfUp, sumOf, whole } from "../../decimal";
import { a1 } from "../../grid";
import type { ScoredIndicator } from "../../score";
import type { CellStyle, PlannedContent } from "../edit";
import { ranges } from "../formula-text";
import { looks, styled } from "../look";
import { across, calculated, type SheetDraft, words } from "../sheet-draft";
import { dash, decimalOf } from "../shown";
import { column, lastColumn, type SummaryFacts } from "./context";
import { type DetailBlock, totalOf } from "./details";
import { alignedFor } from "./funds";

/** One 一级指标 of block 三 with its indicators. */
interface Level {
  readonly name: string;
  readonly indicators: readonly ScoredIndicator[];
}

/** The 一级指标 in the order of the table, neighbours or not. */
export function levelsOf({ evaluation }: SummaryFacts): readonly Level[] {
  const { indicators } = evaluation.card;
  const names = [...new Set(indicators.map(({ indicator }) => indicator.level1))];
  return names.map((name) => ({
    name,
    indicators: indicators.filter(({ indicator }) => indicator.level1 === name),
  }));
}

/** Which indicators give points at all: all but those the policy or a choice leaves out. */
export const counted = (indicators: readonly ScoredIndicator[]): readonly ScoredIndicator[] =>
  indicators.filter(({ because }) => because !== "not-counted");

/** 三、自评结果 from row `start` on: each 一级指标, then 合计 or 暂计. @returns the row of 合计. */
export function putResults(
  draft: SheetDraft,
  facts: SummaryFacts,
  details: DetailBlock,
  start: number,
): number {
  draft.put(across(start, 0, lastColumn), words("三、自评结果"), looks.blockHead);
  const head = start + 1;
  draft.put(across(head, column.A, column.C), words("一级指标"), looks.columnHead);
  draft.put(across(head, column.D, column.E), words("分值"), looks.columnHead);
  draft.put(across(head, column.F, column.G), words("自评得分"), looks.columnHead);
  draft.put(across(head, column.H, column.I), words("得分率"), looks.columnHead);
  draft.put(across(head, column.J, column.J), words("扣分"), looks.columnHead);
  const levels = levelsOf(facts);
  levels.forEach((level, index) => {
    putLevel(draft, level, details, head + 1 + index);
  });
  const total = head + 1 + levels.length;
  putTotal(draft, facts, details, total);
  draft.frame({ top: start, left: 0, bottom: total, right: lastColumn });
  return total;
}

/** A row of block 三: what it adds up, and the two sums it shows. */
interface ResultRow {
  readonly row: number;
  readonly label: PlannedContent;
  readonly weight: PlannedContent;
  readonly points: PlannedContent;
  /** Points of the counted indicators, for the test whether all are there. */
  readonly pointsRange: string;
  readonly expected: number;
  readonly there: number;
  readonly bold: boolean;
}

function putLevel(draft: SheetDraft, level: Level, details: DetailBlock, row: number): void {
  const rowsOf = (indicators: readonly ScoredIndicator[]): readonly number[] =>
    indicators.flatMap((scored) => details.rows.get(scored) ?? []);
  const all = rowsOf(level.indicators);
  const some = counted(level.indicators);
  const numbers = (of: DetailBlock["points"]): readonly (Decimal | null)[] =>
    level.indicators.map((scored) => of.get(scored) ?? null);
  putResultRow(draft, {
    row,
    label: words(level.name),
    weight: totalOf(ranges(column.F, all), numbers(details.weights)),
    points: totalOf(ranges(column.H, all), numbers(details.points)),
    pointsRange: ranges(column.H, rowsOf(some)),
    expected: some.length,
    there: some.filter((scored) => details.points.get(scored)).length,
    bold: false,
  });
}

function putTotal(
  draft: SheetDraft,
  { evaluation }: SummaryFacts,
  details: DetailBlock,
  row: number,
): void {
  const some = counted(evaluation.card.indicators);
  const there = some.filter((scored) => details.points.get(scored)).length;
  const range = ranges(
    column.H,
    some.flatMap((scored) => details.rows.get(scored) ?? []),
  );
  const at = (of: number): string => a1({ row: details.totalRow, column: of });
  putResultRow(draft, {
    row,
    label: totalLabel(range, some.length, there),
    weight: calculated(at(column.F), sumShown(details.weights)),
    points: calculated(at(column.H), sumShown(details.points)),
    pointsRange: range,
    expected: some.length,
    there,
    bold: true,
  });
}

/** 暂计 while some points are there and some are not. */
function totalLabel(range: string, expected: number, there: number): PlannedContent {
  if (expected === 0) return words("合计");
  const test = `AND(COUNT(${range})>0,COUNT(${range})<${String(expected)})`;
  return calculated(`IF(${test},"暂计","合计")`, there > 0 && there < expected ? "暂计" : "合计");
}

const sumShown = (of: DetailBlock["points"]): Decimal | string => {
  const numbers = [...of.values()].filter((value) => value !== null);
  return numbers.length === 0 ? dash : sumOf(numbers);
};

function putResultRow(draft: SheetDraft, of: ResultRow): void {
  const { row } = of;
  const look = (style: CellStyle): CellStyle =>
    of.bold ? styled(style, { font: { bold: true } }) : style;
  const put = (left: number, right: number, content: PlannedContent, style: CellStyle): void => {
    draft.putFitted(across(row, left, right), content, look(alignedFor(content, style)));
  };
  draft.putFitted(
    across(row, column.A, column.C),
    of.label,
    look(of.bold ? looks.centred : styled(looks.text, { wrap: false })),
  );
  put(column.D, column.E, of.weight, looks.points);
  put(column.F, column.G, of.points, looks.points);
  put(column.H, column.I, shareOf(of), looks.rate);
  put(column.J, column.J, lostOf(of), looks.points);
}

const shownNumber = (content: PlannedContent): Decimal | null =>
  content.kind === "formula" && typeof content.shows !== "string" ? content.shows : null;

/** 得分率 = 自评得分 ÷ 分值, “—” while a row is open: what is not scored yet is no lost point. */
function shareOf({ row, weight, points, ...of }: ResultRow): PlannedContent {
  const [w, p] = [a1({ row, column: column.D }), a1({ row, column: column.F })];
  const open = of.pointsRange === "" ? "" : `,COUNT(${of.pointsRange})<${String(of.expected)}`;
  const formula = `IF(OR(COUNT(${w},${p})<2${open}),"${dash}",IF(${w}=0,"${dash}",${p}/${w}))`;
  const [full, given] = [shownNumber(weight), shownNumber(points)];
  const complete = of.pointsRange === "" || of.there >= of.expected;
  const share =
    complete && full && given && !isZero(full) ? divide(whole(given), whole(full)) : null;
  return calculated(formula, share ? decimalOf(share) : dash);
}

/** 扣分 = 分值 − 自评得分, nothing while a row is open. */
function lostOf({ row, weight, points, pointsRange, expected, there }: ResultRow): PlannedContent {
  const [w, p] = [a1({ row, column: column.D }), a1({ row, column: column.F })];
  const full = shownNumber(weight);
  const given = shownNumber(points);
  const complete = full !== null && there >= expected && given !== null;
  if (pointsRange === "") return words("");
  return calculated(
    `IF(OR(COUNT(${w})<1,COUNT(${pointsRange})<${String(expected)}),"",ROUND(${w}-${p},2))`,
    complete ? roundHalfUp(full.minus(given), 2) : "",
  );
}
