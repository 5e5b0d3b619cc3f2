import type { SheetLook, WorkbookLooks } from "../../hosts/xlsx";
import type { Book } from "../book/book";
import { Chart } from "../book/chart";
import { parseAddress } from "../book/a1";
import { GRID, type Rect } from "../book/rect";
import type { Sheet } from "../book/sheet";
import type { CellStyle } from "../book/style";
import { dressPage } from "./dress-page";
import { dressRules, rectOf } from "./dress-rules";
import { columnStylesOf, looksOf } from "./looks-of-sheet";

/** What a sheet is dressed with: its own looks, and what of the workbook it needs. */
export interface Dress {
  readonly look: SheetLook;
  readonly styles: readonly CellStyle[];
  readonly print: { readonly area: string | null; readonly titles: string | null } | undefined;
  readonly lastColumn: number;
}

/** Brings a sheet of the book to the state of the file, all but its cells and charts. */
export function dressSheet(sheet: Sheet, dress: Dress): void {
  const { look, lastColumn } = dress;
  for (const each of looksOf(look, lastColumn)) sheet.take(each);
  if (look.visibility === "veryHidden") sheet.visibility = "VeryHidden";
  sheet.headings = look.headings;
  sheet.filter = look.filter && { rect: rectOf(look.filter.area), narrowed: look.filter.narrowed };
  sheet.bands = bandsOf(dress);
  dressPage(sheet.page, look.page);
  dressPrint(sheet, dress);
  dressRules(sheet.rules, look);
  if (look.protection)
    sheet.protection.protect(allowances(look.protection), secret(look.protection));
}

/** Formats of whole columns, for cells that are not there. */
const bandsOf = ({ look, styles, lastColumn }: Dress): Sheet["bands"] =>
  [...columnStylesOf(look, lastColumn)].flatMap(([column, style]) => {
    const patch = styles[style];
    const rect = { top: 0, bottom: GRID.rows - 1, left: column, right: column };
    return patch ? [{ rect, patch }] : [];
  });

function dressPrint({ page }: Sheet, { print }: Dress): void {
  page.printArea = rectsIn(print?.area ?? "");
  for (const rect of rectsIn(print?.titles ?? ""))
    if (rect.right === GRID.columns - 1) page.printTitleRows = rect;
    else page.printTitleColumns = rect;
}

/** “表!$A$1:$F$9,表!$H:$H”: the blocks of a print area or of titles; what is no block is left out. */
const rectsIn = (references: string): readonly Rect[] =>
  references
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .flatMap((reference) => parseAddress(reference)?.rect ?? []);

/** The file says what is locked, Excel's options what is allowed. */
const ALLOWED: readonly (readonly [attribute: string, option: string, lockedIfNotSaid: boolean])[] =
  [
    ["autoFilter", "allowAutoFilter", true],
    ["deleteColumns", "allowDeleteColumns", true],
    ["deleteRows", "allowDeleteRows", true],
    ["objects", "allowEditObjects", false],
    ["scenarios", "allowEditScenarios", false],
    ["formatCells", "allowFormatCells", true],
    ["formatColumns", "allowFormatColumns", true],
    ["formatRows", "allowFormatRows", true],
    ["insertColumns", "allowInsertColumns", true],
    ["insertHyperlinks", "allowInsertHyperlinks", true],
    ["insertRows", "allowInsertRows", true],
    ["pivotTables", "allowPivotTables", true],
    ["sort", "allowSort", true],
  ];

function allowances(said: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const isLocked = (attribute: string, standard: boolean): boolean =>
    /^(1|true)$/.test(said.get(attribute) ?? (standard ? "1" : "0"));
  const selectionMode = isLocked("selectUnlockedCells", false)
    ? "None"
    : isLocked("selectLockedCells", false)
      ? "Unlocked"
      : "Normal";
  return {
    ...Object.fromEntries(
      ALLOWED.map(([attribute, option, standard]) => [option, !isLocked(attribute, standard)]),
    ),
    selectionMode,
  };
}

/** The same said the other way round: what a newly protected sheet has in the file. */
export function attributesOf(options: Readonly<Record<string, unknown>>): Map<string, string> {
  const attributes = new Map([["sheet", "1"]]);
  for (const [attribute, option, standard] of ALLOWED) {
    const locked = options[option] !== true;
    if (locked !== standard) attributes.set(attribute, locked ? "1" : "0");
  }
  const { selectionMode } = options;
  if (selectionMode !== "Normal") attributes.set("selectLockedCells", "1");
  if (selectionMode === "None") attributes.set("selectUnlockedCells", "1");
  return attributes;
}

/** Files keep a password's digest only: nobody can type this one, so no password opens the sheet. */
const secret = (said: ReadonlyMap<string, string>): string | undefined =>
  said.has("password") || said.has("hashValue") ? "\u0000" : undefined;

/** Lets the add-in find the charts that are in the file by their names. */
export function dressCharts(book: Book, sheet: Sheet, look: SheetLook): readonly Chart[] {
  const charts = look.charts.map(({ name, at: { row, column } }) => {
    const anchor = sheet.area({ top: row, left: column, bottom: row, right: column });
    const chart = new Chart(book.nextId("chart"), "Invalid", anchor, "Auto");
    chart.look.set("name", name);
    chart.anchor = anchor;
    return chart;
  });
  book.chartsOf(sheet).push(...charts);
  return charts;
}

/** What concerns the workbook as a whole. */
export function dressBook(book: Book, looks: WorkbookLooks): void {
  if (looks.structureProtected) book.structure.protect(null, null);
  for (const name of [null, ...book.sheets.all].flatMap((scope) => book.namesIn(scope))) {
    const scope = name.scope?.name ?? null;
    const look = looks.names.find((each) => each.name === name.name && each.scope === scope);
    name.visible = look?.hidden !== true;
    name.comment = look?.comment ?? "";
  }
  const visible = book.sheets.all.filter(({ visibility }) => visibility === "Visible");
  const front = visible.find(({ name }) => name === looks.active) ?? visible[0];
  if (front) book.sheets.activate(front);
}
