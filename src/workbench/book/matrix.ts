import { ExcelError } from "./excel-error";
import { columnsOf, isOneCell, isUnbounded, rowsOf, type Rect } from "./rect";

export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/**
 * What an array assigned to a range puts into which cell; null slots leave their cell alone.
 * A scalar fills all cells. `[[x]]` does so only where `oneForAll` (documented for number formats).
 */
export function slots(input: unknown, rect: Rect, oneForAll: boolean): readonly Slot[] {
  if (input === null || input === undefined || isUnbounded(rect))
    throw new ExcelError("InvalidArgument");
  const at = reader(input, rect, oneForAll);
  const found: Slot[] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1)
    for (let column = rect.left; column <= rect.right; column += 1) {
      const value = at(row - rect.top, column - rect.left);
      if (value !== null && value !== undefined) found.push({ row, column, value });
    }
  return found;
}

function reader(
  input: unknown,
  rect: Rect,
  oneForAll: boolean,
): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const lines = input as readonly unknown[];
  checkShape(lines, rect, oneForAll);
  const cells = lines as readonly (readonly unknown[])[];
  if (oneForAll && cells.length === 1 && cells[0]?.length === 1 && !isOneCell(rect))
    return () => cells[0]?.[0];
  return (row, column) => cells[row]?.[column];
}

/** `_ValidateArraySize`, which the client sends before it splits a long array. */
export function checkSize(rows: unknown, columns: unknown, rect: Rect): void {
  if (rows !== rowsOf(rect) || columns !== columnsOf(rect))
    throw new ExcelError("InvalidArgument", WRONG_SHAPE);
}

function checkShape(lines: readonly unknown[], rect: Rect, oneForAll: boolean): void {
  const widths = lines.map((line) => (Array.isArray(line) ? line.length : -1));
  if (oneForAll && widths.length === 1 && widths[0] === 1) return;
  const fits = widths.length === rowsOf(rect) && widths.every((width) => width === columnsOf(rect));
  if (!fits) throw new ExcelError("InvalidArgument", WRONG_SHAPE);
}
