import type { CellRef } from "../grid";
import { type FigureId, figureIds } from "./figure-id";

/** 取数表: the sheet that carries every figure (docs/workbook.md §4). */
export const registerSheet = "取数表";

/** Zero-based columns of 取数表. */
export const registerColumns = {
  number: 0,
  term: 1,
  base: 2,
  wan: 3,
  source: 4,
  why: 5,
  state: 6,
} as const;

/** Zero-based row of the first figure: title, scope line and head stand above. */
export const registerFirstRow = 3;

/** 金额（元） of each listed figure in 取数表, in the order of 基础数据表. */
export function registerCells(ids: ReadonlySet<FigureId>): ReadonlyMap<FigureId, CellRef> {
  const listed = figureIds.filter((id) => ids.has(id));
  return new Map(
    listed.map((id, index) => [
      id,
      { sheet: registerSheet, row: registerFirstRow + index, column: registerColumns.base },
    ]),
  );
}
