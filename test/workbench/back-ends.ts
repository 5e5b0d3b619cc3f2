import type { Book } from "../../src/workbench/book/book";
import { openBook } from "../../src/workbench/book/open-book";
import { nextUnitId, openHeadless, type Engine } from "../../src/workbench/univer/engine";
import { UniverGrid } from "../../src/workbench/univer/univer-grid";
import { workbookData, type PlainBook } from "../../src/workbench/univer/workbook-data";
import { memoryBook } from "./memory-books";

const engines: Engine[] = [];

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

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
