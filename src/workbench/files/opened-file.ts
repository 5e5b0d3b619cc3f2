import type { Words } from "../../core/issues";
import type { Book } from "../book/book";
import type { UniverData } from "../univer/workbook-data";

/** A workbook file, read: what Univer shows at once, and what only the book keeps. */
export interface OpenedFile {
  /** The name it will be saved under: “台账.xls” comes in and “台账.xlsx” goes out. */
  readonly name: string;
  /** Univer's own form of it, cached results included; the engine takes it as it is. */
  readonly data: UniverData;
  /** What the user should know about how the file was read. */
  readonly notes: readonly Words[];
  /**
   * Gives the book over `data` all that Univer has no place for: protection, very hidden sheets, page
   * set-up, charts, validations. Once, right after `openBook`, before anybody writes into the book.
   */
  readonly dress: (book: Book) => void;
  /**
   * The file as the book now is; the book may go on and be saved again. What is not touched keeps its
   * bytes. Formulas are saved with what they show.
   */
  readonly save: () => Promise<SavedFile>;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the file had, or the book has, that is not in these bytes. */
  readonly notCarried: readonly Words[];
}
