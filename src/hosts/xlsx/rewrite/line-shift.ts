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
  const [first, last] = shift.count > 0 ? pushed(from, to, shift) : closed(from, to, shift);
  return last < first || first >= limit ? null : { from: first, to: Math.min(last, limit - 1) };
}

type Ends = readonly [first: number, last: number];

const pushed = (from: number, to: number, { at, count }: LineShift): Ends => [
  from >= at ? from + count : from,
  to >= at ? to + count : to,
];

/** The end comes out before the beginning when nothing is left. */
const closed = (from: number, to: number, { at, count }: LineShift): Ends => [
  from < at ? from : Math.max(at, from + count),
  to < at ? to : Math.max(at - 1, to + count),
];

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
