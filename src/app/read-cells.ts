import type { Evaluation } from "../core/evaluation";
import type { Found } from "../core/figures";
import {
  type Area,
  type CellRef,
  findSheet,
  formatRef,
  formulaAt,
  type Snapshot,
} from "../core/grid";
import type { IndicatorColumn, Written, WrittenNumber } from "../core/recognise";
import { formulaReferences } from "./formula-references";

/** What a read cell is to the evaluation: a rule or weight of 指标评分表, or anything else it rests on. */
export type CellRole = "rule" | "fact";

/** The cells an evaluation rests on, formulas followed to the cells they name. */
export interface ReadCells {
  roleOf(at: CellRef): CellRole | null;
  /** The first cell of `area` that is read. */
  firstIn(area: Area): { readonly at: CellRef; readonly role: CellRole } | null;
}

const ruleColumns: ReadonlySet<IndicatorColumn> = new Set<IndicatorColumn>([
  ...(["level1", "level2", "level3", "weight", "nature"] as const),
  ...(["target", "measureUnit", "formula", "rule"] as const),
]);

/** Every cell `evaluation` was made from. Big ledger columns stay areas. */
export function readCells(evaluation: Evaluation, book: Snapshot): ReadCells {
  const roles = new Map<string, CellRole>();
  const cells: CellRef[] = [];
  const areas: Area[] = [];
  const add = (at: CellRef, role: CellRole): void => {
    const key = formatRef(at);
    if (roles.has(key)) return;
    roles.set(key, role);
    cells.push(at);
  };
  for (const at of factCells(evaluation)) add(at, "fact");
  for (const row of evaluation.card.table.rows)
    for (const [column, at] of row.cells)
      if (!row.ours.has(column) && column !== "evidence")
        add(at, ruleColumns.has(column) ? "rule" : "fact");
  for (const figure of evaluation.recognition.figures.found.values())
    areas.push(...ledgerAreas(figure));
  follow(cells, areas, book, add);
  return lookUp(roles, cells, areas);
}

function lookUp(
  roles: ReadonlyMap<string, CellRole>,
  cells: readonly CellRef[],
  areas: readonly Area[],
): ReadCells {
  const roleOf = (at: CellRef): CellRole | null =>
    roles.get(formatRef(at)) ?? (areas.some((area) => holds(area, at)) ? "fact" : null);
  return {
    roleOf,
    firstIn: (area) => {
      const at = cells.find((cell) => holds(area, cell));
      if (at) return { at, role: roleOf(at) ?? "fact" };
      const overlap = areas.find((read) => overlaps(read, area));
      if (!overlap) return null;
      const row = overlap.top > area.top ? overlap.top : area.top;
      const column = overlap.left > area.left ? overlap.left : area.left;
      return { at: { sheet: area.sheet, row, column }, role: "fact" };
    },
  };
}

/** Formulas among the read cells (ours are not read) lead to what they name, and so on. */
function follow(
  cells: readonly CellRef[],
  areas: Area[],
  book: Snapshot,
  add: (at: CellRef, role: CellRole) => void,
): void {
  // `cells` grows while it is walked: what a formula names may be a formula too.
  for (const at of cells) {
    const named = referencesAt(at, book);
    areas.push(...named.filter((area) => !isSmall(area)));
    for (const inside of named.filter(isSmall).flatMap(cellsOf)) add(inside, "fact");
  }
}

function referencesAt(at: CellRef, book: Snapshot): readonly Area[] {
  const sheet = findSheet(book, at.sheet);
  const formula = sheet ? formulaAt(sheet, at.row, at.column) : null;
  return formula === null ? [] : formulaReferences(formula, at.sheet);
}

/** Listed cell by cell, so that formulas in it are followed; a ledger's column is not. */
const isSmall = ({ top, bottom, left, right }: Area): boolean =>
  (bottom - top + 1) * (right - left + 1) <= 4096;

const cellsOf = ({ sheet, top, bottom, left, right }: Area): readonly CellRef[] =>
  upTo(top, bottom).flatMap((row) => upTo(left, right).map((column) => ({ sheet, row, column })));

const upTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const holds = (area: Area, { sheet, row, column }: CellRef): boolean =>
  area.sheet === sheet &&
  row >= area.top &&
  row <= area.bottom &&
  column >= area.left &&
  column <= area.right;

const overlaps = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.top <= b.bottom &&
  b.top <= a.bottom &&
  a.left <= b.right &&
  b.left <= a.right;

const ledgerAreas = ({ from }: Found): readonly Area[] =>
  from.kind === "cells"
    ? []
    : [from.sum.sumColumn, ...from.sum.criteria.map(({ column }) => column)].map((column) => ({
        sheet: from.sum.sheet,
        top: from.sum.firstRow,
        bottom: from.sum.lastRow,
        left: column,
        right: column,
      }));

function factCells({ recognition }: Evaluation): readonly CellRef[] {
  const { figures, unit, projects, goals, team, teamSizeStated, narrative } = recognition;
  const units = recognition.memberUnits.flatMap((member) => [
    member.name.at,
    ...[...member.figures.found.values()].flatMap(sourceCells),
  ]);
  const unread = [...figures.unfound.values()].flatMap((why) => {
    if (why.kind === "ambiguous") return why.candidates.flatMap(sourceCells);
    return "at" in why ? [why.at] : [];
  });
  const listed = (projects?.projects ?? []).flatMap((project) =>
    places(
      project.name,
      project.initialBudget,
      project.adjustedBudget,
      project.executed,
      project.points,
    ),
  );
  return [
    ...[...figures.found.values()].flatMap(sourceCells),
    ...unread,
    ...units,
    ...[...unit.texts.values()].map(({ at }) => at),
    ...listed,
    ...places(goals.expected, goals.achieved, teamSizeStated),
    ...team.map(({ name }) => name.at),
    ...[...narrative.values()].map(({ at }) => at),
  ];
}

const sourceCells = ({ from }: Found): readonly CellRef[] =>
  from.kind === "cells" ? from.sources.map(({ cell }) => cell) : [];

const places = (...of: readonly (Written | WrittenNumber | null)[]): readonly CellRef[] =>
  of.flatMap((written) => (written ? [written.at] : []));
