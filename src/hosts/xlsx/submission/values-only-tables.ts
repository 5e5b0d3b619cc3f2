import { dropRelationships, readRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { withAttribute } from "../patch/patch-workbook";
import { Splices } from "../xml/splices";
import { decodeRaw } from "../xml/xml-text";
import { parseXml, type XmlElement } from "../xml/xml-tree";

const formulas = new Set(["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr"]);
const live = ["tableType", "queryTableFieldId", "connectionId", "totalsRowFunction"];

function freeElement(bytes: Uint8Array, part: string, element: XmlElement, splices: Splices): void {
  if (formulas.has(element.name)) {
    splices.replace(element.start, element.end, "");
    return;
  }
  const open = decodeRaw(bytes, element.start, element.openEnd, part);
  const freed = live.reduce((tag, name) => withAttribute(tag, name, null), open);
  if (freed !== open) splices.replace(element.start, element.openEnd, freed);
  for (const child of element.children) freeElement(bytes, part, child, splices);
}

/** The tables of a sheet keep their look and filter buttons; their formulas and queries go. */
export function freeTables(book: WorkbookPackage, sheet: string): void {
  for (const { type, target } of readRelationships(book, sheet)) {
    if (!type.endsWith("/table") || !book.has(target)) continue;
    dropRelationships(book, target, () => true);
    const bytes = book.read(target);
    const splices = new Splices();
    freeElement(bytes, target, parseXml(bytes, target), splices);
    if (!splices.none) book.write(target, splices.apply(bytes));
  }
}
