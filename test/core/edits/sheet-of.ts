import { type CellContent, parseA1, type Sheet } from "../../../src/core/grid";

/** A sheet of a snapshot from cells by A1. */
export function sheetOf(
  name: string,
  cells: Readonly<Record<string, CellContent>>,
  more: Partial<Sheet> = {},
): Sheet {
  const rows: CellContent[][] = [];
  for (const [at, content] of Object.entries(cells)) {
    const { row, column } = parseA1(at)!;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = content;
  }
  return {
    name,
    visibility: "visible",
    rows,
    formulas: new Map(),
    formats: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    ...more,
  };
}
