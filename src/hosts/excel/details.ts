import { type Block, blockOfRange, rangeOf } from "./blocks";
import { headRows } from "./known-book";
import { lines } from "./measure";
import { supports } from "./requirement-sets";
import type { SheetReading } from "./sheet-reading";

/** Hidden rows of a ledger are looked for in its head only: a filter can cut it into thousands of parts. */
const looked = (used: Block): Block => ({
  ...used,
  bottom: Math.min(used.bottom, used.top + headRows * 8),
});

/** Merges are looked for beyond the last value too: empty cells to be filled in may be merged. */
export const surroundings = ({ top, left, bottom, right }: Block): Block => ({
  top: Math.max(0, top - 5),
  left: Math.max(0, left - 5),
  bottom: Math.min(bottom + 50, 1_048_575),
  right: Math.min(right + 5, 16_383),
});

const areaCorners =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/**
 * Queues merged blocks and, where `hidden`, what is visible, for the whole used range: Excel finds only
 * merges that begin in the range asked about. Before ExcelApi 1.13 nobody tells of merges: then there
 * are none in the snapshot.
 */
export function queueDetails(
  context: Excel.RequestContext,
  reading: { readonly id: string; readonly used: Block; readonly hidden: boolean },
): (into: SheetReading) => void {
  const sheet = context.workbook.worksheets.getItemOrNullObject(reading.id);
  const merged = supports("1.13")
    ? rangeOf(sheet, surroundings(reading.used)).getMergedAreasOrNullObject()
    : null;
  const visible = reading.hidden
    ? rangeOf(sheet, looked(reading.used)).getSpecialCellsOrNullObject("Visible")
    : null;
  merged?.load(areaCorners);
  visible?.load(areaCorners);
  return (into) => {
    const { name } = into.listed;
    into.detailed = true;
    if (merged && !merged.isNullObject)
      into.merges = merged.areas.items.map((range) => ({ sheet: name, ...blockOfRange(range) }));
    if (visible && !visible.isNullObject)
      hide(into, looked(reading.used), visible.areas.items.map(blockOfRange));
  };
}

/** Rows and columns of the block that no visible part touches. */
function hide(into: SheetReading, block: Block, parts: readonly Block[]): void {
  const rows = new Set(lines(block.top, block.bottom));
  const columns = new Set(lines(block.left, block.right));
  for (const part of parts) {
    for (let row = part.top; row <= part.bottom; row += 1) rows.delete(row);
    for (let column = part.left; column <= part.right; column += 1) columns.delete(column);
  }
  into.hiddenRows = new Set([...into.hiddenRows, ...rows]);
  into.hiddenColumns = new Set([...into.hiddenColumns, ...columns]);
}
