import type { Book } from "./book";
import { withinUsed } from "./contents";
import { displayText } from "./display";
import { writeSize } from "./formats";
import { styleAt } from "./locks";
import { intersect, type Axis } from "./rect";
import { DEFAULT_SIZE, type Area } from "./sheet";

/** Points around the text of a cell. */
const PADDING = 8;

/**
 * Fits columns to their longest text, by a model: a CJK sign is as wide as the font is high, others
 * half of it. Merged cells are not fitted, as in Excel. Rows get the height of one line of text.
 */
export function autofit(book: Book, area: Area, axis: Axis): void {
  const used = withinUsed(book, area);
  if (!used) return;
  const { sheet } = area;
  if (axis === "rows") {
    writeSize(book, sheet.area(used), "rows", DEFAULT_SIZE.row);
    return;
  }
  for (let column = used.left; column <= used.right; column += 1) {
    let widest = 0;
    for (let row = used.top; row <= used.bottom; row += 1)
      widest = Math.max(widest, widthAt(book, area, row, column));
    const line = sheet.area({ ...used, left: column, right: column });
    if (widest > 0) writeSize(book, line, "columns", widest + PADDING);
  }
}

function widthAt(book: Book, { sheet }: Area, row: number, column: number): number {
  const cell = { top: row, left: column, bottom: row, right: column };
  if (book.grid.merges(sheet.id).some((merge) => intersect(merge, cell))) return 0;
  const style = styleAt(book, sheet, row, column);
  const text = displayText(book.grid.content(sheet.id, row, column), style.numberFormat);
  const signs = [...text].reduce((sum, sign) => sum + (/[⺀-￿]/.test(sign) ? 1 : 0.5), 0);
  return signs * style.fontSize;
}
