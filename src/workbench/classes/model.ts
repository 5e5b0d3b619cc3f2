import type { Book, DefinedName } from "../book/book";
import type { Area, Areas, Sheet } from "../book/sheet";
import type { Exposed } from "../protocol/exposed";
import type { Subscriptions } from "./subscriptions";

/** What every class table may ask for; each table makes only its own kind of object. */
export interface Model {
  readonly book: Book;
  readonly subscriptions: Subscriptions;
  range(area: Area): Exposed;
  rangeOrNull(area: Area | null | undefined): Exposed | null;
  rangeAreas(areas: Areas): Exposed;
  worksheet(sheet: Sheet): Exposed;
  name(name: DefinedName): Exposed;
  names(scope: Sheet | null): Exposed;
  charts(sheet: Sheet): Exposed;
  pageLayout(sheet: Sheet): Exposed;
  pageBreaks(sheet: Sheet): Exposed;
  rangeFormat(area: Area): Exposed;
  validation(area: Area): Exposed;
  conditionalFormats(area: Area): Exposed;
}
