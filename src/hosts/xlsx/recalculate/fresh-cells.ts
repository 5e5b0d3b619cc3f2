import {
  a1,
  contentAt,
  findSheet,
  formulaAt,
  parseA1,
  type Area,
  type CellContent,
  type CellRef,
  type Sheet,
  type Snapshot,
} from "../../../core/grid";
import type { ChangedCells } from "./changed-cells";
import { type FormulaTree, parseFormula, reads } from "./formula-tree";
import { NotKnown, valueOf } from "./formula-value";

/** A formula cell whose stored result is not, or no longer, there to be trusted. */
export interface FreshResult {
  readonly at: CellRef;
  /** Its result now; undefined when that cannot be told here. */
  readonly now: CellContent | undefined;
}

export const keyOf = ({ sheet, row, column }: CellRef): string =>
  `${sheet.toLowerCase()}!${a1({ row, column })}`;

/** A formula taken apart, and the cells it reads. */
export interface Candidate {
  readonly at: CellRef;
  readonly tree: FormulaTree;
  readonly areas: readonly Area[];
  readonly more: boolean;
}

/** The last row and column of a sheet that hold anything, formulas without result included. */
function extentOf(sheet: Sheet): { readonly bottom: number; readonly right: number } {
  let bottom = sheet.rows.length - 1;
  let right = sheet.rows.reduce((most, cells) => Math.max(most, cells.length - 1), 0);
  for (const address of sheet.formulas.keys()) {
    const cell = parseA1(address);
    bottom = Math.max(bottom, cell?.row ?? 0);
    right = Math.max(right, cell?.column ?? 0);
  }
  return { bottom, right };
}

/** Formula cells to be calculated anew, each from the others and from what the workbook holds. */
export class FreshCells {
  readonly #book: Snapshot;
  readonly #stale = new Map<string, Candidate>();
  readonly #known = new Map<string, CellContent>();
  readonly #busy = new Set<string>();
  readonly #extents = new Map<Sheet, ReturnType<typeof extentOf>>();

  constructor(book: Snapshot) {
    this.#book = book;
  }

  /** Spreads from the changed cells through formulas until nothing more is touched. */
  spread(candidates: readonly Candidate[], changed: ChangedCells): void {
    let waiting = candidates;
    for (let before = -1; before !== this.#stale.size;) {
      before = this.#stale.size;
      waiting = waiting.filter((candidate) => {
        const { at, areas, more } = candidate;
        const touches =
          areas.some((area) => changed.meets(area)) || (more && changed.hasSheet(at.sheet));
        if (!touches) return true;
        this.take(candidate);
        changed.add(at);
        return false;
      });
    }
  }

  take(candidate: Candidate): void {
    this.#stale.set(keyOf(candidate.at), candidate);
  }

  results(): readonly FreshResult[] {
    return [...this.#stale.values()].map(({ at }) => ({ at, now: this.#calculated(keyOf(at)) }));
  }

  #calculated(key: string): CellContent | undefined {
    const candidate = this.#stale.get(key);
    if (this.#known.has(key) || !candidate || this.#busy.has(key)) return this.#known.get(key);
    this.#busy.add(key);
    const value = valueOf(candidate.tree, (area) => this.#cellsOf(area));
    this.#busy.delete(key);
    if (value !== undefined) this.#known.set(key, value);
    return value;
  }

  #cellsOf(area: Area): readonly CellContent[] {
    const sheet = findSheet(this.#book, area.sheet);
    if (!sheet) throw new NotKnown();
    const extent = this.#extents.get(sheet) ?? extentOf(sheet);
    this.#extents.set(sheet, extent);
    const contents: CellContent[] = [];
    for (let row = area.top; row <= Math.min(area.bottom, extent.bottom); row++)
      for (let column = area.left; column <= Math.min(area.right, extent.right); column++)
        contents.push(this.#contentAt(sheet, row, column));
    return contents;
  }

  #contentAt(sheet: Sheet, row: number, column: number): CellContent {
    const key = keyOf({ sheet: sheet.name, row, column });
    const stored = this.#stale.has(key) ? this.#calculated(key) : contentAt(sheet, row, column);
    // A formula that was never calculated is not an empty cell.
    const never = stored === null && formulaAt(sheet, row, column) !== null;
    if (stored === undefined || never) throw new NotKnown();
    return stored;
  }
}

/** The workbook's own names and what they stand for. */
export const namesOf = (book: Snapshot): ReadonlyMap<string, string> =>
  new Map(
    book.names.flatMap(({ name, refersTo, scope }) =>
      scope === null ? [[name.toLowerCase(), refersTo] as const] : [],
    ),
  );

/** The formula of a cell, taken apart. */
export function candidate(
  at: CellRef,
  formula: string,
  names: ReadonlyMap<string, string>,
): Candidate {
  const tree = parseFormula(formula, { sheet: at.sheet, names });
  return { at, tree, ...reads(tree) };
}

/** Formulas the file holds no result for, calculated where they can be. */
export function firstResults(book: Snapshot, cells: readonly CellRef[]): readonly FreshResult[] {
  const names = namesOf(book);
  const fresh = new FreshCells(book);
  for (const at of cells) {
    const sheet = findSheet(book, at.sheet);
    const formula = sheet && formulaAt(sheet, at.row, at.column);
    if (formula) fresh.take(candidate(at, formula, names));
  }
  return fresh.results();
}
