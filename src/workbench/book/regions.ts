import type { Book } from "./book";
import { cellRect, eachCell, GRID, intersect, type Rect } from "./rect";
import type { Area, Sheet } from "./sheet";

/** The cells in use inside an area; null when there are none. */
export function usedWithin(book: Book, area: Area, contentOnly: boolean): Area | null {
  const used = book.grid.used(area.sheet.id, contentOnly);
  const within = used && intersect(used, area.rect);
  return within && area.sheet.area(within);
}

/** The block of cells around the top-left one that blank rows and columns bound. */
export function surroundingRegion(book: Book, area: Area): Area {
  const { sheet } = area;
  let region = cellRect(area.rect.top, area.rect.left);
  for (;;) {
    const grown = grow(book, sheet, region);
    if (!grown) return sheet.area(region);
    region = grown;
  }
}

/** One line more on each side where that line has content; null when no side has. */
function grow(book: Book, sheet: Sheet, region: Rect): Rect | null {
  const around = {
    top: Math.max(0, region.top - 1),
    left: Math.max(0, region.left - 1),
    bottom: Math.min(GRID.rows - 1, region.bottom + 1),
    right: Math.min(GRID.columns - 1, region.right + 1),
  };
  const found = { ...region };
  const look = (strip: Rect, side: keyof Rect): void => {
    eachCell(strip, (row, column) => {
      if (book.grid.content(sheet.id, row, column).value !== null) found[side] = around[side];
    });
  };
  if (around.top < region.top) look({ ...around, bottom: around.top }, "top");
  if (around.bottom > region.bottom) look({ ...around, top: around.bottom }, "bottom");
  if (around.left < region.left) look({ ...around, right: around.left }, "left");
  if (around.right > region.right) look({ ...around, left: around.right }, "right");
  const same = (["top", "left", "bottom", "right"] as const).every((s) => found[s] === region[s]);
  return same ? null : found;
}

/** The blocks of an area that no hidden row or column crosses. */
export function visibleWithin({ sheet, rect }: Area): readonly Area[] {
  const rows = stretches(rect.top, rect.bottom, (row) => sheet.hidden.rows.has(row));
  const columns = stretches(rect.left, rect.right, (column) => sheet.hidden.columns.has(column));
  return rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => sheet.area({ top, bottom, left, right })),
  );
}

function stretches(
  from: number,
  to: number,
  isHidden: (index: number) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let index = from; index <= to; index += 1) {
    const last = found.at(-1);
    if (isHidden(index)) continue;
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}
