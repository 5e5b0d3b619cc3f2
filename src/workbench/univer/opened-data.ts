import {
  BooleanNumber,
  CellValueType,
  DataValidationErrorStyle,
  DataValidationType,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IDataValidationRule,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Content } from "../book/cell";
import type { Look } from "../book/grid";
import type { Rect } from "../book/rect";
import type { StylePatch } from "../book/style";
import { BESIDE } from "./cells";
import { frozen, pixels } from "./looks";
import { translate } from "./style-form";
import { ROOM, typedValue } from "./workbook-data";

/** Takes one cell of an opened sheet; `style` is an index into the workbook's styles. */
export type PutCell = (row: number, column: number, content: Content, style: number | null) => void;

/** A sheet on its way into Univer. */
export interface OpenedSheet {
  readonly id: string;
  readonly name: string;
  /** Shows every cell once, in any order. */
  readonly cells: (put: PutCell) => void;
  readonly merges: readonly Rect[];
  readonly lists: readonly OpenedList[];
  readonly looks: readonly Look[];
  /** Rows whose height follows their content; of the others the height is said. */
  readonly ownHeight: ReadonlySet<number>;
  /** Styles of whole columns, for cells that are not there. */
  readonly columnStyles: ReadonlyMap<number, number>;
  /** Points of lines of which nothing is said. */
  readonly standard: { readonly column: number; readonly row: number };
}

/** Cells with choices to pick from. */
export interface OpenedList {
  readonly rects: readonly Rect[];
  /** The choices, or a formula with “=”. */
  readonly source: string;
  /** Nothing else may be typed. */
  readonly strict: boolean;
}

export interface OpenedName {
  readonly key: string;
  readonly name: string;
  readonly scope: string | null;
  /** A reference, or a formula with “=”. */
  readonly formula: string;
  readonly hidden: boolean;
}

/** A workbook on its way into Univer. */
export interface OpenedWorkbook {
  readonly id: string;
  readonly styles: readonly StylePatch[];
  readonly sheets: readonly OpenedSheet[];
  readonly names: readonly OpenedName[];
}

/** A format as Univer's data has it: what Univer knows, and what stays beside the cell. */
interface StyleForm {
  readonly style: IStyleData;
  readonly custom: ICellData["custom"] | undefined;
}

const styleId = (index: number): string => `file${String(index)}`;

function styleForm(patch: StylePatch): StyleForm {
  const { style, beside } = translate(patch);
  const said = Object.entries(style).filter(([, value]) => value !== null);
  const custom = Object.keys(beside).length === 0 ? undefined : { [BESIDE]: beside };
  return { style: Object.fromEntries(said), custom };
}

/**
 * Univer's own form of an opened workbook, built at once: replaying writes takes minutes for what this
 * does in a second. Results that came with the file are in it, so nothing is calculated at first.
 */
export function openedData(book: OpenedWorkbook): IWorkbookData {
  const forms = book.styles.map(styleForm);
  const sheets = book.sheets.map((sheet) => sheetData(sheet, forms));
  return {
    id: book.id,
    name: book.id,
    appVersion: "0.22.1",
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(forms.map(({ style }, index) => [styleId(index), style])),
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(nameData(book.names)) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(listData(book.sheets)) },
    ],
  };
}

/** An empty sheet still looks like one to write into. */
const LEAST = { rows: 200, columns: 26 };

type SheetData = Partial<IWorksheetData> & { id: string };

function sheetData(sheet: OpenedSheet, forms: readonly StyleForm[]): SheetData {
  const { id, name, standard } = sheet;
  const { cellData, rows, columns } = cellsOf(sheet, forms);
  const lines = linesOf(sheet);
  return {
    id,
    name,
    cellData,
    rowCount: Math.max(LEAST.rows, Math.max(rows, lines.rows + 1) + ROOM.rows),
    columnCount: Math.max(LEAST.columns, Math.max(columns, lines.columns + 1) + ROOM.columns),
    mergeData: sheet.merges.map(rangeOf),
    rowData: lines.rowData,
    columnData: lines.columnData,
    defaultColumnWidth: pixels(standard.column),
    defaultRowHeight: pixels(standard.row),
    ...viewOf(sheet.looks),
  };
}

const rangeOf = ({ top, left, bottom, right }: Rect): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

function cellsOf(
  sheet: OpenedSheet,
  forms: readonly StyleForm[],
): {
  readonly cellData: IObjectMatrixPrimitiveType<ICellData>;
  readonly rows: number;
  readonly columns: number;
} {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  let [rows, columns] = [0, 0];
  sheet.cells((row, column, content, style) => {
    (cellData[row] ??= {})[column] = datum(content, style, forms);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  return { cellData, rows, columns };
}

function datum(
  { value, formula, asText }: Content,
  style: number | null,
  forms: readonly StyleForm[],
): ICellData {
  const datum: ICellData = value === null ? {} : typedValue(value);
  if (asText) datum.t = CellValueType.FORCE_STRING;
  if (formula !== undefined) datum.f = formula;
  if (style === null) return datum;
  datum.s = styleId(style);
  const custom = forms[style]?.custom;
  if (custom) datum.custom = custom;
  return datum;
}

interface Lines {
  readonly rowData: Record<number, Partial<IRowData>>;
  readonly columnData: Record<number, Partial<IColumnData>>;
}

/** Sizes and hiding of rows and columns, and how far they are spoken of. */
function linesOf({ looks, ownHeight, columnStyles }: OpenedSheet): Lines & {
  readonly rows: number;
  readonly columns: number;
} {
  const lines: Lines = { rowData: {}, columnData: {} };
  for (const look of looks) putLine(lines, look, ownHeight);
  const { rowData, columnData } = lines;
  for (const [column, style] of columnStyles) (columnData[column] ??= {}).s = styleId(style);
  return { rowData, columnData, rows: lastKey(rowData), columns: lastKey(columnData) };
}

function putLine({ rowData, columnData }: Lines, look: Look, ownHeight: ReadonlySet<number>): void {
  if (look.kind === "column-width") (columnData[look.index] ??= {}).w = pixels(look.points);
  if (look.kind === "row-height") {
    const h = pixels(look.points);
    const own = ownHeight.has(look.index);
    const height = own ? { h, ah: h, ia: BooleanNumber.TRUE } : { h, ia: BooleanNumber.FALSE };
    Object.assign((rowData[look.index] ??= {}), height);
  }
  if (look.kind !== "hidden") return;
  const lines = look.axis === "rows" ? rowData : columnData;
  (lines[look.index] ??= {}).hd = look.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

const lastKey = (record: object): number =>
  Object.keys(record).reduce((last, key) => Math.max(last, Number(key)), -1);

/** What is said of the sheet as a whole. */
function viewOf(looks: readonly Look[]): Partial<IWorksheetData> {
  const view: Partial<IWorksheetData> = {};
  for (const look of looks) {
    if (look.kind === "gridlines")
      view.showGridlines = look.shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (look.kind === "tab-colour") view.tabColor = look.colour;
    if (look.kind === "sheet-visible")
      view.hidden = look.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    if (look.kind === "frozen") view.freeze = frozen(look.rows, look.columns);
  }
  return view;
}

/** By sheet. */
const listData = (sheets: readonly OpenedSheet[]): Record<string, readonly IDataValidationRule[]> =>
  Object.fromEntries(
    sheets.map(({ id, lists }) => [
      id,
      lists.map(({ rects, source, strict }, index) => ({
        uid: `list${String(index)}`,
        type: DataValidationType.LIST,
        formula1: source,
        ranges: rects.map(rangeOf),
        allowBlank: true,
        showDropDown: true,
        showErrorMessage: strict,
        errorStyle: strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
      })),
    ]),
  );

function nameData(names: readonly OpenedName[]): Record<string, object> {
  return Object.fromEntries(
    names.map(({ key, name, scope, formula, hidden }) => [
      key,
      {
        id: key,
        name,
        formulaOrRefString: formula,
        localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
        ...(hidden ? { hidden } : {}),
      },
    ]),
  );
}
