import { type CellRef, contentAt, formatRef } from "../grid";
import type { Issue } from "../issues";
import type { Table } from "./find-tables";
import { issue } from "./issues";
import { textsIn } from "./page";
import type { YearMention } from "./recognition";
import { readYear } from "./read-day";
import type { UnitSheetRead } from "./read-unit-facts";

/** 评价年度 and what had to be said to get at it. */
export interface YearRead {
  readonly year: number | null;
  readonly issues: readonly Issue[];
}

/** From 单位信息; where nothing is filled in, from titles and heads, if they agree. */
export function evaluationYear(unit: UnitSheetRead | null, tables: readonly Table[]): YearRead {
  const fact = unit?.facts.texts.get("year");
  if (unit && fact) {
    const content = contentAt(unit.page.sheet, fact.at.row, fact.at.column);
    const year = readYear(content) ?? readYear(fact.text);
    if (year !== null) return { year, issues: [] };
    const cell = formatRef(fact.at);
    return { year, issues: [issue("year-unreadable", { as: fact.text, cell }, [fact.at])] };
  }
  const blank = unit?.facts.blanks.get("year");
  return fromTables(tables, blank ? [blank] : []);
}

/** The year that titles and heads agree on. `blank`: where 评价年度 would stand. */
function fromTables(tables: readonly Table[], blank: readonly CellRef[]): YearRead {
  const titled = tables.flatMap(({ years }) => years);
  const mentions = titled.length > 0 ? titled : tables.flatMap(headYears);
  const years = [...new Set(mentions.map(({ year }) => year))].sort((a, b) => b - a);
  const [year, ...others] = years;
  const first = mentions.find((mention) => mention.year === year);
  if (year === undefined || !first)
    return { year: null, issues: [issue("year-missing", null, blank)] };
  if (titled.length > 0 && others.length > 0)
    return contradictory(
      years,
      mentions.map(({ at }) => at),
    );
  const facts = { year: String(year), cell: formatRef(first.at) };
  return { year, issues: [issue("year-from-titles", facts, [first.at])] };
}

function contradictory(years: readonly number[], at: readonly CellRef[]): YearRead {
  const named = years.map((year) => `${String(year)}年`).join("、");
  return { year: null, issues: [issue("year-contradictory", { years: named }, at)] };
}

/** The latest year that a 决算数 is headed with; 2019年预算数 beside it is the year to come. */
function headYears(table: Table): readonly YearMention[] {
  const paths = table.bands.flatMap(({ top, paths: columns }) =>
    [...columns].map(([column, path]) => ({ top, column, path })),
  );
  const mentions = paths.flatMap(({ top, column, path }) => {
    const year = path.find(({ when }) => typeof when === "number")?.when;
    const final = path.some(({ core, named }) => core === "final" || named !== null);
    return typeof year === "number"
      ? [{ year, final, at: { sheet: table.page.sheet.name, row: top, column } }]
      : [];
  });
  const finals = mentions.filter(({ final }) => final);
  return finals.length > 0 ? finals : mentions;
}

/** Tables whose titles name neither the year of the evaluation nor the one before it. */
export function otherYears(tables: readonly Table[], year: number | null): readonly Issue[] {
  if (year === null) return [];
  return [
    ...partYears(tables),
    ...tables.flatMap(({ years, title, at }) => {
      const [first] = years;
      const near = years.some((mention) => mention.year === year || mention.year === year - 1);
      if (!first || near) return [];
      return issue(
        "table-of-other-year",
        { title, year: String(first.year), cell: formatRef(at) },
        [first.at],
      );
    }),
  ];
}

/** Tables with figures of ours that their title says are of some months only. */
const partYears = (tables: readonly Table[]): readonly Issue[] =>
  tables.flatMap(({ when, title, page, body, at }) => {
    const ours = body.some((row) =>
      textsIn(page, row).some(({ text }) => page.meaning(text).named !== null),
    );
    if (when !== "part" || !ours) return [];
    const facts = { title: title === "" ? page.sheet.name : title, cell: formatRef(at) };
    return [issue("table-of-part-year", facts, [at])];
  });
