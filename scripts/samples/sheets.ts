import { decimal } from "../../src/core/decimal";
import type { Edit, PlannedCell } from "../../src/core/edits";
import type { Entry } from "./fill";

/** A source that gives whole sheets, row by row, as another form lays them out. */
export interface SheetsSource {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Entry[])[];
  }[];
}

const thin = { top: "thin", bottom: "thin", left: "thin", right: "thin" } as const;

export const sheetEdits = (source: SheetsSource): readonly Edit[] =>
  source.sheets.map(({ name, rows }) => ({
    kind: "sheet",
    sheet: {
      name,
      visibility: "visible",
      cells: rows.flatMap((row, index) =>
        row.flatMap((entry, column) => plannedCell(entry, index, column)),
      ),
      merges: [],
      columnWidths: new Map([
        [0, 34],
        [1, 16],
        [2, 18],
        [3, 20],
        [4, 14],
      ]),
      rowHeights: new Map(),
      frozenRows: 0,
      gridlines: true,
      page: null,
      chart: null,
      lists: [],
    },
  }));

function plannedCell(entry: Entry, row: number, column: number): PlannedCell[] {
  if (entry === null) return [];
  const number = typeof entry === "number";
  return [
    {
      row,
      column,
      content: number
        ? { kind: "number", value: decimal(String(entry)) }
        : { kind: "text", text: entry },
      style: { border: thin, horizontal: number ? "right" : "left" },
    },
  ];
}
