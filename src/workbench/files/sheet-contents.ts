import type { SheetLook } from "../../hosts/xlsx";
import { isCellError, parseA1, type CellContent, type Sheet } from "../../core/grid";
import { EMPTY, isError, type Content } from "../book/cell";
import { bareFormula } from "./future-functions";

/** A sheet of a file as the spreadsheet is given it, cell by cell. */
export class SheetContents {
  readonly rows: number;
  readonly columns: number;
  readonly #sheet: Sheet;
  readonly #look: SheetLook;
  readonly #formulas = new Map<number, Map<number, string>>();

  constructor(sheet: Sheet, look: SheetLook) {
    this.#sheet = sheet;
    this.#look = look;
    let [rows, columns] = [0, 0];
    for (const [address, formula] of sheet.formulas) {
      const at = parseA1(address);
      if (!at || this.inArray(at.row, at.column)) continue;
      const line = this.#formulas.get(at.row) ?? new Map<number, string>();
      this.#formulas.set(at.row, line.set(at.column, bareFormula(`=${formula}`)));
      rows = Math.max(rows, at.row + 1);
      columns = Math.max(columns, at.column + 1);
    }
    const widest = (lines: readonly (readonly unknown[] | undefined)[]): number =>
      lines.reduce<number>((most, line) => Math.max(most, line?.length ?? 0), columns);
    this.columns = Math.max(widest(sheet.rows), widest(look.styles));
    this.rows = Math.max(rows, sheet.rows.length, look.styles.length);
  }

  /**
   * What the cell holds. A block filled by one array formula shows its values only: the spreadsheet
   * fills such blocks in its own way, and the file keeps the formula.
   */
  at(row: number, column: number): Content {
    const content = this.#sheet.rows[row]?.[column] ?? null;
    const formula = this.#formulas.get(row)?.get(column);
    const value = scalarOf(content);
    if (formula !== undefined) return { value, formula };
    if (value === null || value === "") return EMPTY;
    const looksWrong = typeof content === "string" && isError(content);
    return looksWrong ? { value, asText: true } : { value };
  }

  /** The number of its style in the file; null where the file has no such cell. */
  style(row: number, column: number): number | null {
    return this.#look.styles[row]?.[column] ?? null;
  }

  /** Whether `each` shows the cell. */
  has(row: number, column: number): boolean {
    return this.style(row, column) !== null || this.at(row, column) !== EMPTY;
  }

  inArray(row: number, column: number): boolean {
    return this.#look.arrays.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  /** Every cell that holds something or has a style. */
  each(visit: (row: number, column: number, content: Content, style: number | null) => void): void {
    for (let row = 0; row < this.rows; row += 1) {
      const formulas = this.#formulas.get(row);
      const width = Math.max(
        this.#sheet.rows[row]?.length ?? 0,
        this.#look.styles[row]?.length ?? 0,
        formulas ? this.columns : 0,
      );
      for (let column = 0; column < width; column += 1) {
        const content = this.at(row, column);
        const style = this.style(row, column);
        if (content !== EMPTY || style !== null) visit(row, column, content, style);
      }
    }
  }
}

const scalarOf = (content: CellContent): Content["value"] =>
  isCellError(content) ? content.error : content;
