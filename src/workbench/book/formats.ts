import type { Book } from "./book";
import { needWholeMerges, withinUsed } from "./contents";
import { ExcelError } from "./excel-error";
import { styleAt } from "./locks";
import { slots } from "./matrix";
import { eachCell, isUnbounded, spansAllColumns, spansAllRows, type Axis, type Rect } from "./rect";
import { DEFAULT_SIZE, type Area, type Sheet } from "./sheet";
import {
  DEFAULT_STYLE,
  type Border,
  type CellStyle,
  type Side,
  type StyleKey,
  type StylePatch,
} from "./style";

/** The value all cells share; null when they differ. */
export function readStyle<K extends StyleKey>(book: Book, area: Area, key: K): CellStyle[K] | null {
  const { sheet, rect } = area;
  const seen = new Map<string, CellStyle[K]>();
  // Of whole rows and columns only the cells in use and one beyond can differ.
  for (const part of isUnbounded(rect) ? sampleOf(book, area) : [rect])
    eachCell(part, (row, column) => {
      const value = styleAt(book, sheet, row, column)[key];
      seen.set(JSON.stringify(value), value);
    });
  const [shared] = seen.values();
  return seen.size === 1 && shared !== undefined ? shared : null;
}

function sampleOf(book: Book, area: Area): Rect[] {
  const { rect } = area;
  const used = withinUsed(book, area);
  const beyond = { top: rect.bottom, left: rect.right, bottom: rect.bottom, right: rect.right };
  return used ? [used, beyond] : [beyond];
}

/** Gives all cells of an area the same format; whole rows and columns keep it for cells to come. */
export function writeStyle(book: Book, area: Area, patch: StylePatch): void {
  const { sheet, rect } = area;
  sheet.protection.need("allowFormatCells");
  if (isUnbounded(rect)) {
    sheet.bands.push({ rect, patch });
    const used = withinUsed(book, area);
    if (used) restyle(book, sheet, used, patch);
  } else restyle(book, sheet, rect, patch);
  tellFormat(book, area);
}

function restyle(book: Book, sheet: Sheet, rect: Rect, patch: StylePatch): void {
  eachCell(rect, (row, column) => book.grid.restyle(sheet.id, row, column, patch));
}

/** Assigns `numberFormat`; “” means General, null slots stay, one code may stand for all. */
export function writeNumberFormats(book: Book, area: Area, input: unknown): void {
  const { sheet, rect } = area;
  if (isUnbounded(rect) && typeof input === "string") {
    writeStyle(book, area, { numberFormat: input === "" ? "General" : input });
    return;
  }
  sheet.protection.need("allowFormatCells");
  const written = slots(input, rect, true);
  if (written.some(({ value }) => typeof value !== "string"))
    throw new ExcelError("InvalidArgument");
  for (const { row, column, value } of written)
    book.grid.restyle(sheet.id, row, column, {
      numberFormat: value === "" ? "General" : String(value),
    });
  tellFormat(book, area);
}

export function clearFormats(book: Book, area: Area): void {
  const { sheet, rect } = area;
  sheet.protection.need("allowFormatCells");
  needWholeMerges(book, area);
  const used = withinUsed(book, area);
  if (used)
    eachCell(used, (row, column) => {
      book.grid.unstyle(sheet.id, row, column);
      // A cell that inherits from its column is told to be plain.
      if (!isUnbounded(rect) && sheet.bands.length > 0)
        book.grid.restyle(sheet.id, row, column, DEFAULT_STYLE);
    });
  if (isUnbounded(rect)) sheet.bands.push({ rect, patch: DEFAULT_STYLE });
  tellFormat(book, area);
}

/** Documented: a change of format raises onChanged too. */
function tellFormat(book: Book, area: Area): void {
  const { rect, sheet } = area;
  const event = { rect, sheet: sheet.id, ours: true };
  book.tell({ kind: "changed", change: "RangeEdited", ...event });
  book.tell({ kind: "format-changed", ...event });
}

// --- borders -----------------------------------------------------------------------------------

export type BorderIndex =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** The cells and the side of them that a border of a range is made of. */
function borderCells(rect: Rect, index: BorderIndex): { rect: Rect; side: Side } | null {
  const { top, left, bottom, right } = rect;
  switch (index) {
    case "EdgeTop":
      return { rect: { ...rect, bottom: top }, side: "top" };
    case "EdgeBottom":
      return { rect: { ...rect, top: bottom }, side: "bottom" };
    case "EdgeLeft":
      return { rect: { ...rect, right: left }, side: "left" };
    case "EdgeRight":
      return { rect: { ...rect, left: right }, side: "right" };
    case "InsideHorizontal":
      return top === bottom ? null : { rect: { ...rect, bottom: bottom - 1 }, side: "bottom" };
    case "InsideVertical":
      return left === right ? null : { rect: { ...rect, right: right - 1 }, side: "right" };
  }
}

/** Null where there is no border, or not the same one everywhere. */
export function readBorder(book: Book, area: Area, index: BorderIndex): Border | null {
  const part = borderCells(area.rect, index);
  return part && readStyle(book, area.sheet.area(part.rect), part.side);
}

/** Inside borders of one cell have nowhere to go: nothing happens. */
export function writeBorder(
  book: Book,
  area: Area,
  index: BorderIndex,
  border: Border | null,
): void {
  const part = borderCells(area.rect, index);
  if (part) writeStyle(book, area.sheet.area(part.rect), { [part.side]: border });
}

// --- widths and heights ------------------------------------------------------------------------

const linesOf = (rect: Rect, axis: Axis): { from: number; to: number } =>
  axis === "rows" ? { from: rect.top, to: rect.bottom } : { from: rect.left, to: rect.right };

/** The lines to change: of an area without end only those in use, the grid ends nowhere near. */
function linesToChange(book: Book, area: Area, axis: Axis): { from: number; to: number } {
  const { rect } = area;
  const endless = axis === "rows" ? spansAllRows(rect) : spansAllColumns(rect);
  const used = withinUsed(book, area) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return linesOf(endless ? used : rect, axis);
}

/** Points; null when the lines differ. */
export function readSize(area: Area, axis: Axis): number | null {
  const { from, to } = linesOf(area.rect, axis);
  const first = area.sheet.size(axis, from);
  const known = area.sheet.sizes[axis];
  const counted = [...known.keys()].filter((index) => index >= from && index <= to);
  const standard = axis === "rows" ? DEFAULT_SIZE.row : DEFAULT_SIZE.column;
  const all = new Set(counted.map((index) => known.get(index)));
  if (counted.length < to - from + 1) all.add(standard);
  return all.size > 1 ? null : first;
}

export function writeSize(book: Book, area: Area, axis: Axis, points: unknown): void {
  const { sheet } = area;
  const tooHigh = axis === "rows" && Number(points) > 409;
  if (typeof points !== "number" || points < 0 || tooHigh) throw new ExcelError("InvalidArgument");
  sheet.protection.need(axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const kind = axis === "rows" ? "row-height" : "column-width";
  const { from, to } = linesToChange(book, area, axis);
  for (let index = from; index <= to; index += 1) {
    sheet.sizes[axis].set(index, points);
    book.grid.look(sheet.id, { kind, index, points });
  }
}

/** true, false, or null when some lines are hidden and some not. */
export function readHidden(area: Area, axis: Axis): boolean | null {
  const { from, to } = linesOf(area.rect, axis);
  const hidden = [...area.sheet.hidden[axis].keys()].filter((at) => at >= from && at <= to).length;
  if (hidden === 0) return false;
  return hidden === to - from + 1 ? true : null;
}

export function writeHidden(book: Book, area: Area, axis: Axis, value: unknown): void {
  const { sheet } = area;
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  sheet.protection.need(axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const { from, to } = linesToChange(book, area, axis);
  for (let index = from; index <= to; index += 1) {
    if (value) sheet.hidden[axis].set(index, true);
    else sheet.hidden[axis].delete(index);
    book.grid.look(sheet.id, { kind: "hidden", axis, index, hidden: value });
  }
}
