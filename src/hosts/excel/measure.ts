import { a1 } from "../../core/grid";
import { type Block, blockOfRange } from "./blocks";
import type { CellArrays } from "./cell-arrays";
import { headColumns, headRows, type ListedSheet } from "./known-book";
import { SheetReading } from "./sheet-reading";
import { namesIn } from "./survey";

const headAddress = `A1:${a1({ row: headRows - 1, column: headColumns - 1 })}`;

/** A sheet measured: how far it is used, and its head whole. */
export interface Measured {
  readonly reading: SheetReading;
  readonly head: CellArrays | null;
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
}

/** Queues a sheet's size, head and state; answers null for a sheet that is not there. */
export function queueMeasure(sheet: Excel.Worksheet): (listed: ListedSheet) => Measured | null {
  const used = sheet.getUsedRangeOrNullObject(true);
  const head = used.getIntersectionOrNullObject(sheet.getRange(headAddress));
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  head.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
  sheet.autoFilter.load("isDataFiltered");
  sheet.charts.load("items/name");
  sheet.names.load("items/name,items/formula,items/scope");
  const asked = { sheet, used, head };
  return (listed) => measured(asked, listed);
}

/** What came, after the sync. */
function measured({ sheet, used, head }: Asked, listed: ListedSheet): Measured | null {
  if (sheet.isNullObject) return null;
  const reading = new SheetReading(listed);
  reading.filtered = sheet.autoFilter.isDataFiltered;
  reading.charts = sheet.charts.items.map(({ name }) => name);
  reading.localNames = namesIn(sheet.names.items, "Worksheet", listed.name);
  if (used.isNullObject) return { reading, head: null };
  reading.used = blockOfRange(used);
  noteHidden(reading, used);
  return { reading, head: head.isNullObject ? null : arraysOf(head) };
}

function noteHidden(reading: SheetReading, used: Excel.Range): void {
  const block = blockOfRange(used);
  // Mixed reads null, whatever the types say.
  const [rows, columns] = [used.rowHidden as boolean | null, used.columnHidden as boolean | null];
  reading.partlyHidden = rows === null || columns === null;
  if (rows === true) reading.hiddenRows = lines(block.top, block.bottom);
  if (columns === true) reading.hiddenColumns = lines(block.left, block.right);
}

/** All numbers of a stretch. */
export const lines = (from: number, to: number): ReadonlySet<number> =>
  new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** A loaded range's arrays. */
const arraysOf = (range: Excel.Range): CellArrays => ({
  block: blockOfRange(range),
  values: range.values as unknown[][],
  formulas: range.formulas as unknown[][],
  formats: range.numberFormat as unknown[][],
});

/** What a sheet of these sizes still needs beyond its head. */
export function below(used: Block): readonly Block[] {
  const blocks: Block[] = [];
  if (used.bottom >= headRows) blocks.push({ ...used, top: Math.max(used.top, headRows) });
  if (used.right >= headColumns && used.top < headRows)
    blocks.push({
      ...used,
      left: Math.max(used.left, headColumns),
      bottom: Math.min(used.bottom, headRows - 1),
    });
  return blocks;
}
