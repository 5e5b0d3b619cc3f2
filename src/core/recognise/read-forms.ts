import type { MoneyUnit } from "../decimal";
import { type CellRef, formatRef, refIn, type Snapshot } from "../grid";
import type { Issue } from "../issues";
import type { Steps } from "../steps";
import type { IndicatorTable } from "./indicator-table";
import { issue } from "./issues";
import { type Page } from "./page";
import { type IndicatorsRead, readIndicators } from "./read-indicators";
import { readYear } from "./read-day";
import { type ProjectFrame, readProjects } from "./read-projects";
import { readTeam, teamSizeIn, teamSizeOn } from "./read-team";
import { type Extent, readGoals, readNarrative } from "./read-texts";
import { readUnitSheet, type UnitSheetRead } from "./read-unit-facts";
import type {
  Goals,
  ProjectTable,
  RecognisedTable,
  TeamMember,
  Written,
  WrittenNumber,
} from "./recognition";

/** All that is read by the shape of a form rather than figure by figure. */
export interface FormsRead {
  readonly unit: UnitSheetRead | null;
  readonly indicators: IndicatorTable | null;
  readonly projects: ProjectTable | null;
  readonly goals: Goals;
  readonly team: readonly TeamMember[];
  readonly teamSizeStated: WrittenNumber | null;
  readonly narrative: ReadonlyMap<string, Written>;
  readonly tables: readonly RecognisedTable[];
  readonly issues: readonly Issue[];
  /** Rows already read, by sheet: no figures are looked for there. */
  readonly used: ReadonlyMap<string, ReadonlySet<number>>;
}

class UsedRows {
  readonly bySheet = new Map<string, Set<number>>();

  take(sheet: string, { top, bottom }: Extent): void {
    const rows = this.bySheet.get(sheet) ?? new Set<number>();
    for (let row = top; row <= bottom; row += 1) rows.add(row);
    this.bySheet.set(sheet, rows);
  }
}

/** Visible sheets come before hidden ones, otherwise the order of the tabs. */
const visibleFirst = (pages: readonly Page[]): readonly Page[] => [
  ...pages.filter(({ sheet }) => sheet.visibility === "visible"),
  ...pages.filter(({ sheet }) => sheet.visibility !== "visible"),
];

interface Reader {
  readonly pages: readonly Page[];
  readonly used: UsedRows;
  readonly tables: RecognisedTable[];
}

const listed = (
  kind: RecognisedTable["kind"],
  at: CellRef,
  count: number,
  unit: MoneyUnit | null = null,
): RecognisedTable => ({ kind, title: kind, sheet: at.sheet, at, unit, count });

/** What the workbook keeps beside choices that forms need to know. */
export interface FormFrame {
  readonly book: Snapshot;
  readonly units: ReadonlyMap<string, MoneyUnit>;
  /** The sheet whose 指标评分表 was chosen. */
  readonly scoreSheet: string | null;
  /** Our completion mark stands in the workbook. */
  readonly marked: boolean;
}

/** Reads 单位信息, 指标评分表, 项目支出明细, 报告文字, 年度目标 and 自评工作小组, wherever they stand. */
export function* readForms(all: readonly Page[], frame: FormFrame): Steps<FormsRead> {
  const reader: Reader = { pages: visibleFirst(all), used: new UsedRows(), tables: [] };
  const unit = readUnitSheet(reader.pages, frame.book);
  if (unit) {
    for (const row of unit.rows) reader.used.take(unit.page.sheet.name, { top: row, bottom: row });
    const top = Math.min(...unit.rows);
    reader.tables.push(listed("单位信息", refIn(unit.page.sheet, top, 0), unit.facts.texts.size));
  }
  const indicators = yield* indicatorsIn(reader, frame);
  yield;
  const { projects, issues: projectIssues } = projectsIn(reader, { ...frame, year: yearOf(unit) });
  yield;
  const narrative = narrativeIn(reader);
  yield;
  const goals = goalsIn(reader);
  const { team, teamSizeStated } = teamIn(reader, unit, narrative);
  return {
    unit,
    indicators: indicators.table,
    projects,
    goals,
    team,
    teamSizeStated,
    narrative,
    tables: reader.tables,
    issues: [...indicators.issues, ...projectIssues],
    used: reader.used.bySheet,
  };
}

function* indicatorsIn(
  { pages, used, tables }: Reader,
  { marked, scoreSheet }: FormFrame,
): Steps<{ readonly table: IndicatorTable | null; readonly issues: readonly Issue[] }> {
  const all: IndicatorsRead[] = [];
  for (const page of pages) {
    yield;
    const read = readIndicators(page, marked);
    if (read) all.push(read);
  }
  const chosen = all.filter(({ table }) => table.sheet === scoreSheet);
  const found = chosen.length > 0 ? chosen : all;
  for (const { table, extent } of all) used.take(table.sheet, extent);
  for (const { table, at } of found) tables.push(listed("指标评分表", at, table.rows.length));
  const [first, second] = found;
  const issues =
    first && second
      ? [
          issue(
            "two-indicator-tables",
            { first: formatRef(first.at), second: formatRef(second.at) },
            [first.at, second.at],
          ),
        ]
      : [];
  return { table: first?.table ?? null, issues };
}

const yearOf = (unit: UnitSheetRead | null): number | null =>
  readYear(unit?.facts.texts.get("year")?.text ?? null);

/** A table of projects; one that has none is the blank template's. */
function projectsIn(
  { pages, used, tables }: Reader,
  frame: ProjectFrame,
): { readonly projects: ProjectTable | null; readonly issues: readonly Issue[] } {
  const found = pages.flatMap((page) => {
    const read = readProjects(page, frame);
    return read ? [{ page, ...read }] : [];
  });
  for (const { page, table, extent } of found) {
    used.take(table.sheet, extent);
    const at = refIn(page.sheet, extent.top, 0);
    tables.push(listed("项目支出明细", at, table.projects.length, table.unit));
  }
  const taken = found.find(({ table }) => table.projects.length > 0) ?? found[0];
  return { projects: taken?.table ?? null, issues: taken?.issues ?? [] };
}

function narrativeIn({ pages, used, tables }: Reader): ReadonlyMap<string, Written> {
  const narrative = new Map<string, Written>();
  for (const page of pages) {
    const read = readNarrative(page);
    if (!read) continue;
    used.take(page.sheet.name, read.extent);
    for (const [title, written] of read.sections)
      if (!narrative.has(title)) narrative.set(title, written);
    const at = refIn(page.sheet, read.extent.top, 0);
    tables.push(listed("报告文字", at, read.sections.length));
  }
  return narrative;
}

function goalsIn({ pages, used, tables }: Reader): Goals {
  for (const page of pages) {
    if (used.bySheet.has(page.sheet.name)) continue;
    const read = readGoals(page);
    if (!read) continue;
    used.take(page.sheet.name, read.extent);
    const { expected, achieved } = read.goals;
    const count = [expected, achieved].filter((one) => one !== null).length;
    tables.push(listed("年度目标", refIn(page.sheet, read.extent.top, 0), count));
    return read.goals;
  }
  return { expected: null, achieved: null };
}

function teamIn(
  { pages, used }: Reader,
  unit: UnitSheetRead | null,
  narrative: ReadonlyMap<string, Written>,
): Pick<FormsRead, "team" | "teamSizeStated"> {
  const order = unit ? [unit.page, ...pages.filter((page) => page !== unit.page)] : pages;
  for (const page of order) {
    const read = readTeam(page);
    if (!read) continue;
    used.take(page.sheet.name, read.extent);
    return { team: read.team, teamSizeStated: teamSizeOn(page) ?? sizeInTexts(narrative) };
  }
  return { team: [], teamSizeStated: sizeInTexts(narrative) };
}

function sizeInTexts(narrative: ReadonlyMap<string, Written>): WrittenNumber | null {
  for (const written of narrative.values()) {
    const found = teamSizeIn(written);
    if (found) return found;
  }
  return null;
}
