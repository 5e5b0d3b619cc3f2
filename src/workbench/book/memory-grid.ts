import { EMPTY, type Content } from "./cell";
import { renameInFormula, shiftFormula } from "./formula-text";
import type { Grid } from "./grid";
import { bounding, cellRect, intersect, shiftKeys, shiftRect, type Rect, type Shift } from "./rect";
import type { StylePatch } from "./style";

interface Cell {
  readonly content: Content;
  readonly style: StylePatch;
}

interface MemorySheet {
  readonly id: string;
  name: string;
  /** Rows, then columns; a cell that is here has content or a format. */
  rows: Map<number, Map<number, Cell>>;
  merges: Rect[];
}

interface MemoryName {
  readonly key: string;
  readonly name: string;
  readonly scope: string | null;
  formula: string;
}

const NO_STYLE: StylePatch = {};

/** A grid that remembers constants and formulas and calculates nothing: formulas read as empty. */
export class MemoryGrid implements Grid {
  #sheets: MemorySheet[] = [];
  readonly #names = new Map<string, MemoryName>();

  sheets = (): readonly { readonly id: string; readonly name: string }[] => this.#sheets;

  addSheet(id: string, name: string, index: number): void {
    this.#sheets.splice(index, 0, { id, name, rows: new Map(), merges: [] });
  }

  removeSheet(id: string): void {
    const { name } = this.#sheet(id);
    this.#sheets = this.#sheets.filter((sheet) => sheet.id !== id);
    this.#rewrite((formula) => renameInFormula(formula, name, null));
  }

  renameSheet(id: string, name: string): void {
    const sheet = this.#sheet(id);
    const before = sheet.name;
    sheet.name = name;
    this.#rewrite((formula) => renameInFormula(formula, before, name));
  }

  moveSheet(id: string, index: number): void {
    const sheet = this.#sheet(id);
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    this.#sheets.splice(index, 0, sheet);
  }

  activateSheet(): void {
    // Nobody looks at this grid.
  }

  select(): void {
    // Nobody looks at this grid.
  }

  look(): void {
    // Nobody looks at this grid.
  }

  content(id: string, row: number, column: number): Content {
    return this.#cell(id, row, column)?.content ?? EMPTY;
  }

  style(id: string, row: number, column: number): StylePatch {
    return this.#cell(id, row, column)?.style ?? NO_STYLE;
  }

  write(id: string, row: number, column: number, content: Content): void {
    this.#put(id, row, column, { content, style: this.style(id, row, column) });
  }

  restyle(id: string, row: number, column: number, patch: StylePatch): void {
    const style = { ...this.style(id, row, column), ...patch };
    this.#put(id, row, column, { content: this.content(id, row, column), style });
  }

  unstyle(id: string, row: number, column: number): void {
    this.#put(id, row, column, { content: this.content(id, row, column), style: NO_STYLE });
  }

  used(id: string, contentOnly: boolean): Rect | null {
    let used: Rect | null = null;
    for (const [row, cells] of this.#sheet(id).rows)
      for (const [column, cell] of cells) {
        if (contentOnly && cell.content.value === null && cell.content.formula === undefined)
          continue;
        const here = cellRect(row, column);
        used = used ? bounding(used, here) : here;
      }
    return used;
  }

  eachCell(id: string, visit: (row: number, column: number) => void): void {
    for (const [row, cells] of this.#sheet(id).rows)
      for (const column of cells.keys()) visit(row, column);
  }

  merges(id: string): readonly Rect[] {
    return this.#sheet(id).merges;
  }

  merge(id: string, rect: Rect): void {
    this.#sheet(id).merges.push(rect);
  }

  unmerge(id: string, rect: Rect): void {
    const sheet = this.#sheet(id);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
  }

  shift(id: string, shift: Shift): void {
    const sheet = this.#sheet(id);
    sheet.rows = shiftRows(sheet.rows, shift);
    sheet.merges = sheet.merges.flatMap((merge) => shiftRect(merge, shift) ?? []);
    this.#rewrite((formula, own) => shiftFormula(formula, own, sheet.name, shift));
  }

  names(): readonly MemoryName[] {
    return [...this.#names.values()];
  }

  setName(key: string, name: string, scope: string | null, formula: string): void {
    this.#names.set(key, { key, name, scope, formula });
  }

  nameFormula(key: string): string {
    return this.#names.get(key)?.formula ?? "=#REF!";
  }

  removeName(key: string): void {
    this.#names.delete(key);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  recalculate(): Promise<void> {
    return Promise.resolve();
  }

  setAutomatic(): void {
    // Nothing calculates here.
  }

  onUserAct(): void {
    // Nobody acts here but the book.
  }

  beforeUserAct(): void {
    // Nor is anybody to be stopped.
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find((one) => one.id === id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  #cell(id: string, row: number, column: number): Cell | undefined {
    return this.#sheet(id).rows.get(row)?.get(column);
  }

  #put(id: string, row: number, column: number, cell: Cell): void {
    const { rows } = this.#sheet(id);
    const line = rows.get(row) ?? new Map<number, Cell>();
    if (isBlank(cell)) line.delete(column);
    else line.set(column, cell);
    if (line.size === 0) rows.delete(row);
    else rows.set(row, line);
  }

  #rewrite(change: (formula: string, ownSheet: string) => string): void {
    for (const sheet of this.#sheets)
      for (const line of sheet.rows.values())
        rewriteLine(line, (formula) => change(formula, sheet.name));
    for (const name of this.#names.values()) name.formula = change(name.formula, "");
  }
}

function rewriteLine(line: Map<number, Cell>, change: (formula: string) => string): void {
  for (const [column, cell] of line) {
    const { formula } = cell.content;
    if (formula === undefined) continue;
    line.set(column, { ...cell, content: { ...cell.content, formula: change(formula) } });
  }
}

const isBlank = ({ content, style }: Cell): boolean =>
  content.value === null && content.formula === undefined && Object.keys(style).length === 0;

function shiftRows(rows: MemorySheet["rows"], shift: Shift): MemorySheet["rows"] {
  return shift.axis === "rows"
    ? shiftKeys(rows, shift)
    : new Map([...rows].map(([row, line]) => [row, shiftKeys(line, shift)]));
}
