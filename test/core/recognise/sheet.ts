import {
  type Area,
  type CellContent,
  parseA1,
  type Sheet,
  type Snapshot,
} from "../../../src/core/grid";

/** What a sheet of a test has beside its cells. */
interface SheetExtras {
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly visibility?: Sheet["visibility"];
}

const errors = /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!)$/;

/** A typed cell as Excel would take it in: plain numbers become numbers, all else stays text. */
function content(text: string): CellContent {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (errors.test(text)) return { error: text };
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function area(sheet: string, text: string): Area {
  const [from = "", to = from] = text.split(":");
  const [a, b] = [parseA1(from)!, parseA1(to)!];
  return { sheet, top: a.row, left: a.column, bottom: b.row, right: b.column };
}

/** A sheet from tab-separated text, a line a row. A leading ' keeps a number as text. */
export function sheet(name: string, text: string, extras: SheetExtras = {}): Sheet {
  const lines = text.replace(/^\n/, "").replace(/\n[ ]*$/, "");
  return sheetOf(
    name,
    lines.split("\n").map((line) => line.split("\t").map((cell) => content(cell.trim()))),
    extras,
  );
}

/** A sheet from its cells. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly CellContent[])[],
  extras: SheetExtras = {},
): Sheet => ({
  name,
  visibility: extras.visibility ?? "visible",
  rows,
  formulas: new Map(Object.entries(extras.formulas ?? {})),
  formats: new Map(Object.entries(extras.formats ?? {})),
  merges: (extras.merges ?? []).map((merge) => area(name, merge)),
  hiddenRows: new Set(extras.hiddenRows ?? []),
  hiddenColumns: new Set(),
  protected: false,
});

/** A workbook of these sheets. */
export const book = (...sheets: readonly Sheet[]): Snapshot => ({
  sheets,
  names: [],
  date1904: false,
});

/** A sheet from comma-separated text as the published tables are kept. */
export const csvSheet = (name: string, text: string): Sheet =>
  sheet(name, text.trim().replaceAll(",", "\t"));
