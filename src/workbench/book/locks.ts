import type { Book } from "./book";
import { ExcelError } from "./excel-error";
import type { Rect } from "./rect";
import type { Sheet } from "./sheet";
import type { CellStyle } from "./style";

/** The format a cell has in effect: its own over its column's over Excel's defaults. */
export const styleAt = (book: Book, sheet: Sheet, row: number, column: number): CellStyle =>
  sheet.effectiveStyle(row, column, book.grid.style(sheet.id, row, column));

/** On a protected sheet a block touching one locked cell is refused whole, also where nothing changes. */
export function needUnlocked(book: Book, sheet: Sheet, rect: Rect): void {
  if (!sheet.protection.protected) return;
  for (let row = rect.top; row <= rect.bottom; row += 1)
    for (let column = rect.left; column <= rect.right; column += 1)
      if (styleAt(book, sheet, row, column).locked) throw new ExcelError("AccessDenied");
}
