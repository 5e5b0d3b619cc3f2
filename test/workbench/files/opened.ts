import { readFileSync } from "node:fs";
import path from "node:path";
import type { Book } from "../../../src/workbench/book/book";
import { openBook } from "../../../src/workbench/book/open-book";
import { openFile } from "../../../src/workbench/files/open-file";
import type { OpenedFile } from "../../../src/workbench/files/opened-file";
import { openHeadless, type Engine } from "../../../src/workbench/univer/engine";
import { UniverGrid } from "../../../src/workbench/univer/univer-grid";

const engines: Engine[] = [];

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

export interface OnScreen {
  readonly file: OpenedFile;
  readonly book: Book;
  readonly engine: Engine;
}

/** A file of the repository. */
export const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(process.cwd(), name)));

/** A file opened in the workbench, without a screen. */
export async function opened(name: string, bytes: Uint8Array = bytesOf(name)): Promise<OnScreen> {
  const file = await openFile(path.basename(name), bytes);
  const engine = openHeadless(file.data);
  engines.push(engine);
  const book = openBook(new UniverGrid(engine));
  file.dress(book);
  return { file, book, engine };
}
