import {
  CellValueType,
  LocaleType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { parseA1 } from "../../core/grid";

export type Scalar = string | number | boolean | null;

/** A workbook as Univer takes it, for rooms that only hand it on. */
export type UniverData = IWorkbookData;

/** A cell as a file holds it: a constant, or a formula (with “=”) and what it last showed. */
export interface PlainCell {
  readonly v?: Scalar;
  readonly f?: string;
}

/** A workbook as cells by A1 address; names refer as “'表'!$A$1” or hold a formula. */
export interface PlainBook {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: Readonly<Record<string, PlainCell>>;
  }[];
  readonly names?: readonly { readonly name: string; readonly refersTo: string }[];
}

/** Rows and columns kept free beyond the last cell; Univer refuses to write outside its sheet. */
export const ROOM = { rows: 50, columns: 10 };

/** Univer's own form of a workbook: opening builds it at once, never by replaying writes. */
export function workbookData(unitId: string, book: PlainBook): IWorkbookData {
  const sheets = book.sheets.map((sheet, index) => sheetData(sheetId(index), sheet));
  return {
    id: unitId,
    name: unitId,
    appVersion: "0.22.1",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(nameData(book)) }],
  };
}

/** The id of the nth sheet of an opened book, in the shape Excel gives ids. */
export const sheetId = (index: number): string =>
  `{00000000-0000-0000-0000-${String(index + 1).padStart(12, "0")}}`;

function sheetData(
  id: string,
  sheet: PlainBook["sheets"][number],
): Partial<IWorksheetData> & { id: string } {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  let rows = 0;
  let columns = 0;
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const at = parseA1(address);
    if (!at) throw new RangeError(`${sheet.name}!${address} is not a cell address`);
    (cellData[at.row] ??= {})[at.column] = cellDatum(cell);
    rows = Math.max(rows, at.row + 1);
    columns = Math.max(columns, at.column + 1);
  }
  return {
    id,
    name: sheet.name,
    rowCount: rows + ROOM.rows,
    columnCount: columns + ROOM.columns,
    cellData,
  };
}

function cellDatum(cell: PlainCell): ICellData {
  const value = cell.v === undefined || cell.v === null ? {} : typedValue(cell.v);
  return cell.f === undefined ? value : { ...value, f: cell.f };
}

/** A constant with the type Univer wants beside it; without the type “007” would turn into 7. */
export function typedValue(value: string | number | boolean): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** What a cell of Univer holds, in Excel's types; errors are their text (“#DIV/0!”). */
export function scalarOf(cell: ICellData | null | undefined): Scalar {
  if (cell?.v === undefined || cell.v === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === "1";
  return cell.v;
}

function nameData(book: PlainBook): Record<string, object> {
  return Object.fromEntries(
    (book.names ?? []).map(({ name, refersTo }, index) => {
      const id = `name${String(index)}`;
      return [id, { id, name, formulaOrRefString: refersTo }];
    }),
  );
}
