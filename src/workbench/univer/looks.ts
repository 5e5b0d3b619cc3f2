import { BooleanNumber, type IFreeze } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Look } from "../book/grid";

/** A mutation of Univer: its id and what it takes beside the workbook's and the sheet's id. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** Univer measures in pixels at 96 dpi, Excel in points. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

/** How Univer shows what the book remembers. */
export function mutationOf(look: Look): Mutation {
  switch (look.kind) {
    case "column-width":
      return {
        id: SetWorksheetColWidthMutation.id,
        params: { ranges: [lines("columns", look.index)], colWidth: pixels(look.points) },
      };
    case "row-height":
      return {
        id: SetWorksheetRowHeightMutation.id,
        params: { ranges: [lines("rows", look.index)], rowHeight: pixels(look.points) },
      };
    case "hidden":
      return { id: hidingOf(look), params: { ranges: [lines(look.axis, look.index)] } };
    case "gridlines":
      return {
        id: ToggleGridlinesMutation.id,
        params: { showGridlines: look.shown ? BooleanNumber.TRUE : BooleanNumber.FALSE },
      };
    case "tab-colour":
      return { id: SetTabColorMutation.id, params: { color: look.colour } };
    case "sheet-visible":
      return {
        id: SetWorksheetHideMutation.id,
        params: { hidden: look.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE },
      };
    case "frozen":
      return { id: SetFrozenMutation.id, params: frozen(look.rows, look.columns) };
  }
}

function hidingOf(look: Extract<Look, { kind: "hidden" }>): string {
  if (look.axis === "rows") return (look.hidden ? SetRowHiddenMutation : SetRowVisibleMutation).id;
  return (look.hidden ? SetColHiddenMutation : SetColVisibleMutation).id;
}

const lines = (axis: "rows" | "columns", index: number): object =>
  axis === "rows"
    ? { startRow: index, endRow: index, startColumn: 0, endColumn: 0 }
    : { startColumn: index, endColumn: index, startRow: 0, endRow: 0 };

/** -1 is Univer's “not frozen this way”. */
export const frozen = (rows: number, columns: number): IFreeze => ({
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
  ySplit: rows,
  xSplit: columns,
});
