import type { WorkbookStatus } from "../../app/ports";
import type { Edit, PlannedCell, PlannedSheet } from "../../core/edits";
import { a1, contentAt, formatAt, formulaAt, type Sheet } from "../../core/grid";
import { around, type Block, cellBlock } from "./blocks";
import { holdsPlanned, type Input, plannedInput } from "./cell-input";
import { findKnown, type KnownBook, type KnownSheet } from "./known-book";

/** A cell to be written, with what is assigned. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
  readonly planned: PlannedCell;
}

/** One of our sheets, written whole. */
export interface SheetWrite {
  readonly plan: PlannedSheet;
  /** Plan and later edits of single cells of it, by A1. */
  readonly cells: ReadonlyMap<string, CellWrite>;
  /** null: to be added. */
  readonly known: KnownSheet | null;
  /** Everything of it, before and after. */
  readonly extent: Block;
}

/** Single cells of a sheet that stays as it is otherwise. */
export interface CellsWrite {
  readonly sheet: string;
  /** null where the sheet is one of those written whole: these cells come last. */
  readonly known: KnownSheet | null;
  readonly cells: readonly CellWrite[];
}

export type NameWrite =
  | { readonly kind: "add" | "change"; readonly name: string; readonly refersTo: string }
  | { readonly kind: "drop"; readonly name: string };

/** What has to be done so that the workbook is as the edits want it; nothing where it is already. */
export interface WritePlan {
  readonly sheets: readonly SheetWrite[];
  /** Cells of sheets we did not make. */
  readonly cells: readonly CellsWrite[];
  /** Written last, blanked first: completion marks and what else is said of single cells of ours. */
  readonly marks: readonly CellsWrite[];
  readonly names: readonly NameWrite[];
  readonly status: WorkbookStatus;
  /** All formulas among the edits, changed or not: what they show is compared. */
  readonly shown: readonly ShownFormula[];
}

export interface ShownFormula {
  readonly sheet: string;
  readonly cell: PlannedCell;
}

type CellEdit = Extract<Edit, { kind: "cell" }>;

/** Compares edits with the workbook as read. */
export function planWrites(edits: readonly Edit[], book: KnownBook): WritePlan {
  const plans = new Map<string, PlannedSheet>();
  for (const edit of edits)
    if (edit.kind === "sheet") plans.set(edit.sheet.name.toLowerCase(), edit.sheet);
  const single = edits.filter((edit): edit is CellEdit => edit.kind === "cell");
  const ofPlans = single.filter(({ at }) => plans.has(at.sheet.toLowerCase()));
  const others = single.filter(({ at }) => !plans.has(at.sheet.toLowerCase()));
  const whole = [...plans.values()].map((plan) => wholeSheet(plan, ofPlans, book));
  return {
    sheets: whole.flatMap(({ sheet }) => sheet ?? []),
    marks: whole.flatMap(({ marks }) => marks ?? []),
    cells: bySheet(others).flatMap(([sheet, cells]) => changedCells(sheet, cells, book) ?? []),
    names: nameWrites(edits, book),
    status: book.status,
    shown: shownFormulas([...plans.values()], single),
  };
}

/** Nothing differs. */
export const isNothing = ({ sheets, cells, marks, names }: WritePlan): boolean =>
  sheets.length + cells.length + marks.length + names.length === 0;

interface WholeSheet {
  readonly sheet: SheetWrite | null;
  readonly marks: CellsWrite | null;
}

function wholeSheet(plan: PlannedSheet, edits: readonly CellEdit[], book: KnownBook): WholeSheet {
  const known = findKnown(book, plan.name);
  const marks = edits
    .filter(({ at }) => at.sheet.toLowerCase() === plan.name.toLowerCase())
    .map(plannedOf);
  const cells = new Map(plan.cells.map((cell) => [a1(cell), writeOf(cell, null)]));
  const late = new Set(marks.map(a1));
  const stands =
    known !== null &&
    [...cells].every(([at, { planned }]) => late.has(at) || holds(known, planned));
  if (known && stands && nothingElse(known, new Set([...cells.keys(), ...late]))) {
    const changed = marks.filter((mark) => !holds(known, mark));
    const mark = { sheet: plan.name, known, cells: changed.map((one) => writeOf(one, known)) };
    return { sheet: null, marks: changed.length === 0 ? null : mark };
  }
  const bound = around([...plan.cells, ...marks].map(cellBlock));
  const blocks = [bound, known?.used ?? null, ...plan.merges].flatMap((block) => block ?? []);
  const extent = around(blocks) ?? cellBlock({ row: 0, column: 0 });
  return {
    sheet: { plan, cells, known, extent },
    marks:
      marks.length === 0
        ? null
        : { sheet: plan.name, known: null, cells: marks.map((one) => writeOf(one, null)) },
  };
}

const plannedOf = ({ at, content, style }: CellEdit): PlannedCell => ({
  row: at.row,
  column: at.column,
  content,
  ...(style ? { style } : {}),
});

/** What is assigned to a planned cell; `known` is the sheet whose formats stay, null a sheet made anew. */
function writeOf(planned: PlannedCell, known: Sheet | null): CellWrite {
  const { row, column, content, style } = planned;
  const present = known ? formatAt(known, row, column) : "General";
  return { row, column, planned, input: plannedInput(content, style?.numberFormat, present) };
}

function holds(sheet: Sheet, { row, column, content, style }: PlannedCell): boolean {
  const wanted = style?.numberFormat;
  return (
    holdsPlanned(content, contentAt(sheet, row, column), formulaAt(sheet, row, column)) &&
    (wanted === undefined || content.kind === "empty" || formatAt(sheet, row, column) === wanted)
  );
}

/** No cell but these holds anything. */
const nothingElse = (sheet: Sheet, planned: ReadonlySet<string>): boolean =>
  sheet.rows.every((cells, row) =>
    cells.every((content, column) => content === null || planned.has(a1({ row, column }))),
  );

function bySheet(edits: readonly CellEdit[]): readonly (readonly [string, readonly CellEdit[]])[] {
  const sheets = new Map<string, Map<string, CellEdit>>();
  for (const edit of edits) {
    const cells = sheets.get(edit.at.sheet) ?? new Map<string, CellEdit>();
    // Of two edits of one cell the last counts.
    sheets.set(edit.at.sheet, cells.set(a1(edit.at), edit));
  }
  return [...sheets].map(([sheet, cells]) => [sheet, [...cells.values()]]);
}

function changedCells(
  sheet: string,
  edits: readonly CellEdit[],
  book: KnownBook,
): CellsWrite | null {
  const known = findKnown(book, sheet);
  const cells = edits.map(plannedOf).filter((cell) => !known || !holds(known, cell));
  return cells.length === 0
    ? null
    : { sheet, known, cells: cells.map((cell) => writeOf(cell, known)) };
}

function nameWrites(edits: readonly Edit[], book: KnownBook): readonly NameWrite[] {
  const present = new Map(
    book.names.flatMap(({ name, refersTo, scope }) =>
      scope === null ? [[name.toLowerCase(), refersTo] as const] : [],
    ),
  );
  const wanted = new Map<string, NameWrite>();
  for (const edit of edits) {
    if (edit.kind !== "name" && edit.kind !== "drop-name") continue;
    const key = edit.name.toLowerCase();
    const now = present.get(key);
    wanted.delete(key);
    if (edit.kind === "drop-name") {
      if (now !== undefined) wanted.set(key, { kind: "drop", name: edit.name });
    } else if (now !== edit.refersTo) {
      const { name, refersTo } = edit;
      wanted.set(key, { kind: now === undefined ? "add" : "change", name, refersTo });
    }
  }
  return [...wanted.values()];
}

function shownFormulas(
  plans: readonly PlannedSheet[],
  edits: readonly CellEdit[],
): readonly ShownFormula[] {
  const last = new Map<string, ShownFormula>();
  const keep = (shown: ShownFormula): void => {
    last.set(`${shown.sheet.toLowerCase()}!${a1(shown.cell)}`, shown);
  };
  for (const plan of plans) for (const cell of plan.cells) keep({ sheet: plan.name, cell });
  for (const edit of edits) keep({ sheet: edit.at.sheet, cell: plannedOf(edit) });
  return [...last.values()].filter(({ cell }) => cell.content.kind === "formula");
}
