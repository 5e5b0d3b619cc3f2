import { figureFacts, isFigureId } from "../../figures";
import type { CellRef } from "../../grid";
import { isNoAnswer } from "../../expression";
import type { RateId } from "../../rates";
import { textOf } from "../../recognise";
import type { NameList } from "../defined-names";
import type { PlannedSheet } from "../edit";
import { pageHeight, summaryPage } from "../page-setup";
import { SheetDraft } from "../sheet-draft";
import { snapped } from "../text-extent";
import { putChart, putSources } from "./beside";
import { column, lastColumn, type SummaryFacts, widths } from "./context";
import { type DetailBlock, putDetails } from "./details";
import { putFunds } from "./funds";
import { putMembers } from "./members-block";
import { putOpenMatters } from "./open-matters";
import { putOpinion } from "./opinion";
import { putPageHead } from "./page-head";
import { PageCursor } from "./pages";
import { putProjects } from "./projects-block";
import { furtherRates, mainRates, putRates } from "./rates-block";
import { levelsOf, putResults } from "./results";
import { putSignOff } from "./sign-off";

/** Rows of page 1 that are the same in every summary sheet (experience.md §2.2). */
const headRows = 7;
const fundRows = 9;
const opinionRows = 2;
/** 备注, signatures, who filled it in; then up to three notes. */
const signRows = 3;
const mostNotes = 3;

/** Frozen above: 附件, title, unit line. */
const frozenRows = 3;

/**
 * 绩效自评汇总表, whole: page 1 what the leader signs, 评分明细 from page 2, then 项目支出 and 所属单位.
 * Its completion mark is not in it: that is written last. Names for its rates and totals go to `names`.
 */
export function summarySheet(facts: SummaryFacts, names: NameList): PlannedSheet {
  const draft = new SheetDraft(facts.name, widths);
  const cursor = new PageCursor();
  const levels = levelsOf(facts).length;
  const further = furtherRates(facts);
  const rows = rowsOf(levels, further.length);
  cursor.startPage(rows.secondPage);
  putFurtherRates(draft, facts, rows, { cursor, names });
  const details = putDetails(draft, facts, rows.details, cursor);
  putPageOne(draft, facts, { details, names, rows });
  let row = details.totalRow + 1;
  row = putProjects(draft, facts, row, cursor);
  row = putMembers(draft, facts, row, cursor);
  fitPageOne(draft, rows);
  const chart = putChart(draft, facts, details, rows.rates);
  putOpenMatters(draft, facts, row + 1);
  const { unit } = facts.evaluation.recognition;
  const year = unit.year === null ? "" : `${String(unit.year)}年度`;
  return draft.plan({
    frozenRows,
    chart,
    page: summaryPage({
      footerLeft: `${textOf(unit, "shortName") || textOf(unit, "fullName")} ${year}`.trim(),
      printArea: { sheet: facts.name, top: 0, left: 0, bottom: row - 1, right: lastColumn },
      titleRows: { from: details.headRow, to: details.headRow },
      breaksBefore: cursor.breaks,
    }),
  });
}

/** Where the blocks begin, zero-based; all above 评分明细 is known by counting. */
interface Rows {
  readonly funds: number;
  readonly rates: number;
  readonly results: number;
  readonly opinion: number;
  readonly secondPage: number;
  readonly details: number;
}

function rowsOf(levels: number, further: number): Rows {
  const rates = headRows + fundRows;
  const results = rates + 2 + mainRates.length;
  const opinion = results + 2 + levels + 1;
  const secondPage = opinion + opinionRows + signRows + mostNotes;
  const details = secondPage + (further === 0 ? 0 : further + 2);
  return { funds: headRows, rates, results, opinion, secondPage, details };
}

function putFurtherRates(
  draft: SheetDraft,
  facts: SummaryFacts,
  rows: Rows,
  { cursor, names }: { readonly cursor: PageCursor; readonly names: NameList },
): void {
  const rates = furtherRates(facts);
  if (rates.length === 0) return;
  const start = rows.secondPage;
  const placed = putRates(draft, facts, start, {
    title: "二、主要比率（续）",
    rates,
    from: mainRates.length + 1,
  });
  putSources(draft, facts, start + 1, placed);
  nameRates(facts, names, placed);
  for (let row = start; row < rows.details; row += 1) {
    draft.fitHeight(row, 18);
    cursor.place(row, draft.heightAt(row));
  }
}

function putPageOne(
  draft: SheetDraft,
  facts: SummaryFacts,
  {
    details,
    names,
    rows,
  }: {
    readonly details: DetailBlock;
    readonly names: NameList;
    readonly rows: Rows;
  },
): void {
  putPageHead(draft, facts);
  putFunds(draft, facts, rows.funds);
  const rates = mainRates.flatMap((id) => facts.evaluation.rates.get(id) ?? []);
  const placed = putRates(draft, facts, rows.rates, { title: "二、主要比率", rates, from: 1 });
  putSources(draft, facts, rows.rates + 1, placed);
  nameRates(facts, names, placed);
  const total = putResults(draft, facts, details, rows.results);
  const cell = (at: number): CellRef => ({ sheet: facts.name, row: total, column: at });
  names.add("分值合计", cell(column.D));
  names.add("总分", cell(column.F));
  names.add("扣分合计", cell(column.J));
  const sign = putOpinion(draft, facts, details, { start: rows.opinion, total });
  const last = putSignOff(draft, facts, sign);
  for (let row = last + 1; row < rows.secondPage; row += 1) draft.setHeight(row, 6);
}

function nameRates(
  facts: SummaryFacts,
  names: NameList,
  placed: ReadonlyMap<RateId, number>,
): void {
  for (const [id, row] of placed) {
    const term = facts.evaluation.rates.get(id)?.definition.term ?? id;
    names.add(term, { sheet: facts.name, row, column: column.J });
  }
}

/** 自评_… for every amount 取数表 has a number for. */
export function nameAmounts(facts: SummaryFacts["evaluation"], names: NameList): void {
  for (const [id, { value, cell }] of facts.operands)
    if (isFigureId(id) && !isNoAnswer(value)) names.add(figureFacts(id).term, cell);
}

/** Heights page 1 may give a block row, the wanted one first. */
const blockHeights = [17, 16.5, 15.75, 15] as const;

/**
 * Page 1 has 734 pt. Rows of blocks get 17 pt (rates 18) and less where the sheet would spill; rows
 * whose text needs more keep it.
 */
function fitPageOne(draft: SheetDraft, rows: Rows): void {
  const firstRate = rows.rates + 2;
  for (const height of blockHeights) {
    for (let row = frozenRows; row < rows.opinion; row += 1) {
      const isRate = row >= firstRate && row < firstRate + mainRates.length;
      draft.fitHeight(row, isRate ? height + 1 : height);
    }
    if (heightOfRows(draft, rows.secondPage - 1) <= pageHeight) return;
  }
}

const heightOfRows = (draft: SheetDraft, last: number): number => {
  let height = 0;
  for (let row = 0; row <= last; row += 1) height += snapped(draft.heightAt(row));
  return height;
};
