import { a1, type Area, type CellRef } from "./address";

/** A formula's error value as the cell shows it: “#DIV/0!”. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds, as the file or Excel gives it; null is an empty cell. Dates are numbers. */
export type CellContent = string | number | boolean | CellError | null;

export type Visibility = "visible" | "hidden" | "veryHidden";

/** Number formats of a sheet: to be asked for, not to be listed, since a ledger has a million of them. */
export interface Formats {
  /** By A1; undefined where it is General. */
  get(address: string): string | undefined;
}

/** One sheet, read. Maps and sets are keyed by A1 (“E7”) or by zero-based row or column. */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Row by row from A1; rows and cells beyond the end are empty. */
  readonly rows: readonly (readonly CellContent[])[];
  /** A1 → formula without “=”; the cached result is in `rows`. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Tells percent and dates from plain numbers. */
  readonly formats: Formats;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Without “=”: 取数表!$C$5. */
  readonly refersTo: string;
  /** The sheet a local name belongs to; null for the workbook's own. */
  readonly scope: string | null;
}

/** A workbook as a value: what was in it at one moment. */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** The workbook counts its dates from 1904 (old Mac files). */
  readonly date1904: boolean;
}

export const isCellError = (content: CellContent): content is CellError =>
  typeof content === "object" && content !== null;

export const isBlank = (content: CellContent): boolean =>
  content === null || (typeof content === "string" && /^[\s\u00a0\u3000]*$/.test(content));

export const contentAt = (sheet: Sheet, row: number, column: number): CellContent =>
  sheet.rows[row]?.[column] ?? null;

export const formulaAt = (sheet: Sheet, row: number, column: number): string | null =>
  sheet.formulas.get(a1({ row, column })) ?? null;

export const formatAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.formats.get(a1({ row, column })) ?? "General";

export const refIn = (sheet: Sheet, row: number, column: number): CellRef => ({
  sheet: sheet.name,
  row,
  column,
});

export const findSheet = (book: Snapshot, name: string): Sheet | null =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;

/** The text of a cell as a person reads it; numbers in plain decimal form, errors as shown. */
export const textAt = (sheet: Sheet, row: number, column: number): string =>
  contentText(contentAt(sheet, row, column));

/** A cell's content as `textAt` has it. */
export function contentText(content: CellContent): string {
  if (content === null) return "";
  if (isCellError(content)) return content.error;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  return String(content);
}
