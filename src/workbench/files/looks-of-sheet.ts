import type { SheetLook } from "../../hosts/xlsx";
import type { Look } from "../book/grid";
import { DEFAULT_SIZE } from "../book/sheet";

/** Points of one character of a column's width: 7 pixels, the digit of 宋体 10.5 and Calibri 11. */
const POINTS_PER_CHARACTER = 5.25;

const pointsOfWidth = (characters: number): number => characters * POINTS_PER_CHARACTER;
export const widthOfPoints = (points: number): number =>
  Math.round((points / POINTS_PER_CHARACTER) * 100) / 100;

/** Points of a row or column of which the sheet says nothing. */
export const standardSizes = ({
  standard,
}: SheetLook): { readonly column: number; readonly row: number } => ({
  column: standard.width === null ? DEFAULT_SIZE.column : pointsOfWidth(standard.width),
  row: standard.height ?? DEFAULT_SIZE.row,
});

/** Everything of a sheet that meets the eye beside its cells. */
export function looksOf(sheet: SheetLook, lastColumn: number): readonly Look[] {
  return [
    ...rowLooks(sheet),
    ...columnLooks(sheet, lastColumn),
    { kind: "gridlines", shown: sheet.gridlines },
    { kind: "sheet-visible", visible: sheet.visibility === "visible" },
    { kind: "frozen", ...sheet.frozen },
    ...(sheet.tabColour === null ? [] : [{ kind: "tab-colour", colour: sheet.tabColour } as const]),
  ];
}

function rowLooks({ rows }: SheetLook): readonly Look[] {
  return [...rows].flatMap(([index, { height, hidden }]): Look[] => [
    ...(height === null ? [] : [{ kind: "row-height", index, points: height } as const]),
    ...(hidden ? [{ kind: "hidden", axis: "rows", index, hidden } as const] : []),
  ]);
}

/** Files often speak of all columns to the right at once; only those near the cells are shown. */
function columnLooks({ columns }: SheetLook, lastColumn: number): readonly Look[] {
  return columns.flatMap(({ from, to, width, hidden }) =>
    indexes(from, Math.min(to, lastColumn)).flatMap((index): Look[] => [
      ...(width === null
        ? []
        : [{ kind: "column-width", index, points: pointsOfWidth(width) } as const]),
      ...(hidden ? [{ kind: "hidden", axis: "columns", index, hidden } as const] : []),
    ]),
  );
}

/** Style numbers of whole columns. */
export const columnStylesOf = (
  { columns }: SheetLook,
  lastColumn: number,
): ReadonlyMap<number, number> =>
  new Map(
    columns.flatMap(({ from, to, style }) =>
      style === null
        ? []
        : indexes(from, Math.min(to, lastColumn)).map((index) => [index, style] as const),
    ),
  );

const indexes = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
