import {
  BooleanNumber,
  type IColumnData,
  type ICommandInfo,
  type IObjectArrayPrimitiveType,
  type IRange,
  type IRowData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
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
  type ISetFrozenMutationParams,
  type ISetWorksheetColWidthMutationParams,
  type ISetWorksheetRowHeightMutationParams,
} from "@univerjs/sheets";
import type { Look } from "../book/grid";
import type { Axis } from "../book/rect";

const points = (pixels: number): number => (pixels * 3) / 4;

type Reader = (params: never) => readonly Look[];

/** What the user changes of a sheet's looks by hand, by Univer's mutation. */
const READERS: Readonly<Record<string, Reader>> = {
  [SetWorksheetColWidthMutation.id]: (params: ISetWorksheetColWidthMutationParams) =>
    sized(params.ranges, "columns", params.colWidth),
  [SetWorksheetRowHeightMutation.id]: (params: ISetWorksheetRowHeightMutationParams) =>
    sized(params.ranges, "rows", params.rowHeight),
  [SetRowHiddenMutation.id]: hidden("rows", true),
  [SetRowVisibleMutation.id]: hidden("rows", false),
  [SetColHiddenMutation.id]: hidden("columns", true),
  [SetColVisibleMutation.id]: hidden("columns", false),
  [SetFrozenMutation.id]: ({ ySplit, xSplit }: ISetFrozenMutationParams) => [
    { kind: "frozen", rows: ySplit, columns: xSplit },
  ],
  [ToggleGridlinesMutation.id]: ({ showGridlines }: { readonly showGridlines: BooleanNumber }) => [
    { kind: "gridlines", shown: showGridlines === BooleanNumber.TRUE },
  ],
  [SetTabColorMutation.id]: ({ color }: { readonly color: string }) => [
    { kind: "tab-colour", colour: color },
  ],
  [SetWorksheetHideMutation.id]: (params: { readonly hidden: BooleanNumber }) => [
    { kind: "sheet-visible", visible: params.hidden !== BooleanNumber.TRUE },
  ],
};

/** What a command of the user's changes to the eye; empty for all others. */
export function looksChangedBy(command: Readonly<ICommandInfo>): readonly Look[] {
  const read = READERS[command.id];
  return read && command.params ? read(command.params as never) : [];
}

function* linesIn(ranges: readonly IRange[], axis: Axis): Generator<number> {
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    const [from, to] = axis === "rows" ? [startRow, endRow] : [startColumn, endColumn];
    for (let index = from; index <= to; index += 1) yield index;
  }
}

/** One size for all, or one a line. */
function sized(
  ranges: readonly IRange[],
  axis: Axis,
  size: number | IObjectArrayPrimitiveType<Nullable<number>>,
): readonly Look[] {
  const kind = axis === "rows" ? "row-height" : "column-width";
  return [...linesIn(ranges, axis)].flatMap((index): Look[] => {
    const pixels = typeof size === "number" ? size : size[index];
    return typeof pixels === "number" ? [{ kind, index, points: points(pixels) }] : [];
  });
}

function hidden(axis: Axis, value: boolean): Reader {
  return ({ ranges }: { readonly ranges: readonly IRange[] }) =>
    [...linesIn(ranges, axis)].map((index) => ({ kind: "hidden", axis, index, hidden: value }));
}

/** How a sheet looks that the user added or copied. */
export function looksIn(sheet: Partial<IWorksheetData>): readonly Look[] {
  const { rowData = {}, columnData = {}, freeze, tabColor, showGridlines } = sheet;
  const rows = Object.entries(rowData as Readonly<Record<string, Partial<IRowData>>>);
  const columns = Object.entries(columnData as Readonly<Record<string, Partial<IColumnData>>>);
  return [
    ...rows.flatMap(([row, { h, hd }]) => lineLooks("rows", Number(row), h, hd)),
    ...columns.flatMap(([column, { w, hd }]) => lineLooks("columns", Number(column), w, hd)),
    ...(freeze ? [{ kind: "frozen", rows: freeze.ySplit, columns: freeze.xSplit } as const] : []),
    ...(tabColor ? [{ kind: "tab-colour", colour: tabColor } as const] : []),
    ...(showGridlines === BooleanNumber.FALSE
      ? [{ kind: "gridlines", shown: false } as const]
      : []),
  ];
}

const lineLooks = (
  axis: Axis,
  index: number,
  pixels: number | undefined,
  hd: BooleanNumber | undefined,
): readonly Look[] => [
  ...(pixels === undefined
    ? []
    : [
        {
          kind: axis === "rows" ? "row-height" : "column-width",
          index,
          points: points(pixels),
        } as const,
      ]),
  ...(hd === BooleanNumber.TRUE ? [{ kind: "hidden", axis, index, hidden: true } as const] : []),
];
