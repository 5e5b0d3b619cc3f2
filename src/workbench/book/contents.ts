import type { Book } from "./book";
import { EMPTY, valueTypeOf, type Content } from "./cell";
import { displayText } from "./display";
import { readEntry, type Entry } from "./entry";
import { ExcelError } from "./excel-error";
import { needUnlocked, styleAt } from "./locks";
import { slots } from "./matrix";
import { columnsOf, intersect, isOneCell, isUnbounded, rowsOf, sameRect, type Rect } from "./rect";
import type { Area, Sheet } from "./sheet";

type CellArray = readonly (readonly unknown[])[] | null;

/** Reads one thing of every cell; null for whole rows or columns, refused above 5,000,000 cells. */
function readCells(
  book: Book,
  area: Area,
  read: (row: number, column: number) => unknown,
): CellArray {
  const { rect } = area;
  if (isUnbounded(rect)) return null;
  if (rowsOf(rect) * columnsOf(rect) > book.quirks.readLimit) {
    if (book.quirks.oversizedReadIsNull) return null;
    throw new ExcelError("RangeExceedsLimit");
  }
  const lines: unknown[][] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const line: unknown[] = [];
    for (let column = rect.left; column <= rect.right; column += 1) line.push(read(row, column));
    lines.push(line);
  }
  return lines;
}

const contentOf =
  (book: Book, area: Area) =>
  (row: number, column: number): Content =>
    book.grid.content(area.sheet.id, row, column);

export function readValues(book: Book, area: Area): CellArray {
  const content = contentOf(book, area);
  return readCells(book, area, (row, column) => content(row, column).value ?? "");
}

export function readFormulas(book: Book, area: Area): CellArray {
  const content = contentOf(book, area);
  return readCells(book, area, (row, column) => {
    const { formula, value } = content(row, column);
    return formula ?? value ?? "";
  });
}

export function readTypes(book: Book, area: Area): CellArray {
  const content = contentOf(book, area);
  return readCells(book, area, (row, column) => valueTypeOf(content(row, column)));
}

export function readText(book: Book, area: Area): CellArray {
  const content = contentOf(book, area);
  return readCells(book, area, (row, column) =>
    displayText(content(row, column), styleAt(book, area.sheet, row, column).numberFormat),
  );
}

export const readNumberFormats = (book: Book, area: Area): CellArray =>
  readCells(book, area, (row, column) => styleAt(book, area.sheet, row, column).numberFormat);

/** Assigns `values` or `formulas`: everything is read and checked before the first cell changes. */
export function writeContents(book: Book, area: Area, input: unknown): void {
  const { sheet, rect } = area;
  const writable = slots(input, rect, false);
  needUnlocked(book, sheet, rect);
  const writes: { row: number; column: number; entry: Entry; format: string }[] = [];
  for (const { row, column, value } of writable) {
    const { numberFormat } = styleAt(book, sheet, row, column);
    const entry = readEntry(value, numberFormat);
    writes.push({ row, column, entry, format: numberFormat });
  }
  const before = isOneCell(rect) ? book.grid.content(sheet.id, rect.top, rect.left) : EMPTY;
  const merges = book.grid.merges(sheet.id).filter((merge) => intersect(merge, rect));
  for (const { row, column, entry, format } of writes) {
    // Inside a merge only the top-left cell keeps anything; the rest is dropped without a word.
    if (isCovered(merges, row, column)) continue;
    book.grid.write(sheet.id, row, column, entry.content);
    if (entry.numberFormat !== undefined && format === "General")
      book.grid.restyle(sheet.id, row, column, { numberFormat: entry.numberFormat });
  }
  if (writes.length > 0) tellChanged(book, sheet, rect, before);
}

const isCovered = (merges: readonly Rect[], row: number, column: number): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row !== top || column !== left),
  );

function tellChanged(book: Book, sheet: Sheet, rect: Rect, before: Content): void {
  const event = {
    kind: "changed",
    change: "RangeEdited",
    rect,
    sheet: sheet.id,
    ours: true,
  } as const;
  if (!isOneCell(rect)) {
    book.tell(event);
    return;
  }
  const after = book.grid.content(sheet.id, rect.top, rect.left);
  book.tell({
    ...event,
    details: {
      valueBefore: before.value ?? "",
      valueAfter: after.value ?? "",
      valueTypeBefore: valueTypeOf(before),
      valueTypeAfter: valueTypeOf(after),
    },
  });
}

/** Empties the cells of what they hold; formats stay. */
export function clearContents(book: Book, area: Area): void {
  const { sheet } = area;
  const rect = withinUsed(book, area);
  if (!rect) return;
  needUnlocked(book, sheet, rect);
  needWholeMerges(book, area);
  for (let row = rect.top; row <= rect.bottom; row += 1)
    for (let column = rect.left; column <= rect.right; column += 1)
      if (book.grid.content(sheet.id, row, column) !== EMPTY)
        book.grid.write(sheet.id, row, column, EMPTY);
  book.tell({
    kind: "changed",
    change: "RangeEdited",
    rect: area.rect,
    sheet: sheet.id,
    ours: true,
  });
}

/** A clear that cuts a merge is refused. */
export function needWholeMerges(book: Book, area: Area): void {
  for (const merge of book.grid.merges(area.sheet.id)) {
    const shared = intersect(merge, area.rect);
    if (shared && !sameRect(shared, merge)) throw new ExcelError("InvalidOperation");
  }
}

/** The part of an area where anything is: whole columns need not be walked to their end. */
export function withinUsed(book: Book, area: Area): Rect | null {
  const used = book.grid.used(area.sheet.id, false);
  return used && intersect(used, area.rect);
}
