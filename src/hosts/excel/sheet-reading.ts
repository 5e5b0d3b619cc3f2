import { a1, type Area, type CellContent, type DefinedName } from "../../core/grid";
import type { Block, Place } from "./blocks";
import { type CellArrays, contentOf, formulaIn } from "./cell-arrays";
import { headRows, type KnownSheet, type ListedSheet, type Piece } from "./known-book";

/** A sheet while its cells come in, block by block. */
export class SheetReading {
  readonly listed: ListedSheet;
  used: Block | null = null;
  filtered = false;
  charts: readonly string[] = [];
  localNames: readonly DefinedName[] = [];
  merges: readonly Area[] = [];
  hiddenRows: ReadonlySet<number> = new Set();
  hiddenColumns: ReadonlySet<number> = new Set();
  /** Some rows or columns are hidden: which ones has to be asked. */
  partlyHidden = false;
  /** Merges and hidden lines were asked for the whole of it. */
  detailed = false;
  readonly loaded: Piece[] = [];
  readonly #rows: CellContent[][] = [];
  readonly #formulas = new Map<string, string>();
  readonly #formats = new Map<string, string>();

  constructor(listed: ListedSheet) {
    this.listed = listed;
  }

  /** Copies rows `from` … `to` (counted in the block) of what came. */
  place(arrays: CellArrays, from: number, to: number): void {
    const { block, values } = arrays;
    for (let index = from; index <= to; index += 1) {
      const row = block.top + index;
      if (this.used === null || row > this.used.bottom) return;
      const own = this.#row(row);
      const line = values[index] ?? [];
      for (let offset = 0; offset < line.length; offset += 1)
        this.#placeCell(arrays, { row, column: block.left + offset }, own);
    }
  }

  #placeCell(
    { block, values, formulas, formats }: CellArrays,
    at: Place,
    own: CellContent[],
  ): void {
    const { row, column } = at;
    const [index, offset] = [row - block.top, column - block.left];
    const value = values[index]?.[offset];
    const formula = formulas ? formulaIn(formulas[index]?.[offset], value) : null;
    const format = formats?.[index]?.[offset];
    const content = contentOf(value, formula, format);
    if (content !== null) {
      while (own.length < column) own.push(null);
      own[column] = content;
    }
    if (formula !== null) this.#formulas.set(a1(at), formula);
    if (typeof format === "string" && format !== "General" && format !== "")
      this.#formats.set(a1(at), format);
  }

  /** The rows of the head, for choosing the columns of a long sheet. */
  head(): KnownSheet {
    return { ...this.finished(), rows: this.#rows.slice(0, headRows) };
  }

  finished(): KnownSheet {
    const { id, name, visibility } = this.listed;
    return {
      ...{ id, name, visibility, protected: this.listed.protected },
      rows: this.#rows,
      formulas: this.#formulas,
      formats: this.#columnFormatsBelow(),
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      used: this.used,
      loaded: this.loaded,
      filtered: this.filtered,
      charts: this.charts,
      localNames: this.localNames,
    };
  }

  #row(row: number): CellContent[] {
    while (this.#rows.length <= row) this.#rows.push([]);
    return this.#rows[row] as CellContent[];
  }

  /**
   * Of a long sheet only the head's formats were read. A ledger's columns go on as they stand in the
   * last row of the head: said for those rows where it matters, a format that is not General.
   */
  #columnFormatsBelow(): ReadonlyMap<string, string> {
    const values = this.loaded.filter(({ whole }) => !whole);
    if (values.length === 0) return this.#formats;
    const formats = new Map(this.#formats);
    for (const { block } of values)
      for (let column = block.left; column <= block.right; column += 1) {
        const format = this.#formats.get(a1({ row: headRows - 1, column }));
        if (format !== undefined) this.#continueFormat(formats, { block, column, format });
      }
    return formats;
  }

  #continueFormat(
    formats: Map<string, string>,
    {
      block,
      column,
      format,
    }: { readonly block: Block; readonly column: number; readonly format: string },
  ): void {
    const last = Math.min(block.bottom, this.#rows.length - 1);
    for (let row = block.top; row <= last; row += 1)
      if (typeof this.#rows[row]?.[column] === "number") formats.set(a1({ row, column }), format);
  }
}
