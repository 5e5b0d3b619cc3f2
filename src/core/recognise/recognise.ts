import { figureFacts, type FigureId, type Figures, type Found } from "../figures";
import { formatRef, type Snapshot } from "../grid";
import type { Issue } from "../issues";
import { atOnce, type Steps } from "../steps";
import { readChoices } from "./choice-rows";
import type { Choices } from "./choices";
import type { FigureSources, YearFrame } from "./figure-sources";
import { type Table, tablesOn } from "./find-tables";
import { statedUnit } from "./candidates";
import { fundsBeyondScope } from "./funds-beyond-scope";
import { withHeadCounts } from "./head-counts";
import { issue } from "./issues";
import { ledgerIssue } from "./ledger-issues";
import type { LedgerHead } from "./ledger-head";
import { type LedgerRead, oneLedger, readLedger } from "./ledger";
import { plainText } from "./normalise-label";
import { longestPage, type Page, pageWithout } from "./page";
import { withChoices } from "./picked-cells";
import { type FiguresRead, readFigures } from "./read-figures";
import { type FormsRead, readForms } from "./read-forms";
import type { UnitSheetRead } from "./read-unit-facts";
import { evaluationYear, otherYears } from "./read-year";
import type { RecognisedTable, Recognition, TableKind } from "./recognition";
import type { UnitFacts } from "./unit-facts";
import { rowsNotUnderstood } from "./rows-not-understood";
import { weakLabelsBeside } from "./weak-labels";
import { pagesOf } from "./workbook-pages";

/** Key of our completion mark in `_自评设置`; core/edits writes it last. */
const markKey = "完成标记";

/**
 * Everything a workbook says, each thing with the cell it came from: figures, indicators, projects,
 * texts and what the user decided before. Writes nothing and guesses nothing; what is not sure is in
 * `issues` and left out.
 */
export const recognise = (book: Snapshot): Recognition => atOnce(recogniseInSteps(book));

/** The same, with a rest after each sheet and within a long ledger. */
export function* recogniseInSteps(book: Snapshot): Steps<Recognition> {
  const { choices, issues: choiceIssues } = readChoices(book);
  const { pages, ledgers, journals } = yield* pagesOf(book, choices);
  const marked = choices.rows.some(({ key, value }) => key === markKey && value !== "");
  const forms = yield* readForms(pages, {
    book,
    units: choices.units,
    scoreSheet: choices.scoreSheet,
    marked,
  });
  const tables = yield* tablesIn(pages, forms.used);
  const year = evaluationYear(forms.unit, tables);
  const unit = unitFacts(forms.unit, year.year, tables);
  const frame = frameOf(unit, choices);
  const sources: FigureSources = { tables, unit, choices, frame };
  yield;
  const read = readFigures(sources);
  const counted = withHeadCounts(read.figures, unit);
  const sums = yield* ledgersRead(ledgers, year.year, choices);
  const answered = withChoices({ ...read, figures: withLedgers(counted, sums) }, sources, book);
  return {
    unit,
    choices,
    tables: [
      ...forms.tables,
      ...figureTables(read, answered.figures, frame),
      ...sums.map(({ table }) => table),
    ],
    figures: answered.figures,
    memberUnits: read.memberUnits,
    indicators: forms.indicators,
    projects: forms.projects,
    goals: forms.goals,
    team: forms.team,
    teamSizeStated: forms.teamSizeStated,
    narrative: forms.narrative,
    issues: [
      ...choiceIssues,
      ...year.issues,
      ...dateIssues(unit),
      ...otherYears(tables, year.year),
      ...forms.issues,
      ...answered.issues,
      ...sums.flatMap(({ issues }) => issues),
      ...longSheets(pages),
      ...journals.map((at) => ledgerIssue("journal-not-used", { sheet: at.sheet }, [at])),
      ...doubtsOfTaken(answered.figures, { read, unit, pages }),
    ],
  };
}

/** The tables of figures on all pages, without the rows that forms take. */
function* tablesIn(pages: readonly Page[], used: FormsRead["used"]): Steps<readonly Table[]> {
  const tables: Table[] = [];
  for (const page of pages) {
    yield;
    tables.push(...tablesOn(pageWithout(page, used.get(page.sheet.name))));
  }
  return tables;
}

function* ledgersRead(
  heads: readonly LedgerHead[],
  year: number | null,
  { units }: Choices,
): Steps<readonly LedgerRead[]> {
  const read: LedgerRead[] = [];
  for (const head of heads) read.push(yield* readLedger(head, year, units));
  return oneLedger(read);
}

const blankUnit: Omit<UnitFacts, "year"> = {
  texts: new Map(),
  blanks: new Map(),
  unitScope: null,
  fundScope: null,
  threePublicScope: null,
  reportDate: null,
  subordinates: [],
  note: "",
  headcount: { staffQuota: null, staffOnDuty: null, retirees: null },
};

/** 单位信息; where it gives no name, the one 填报单位 that all tables name. */
function unitFacts(
  read: UnitSheetRead | null,
  year: number | null,
  tables: readonly Table[],
): UnitFacts {
  const facts = { ...(read?.facts ?? blankUnit), year };
  if (facts.texts.has("fullName")) return facts;
  const names = tables.flatMap(({ unitName }) => unitName ?? []);
  const [first] = names;
  if (!first || names.some(({ text }) => text !== first.text)) return facts;
  return { ...facts, texts: new Map([...facts.texts, ["fullName", first] as const]) };
}

const frameOf = (unit: UnitFacts, choices: Choices): YearFrame => ({
  year: unit.year,
  threePublicBudgetIsAdjusted: unit.note === "全年",
  ownUnit: unit.unitScope === "本级" ? ownNames(unit) : null,
  units: choices.units,
});

const ownNames = ({ texts }: UnitFacts): readonly string[] =>
  (["fullName", "shortName"] as const).flatMap((key) => {
    const name = texts.get(key)?.text;
    return name === undefined ? [] : [plainText(name)];
  });

/** A ledger fills what no table says. */
function withLedgers(figures: Figures, ledgers: readonly LedgerRead[]): Figures {
  const found = new Map<FigureId, Found>(figures.found);
  const unfound = new Map(figures.unfound);
  for (const ledger of ledgers) {
    for (const [id, sum] of ledger.found)
      if (!found.has(id) && !unfound.has(id)) found.set(id, sum);
    for (const [id, why] of ledger.unfound)
      if (!found.has(id) && !unfound.has(id)) unfound.set(id, why);
  }
  return { found, unfound };
}

function dateIssues({ texts, reportDate }: UnitFacts): readonly Issue[] {
  const written = texts.get("reportDate");
  if (!written || reportDate) return [];
  return [
    issue("report-date-unreadable", { as: written.text, cell: formatRef(written.at) }, [
      written.at,
    ]),
  ];
}

const longSheets = (pages: readonly Page[]): readonly Issue[] =>
  pages
    .filter(({ sheet }) => sheet.rows.length > longestPage)
    .map(({ sheet }) =>
      issue("sheet-too-long", { sheet: sheet.name, rows: String(longestPage) }, [
        { sheet: sheet.name, row: longestPage, column: 0 },
      ]),
    );

interface Taking {
  readonly read: FiguresRead;
  readonly unit: UnitFacts;
  readonly pages: readonly Page[];
}

/** What a careful reader would ask about the figures taken, after the user's own answers. */
const doubtsOfTaken = (figures: Figures, { read, unit, pages }: Taking): readonly Issue[] => [
  ...fundsBeyondScope(read, figures, unit),
  ...weakLabelsBeside(read, figures),
  ...rowsNotUnderstood(read, figures),
  ...hiddenSources(figures, pages),
];

function hiddenSources({ found }: Figures, pages: readonly Page[]): readonly Issue[] {
  return [...found.values()].flatMap(({ id, from, confidence }) => {
    if (from.kind !== "cells" || confidence === "picked") return [];
    const hidden = from.sources.find(({ cell }) => {
      const sheet = pages.find((page) => page.sheet.name === cell.sheet)?.sheet;
      if (!sheet) return false;
      return (
        sheet.visibility !== "visible" ||
        sheet.hiddenRows.has(cell.row) ||
        sheet.hiddenColumns.has(cell.column)
      );
    });
    if (!hidden) return [];
    const facts = { term: figureFacts(id).term, cell: formatRef(hidden.cell) };
    return issue("hidden-source", facts, [hidden.cell]);
  });
}

const kindOf = (read: FiguresRead, table: Table): TableKind => {
  if (read.basics.has(table)) return "基础数据表";
  if (table.topics.includes("threePublic")) return "三公经费表";
  return table.topics.includes("whole") ? "收入支出决算总表" : "其他";
};

/** Tables from which a figure was taken, with how many. */
function figureTables(
  read: FiguresRead,
  { found }: Figures,
  frame: YearFrame,
): readonly RecognisedTable[] {
  const counts = new Map<Table, number>();
  for (const { named, id } of read.gathered.candidates) {
    if (!found.has(id)) continue;
    counts.set(named.amount.table, (counts.get(named.amount.table) ?? 0) + 1);
  }
  return [...counts].map(([table, count]) => ({
    kind: kindOf(read, table),
    title: table.title === "" ? table.page.sheet.name : table.title,
    sheet: table.page.sheet.name,
    at: table.at,
    unit: statedUnit(table, frame),
    count,
  }));
}
