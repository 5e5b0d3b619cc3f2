import type { Book } from "./book";
import type { ChangeType } from "./events";
import { ExcelError } from "./excel-error";
import {
  columnsOf,
  GRID,
  rowsOf,
  spansAllColumns,
  spansAllRows,
  type Axis,
  type Rect,
  type Shift,
} from "./rect";
import type { Area, Sheet } from "./sheet";

/** `Range.insert` of whole rows or columns; answers the new, empty ones. */
export function insertLines(book: Book, area: Area): Area {
  const { sheet, rect } = area;
  const axis = axisOf(rect);
  sheet.protection.need(axis === "rows" ? "allowInsertRows" : "allowInsertColumns");
  const count = axis === "rows" ? rowsOf(rect) : columnsOf(rect);
  const used = book.grid.used(sheet.id, true);
  const last = axis === "rows" ? used?.bottom : used?.right;
  // Excel refuses to push content off the sheet.
  if (last !== undefined && last + count >= GRID[axis])
    throw new ExcelError("InsertDeleteConflict");
  shiftLines(book, sheet, { axis, at: axis === "rows" ? rect.top : rect.left, count });
  return sheet.area(rect);
}

/** `Range.delete` of whole rows or columns; formulas that pointed at them show #REF!. */
export function deleteLines(book: Book, area: Area): void {
  const { sheet, rect } = area;
  const axis = axisOf(rect);
  sheet.protection.need(axis === "rows" ? "allowDeleteRows" : "allowDeleteColumns");
  const count = axis === "rows" ? rowsOf(rect) : columnsOf(rect);
  shiftLines(book, sheet, { axis, at: axis === "rows" ? rect.top : rect.left, count: -count });
}

function shiftLines(book: Book, sheet: Sheet, shift: Shift): void {
  book.grid.shift(sheet.id, shift);
  sheet.shift(shift);
  book.tell({ ...shiftEvent(shift), sheet: sheet.id, ours: true });
}

/** What the add-in hears of lines that came or went. */
export function shiftEvent({ axis, at, count }: Shift): {
  readonly kind: "changed";
  readonly change: ChangeType;
  readonly rect: Rect;
} {
  const last = at + Math.abs(count) - 1;
  const inserted = count > 0;
  if (axis === "rows")
    return {
      kind: "changed",
      change: inserted ? "RowInserted" : "RowDeleted",
      rect: { top: at, bottom: last, left: 0, right: GRID.columns - 1 },
    };
  return {
    kind: "changed",
    change: inserted ? "ColumnInserted" : "ColumnDeleted",
    rect: { top: 0, bottom: GRID.rows - 1, left: at, right: last },
  };
}

/** Shifting only part of a row is not modelled: said aloud rather than done half. */
function axisOf(rect: Rect): Axis {
  if (spansAllColumns(rect)) return "rows";
  if (spansAllRows(rect)) return "columns";
  throw new ExcelError("NotImplemented", "The workbench shifts whole rows and columns only.");
}
