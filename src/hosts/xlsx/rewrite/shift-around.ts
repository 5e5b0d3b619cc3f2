import { removePart } from "../package/content-types";
import { relationAttribute } from "../package/namespaces";
import { dropRelationships, readRelationships, type Relationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { areaOf, sheetElements } from "../read/read-sheet";
import { walkSheet } from "../read/walk-sheet";
import { Splices } from "../xml/splices";
import { decodeRaw } from "../xml/xml-text";
import { childNamed, ownText, parseXml, sourceOf, type XmlElement } from "../xml/xml-tree";
import type { LineShift } from "./changes";
import { shiftedArea, shiftedLine } from "./line-shift";
import { movedXml, type Move } from "./moved-xml";

function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

/** A whole part with its references and formulas moved. */
export function movePart(book: WorkbookPackage, part: string, move: Move): void {
  const bytes = book.read(part);
  const root = parseXml(bytes, part);
  const after = movedXml(root, { bytes, part }, move);
  if (after === null) return;
  const splices = new Splices();
  splices.replace(root.start, root.end, after);
  book.write(part, splices.apply(bytes));
}

/** Corners of drawings go where their cells go; a corner on a deleted line stays in its place. */
function shiftAnchors(book: WorkbookPackage, part: string, shift: LineShift): void {
  const bytes = book.read(part);
  const splices = new Splices();
  const axis = shift.axis === "rows" ? "row" : "col";
  for (const corner of descendants(parseXml(bytes, part))) {
    const line = ["from", "to"].includes(corner.name) ? childNamed(corner, axis) : undefined;
    if (!line) continue;
    const to = shiftedLine(Number(ownText(bytes, line, part)), shift) ?? shift.at;
    splices.replace(line.openEnd, line.closeStart, String(to));
  }
  if (!splices.none) book.write(part, splices.apply(bytes));
}

/** Notes name their cell in the old drawing language, which is not always well-formed XML. */
function shiftNotes(book: WorkbookPackage, part: string, shift: LineShift): void {
  const bytes = book.read(part);
  const text = decodeRaw(bytes, 0, bytes.length, part);
  const tag = shift.axis === "rows" ? "Row" : "Column";
  const after = text.replace(
    new RegExp(`(<x:${tag}>)(\\d+)(?=</x:${tag}>)`, "g"),
    (_, open: string, line: string) => open + String(shiftedLine(Number(line), shift) ?? shift.at),
  );
  if (after !== text) book.writeText(part, after);
}

/** Whether a table still is one: its columns are all there and so is its head. */
function holds(book: WorkbookPackage, part: string, shift: LineShift): boolean {
  const { attributes } = parseXml(book.read(part), part);
  const before = areaOf("", attributes.get("ref") ?? "");
  const after = before && shiftedArea(before, shift);
  if (!after) return false;
  if (shift.axis === "rows") return shiftedLine(before.top, shift) !== null;
  return after.right - after.left === before.right - before.left;
}

/** Takes a table off its cells, which stay; its name comes out. */
function dropTable(book: WorkbookPackage, sheetPart: string, { id, target }: Relationship): string {
  const name = parseXml(book.read(target), target).attributes.get("displayName") ?? "";
  dropRelationships(book, sheetPart, (each) => each.id === id);
  removePart(book, target);
  const bytes = book.read(sheetPart);
  const outline = walkSheet(bytes, sheetPart, {});
  const list = sheetElements(bytes, sheetPart, outline).get("tableParts");
  const left = (list?.children ?? []).filter((child) => relationAttribute(child) !== id);
  if (!list) return name;
  const inside = left.map((child) => sourceOf(bytes, child)).join("");
  const tag = `${list.prefix}tableParts`;
  const splices = new Splices();
  const after =
    left.length === 0 ? "" : `<${tag} count="${String(left.length)}">${inside}</${tag}>`;
  splices.replace(list.start, list.end, after);
  book.write(sheetPart, splices.apply(bytes));
  return name;
}

/**
 * Moves what lies over the cells of a sheet in parts of its own: drawings, notes, tables, pivot tables.
 * @returns names of tables that could not be kept
 */
export function shiftAround(
  book: WorkbookPackage,
  sheetPart: string,
  shift: LineShift,
  formula: Move["formula"],
): readonly string[] {
  const lost: string[] = [];
  for (const relation of readRelationships(book, sheetPart)) {
    const { type, target, external } = relation;
    const kind = type.slice(type.lastIndexOf("/") + 1);
    if (external || !book.has(target)) continue;
    if (kind === "drawing") shiftAnchors(book, target, shift);
    if (kind === "vmlDrawing") shiftNotes(book, target, shift);
    if (kind === "table" && !holds(book, target, shift))
      lost.push(dropTable(book, sheetPart, relation));
    else if (["table", "comments", "threadedComment", "pivotTable"].includes(kind))
      movePart(book, target, { shifts: [shift], formula });
  }
  return lost;
}
