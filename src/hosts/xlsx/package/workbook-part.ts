import type { Visibility } from "../../../core/grid";
import { UnreadableFile } from "../unreadable-file";
import { childNamed, childrenNamed, ownText, parseXml, type XmlElement } from "../xml/xml-tree";
import { decodeXString } from "../xml/xml-text";
import { relationAttribute } from "./namespaces";
import { readRelationships, relationOfKind, type Relationship } from "./relationships";
import type { WorkbookPackage } from "./workbook-package";

/** One line of the workbook's list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
  /** A sheet of cells; chart and dialog sheets are not. */
  readonly isGrid: boolean;
  readonly element: XmlElement;
}

export interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  /** Index into the list of all sheets; null for the workbook's own names. */
  readonly sheet: number | null;
  readonly element: XmlElement;
}

/** xl/workbook.xml, read: bytes and tree for patching, lists for reading. */
export interface WorkbookPart {
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function visibilityOf(state: string | undefined): Visibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function sheetOf(
  element: XmlElement,
  part: string,
  relationships: readonly Relationship[],
): SheetEntry {
  const id = relationAttribute(element);
  const name = decodeXString(element.attributes.get("name") ?? "");
  const relation = relationships.find((candidate) => candidate.id === id);
  if (!relation) throw new UnreadableFile("part-missing", part, name);
  return {
    name,
    visibility: visibilityOf(element.attributes.get("state")),
    part: relation.target,
    isGrid: relation.type.endsWith("/worksheet"),
    element,
  };
}

function nameOf(element: XmlElement, bytes: Uint8Array, part: string): NameEntry {
  const local = element.attributes.get("localSheetId");
  return {
    name: element.attributes.get("name") ?? "",
    refersTo: decodeXString(ownText(bytes, element, part)),
    sheet: local === undefined ? null : Number(local),
    element,
  };
}

/** The name of the workbook's main part, as the package's own relations give it. */
export function workbookPartName(book: WorkbookPackage): string {
  const relation = relationOfKind(readRelationships(book, ""), "officeDocument");
  if (!relation) throw new UnreadableFile("part-missing", "xl/workbook.xml", "_rels/.rels");
  return relation.target;
}

/** Reads the workbook's list of sheets and names. */
export function readWorkbookPart(book: WorkbookPackage): WorkbookPart {
  const part = workbookPartName(book);
  const bytes = book.read(part);
  const root = parseXml(bytes, part);
  if (root.name !== "workbook") throw new UnreadableFile("not-a-workbook", part, `<${root.name}>`);
  const relationships = readRelationships(book, part);
  const sheets = childNamed(root, "sheets");
  const names = childNamed(root, "definedNames");
  return {
    part,
    bytes,
    root,
    relationships,
    sheets: sheets
      ? childrenNamed(sheets, "sheet").map((each) => sheetOf(each, part, relationships))
      : [],
    names: names
      ? childrenNamed(names, "definedName").map((each) => nameOf(each, bytes, part))
      : [],
    date1904: isTrue(childNamed(root, "workbookPr")?.attributes.get("date1904")),
  };
}
