import { ExcelError } from "./excel-error";
import { bounding, insideGrid, intersect, type Rect } from "./rect";
import type { Area } from "./sheet";

/** A range computed from another; leaving the grid is an error. */
function at(area: Area, rect: Rect): Area {
  if (!insideGrid(rect)) throw new ExcelError("InvalidArgument");
  return area.sheet.area(rect);
}

/** An argument that must be a whole number; left out it is `standard`. */
export function wholeNumber(value: unknown, standard?: number): number {
  if ((value === null || value === undefined) && standard !== undefined) return standard;
  if (typeof value !== "number" || !Number.isInteger(value))
    throw new ExcelError("InvalidArgument");
  return value;
}

/** May lie outside the range, not outside the grid. */
export function cellOf(area: Area, row: unknown, column: unknown): Area {
  const top = area.rect.top + wholeNumber(row);
  const left = area.rect.left + wholeNumber(column);
  return at(area, { top, left, bottom: top, right: left });
}

export function rowOf(area: Area, index: unknown): Area {
  const row = area.rect.top + wholeNumber(index);
  return at(area, { ...area.rect, top: row, bottom: row });
}

export function columnOf(area: Area, index: unknown): Area {
  const column = area.rect.left + wholeNumber(index);
  return at(area, { ...area.rect, left: column, right: column });
}

export function offsetOf(area: Area, rows: unknown, columns: unknown): Area {
  const { top, left, bottom, right } = area.rect;
  const [down, across] = [wholeNumber(rows), wholeNumber(columns)];
  return at(area, {
    top: top + down,
    left: left + across,
    bottom: bottom + down,
    right: right + across,
  });
}

/** Moves the bottom-right corner; a range keeps at least one cell. */
export function resizedBy(area: Area, rows: unknown, columns: unknown): Area {
  const { rect } = area;
  return at(area, {
    ...rect,
    bottom: rect.bottom + wholeNumber(rows),
    right: rect.right + wholeNumber(columns),
  });
}

export function resizedTo(area: Area, rows: unknown, columns: unknown): Area {
  const { rect } = area;
  return at(area, {
    ...rect,
    bottom: rect.top + wholeNumber(rows) - 1,
    right: rect.left + wholeNumber(columns) - 1,
  });
}

/** @throws when they lie on two sheets */
export const boundingOf = (area: Area, other: Area): Area =>
  at(area, bounding(area.rect, sameSheet(area, other).rect));

/** Null when they do not meet. */
export function intersectionOf(area: Area, other: Area): Area | null {
  const shared = intersect(area.rect, sameSheet(area, other).rect);
  return shared && area.sheet.area(shared);
}

function sameSheet(area: Area, other: Area): Area {
  if (area.sheet !== other.sheet) throw new ExcelError("InvalidArgument");
  return other;
}
