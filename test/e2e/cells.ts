/** Cells of a workbook by “表!行:列”, each with its value or formula and its format as text. */
export type Cells = ReadonlyMap<string, string>;

const sheetOf = (cell: string): string => cell.slice(0, cell.lastIndexOf("!"));

/** Cells that differ, came or went, in the sheets there were before. */
export function changedCells(before: Cells, after: Cells): readonly string[] {
  const sheets = new Set([...before.keys()].map(sheetOf));
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all.filter((cell) => sheets.has(sheetOf(cell)) && before.get(cell) !== after.get(cell));
}
