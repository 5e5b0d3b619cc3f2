import type { CellRef } from "../../grid";
import type { RateId } from "../../rates";
import { textOf } from "../../recognise";
import type { Steps } from "../../steps";
import type { NamedCell } from "../defined-names";
import type { PlannedSheet } from "../edit";
import { pageHeights, summaryPage } from "../page-setup";
import { SheetDraft } from "../sheet-draft";
import { snapped } from "../text-extent";
import { besidePrint, type ChartPlace, putChart, putSources } from "./beside";
import { column, lastColumn, type Paper, type SummaryFacts } from "./context";
import { type DetailBlock, putDetails } from "./details";
import { putFunds } from "./funds";
import { putMembers } from "./members-block";
import { putOpenMatters } from "./open-matters";
import { putOpinion } from "./opinion";
import { putPageHead } from "./page-head";
import { type HeadRepeat, PageCursor } from "./pages";
import { putProjects } from "./projects-block";
import { furtherRates, mainRates, putRates } from "./rates-block";
import { levelsOf, putResults } from "./results";
import { putSignOff } from "./sign-off";

/** Rows of page 1 that are the same in every summary sheet (docs/workbook.md §6). */
const headRows = 7;
const fundRows = 9;
const opinionRows = 2;
/** 备注, signatures, who filled it in; then up to three notes. */
const signRows = 3;
const mostNotes = 3;

/** Frozen above: 附件, title, unit line. */
const frozenRows = 3;

/** The sheet and the names it gives to its rates and totals. */
export interface SummaryPlan {
  readonly sheet: PlannedSheet;
  readonly names: readonly NamedCell[];
}

/**
 * 绩效自评汇总表, whole: page 1 what the leader signs, 评分明细 from page 2, then 项目支出 and 所属单位.
 * Its completion mark is not in it: that is written last.
 */
export function* summarySheet(facts: SummaryFacts): Steps<SummaryPlan> {
  const { plan, othersFollow } = yield* laidOut(facts, "print-titles");
  return othersFollow ? (yield* laidOut(facts, "rows")).plan : plan;
}

/** One way to repeat heads. @returns also whether a page begins in a table of other columns than 评分明细. */
function* laidOut(
  facts: SummaryFacts,
  repeat: HeadRepeat,
): Steps<{ readonly plan: SummaryPlan; readonly othersFollow: boolean }> {
  const { paper } = facts;
  const draft = new SheetDraft(facts.name, paper.widths);
  const rows = rowsOf(levelsOf(facts).length, paper);
  const cursor = new PageCursor(rows.secondPage, repeat, pageHeights[paper.orientation]);
  const names = [...putFurtherRates(draft, facts, cursor)];
  const details = yield* putDetails(draft, facts, cursor);
  names.unshift(...putPageOne(draft, facts, { details, rows }));
  yield;
  putProjects(draft, facts, cursor);
  putMembers(draft, facts, cursor);
  fitPageOne(draft, rows, paper);
  yield;
  const place = placeOfChart(rows, paper);
  const chart = putChart(draft, facts, details, { start: rows.rates, place });
  putOpenMatters(draft, facts, cursor.row + 1);
  const { headRow, totalRow } = details;
  const sheet = draft.plan({
    frozenRows,
    chart,
    page: summaryPage({
      orientation: paper.orientation,
      footerLeft: footerOf(facts),
      printArea: {
        ...{ sheet: facts.name, top: 0, left: 0 },
        ...{ bottom: cursor.row - 1, right: lastColumn },
      },
      titleRows: repeat === "rows" ? null : { from: headRow, to: headRow },
      breaksBefore: [...(isParted(paper) ? [rows.results] : []), ...cursor.breaks],
    }),
  });
  return { plan: { sheet, names }, othersFollow: cursor.breaks.some((row) => row > totalRow) };
}

function footerOf({ evaluation }: SummaryFacts): string {
  const { unit } = evaluation.recognition;
  const year = unit.year === null ? "" : `${String(unit.year)}年度`;
  return `${textOf(unit, "shortName") || textOf(unit, "fullName")} ${year}`.trim();
}

/** Where the blocks begin, zero-based; all above 评分明细 is known by counting. */
interface Rows {
  readonly rates: number;
  readonly results: number;
  /** Kept for the chart; the row of `opinion` where it stands beside. */
  readonly chart: number;
  readonly opinion: number;
  readonly secondPage: number;
}

function rowsOf(levels: number, { chartRows }: Paper): Rows {
  const rates = headRows + fundRows;
  const results = rates + 2 + mainRates.length;
  const chart = results + 2 + levels + 1;
  const opinion = chart + chartRows;
  const secondPage = opinion + opinionRows + signRows + mostNotes;
  return { rates, results, chart, opinion, secondPage };
}

/** Across, or with the chart in it, what the leader signs needs two pages: 自评结果 begins the second. */
const isParted = ({ orientation, chartRows }: Paper): boolean =>
  orientation === "landscape" || chartRows > 0;

/** Under 三、自评结果 on its own rows, as wide as the page, or beside the print area. */
const placeOfChart = (rows: Rows, { orientation, chartRows }: Paper): ChartPlace =>
  chartRows === 0
    ? besidePrint
    : { row: rows.chart, column: column.A, width: chartWidths[orientation], height: 5.2 };

const chartWidths = { portrait: 17, landscape: 25.5 } as const;

/** The rates that have no room on page 1, at the head of page 2. */
function putFurtherRates(
  draft: SheetDraft,
  facts: SummaryFacts,
  cursor: PageCursor,
): readonly NamedCell[] {
  const rates = furtherRates(facts);
  if (rates.length === 0) return [];
  const start = cursor.row;
  const placed = putRates(draft, facts, start, {
    title: "二、主要比率（续）",
    rates,
    from: mainRates.length + 1,
  });
  putSources(draft, facts, start + 1, placed);
  for (let row = start; row < start + 2 + rates.length; row += 1) {
    draft.fitHeight(row, 18);
    cursor.take(draft.heightAt(row));
  }
  return namedRates(facts, placed);
}

function putPageOne(
  draft: SheetDraft,
  facts: SummaryFacts,
  { details, rows }: { readonly details: DetailBlock; readonly rows: Rows },
): readonly NamedCell[] {
  putPageHead(draft, facts);
  putFunds(draft, facts, headRows);
  const rates = mainRates.flatMap((id) => facts.evaluation.rates.get(id) ?? []);
  const placed = putRates(draft, facts, rows.rates, { title: "二、主要比率", rates, from: 1 });
  putSources(draft, facts, rows.rates + 1, placed);
  const total = putResults(draft, facts, details, rows.results);
  const sign = putOpinion(draft, facts, details, { start: rows.opinion, total });
  const last = putSignOff(draft, facts, sign);
  for (let row = last + 1; row < rows.secondPage; row += 1) draft.setHeight(row, 6);
  const cell = (at: number): CellRef => ({ sheet: facts.name, row: total, column: at });
  return [
    ...namedRates(facts, placed),
    { term: "分值合计", at: cell(column.D) },
    { term: "总分", at: cell(column.F) },
    { term: "扣分合计", at: cell(column.J) },
  ];
}

const namedRates = (
  { name, evaluation }: SummaryFacts,
  placed: ReadonlyMap<RateId, number>,
): readonly NamedCell[] =>
  [...placed].map(([id, row]) => ({
    term: evaluation.rates.get(id)?.definition.term ?? id,
    at: { sheet: name, row, column: column.J },
  }));

/** Heights page 1 may give a block row, the wanted one first. */
const blockHeights = [17, 16.5, 15.75, 15] as const;

/**
 * Rows of blocks get 17 pt (rates 18) and less where page 1 would spill; rows whose text needs more
 * keep it.
 */
function fitPageOne(draft: SheetDraft, rows: Rows, paper: Paper): void {
  const starts = isParted(paper) ? [0, rows.results, rows.secondPage] : [0, rows.secondPage];
  const firstRate = rows.rates + 2;
  for (const height of blockHeights) {
    for (let row = frozenRows; row < rows.opinion; row += 1) {
      const isRate = row >= firstRate && row < firstRate + mainRates.length;
      draft.fitHeight(row, isRate ? height + 1 : height);
    }
    const parts = starts.slice(1).map((end, part) => heightOfRows(draft, starts[part] ?? 0, end));
    if (parts.every((part) => part <= pageHeights[paper.orientation])) return;
  }
}

function heightOfRows(draft: SheetDraft, from: number, end: number): number {
  let height = 0;
  for (let row = from; row < end; row += 1) height += snapped(draft.heightAt(row));
  return height;
}
