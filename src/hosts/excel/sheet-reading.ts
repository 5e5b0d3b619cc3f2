import {
  a1,
  parseA1,
  type Area,
  type CellContent,
  type DefinedName,
  type Formats,
} from "../../core/grid";
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
    const [index, offset] = [at.row - block.top, at.column - block.left];
    const value = values[index]?.[offset];
    const formula = formulas ? formulaIn(formulas[index]?.[offset], value) : null;
    const format = formats?.[index]?.[offset];
    put(own, at.column, contentOf(value, formula, format));
    if (formula !== null) this.#formulas.set(a1(at), formula);
    if (isFormatted(format)) this.#formats.set(a1(at), format);
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
      formats: this.#formatsBelow(),
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

  /** Formats of the columns that were read without them, as the last row of the head has them. */
  #formatsBelow(): Formats {
    const columns = new Map<number, string>();
    for (const { block, whole } of this.loaded)
      for (let column = block.left; !whole && column <= block.right; column += 1) {
        const format = this.#formats.get(a1({ row: headRows - 1, column }));
        if (format !== undefined) columns.set(column, format);
      }
    return columns.size === 0 ? this.#formats : new LedgerFormats(this.#formats, columns);
  }
}

const isFormatted = (format: unknown): format is string =>
  typeof format === "string" && format !== "General" && format !== "";

/** Rows are as long as their last content. */
function put(row: CellContent[], column: number, content: CellContent): void {
  if (content === null) return;
  while (row.length < column) row.push(null);
  row[column] = content;
}

/**
 * Formats of a long sheet: those of its head as read, below it those of the columns, which in a ledger
 * go on as they began.
 */
class LedgerFormats implements Formats {
  readonly #read: Formats;
  readonly #columns: ReadonlyMap<number, string>;

  constructor(read: Formats, columns: ReadonlyMap<number, string>) {
    this.#read = read;
    this.#columns = columns;
  }

  get(address: string): string | undefined {
    const own = this.#read.get(address);
    const at = own === undefined ? parseA1(address) : null;
    return at && at.row >= headRows ? this.#columns.get(at.column) : own;
  }
}
