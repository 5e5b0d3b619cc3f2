import type { WorkbookPackage } from "../package/workbook-package";
import {
  readWorkbookPart,
  type NameEntry,
  type SheetEntry,
  type WorkbookPart,
} from "../package/workbook-part";
import { dropEmptyNames, withAttribute } from "../patch/patch-workbook";
import { Splices } from "../xml/splices";
import { escapeCellText } from "../xml/xml-text";
import { childNamed, type XmlElement } from "../xml/xml-tree";
import type { SheetPlace } from "./changes";

/** A sheet as it stands in the list, and as it is to stand there. */
interface Listed {
  readonly entry: SheetEntry;
  /** null: a sheet that is a chart, which stays as it is. */
  readonly place: SheetPlace | null;
}

/** What the list of sheets is to be: each wanted sheet with the name it has now. */
export interface NewList {
  readonly sheets: readonly (readonly [place: SheetPlace, nameNow: string])[];
  readonly formula: (formula: string, sheet: string | null) => string;
}

/** Sheets that are a chart stand behind the sheet of cells they stood behind. */
function inOrder({ sheets }: WorkbookPart, wanted: NewList["sheets"]): readonly Listed[] {
  const listed = wanted.flatMap(([place, nameNow]): Listed[] => {
    const entry = sheets.find(({ name, isGrid }) => isGrid && name === nameNow);
    return entry ? [{ entry, place }] : [];
  });
  for (const [index, entry] of sheets.entries()) {
    if (entry.isGrid) continue;
    const before = sheets
      .slice(0, index)
      .filter((each) => listed.some((one) => one.entry === each));
    const at = listed.findIndex((one) => one.entry === before.at(-1)) + 1;
    listed.splice(at, 0, { entry, place: null });
  }
  return listed;
}

/** Puts the list of sheets into a new order under new names; what counts sheets by number follows. */
export function relistSheets(book: WorkbookPackage, { sheets, formula }: NewList): void {
  const workbook = readWorkbookPart(book);
  const list = childNamed(workbook.root, "sheets");
  if (!list) return;
  const listed = inOrder(workbook, sheets);
  const splices = new Splices();
  const lines = listed.map((one) => lineOf(workbook, one));
  splices.replace(list.openEnd, list.closeStart, lines.join(""));
  for (const name of workbook.names) {
    const line = nameLine(workbook, name, listed, formula);
    splices.replace(name.element.start, name.element.end, line);
  }
  moveActiveTab(workbook, listed, splices);
  book.write(workbook.part, splices.apply(workbook.bytes));
  dropEmptyNames(book);
}

/** Where a sheet stands now that stood at `index`; -1 when it is gone. */
const newIndex = (workbook: WorkbookPart, listed: readonly Listed[], index: number): number =>
  listed.findIndex(({ entry }) => entry === workbook.sheets[index]);

function moveActiveTab(workbook: WorkbookPart, listed: readonly Listed[], splices: Splices): void {
  const view = childNamed(workbook.root, "bookViews")?.children[0];
  if (!view) return;
  const before = Number(view.attributes.get("activeTab") ?? "0");
  const active = String(Math.max(0, newIndex(workbook, listed, before)));
  const tag = withAttribute(startTag(workbook, view), "activeTab", active);
  splices.replace(view.start, view.openEnd, withAttribute(tag, "firstSheet", null));
}

const startTag = ({ bytes }: WorkbookPart, element: XmlElement): string =>
  new TextDecoder().decode(bytes.subarray(element.start, element.openEnd));

function lineOf(workbook: WorkbookPart, { entry, place }: Listed): string {
  const tag = startTag(workbook, entry.element);
  const closed = entry.element.selfClosing ? tag : tag.replace(/>$/, "/>");
  if (!place) return closed;
  const state = place.visibility === "visible" ? null : place.visibility;
  return withAttribute(withAttribute(closed, "name", place.name), "state", state);
}

/**
 * A name with its sheet's new number; none when the sheet is gone. Print areas and the like follow
 * their cells here; people's own names are compared by the caller.
 */
function nameLine(
  workbook: WorkbookPart,
  { name, refersTo, element, sheet }: NameEntry,
  listed: readonly Listed[],
  formula: NewList["formula"],
): string {
  const index = sheet === null ? null : newIndex(workbook, listed, sheet);
  if (index === -1) return "";
  const owner = index === null ? null : (listed[index]?.place?.name ?? null);
  const local = index === null ? null : String(index);
  const tag = withAttribute(startTag(workbook, element), "localSheetId", local);
  const text = name.startsWith("_xlnm.") ? formula(refersTo, owner) : refersTo;
  return `${tag.replace(/\s*\/>$/, ">")}${escapeCellText(text)}</${element.prefix}definedName>`;
}
