import {
  boundingOf,
  cellOf,
  columnOf,
  intersectionOf,
  offsetOf,
  resizedBy,
  resizedTo,
  rowOf,
  wholeNumber,
} from "../book/moves";
import { columnsOf, GRID, rowsOf } from "../book/rect";
import { surroundingRegion, usedWithin } from "../book/regions";
import type { Area } from "../book/sheet";
import type { Method } from "../protocol/exposed";
import { areaOfArgument, needItem } from "./arguments";
import type { Model } from "./model";

/** Ranges got from a range. */
export function rangeMoves(model: Model): Record<string, Method<Area>> {
  const { book } = model;
  const other = (area: Area, value: unknown): Area => areaOfArgument(book, area.sheet, value);
  const last = (area: Area, row: number, column: number): Area => cellOf(area, row, column);
  return {
    getCell: (area, row, column) => model.range(cellOf(area, row, column)),
    getRow: (area, index) => model.range(rowOf(area, index)),
    getColumn: (area, index) => model.range(columnOf(area, index)),
    getOffsetRange: (area, rows, columns) => model.range(offsetOf(area, rows, columns)),
    getResizedRange: (area, rows, columns) => model.range(resizedBy(area, rows, columns)),
    getAbsoluteResizedRange: (area, rows, columns) => model.range(resizedTo(area, rows, columns)),
    getBoundingRect: (area, value) => model.range(boundingOf(area, other(area, value))),
    getIntersection: (area, value) =>
      needItem(model.rangeOrNull(intersectionOf(area, other(area, value)))),
    getIntersectionOrNullObject: (area, value) =>
      model.rangeOrNull(intersectionOf(area, other(area, value))),
    getEntireRow: ({ sheet, rect }) =>
      model.range(sheet.area({ ...rect, left: 0, right: GRID.columns - 1 })),
    getEntireColumn: ({ sheet, rect }) =>
      model.range(sheet.area({ ...rect, top: 0, bottom: GRID.rows - 1 })),
    getLastCell: (area) => model.range(last(area, rowsOf(area.rect) - 1, columnsOf(area.rect) - 1)),
    getLastRow: (area) => model.range(rowOf(area, rowsOf(area.rect) - 1)),
    getLastColumn: (area) => model.range(columnOf(area, columnsOf(area.rect) - 1)),
    getRowsAbove: (area, count) => model.range(beside(area, "rows", -wholeNumber(count, 1))),
    getRowsBelow: (area, count) => model.range(beside(area, "rows", wholeNumber(count, 1))),
    getColumnsBefore: (area, count) => model.range(beside(area, "columns", -wholeNumber(count, 1))),
    getColumnsAfter: (area, count) => model.range(beside(area, "columns", wholeNumber(count, 1))),
    getUsedRange: (area, valuesOnly) =>
      needItem(model.rangeOrNull(usedWithin(book, area, valuesOnly === true))),
    getUsedRangeOrNullObject: (area, valuesOnly) =>
      model.rangeOrNull(usedWithin(book, area, valuesOnly === true)),
    getSurroundingRegion: (area) => model.range(surroundingRegion(book, area)),
  };
}

/** `count` lines next to the area: before it when negative. */
function beside(area: Area, axis: "rows" | "columns", count: number): Area {
  const size = axis === "rows" ? rowsOf(area.rect) : columnsOf(area.rect);
  const move = count < 0 ? count : size;
  const grow = Math.abs(count) - size;
  return axis === "rows"
    ? resizedBy(offsetOf(area, move, 0), grow, 0)
    : resizedBy(offsetOf(area, 0, move), 0, grow);
}
