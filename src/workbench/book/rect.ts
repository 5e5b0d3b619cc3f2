/** Excel's grid; every address beyond it is refused. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;

/** A block of cells, zero-based, both corners included. Whole columns reach from row 0 to the last. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Axis = "rows" | "columns";

export const WHOLE_SHEET: Rect = {
  top: 0,
  left: 0,
  bottom: GRID.rows - 1,
  right: GRID.columns - 1,
};

export const rowsOf = (rect: Rect): number => rect.bottom - rect.top + 1;
export const columnsOf = (rect: Rect): number => rect.right - rect.left + 1;
export const isOneCell = (rect: Rect): boolean => rowsOf(rect) === 1 && columnsOf(rect) === 1;

export const spansAllRows = (rect: Rect): boolean =>
  rect.top === 0 && rect.bottom === GRID.rows - 1;
export const spansAllColumns = (rect: Rect): boolean =>
  rect.left === 0 && rect.right === GRID.columns - 1;
/** Whole rows or whole columns: Excel answers null for their values. */
export const isUnbounded = (rect: Rect): boolean => spansAllRows(rect) || spansAllColumns(rect);

export const cellRect = (row: number, column: number): Rect => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const insideGrid = (rect: Rect): boolean =>
  rect.top >= 0 &&
  rect.left >= 0 &&
  rect.bottom < GRID.rows &&
  rect.right < GRID.columns &&
  rect.top <= rect.bottom &&
  rect.left <= rect.right;

export function intersect(a: Rect, b: Rect): Rect | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

export const bounding = (a: Rect, b: Rect): Rect => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Rows or columns coming in (`count` > 0) before `at`, or `-count` of them going out from `at` on. */
export interface Shift {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

/** Where a line lands; null when it is deleted. */
export function shiftIndex(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

/** Where a block lands, grown or shrunk where the change cuts it; null when nothing of it is left. */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const alongRows = shift.axis === "rows";
  const size = alongRows ? GRID.rows : GRID.columns;
  const from = alongRows ? rect.top : rect.left;
  const to = alongRows ? rect.bottom : rect.right;
  const span = shiftSpan(from, to, shift, size);
  if (!span) return null;
  return alongRows
    ? { ...rect, top: span.from, bottom: span.to }
    : { ...rect, left: span.from, right: span.to };
}

function shiftSpan(
  from: number,
  to: number,
  { at, count }: Shift,
  size: number,
): { from: number; to: number } | null {
  if (from === 0 && to === size - 1) return { from, to };
  if (count >= 0) {
    const moved = { from: from >= at ? from + count : from, to: to >= at ? to + count : to };
    return moved.from >= size ? null : { from: moved.from, to: Math.min(moved.to, size - 1) };
  }
  const gone = -count;
  const land = (index: number): number => (index < at ? index : Math.max(at, index - gone));
  const survivors =
    to - from + 1 - Math.max(0, Math.min(to, at + gone - 1) - Math.max(from, at) + 1);
  return survivors <= 0 ? null : { from: land(from), to: land(from) + survivors - 1 };
}

/** Calls back for every cell, row by row. */
export function eachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.top; row <= rect.bottom; row += 1)
    for (let column = rect.left; column <= rect.right; column += 1) visit(row, column);
}

/** The entries of a map by line number, moved with their lines; deleted lines drop out. */
export function shiftKeys<V>(map: ReadonlyMap<number, V>, shift: Shift): Map<number, V> {
  const moved = new Map<number, V>();
  for (const [index, value] of map) {
    const to = shiftIndex(index, shift);
    if (to !== null) moved.set(to, value);
  }
  return moved;
}
