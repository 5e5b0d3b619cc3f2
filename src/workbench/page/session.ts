import type { IWorkbookData } from "@univerjs/core";
import type { Book } from "../book/book";
import { openBook } from "../book/open-book";
import { excelModel } from "../classes/excel-model";
import { RichApiServer } from "../protocol/server";
import { openOnScreen, type ScreenOptions } from "../univer/screen";
import { UniverGrid } from "../univer/univer-grid";

import { OfficeOnWindows } from "./office-on-windows";

/** One open workbook: on screen, and behind it everything the pane talks to. */
export interface Session {
  readonly fileName: string;
  readonly book: Book;
  readonly server: RichApiServer;
  readonly office: OfficeOnWindows;
  dispose(): void;
}

export interface SessionOptions extends ScreenOptions {
  readonly fileName: string;
  readonly sets: Readonly<Record<string, string>>;
}

/** Shows a workbook and makes an Excel of it. */
export async function openSession(data: IWorkbookData, options: SessionOptions): Promise<Session> {
  const engine = openOnScreen(data, options);
  const grid = new UniverGrid(engine);
  await grid.recalculate();
  const book = openBook(grid);
  const model = excelModel(book);
  const server = new RichApiServer(model, { admit: (flags) => model.admit(flags) });
  const office = new OfficeOnWindows(server, model.subscriptions, {
    language: options.chinese ? "zh-CN" : "en-US",
    dark: options.dark,
    fileName: options.fileName,
    readOnly: book.readOnly,
    sets: options.sets,
  });
  return { fileName: options.fileName, book, server, office, dispose: () => engine.dispose() };
}
