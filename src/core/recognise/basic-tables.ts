import { formatRef } from "../grid";
import type { Issue } from "../issues";
import type { FigureSources } from "./figure-sources";
import type { Table } from "./find-tables";
import { issue } from "./issues";
import type { Meaning } from "./label-meaning";
import { plainText } from "./normalise-label";
import { textsIn } from "./page";

/** The 基础数据表 of a workbook: normally one, under 汇总 one a unit. */
export interface BasicTables {
  readonly all: ReadonlySet<Table>;
  /** Those whose figures count as they stand (all but a second one of the same unit). */
  readonly counted: readonly Table[];
  /** 汇总: unit by unit; null where figures are not added. */
  readonly members: readonly { readonly name: string; readonly table: Table }[] | null;
  readonly issues: readonly Issue[];
}

const columnsNamed = (paths: Iterable<readonly Meaning[]>): number =>
  new Set(
    [...paths].flatMap((path) =>
      path.flatMap(({ core, when, named }) =>
        core === null || named ? [] : [`${core}:${String(when)}`],
      ),
    ),
  ).size;

/** By structure: a table of many figures under at least three 数列, whatever its sheet is called. */
function isBasic(table: Table): boolean {
  const called = plainText(`${table.title}${table.page.sheet.name}`).includes("基础数据");
  const columns = Math.max(0, ...table.bands.map(({ paths }) => columnsNamed(paths.values())));
  const named = table.body.filter((row) =>
    textsIn(table.page, row).some(({ text }) => table.page.meaning(text).named !== null),
  );
  return called ? columns >= 2 && named.length >= 3 : columns >= 4 && named.length >= 8;
}

/** The name of the unit a table is of; its sheet's name where it states none. */
const unitNameOf = (table: Table): string => table.unitName?.text ?? table.page.sheet.name;

/** Which tables are 基础数据表 and how they go together (docs/pane.md M12). */
export function basicTables(
  tables: readonly Table[],
  { unit, choices }: Pick<FigureSources, "unit" | "choices">,
): BasicTables {
  const visible = tables.filter(({ page }) => page.sheet.visibility === "visible");
  const found = visible.filter(isBasic);
  const all = new Set(found);
  const [first, second] = found;
  if (!first || !second) return { all, counted: found, members: null, issues: [] };
  if (unit.unitScope === "汇总" || choices.addUp) return { all, ...byUnit(found) };
  const at = [first.at, second.at];
  return {
    all,
    counted: found,
    members: null,
    issues: [
      issue("two-basic-tables", { first: formatRef(first.at), second: formatRef(second.at) }, at),
    ],
  };
}

const isTotal = (table: Table): boolean =>
  /汇总|合计/.test(`${table.page.sheet.name}${table.unitName?.text ?? ""}`);

/** The units' tables without the one that already is their sum; that one alone where it has no two beside it. */
function byUnit(all: readonly Table[]): Omit<BasicTables, "all"> {
  const [total] = all.filter(isTotal);
  const units = all.filter((table) => !isTotal(table));
  if (!total || units.length === 0) return membersOf(all);
  const facts = { sheet: total.page.sheet.name, cell: formatRef(total.at) };
  const said = issue(units.length > 1 ? "members-total-left-out" : "members-total-used", facts, [
    total.at,
  ]);
  if (units.length < 2) return { counted: [total], members: null, issues: [said] };
  const members = membersOf(units);
  return { ...members, issues: [said, ...members.issues] };
}

function membersOf(found: readonly Table[]): Omit<BasicTables, "all"> {
  const members: { name: string; table: Table }[] = [];
  const issues: Issue[] = [];
  for (const table of found) {
    const name = unitNameOf(table);
    const before = members.find((member) => member.name === name);
    if (before) {
      const [first, second] = [before.table.at, table.at].map(formatRef);
      issues.push(
        issue("same-unit-twice", { name, first: first ?? "", second: second ?? "" }, [
          table.at,
          before.table.at,
        ]),
      );
    } else members.push({ name, table });
  }
  return { counted: members.map(({ table }) => table), members, issues };
}
