import {
  EncryptedFileError,
  HucreError,
  dateToSerial,
  readOds,
  readXls,
  readXlsb,
  type CellValue,
  type Sheet as HucreSheet,
  type Workbook,
} from "hucre";
import {
  a1,
  type CellContent,
  type Sheet,
  type Snapshot,
  type Visibility,
} from "../../../core/grid";
import { hiddenInOds, hiddenInXls } from "./hidden-sheets";
import { UnreadableFile } from "../unreadable-file";
import { readArchive } from "../zip/read-archive";
import { unpack, UnpackBudget } from "../zip/unpack";
import { packedEntry, writeArchive } from "../zip/write-archive";

/** The formats that are read through hucre: values only. */
export type ForeignKind = "xls" | "xlsb" | "ods";

const errors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#ERR!",
]);

const dateFormat = "yyyy-mm-dd";

function contentOf(value: CellValue | undefined): CellContent {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateToSerial(value);
  return typeof value === "string" && errors.has(value) ? { error: value } : value;
}

function visibilityOf(sheet: HucreSheet, hidden: ReadonlyMap<string, Visibility>): Visibility {
  const known = hidden.get(sheet.name);
  if (known !== undefined) return known;
  if (sheet.veryHidden) return "veryHidden";
  return sheet.hidden ? "hidden" : "visible";
}

function sheetOf(sheet: HucreSheet, hidden: ReadonlyMap<string, Visibility>): Sheet {
  const formats = new Map<string, string>();
  sheet.rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value instanceof Date) formats.set(a1({ row, column }), dateFormat);
    }),
  );
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet, hidden),
    rows: sheet.rows.map((cells) => cells.map(contentOf)),
    formulas: new Map(),
    formats,
    merges: (sheet.merges ?? []).map((merge) => ({
      sheet: sheet.name,
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
    hiddenRows: new Set(
      [...(sheet.rowDefs ?? [])].flatMap(([row, definition]) => (definition.hidden ? [row] : [])),
    ),
    hiddenColumns: new Set(
      (sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : [])),
    ),
    protected: false,
  };
}

/** hucre unpacks zips without a budget of ours: so every part is unpacked once and counted first. */
function checkParts(bytes: Uint8Array): void {
  const budget = new UnpackBudget();
  for (const entry of readArchive(bytes)) unpack(entry, budget);
}

/** Wrappers that group rows and columns without being any: repeated heads, outlines. */
const groups =
  /<\/?table:table-(?:header-rows|header-columns|row-group|column-group|rows|columns)(?:\s[^>]*)?>/g;

/** hucre 1.0.0 passes over rows inside such a wrapper, print titles for one: so the wrappers go first. */
function withoutGroups(bytes: Uint8Array): Uint8Array {
  const budget = new UnpackBudget();
  return writeArchive(
    readArchive(bytes).map((entry) => {
      if (entry.name !== "content.xml") return entry;
      const text = new TextDecoder().decode(unpack(entry, budget)).replace(groups, "");
      return packedEntry(entry.name, new TextEncoder().encode(text));
    }),
  );
}

function hiddenIn(kind: ForeignKind, bytes: Uint8Array): ReadonlyMap<string, Visibility> {
  if (kind === "xls") return hiddenInXls(bytes);
  const content = readArchive(bytes).find(({ name }) => name === "content.xml");
  return content ? hiddenInOds(unpack(content, new UnpackBudget())) : new Map();
}

function readAs(kind: ForeignKind, bytes: Uint8Array): Promise<Workbook> {
  if (kind === "xls") return readXls(bytes);
  checkParts(bytes);
  return kind === "xlsb" ? readXlsb(bytes) : readOds(withoutGroups(bytes));
}

function unreadable(error: unknown): unknown {
  if (error instanceof EncryptedFileError) return new UnreadableFile("password-needed", null);
  if (error instanceof HucreError) return new UnreadableFile("zip-damaged", null, error.message);
  // A RangeError out of a reader is a file that lies about its lengths; anything else is ours.
  return error instanceof RangeError
    ? new UnreadableFile("zip-damaged", null, error.message)
    : error;
}

/**
 * The values of a workbook in another format; dates come as serial numbers with a date format.
 * @throws UnreadableFile
 */
export async function readForeign(kind: ForeignKind, bytes: Uint8Array): Promise<Snapshot> {
  try {
    const workbook = await readAs(kind, bytes);
    const hidden = hiddenIn(kind, bytes);
    const sheets = workbook.sheets.map((sheet) => sheetOf(sheet, hidden));
    return { sheets, names: [], date1904: false };
  } catch (error) {
    throw unreadable(error);
  }
}
