import type { Book } from "../book/book";
import type { Model as ProtocolModel } from "../protocol/executor";
import { ExcelError } from "../book/excel-error";
import { Exposed } from "../protocol/exposed";
import { RequestFlag } from "../protocol/wire";
import { Addin, addinServices } from "./addin";
import { chartCollectionClass } from "./charts";
import type { Model } from "./model";
import { namedItemClass, namedItemCollectionClass } from "./names";
import { pageBreakCollectionClass, pageLayoutClass } from "./page-layout";
import { rangeAreasClass, rangeClass } from "./range";
import { rangeFormatClass } from "./range-format";
import { conditionalFormatsClass, validationClass } from "./range-rules";
import { Subscriptions } from "./subscriptions";
import { workbookClass } from "./workbook";
import { worksheetClass } from "./worksheet";

/** Excel's object model over a book, ready for the protocol to execute requests on. */
export interface ExcelModel extends ProtocolModel {
  readonly book: Book;
  readonly subscriptions: Subscriptions;
  /** The pane's window, shown and hidden by `Office.addin` and by the page. */
  readonly addin: Addin;
  /** Lets a request in, makes it wait or refuses it; the server's `admit`. */
  admit(flags: number): Promise<void>;
}

/** The only place where class tables meet: each is made once and makes its own kind of object. */
export function excelModel(book: Book): ExcelModel {
  const subscriptions = new Subscriptions(book);
  const model: Model = {
    book,
    subscriptions,
    range: (area) => Exposed.of(range, area),
    rangeOrNull: (area) => (area ? Exposed.of(range, area) : null),
    rangeAreas: (areas) => Exposed.of(rangeAreas, areas),
    worksheet: (sheet) => Exposed.of(worksheet, sheet),
    name: (name) => Exposed.of(namedItem, name),
    names: (scope) => Exposed.of(namedItems, { scope }),
    charts: (sheet) => Exposed.of(charts, sheet),
    pageLayout: (sheet) => Exposed.of(pageLayout, sheet),
    pageBreaks: (sheet) => Exposed.of(pageBreaks, sheet),
    rangeFormat: (area) => Exposed.of(rangeFormat, area),
    validation: (area) => Exposed.of(validation, area),
    conditionalFormats: (area) => Exposed.of(conditionalFormats, area),
  };
  const range = rangeClass(model);
  const rangeAreas = rangeAreasClass(model);
  const worksheet = worksheetClass(model);
  const namedItem = namedItemClass(model);
  const namedItems = namedItemCollectionClass(model);
  const charts = chartCollectionClass(model);
  const pageLayout = pageLayoutClass(model);
  const pageBreaks = pageBreakCollectionClass(model);
  const rangeFormat = rangeFormatClass(model);
  const validation = validationClass();
  const conditionalFormats = conditionalFormatsClass(model);
  const addin = new Addin();
  return {
    ...{ book, subscriptions, addin },
    services: addinServices(addin),
    root: Exposed.of(workbookClass(model), book),
    settle: () => book.settle(),
    endOfRequest: () => book.endOfRequest(),
    admit: (flags) => admit(book, flags),
  };
}

/** While a cell is edited only requests that said they can wait are not refused. */
async function admit(book: Book, flags: number): Promise<void> {
  if (!book.cellEdit.open) return;
  if ((flags & RequestFlag.delayForCellEdit) === 0)
    throw new ExcelError("InvalidOperationInCellEditMode");
  await book.cellEdit.over();
}
