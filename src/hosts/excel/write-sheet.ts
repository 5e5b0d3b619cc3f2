import { growingRows } from "../../core/edits";
import { a1, formatRef } from "../../core/grid";
import { type Block, blocksOf, cellBlock, runsOf } from "./blocks";
import { placeChart } from "./chart";
import { setUpPage } from "./page-setup";
import { paint, paintFormats, Ranges } from "./paint";
import type { CellWrite, SheetWrite } from "./write-plan";

/** Points of one character of a column's width, as files state it: 7 pixels. */
const pointsPerCharacter = 5.25;
/** Excel takes no longer list of choices. */
const longestList = 255;

/** Empties a sheet of ours for writing it anew: contents, formats, merges and rules; it stays itself. */
export function clearSheet(sheet: Excel.Worksheet, { extent, known, plan }: SheetWrite): void {
  if (!known) return;
  const range = new Ranges(sheet).of(extent);
  range.unmerge();
  range.dataValidation.clear();
  range.clear("All");
  sheet.horizontalPageBreaks.removePageBreaks();
  if (plan.frozenRows === 0) sheet.freezePanes.unfreeze();
}

/** Everything of a sheet but what its cells hold: merges, looks, sizes, page, choices. */
export function lookOfSheet(sheet: Excel.Worksheet, { plan, cells }: SheetWrite): void {
  const ranges = new Ranges(sheet);
  // Merged first: a fill set before merging an empty block is lost.
  for (const merge of plan.merges) ranges.of(merge).merge(false);
  const styled = plan.cells.flatMap(({ row, column, style }) =>
    style ? [{ row, column, style }] : [],
  );
  paint(ranges, styled);
  const formats = [...cells.values()].flatMap(({ row, column, input: { format } }) =>
    format === null || format === "General" ? [] : [{ row, column, format }],
  );
  paintFormats(ranges, formats);
  const growing = growingRows(plan);
  const fixed = [...plan.rowHeights].filter(([row]) => !growing.has(row));
  setSizes(ranges, plan.columnWidths, new Map(fixed));
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.showGridlines = plan.gridlines;
  for (const { area, of } of plan.lists) {
    const source = of.join(",");
    if (source.length > longestList) continue;
    ranges.of(area).dataValidation.rule = { list: { inCellDropDown: true, source } };
  }
  if (plan.page) setUpPage(sheet, plan.page);
}

function setSizes(
  ranges: Ranges,
  widths: ReadonlyMap<number, number>,
  heights: ReadonlyMap<number, number>,
): void {
  for (const [left, right, width] of equalRuns(widths))
    ranges.of({ top: 0, bottom: 0, left, right }).format.columnWidth = width * pointsPerCharacter;
  for (const [top, bottom, height] of equalRuns(heights))
    ranges.of({ top, bottom, left: 0, right: 0 }).format.rowHeight = Math.min(409, height);
}

/** Stretches of neighbouring lines of one size. */
function equalRuns(
  sizes: ReadonlyMap<number, number>,
): readonly (readonly [from: number, to: number, size: number])[] {
  const bySize = new Map<number, number[]>();
  for (const [line, size] of sizes) bySize.set(size, [...(bySize.get(size) ?? []), line]);
  return [...bySize].flatMap(([size, lines]) =>
    runsOf(lines).map(([from, to]) => [from, to, size] as const),
  );
}

/** What the cells hold, as one array, cut by rows so that no message grows too large. */
export function contentsOfSheet(sheet: Excel.Worksheet, write: SheetWrite, rows: Block): void {
  const ranges = new Ranges(sheet);
  ranges.of(rows).formulas = inputsIn(write.cells, rows);
}

/** The array for a block: "" empties a cell. */
function inputsIn(
  cells: ReadonlyMap<string, CellWrite>,
  { top, left, bottom, right }: Block,
): (string | number | boolean)[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from(
      { length: right - left + 1 },
      (__, column) => cells.get(a1({ row: top + row, column: left + column }))?.input.text ?? "",
    ),
  );
}

/** Links inside the workbook, after the cells hold what they show; printed black like the rest. */
export function linksOfSheet(sheet: Excel.Worksheet, { plan }: SheetWrite): void {
  const ranges = new Ranges(sheet);
  const linked = plan.cells.filter((cell) => cell.link !== undefined);
  for (const { row, column, link } of linked)
    if (link)
      ranges.of(cellBlock({ row, column })).hyperlink = { documentReference: formatRef(link) };
  for (const block of blocksOf(linked)) {
    const { font } = ranges.of(block).format;
    font.color = "#000000";
    font.underline = "None";
  }
  paint(
    ranges,
    linked.flatMap(({ row, column, style }) => (style ? [{ row, column, style }] : [])),
  );
}

/** The chart, in place of the one an earlier run left. */
export function chartOfSheet(sheet: Excel.Worksheet, { plan, known }: SheetWrite): void {
  placeChart(sheet, plan.chart, known?.charts ?? []);
}

/** Cells of a sheet that stays otherwise as it is: number formats first, then contents, by blocks. */
export function writeCells(sheet: Excel.Worksheet, cells: readonly CellWrite[]): void {
  const ranges = new Ranges(sheet);
  const formats = cells.flatMap(({ row, column, input: { format } }) =>
    format === null ? [] : [{ row, column, format }],
  );
  paintFormats(ranges, formats);
  const byPlace = new Map(cells.map((cell) => [a1(cell), cell]));
  for (const block of blocksOf(cells)) ranges.of(block).formulas = inputsIn(byPlace, block);
}
