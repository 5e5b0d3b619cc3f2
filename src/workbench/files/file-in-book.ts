import type { Words } from "../../core/issues";
import type { Book } from "../book/book";
import type { Chart } from "../book/chart";
import { Sheet } from "../book/sheet";
import { sheetId, type UniverData } from "../univer/workbook-data";
import { dressBook, dressCharts, dressSheet } from "./dress-sheet";
import { nameChanges } from "./name-changes";
import { notCarried } from "./not-carried";
import type { OpenedFile, SavedFile } from "./opened-file";
import { dressOf, readFile, univerData, type ReadFile, type ReadSheet } from "./read-file";
import { compareSheet, type ComparedResult } from "./sheet-changes";
import { structureNow, type SheetOfFile } from "./structure-now";

/** A sheet of the file in the book. */
interface DressedSheet extends SheetOfFile {
  readonly read: ReadSheet;
  readonly charts: readonly Chart[];
}

/** The book over a file's data, and what of it came from the file. */
interface Dressed {
  readonly book: Book;
  readonly sheets: readonly DressedSheet[];
}

/** An opened file and the book over it. */
export class FileInBook implements OpenedFile {
  readonly name: string;
  readonly data: UniverData;
  readonly notes: readonly Words[];
  readonly #read: ReadFile;
  #dressed: Dressed | null = null;

  constructor(name: string, read: ReadFile, notes: readonly Words[]) {
    this.name = name;
    this.notes = notes;
    this.#read = read;
    this.data = univerData(read);
  }

  readonly dress: OpenedFile["dress"] = (book) => {
    const sheets = this.#read.sheets.flatMap((read, index) => {
      const sheet = book.sheets.find(sheetId(index));
      if (!sheet) return [];
      dressSheet(sheet, dressOf(this.#read, read));
      const charts = dressCharts(book, sheet, read.look);
      return [{ id: sheet.id, name: read.look.name, opened: sheet, read, charts }];
    });
    dressBook(book, this.#read.looks);
    this.#dressed = { book, sheets };
  };

  readonly save: OpenedFile["save"] = async () => {
    if (!this.#dressed) throw new RangeError("A file is saved after the book over it was dressed.");
    const { book, sheets } = this.#dressed;
    // Set to calculate by hand, Excel too calculates before it saves.
    await (book.calculationMode === "Manual" ? book.grid.recalculate() : book.grid.settle());
    const structure = structureNow(book, sheets);
    const { file, lost } = this.#read.file.restructured(structure);
    // Read again: what lines in and out made of the file is what the book is compared with.
    const moved = file === this.#read.file ? this.#read : readFile(file);
    const results = moved.sheets.flatMap((read, index) => {
      const sheet = book.sheets.all[index];
      return sheet ? [this.#compare(sheet, read, moved)] : [];
    });
    const changed = file.changed({
      sheets: results.flatMap(({ changes }) => changes ?? []),
      names: nameChanges(book, moved.looks.names),
    });
    return saved(this.name, changed.bytes(), results, lost);
  };

  #compare(sheet: Sheet, file: ReadSheet, { styles }: ReadFile): ComparedResult {
    const { book, sheets } = this.#dressed as Dressed;
    const dressed = sheets.find(({ id }) => id === sheet.id);
    const opened = this.#asOpened(sheet, dressed);
    // Brought back by undo, a sheet has forgotten what lies beside its cells; the file has not.
    const beside = dressed && dressed.opened !== sheet ? opened : sheet;
    const openedCharts = dressed?.charts ?? [];
    return compareSheet({ book, sheet, beside, opened, openedCharts, file, styles });
  }

  /** What lay beside the sheet's cells when it was opened, moved along with its lines. */
  #asOpened({ id, name, shifts }: Sheet, dressed: DressedSheet | undefined): Sheet {
    const opened = new Sheet(id, name);
    if (!dressed) return opened;
    dressSheet(opened, dressOf(this.#read, dressed.read));
    for (const shift of shifts) opened.shift(shift);
    return opened;
  }
}

function saved(
  name: string,
  bytes: Uint8Array,
  results: readonly ComparedResult[],
  tables: Parameters<typeof notCarried>[0]["tables"],
): SavedFile {
  const leftOut = notCarried({
    inArrays: results.flatMap(({ cells }) => cells.inArrays),
    uncalculated: results.flatMap(({ cells }) => cells.uncalculated),
    charts: results.flatMap(({ undrawn }) => undrawn),
    tables,
  });
  return { name, bytes, notCarried: leftOut };
}
