import { a1 } from "../../../core/grid";
import { areaOf } from "../read/read-sheet";
import type { SheetOutline } from "../read/walk-sheet";
import type { Splices } from "../xml/splices";
import { decodeRaw } from "../xml/xml-text";

/** A worksheet part: the sheet's name, the part's, and its XML. */
export interface SheetSource {
  readonly sheet: string;
  readonly part: string;
  readonly bytes: Uint8Array;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The stated extent of the sheet, widened to the cells written. */
export function widenDimension(
  { sheet, part, bytes }: SheetSource,
  outline: SheetOutline,
  change: { readonly splices: Splices; readonly written: readonly Place[] },
): void {
  const stated = outline.elements.find(({ name }) => name === "dimension");
  if (!stated || change.written.length === 0) return;
  const source = decodeRaw(bytes, stated.start, stated.end, part);
  const reference = /\sref=["']([^"']+)["']/.exec(source)?.[1] ?? "";
  const area = areaOf(sheet, reference);
  if (!area) return;
  const wide = { ...area };
  for (const { row, column } of change.written) {
    wide.top = Math.min(wide.top, row);
    wide.bottom = Math.max(wide.bottom, row);
    wide.left = Math.min(wide.left, column);
    wide.right = Math.max(wide.right, column);
  }
  const from = a1({ row: wide.top, column: wide.left });
  const to = a1({ row: wide.bottom, column: wide.right });
  const wider = source.replace(/(\sref=["'])[^"']+/, `$1${from}:${to}`);
  const same = JSON.stringify(wide) === JSON.stringify(area);
  if (!same) change.splices.replace(stated.start, stated.end, wider);
}

/** Elements that stand before the cells. */
const beforeData = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols"];

/** Where the cells of a sheet belong that has no `<sheetData>`. */
export const dataPlace = (outline: SheetOutline): number =>
  outline.elements.find(({ name }) => !beforeData.includes(name))?.start ?? outline.rootCloseStart;
