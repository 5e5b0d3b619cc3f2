import type { LineChange, SheetChanges } from "../../hosts/xlsx";
import type { Book } from "../book/book";
import type { Chart } from "../book/chart";
import { GRID, type Axis, type Rect } from "../book/rect";
import type { Sheet } from "../book/sheet";
import type { CellStyle } from "../book/style";
import { differenceOfCells, type CellDifference } from "./cell-changes";
import { chartsNow } from "./chart-change";
import { attributesOf } from "./dress-sheet";
import { widthOfPoints } from "./looks-of-sheet";
import { pageChange } from "./page-changes";
import type { ReadSheet } from "./read-file";
import { linkChanges, validationChanges } from "./rule-changes";

/** A sheet of the book, and the same sheet as the file has it after lines were moved. */
export interface ComparedSheet {
  readonly book: Book;
  readonly sheet: Sheet;
  /** The sheet that knows what lies beside the cells now; as a rule the same. */
  readonly beside: Sheet;
  /** What lay beside the cells, as it was opened. */
  readonly opened: Sheet;
  readonly openedCharts: readonly Chart[];
  readonly file: ReadSheet;
  readonly styles: readonly CellStyle[];
}

/** What changed in a sheet, and what of it no file can take. */
export interface ComparedResult {
  /** null: the sheet is as the file has it. */
  readonly changes: SheetChanges | null;
  readonly cells: CellDifference;
  readonly undrawn: readonly string[];
}

/** Compares a sheet with the file, everything there is to it. */
export function compareSheet(compared: ComparedSheet): ComparedResult {
  const { book, sheet, beside, opened, file, styles } = compared;
  const { name } = sheet;
  const cells = differenceOfCells({ id: sheet.id, name, grid: book.grid, before: file, styles });
  const charts = chartsNow(book, sheet, compared.openedCharts);
  const page = pageChange(beside, opened, file.look.page);
  const validations = validationChanges(name, opened.rules, beside.rules);
  const links = linkChanges(name, opened.rules, beside.rules);
  const more = {
    ...mergeChange(compared),
    ...viewChange(opened, beside),
    ...(opened.tabColour === beside.tabColour ? {} : { tabColour: beside.tabColour || null }),
    ...protectionChange(opened, beside),
    ...(page ? { page } : {}),
    ...(validations ? { validations } : {}),
    ...(links ? { links } : {}),
    ...(charts.change === undefined ? {} : { chart: charts.change }),
  };
  const lists = {
    cells: cells.cells,
    results: cells.results,
    rows: rowChanges(cells, file, lineChanges("rows", opened, beside)),
    columns: lineChanges("columns", opened, beside),
  };
  const nothing =
    lists.cells.length + lists.results.length + lists.rows.size + lists.columns.size === 0 &&
    Object.keys(more).length === 0;
  return {
    changes: nothing ? null : { sheet: name, ...lists, ...more },
    cells,
    undrawn: charts.undrawn,
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function mergeChange({ book, sheet, file }: ComparedSheet): Pick<SheetChanges, "merges"> {
  const now = book.grid.merges(sheet.id);
  const text = (rects: readonly Rect[]): string =>
    rects
      .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
      .sort()
      .join(" ");
  if (text(now) === text(file.merges)) return {};
  return { merges: now.map((rect) => ({ sheet: sheet.name, ...rect })) };
}

function viewChange(opened: Sheet, sheet: Sheet): Pick<SheetChanges, "view"> {
  const view = {
    ...(opened.gridlines === sheet.gridlines ? {} : { gridlines: sheet.gridlines }),
    ...(opened.headings === sheet.headings ? {} : { headings: sheet.headings }),
    ...(same(opened.frozen, sheet.frozen) ? {} : { frozen: frozenCount(sheet.frozen) }),
  };
  return Object.keys(view).length === 0 ? {} : { view };
}

function frozenCount(frozen: Rect | null): { readonly rows: number; readonly columns: number } {
  if (!frozen) return { rows: 0, columns: 0 };
  const { bottom, right } = frozen;
  return {
    rows: bottom < GRID.rows - 1 ? bottom + 1 : 0,
    columns: right < GRID.columns - 1 ? right + 1 : 0,
  };
}

function protectionChange(opened: Sheet, sheet: Sheet): Pick<SheetChanges, "protection"> {
  const { options } = sheet.protection;
  if (same(opened.protection.options, options)) return {};
  return { protection: options && attributesOf(options) };
}

/** Rows nobody set a height for follow their new texts; else these would be cut off. */
function rowChanges(
  { cells }: CellDifference,
  { look }: ReadSheet,
  changes: Map<number, LineChange>,
): ReadonlyMap<number, LineChange> {
  for (const { row, content } of cells) {
    const line = look.rows.get(row);
    const follows = content.kind === "text" && line?.byContent === true && line.height !== null;
    if (follows && changes.get(row)?.size === undefined)
      changes.set(row, { ...changes.get(row), size: null });
  }
  return changes;
}

function lineChanges(axis: Axis, opened: Sheet, sheet: Sheet): Map<number, LineChange> {
  const changes = new Map<number, LineChange>();
  const [sizes, sizesWere] = [sheet.sizes[axis], opened.sizes[axis]];
  const [hidden, hiddenWere] = [sheet.hidden[axis], opened.hidden[axis]];
  for (const [line, points] of sizes) {
    if (sizesWere.get(line) === points) continue;
    changes.set(line, { size: axis === "rows" ? points : widthOfPoints(points) });
  }
  for (const line of new Set([...hidden.keys(), ...hiddenWere.keys()])) {
    if (hidden.has(line) === hiddenWere.has(line)) continue;
    changes.set(line, { ...changes.get(line), hidden: hidden.has(line) });
  }
  return changes;
}
