import { parseAddress } from "../book/a1";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import { Area, type Sheet } from "../book/sheet";
import type { Exposed } from "../protocol/exposed";

/** Address texts longer than this are refused. */
const ADDRESS_LIMIT = 8192;

/** What `getRange("…")` means on a sheet: an address (of this sheet), or a name. */
export function areaOfText(book: Book, sheet: Sheet, text: unknown): Area {
  if (typeof text !== "string" || text.length > ADDRESS_LIMIT)
    throw new ExcelError("InvalidArgument");
  const address = parseAddress(text);
  if (address) {
    const named = address.sheet === null ? sheet : book.sheets.find(address.sheet);
    if (named !== sheet) throw new ExcelError("InvalidArgument");
    return sheet.area(address.rect);
  }
  const name = book.findName(text, sheet) ?? book.findName(text, null);
  const area = name && book.areaOfName(name);
  if (!area) throw new ExcelError("InvalidArgument");
  return area;
}

/** An argument that may be a range or its address. */
export const areaOfArgument = (book: Book, sheet: Sheet, value: unknown): Area =>
  value instanceof Area ? value : areaOfText(book, sheet, value);

/** `getX` and `getXOrNullObject` differ only in what they do with nothing. */
export function needItem(item: Exposed | null): Exposed {
  if (!item) throw new ExcelError("ItemNotFound");
  return item;
}

export function needBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

export function needText(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function needOneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new ExcelError("InvalidArgument");
  return found;
}

/** Sheets come, go and change their names only while the workbook's structure is not protected. */
export function needOpenStructure(book: Book): void {
  if (book.structure.protected) throw new ExcelError("AccessDenied");
}
