import { parseA1 } from "../../src/core/grid";
import type { Book } from "../../src/workbench/book/book";
import { MemoryGrid } from "../../src/workbench/book/memory-grid";
import { openBook } from "../../src/workbench/book/open-book";
import type { PlainBook } from "../../src/workbench/univer/workbook-data";

// Univer is not loaded from here: these books also serve what runs outside Jest.

const sheetId = (index: number): string => `{sheet-${String(index + 1)}}`;

/** A book that remembers and does not calculate. */
export const memoryBook = (...names: readonly string[]): Book =>
  memoryBookOf({ sheets: names.map((name) => ({ name, cells: {} })) });

/** A book with contents; formulas keep the `v` given beside them, nothing calculates. */
export function memoryBookOf({ sheets, names = [] }: PlainBook): Book {
  const grid = new MemoryGrid();
  for (const [index, { name, cells }] of sheets.entries()) {
    grid.addSheet(sheetId(index), name, index);
    for (const [address, { v = null, f }] of Object.entries(cells)) {
      const at = parseA1(address);
      if (!at) throw new RangeError(address);
      const content = f === undefined ? { value: v } : { value: v, formula: f };
      grid.write(sheetId(index), at.row, at.column, content);
    }
  }
  for (const [index, { name, refersTo }] of names.entries())
    grid.setName(`name${String(index)}`, name, null, refersTo.replace(/^=?/, "="));
  return openBook(grid);
}
