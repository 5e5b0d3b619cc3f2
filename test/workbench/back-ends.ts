import type { Book } from "../../src/workbench/book/book";
import { MemoryGrid } from "../../src/workbench/book/memory-grid";
import { openBook } from "../../src/workbench/book/open-book";
import { nextUnitId, openHeadless, type Engine } from "../../src/workbench/univer/engine";
import { UniverGrid } from "../../src/workbench/univer/univer-grid";
import { sheetId, workbookData } from "../../src/workbench/univer/workbook-data";

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

/** Both back ends answer to the same tests. */
export const backEnds: readonly (readonly [string, (...names: readonly string[]) => Book])[] = [
  ["memory", memoryBook],
  ["Univer", univerBook],
];
