import { encloses, shared } from "./blocks";
import type { KnownPiece } from "./cell-loader";
import { queueDetails, surroundings } from "./details";
import { headColumns, headRows, type KnownSheet, type Piece } from "./known-book";
import type { SheetReading } from "./sheet-reading";

/** Rows below a table that are read along, so that rows added there cost no further request. */
const spareRows = 50;
const lastRow = 1_048_575;

/** The head of a sheet, which is read along with its size; null where nothing is in it. */
export function headOf(sheet: KnownSheet): KnownPiece | null {
  const head = { top: 0, left: 0, bottom: headRows - 1, right: headColumns - 1 };
  const block = sheet.used && shared(sheet.used, head);
  return block && { sheet, piece: { block, whole: true } };
}

/** A piece as it was loaded last time; at the end of a sheet a little longer. */
export const withSpareRows = ({ used }: KnownSheet, { block, whole }: Piece): Piece => {
  const atEnd = used?.bottom === block.bottom;
  const bottom = atEnd ? Math.min(block.bottom + spareRows, lastRow) : block.bottom;
  return { whole, block: { ...block, bottom } };
};

/**
 * Queues merges and hidden lines as far as the sheet went last time and a little further. Where the
 * sheet turns out to go beyond that, they are asked for again.
 */
export function queueKnownDetails(
  context: Excel.RequestContext,
  { id, used, hiddenRows, hiddenColumns }: KnownSheet,
): (into: SheetReading) => void {
  const asked = used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const hidden = hiddenRows.size + hiddenColumns.size > 0;
  const take = queueDetails(context, { id, used: asked, hidden });
  return (into) => {
    take(into);
    const now = into.used;
    into.detailed =
      now === null || (encloses(surroundings(asked), now) && hidden === into.partlyHidden);
  };
}
