import type { Area } from "../../../core/grid";
import { columnLimit, rowLimit } from "../read/walked-cell";
import type { LineShift } from "./changes";

/** Where a line lands; null when it is deleted. */
export function shiftedLine(line: number, { at, count }: LineShift): number | null {
  if (line < at) return line;
  return count < 0 && line < at - count ? null : line + count;
}

/** Where the lines `from` … `to` land, stretched or shrunk where the shift cuts them. */
export function shiftedSpan(
  from: number,
  to: number,
  shift: LineShift,
): { readonly from: number; readonly to: number } | null {
  const limit = shift.axis === "rows" ? rowLimit : columnLimit;
  if (from === 0 && to >= limit - 1) return { from, to };
  const { at, count } = shift;
  if (count > 0) {
    const first = from >= at ? from + count : from;
    const last = Math.min(to >= at ? to + count : to, limit - 1);
    return first >= limit ? null : { from: first, to: last };
  }
  const first = from < at ? from : Math.max(at, from + count);
  const last = to < at ? to : Math.max(at - 1, to + count);
  return last < first ? null : { from: first, to: last };
}

/** Where a block lands; null when nothing of it is left. */
export function shiftedArea(area: Area, shift: LineShift): Area | null {
  const along = shift.axis === "rows";
  const span = along
    ? shiftedSpan(area.top, area.bottom, shift)
    : shiftedSpan(area.left, area.right, shift);
  if (!span) return null;
  return along
    ? { ...area, top: span.from, bottom: span.to }
    : { ...area, left: span.from, right: span.to };
}
