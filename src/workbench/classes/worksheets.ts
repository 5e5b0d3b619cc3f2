import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { Exposed, ExposedClass } from "../protocol/exposed";
import { needItem, needOpenStructure } from "./arguments";
import type { Model } from "./model";

/** `workbook.worksheets`: hidden sheets are listed too, in tab order. */
export function worksheetCollectionClass(model: Model): ExposedClass<Book> {
  const found = (book: Book, key: unknown): Exposed | null => {
    const sheet = book.sheets.find(key);
    return sheet ? model.worksheet(sheet) : null;
  };
  const candidates = (book: Book, visibleOnly: unknown): readonly Sheet[] =>
    book.sheets.all.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  const end = (book: Book, visibleOnly: unknown, index: number): Exposed => {
    const sheet = candidates(book, visibleOnly).at(index);
    return needItem(sheet ? model.worksheet(sheet) : null);
  };
  return {
    name: "WorksheetCollection",
    item: (book, key) => needItem(found(book, key)),
    items: (book) => book.sheets.all.map((sheet) => model.worksheet(sheet)),
    methods: {
      getItemOrNullObject: found,
      add: (book, name) => {
        needOpenStructure(book);
        return model.worksheet(book.sheets.add(name));
      },
      getActiveWorksheet: (book) => model.worksheet(book.activeSheet),
      getCount: (book, visibleOnly) => candidates(book, visibleOnly).length,
      getFirst: (book, visibleOnly) => end(book, visibleOnly, 0),
      getLast: (book, visibleOnly) => end(book, visibleOnly, -1),
      ...model.subscriptions.ofAllSheets(),
    },
  };
}
