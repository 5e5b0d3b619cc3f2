import type { Visibility } from "../../../core/grid";
import { removePart } from "../package/content-types";
import { placeFor, workbookOrder } from "../package/element-order";
import { namespacesOf, prefixFor } from "../package/namespaces";
import { dropRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart, type WorkbookPart } from "../package/workbook-part";
import { Splices } from "../xml/splices";
import { escapeAttribute, escapeCellText } from "../xml/xml-text";
import { childNamed, type XmlElement } from "../xml/xml-tree";

/** A start tag with one attribute set, or taken out by null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const without = tag.replace(new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
  if (value === null) return without;
  const written = `${name}="${escapeAttribute(value)}"`;
  const replaced = tag.replace(
    new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`),
    `$1${written}`,
  );
  if (replaced !== tag || tag.includes(` ${written}`)) return replaced;
  return tag.replace(/\s*(\/?>)$/, ` ${written}$1`);
}

/** The start tag of an element as written. */
const startTagOf = (workbook: WorkbookPart, element: XmlElement): string =>
  new TextDecoder().decode(workbook.bytes.subarray(element.start, element.openEnd));

/** Puts one line into a list of the workbook part, making the list where there is none. */
function appendToList(workbook: WorkbookPart, splices: Splices, name: string, lines: string): void {
  const { prefix } = workbook.root;
  const list = childNamed(workbook.root, name);
  const whole = `<${prefix}${name}>${lines}</${prefix}${name}>`;
  if (!list) splices.insert(placeFor(workbook.root, name, workbookOrder), whole);
  else if (list.selfClosing) splices.replace(list.start, list.end, whole);
  else splices.insert(list.closeStart, lines);
}

/** Adds a sheet to the end of the list; its part is already related to the workbook by `relation`. */
export function addSheetEntry(
  book: WorkbookPackage,
  sheet: { readonly name: string; readonly visibility: Visibility; readonly relation: string },
): void {
  const workbook = readWorkbookPart(book);
  const { relationships } = namespacesOf(workbook.root);
  const known = prefixFor(workbook.root, relationships);
  const declared = known === null ? ` xmlns:r="${relationships}"` : "";
  const ids = workbook.sheets.map(({ element }) =>
    Number(element.attributes.get("sheetId") ?? "0"),
  );
  const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
  const splices = new Splices();
  appendToList(
    workbook,
    splices,
    "sheets",
    `<${workbook.root.prefix}sheet${declared} name="${escapeAttribute(sheet.name)}" sheetId="${String(
      Math.max(0, ...ids) + 1,
    )}"${state} ${known ?? "r:"}id="${sheet.relation}"/>`,
  );
  book.write(workbook.part, splices.apply(workbook.bytes));
}

/** Shows or hides a sheet. */
export function setVisibility(book: WorkbookPackage, name: string, visibility: Visibility): void {
  const workbook = readWorkbookPart(book);
  const entry = workbook.sheets.find((sheet) => sheet.name === name);
  if (!entry || entry.visibility === visibility) return;
  const splices = new Splices();
  const state = visibility === "visible" ? null : visibility;
  splices.replace(
    entry.element.start,
    entry.element.openEnd,
    withAttribute(startTagOf(workbook, entry.element), "state", state),
  );
  book.write(workbook.part, splices.apply(workbook.bytes));
}

/** A defined name to set, or with `refersTo` null to take out. */
export interface NameChange {
  readonly name: string;
  readonly refersTo: string | null;
  /** Index of the sheet it is local to; null for the workbook's own. */
  readonly sheet: number | null;
}

/** Sets and drops defined names; the others stay as they are written. */
export function changeNames(book: WorkbookPackage, changes: readonly NameChange[]): void {
  if (changes.length === 0) return;
  const workbook = readWorkbookPart(book);
  const splices = new Splices();
  const { prefix } = workbook.root;
  let added = "";
  for (const change of changes) {
    const before = workbook.names.find(
      (entry) =>
        entry.name.toLowerCase() === change.name.toLowerCase() && entry.sheet === change.sheet,
    );
    if (change.refersTo === null) {
      if (before) splices.replace(before.element.start, before.element.end, "");
      continue;
    }
    const text = escapeCellText(change.refersTo);
    if (!before) {
      const local = change.sheet === null ? "" : ` localSheetId="${String(change.sheet)}"`;
      added += `<${prefix}definedName name="${escapeAttribute(change.name)}"${local}>${text}</${prefix}definedName>`;
    } else if (before.refersTo !== change.refersTo) {
      const open = startTagOf(workbook, before.element).replace(/\s*\/>$/, ">");
      const whole = `${open}${text}</${prefix}definedName>`;
      splices.replace(before.element.start, before.element.end, whole);
    }
  }
  if (added !== "") appendToList(workbook, splices, "definedNames", added);
  if (splices.none) return;
  book.write(workbook.part, splices.apply(workbook.bytes));
  dropEmptyNames(book);
}

/** `<definedNames>` with nothing in it is not allowed. */
export function dropEmptyNames(book: WorkbookPackage): void {
  const workbook = readWorkbookPart(book);
  const list = childNamed(workbook.root, "definedNames");
  if (!list || list.children.length > 0) return;
  const splices = new Splices();
  splices.replace(list.start, list.end, "");
  book.write(workbook.part, splices.apply(workbook.bytes));
}

/** Asks the program that opens the file to calculate everything once. */
export function askForCalculation(book: WorkbookPackage): void {
  const workbook = readWorkbookPart(book);
  const before = childNamed(workbook.root, "calcPr");
  const splices = new Splices();
  if (before) {
    const open = startTagOf(workbook, before);
    splices.replace(before.start, before.openEnd, withAttribute(open, "fullCalcOnLoad", "1"));
  } else {
    const place = placeFor(workbook.root, "calcPr", workbookOrder);
    splices.insert(place, `<${workbook.root.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
  book.write(workbook.part, splices.apply(workbook.bytes));
}

/** Takes out the recorded order of calculation: it names cells, and Excel makes it anew. */
export function dropCalcChain(book: WorkbookPackage): void {
  const { part } = readWorkbookPart(book);
  const dropped = dropRelationships(book, part, ({ type }) => type.endsWith("/calcChain"));
  for (const { target } of dropped) if (book.has(target)) removePart(book, target);
}
