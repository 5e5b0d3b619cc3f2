import type { Book } from "./book";
import { EMPTY } from "./cell";
import { eachCell, intersect, isOneCell, rowsOf, type Rect } from "./rect";
import type { Area, Sheet } from "./sheet";

/** Joins the cells (or each row of them); the top-left keeps its content, the others lose theirs. */
export function mergeCells(book: Book, area: Area, across: boolean): void {
  const { sheet, rect } = area;
  sheet.protection.need("allowFormatCells");
  const blocks = across
    ? Array.from({ length: rowsOf(rect) }, (_, index) => rowOf(rect, rect.top + index))
    : [rect];
  for (const block of blocks) mergeBlock(book, sheet, block);
}

const rowOf = (rect: Rect, row: number): Rect => ({ ...rect, top: row, bottom: row });

function mergeBlock(book: Book, sheet: Sheet, rect: Rect): void {
  if (isOneCell(rect)) return;
  // Excel merges over what was merged before; the grid would refuse.
  unmergeIn(book, sheet, rect);
  const used = book.grid.used(sheet.id, true);
  const filled = used && intersect(used, rect);
  if (filled)
    eachCell(filled, (row, column) => {
      const first = row === rect.top && column === rect.left;
      if (!first) book.grid.write(sheet.id, row, column, EMPTY);
    });
  book.grid.merge(sheet.id, rect);
}

export function unmergeCells(book: Book, area: Area): void {
  area.sheet.protection.need("allowFormatCells");
  unmergeIn(book, area.sheet, area.rect);
}

function unmergeIn(book: Book, sheet: Sheet, rect: Rect): void {
  if (book.grid.merges(sheet.id).some((merge) => intersect(merge, rect)))
    book.grid.unmerge(sheet.id, rect);
}

/** Reported and open: only merges whose top-left cell lies in the range are found. */
export const mergesStartingIn = (book: Book, area: Area): readonly Area[] =>
  book.grid
    .merges(area.sheet.id)
    .filter(({ top, left }) => intersect(area.rect, { top, left, bottom: top, right: left }))
    .map((rect) => area.sheet.area(rect));
