import { DEFAULT_SIZE, type Area, type Sheet } from "./sheet";
import type { Axis } from "./rect";

/** Where an area lies on its sheet, in points; hidden lines take no room. */
export function areaPoints({ sheet, rect }: Area): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const left = extent(sheet, "columns", 0, rect.left);
  const top = extent(sheet, "rows", 0, rect.top);
  return {
    left,
    top,
    width: extent(sheet, "columns", 0, rect.right + 1) - left,
    height: extent(sheet, "rows", 0, rect.bottom + 1) - top,
  };
}

/** Points of the lines from `from` up to, not including, `to`. */
function extent(sheet: Sheet, axis: Axis, from: number, to: number): number {
  const standard = axis === "rows" ? DEFAULT_SIZE.row : DEFAULT_SIZE.column;
  let points = (to - from) * standard;
  for (const [index, size] of sheet.sizes[axis])
    if (index >= from && index < to) points += size - standard;
  for (const index of sheet.hidden[axis].keys())
    if (index >= from && index < to) points -= sheet.size(axis, index);
  return points;
}
