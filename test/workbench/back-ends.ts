import type { Book } from "../../src/workbench/book/book";
import { MemoryGrid } from "../../src/workbench/book/memory-grid";
import { openBook } from "../../src/workbench/book/open-book";
import { nextUnitId, openHeadless, type Engine } from "../../src/workbench/univer/engine";
import { UniverGrid } from "../../src/workbench/univer/univer-grid";
import { sheetId, workbookData, type PlainBook } from "../../src/workbench/univer/workbook-data";
import { parseA1 } from "../../src/core/grid";

const engines: Engine[] = [];

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

/** A book that remembers and does not calculate. */
export function memoryBook(...names: readonly string[]): Book {
  const grid = new MemoryGrid();
  for (const [index, name] of names.entries()) grid.addSheet(sheetId(index), name, index);
  return openBook(grid);
}

/** A book over Univer without a screen. */
export function univerBook(...names: readonly string[]): Book {
  return univerBookAndEngine(...names).book;
}

export function univerBookAndEngine(...names: readonly string[]): { book: Book; engine: Engine } {
  const sheets = names.map((name) => ({ name, cells: {} }));
  const engine = openHeadless(workbookData(nextUnitId(), { sheets }));
  engines.push(engine);
  return { book: openBook(new UniverGrid(engine)), engine };
}

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

/** A book with contents over Univer, every formula calculated. */
export async function univerBookOf(plain: PlainBook): Promise<Book> {
  const engine = openHeadless(workbookData(nextUnitId(), plain));
  engines.push(engine);
  const grid = new UniverGrid(engine);
  await grid.recalculate();
  return openBook(grid);
}

/** Both back ends answer to the same tests. */
export const backEnds: readonly (readonly [string, (...names: readonly string[]) => Book])[] = [
  ["memory", memoryBook],
  ["Univer", univerBook],
];
