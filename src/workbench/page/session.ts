import type { Book } from "../book/book";
import { openBook } from "../book/open-book";
import { excelModel, type ExcelModel } from "../classes/excel-model";
import type { OpenedFile } from "../files/opened-file";
import { RichApiServer } from "../protocol/server";
import { openOnScreen, type Screen, type ScreenLook } from "../univer/screen";
import { UniverGrid } from "../univer/univer-grid";
import { OfficeHost } from "./office-host";
import { Trial } from "./trial";
import type { Surroundings } from "./surroundings";

/** One open workbook: on screen, and behind it everything the pane talks to. */
export interface Session {
  readonly file: OpenedFile;
  readonly book: Book;
  readonly model: ExcelModel;
  readonly server: RichApiServer;
  readonly office: OfficeHost;
  readonly screen: Screen;
  readonly trial: Trial;
}

/** Draws a workbook into `container` and makes an Excel of it; of one that fails nothing is left running. */
export async function openSession(
  file: OpenedFile,
  container: HTMLElement,
  { look, surroundings }: { look: ScreenLook; surroundings: () => Surroundings },
): Promise<Session> {
  const screen = openOnScreen(file.data, container, look);
  try {
    return await sessionOn(screen, file, surroundings);
  } catch (error) {
    screen.dispose();
    throw error;
  }
}

async function sessionOn(
  screen: Screen,
  file: OpenedFile,
  surroundings: () => Surroundings,
): Promise<Session> {
  const grid = new UniverGrid(screen);
  const book = openBook(grid);
  file.dress(book);
  book.name = file.name;
  book.changes.saved();
  screen.onTyping((typing) => {
    if (typing) book.cellEdit.begin();
    // What was typed is written a moment after the cell is left.
    else setTimeout(() => book.cellEdit.end(), 0);
  });
  const model = excelModel(book);
  const admit = (flags: number): Promise<void> => model.admit(flags);
  const server = new RichApiServer(model, { admit, onlyCounts: true });
  const office = new OfficeHost({
    model,
    server,
    surroundings,
    bytes: async () => (await file.save()).bytes,
  });
  await book.settle();
  return { file, book, model, server, office, screen, trial: new Trial(book, server) };
}
