import type { Area } from "../../../core/grid";
import { rangeOf } from "../patch/planned-sheet-xml";
import { areaOf } from "../read/read-sheet";
import { columnLimit, rowLimit } from "../read/walked-cell";
import { escapeAttribute, escapeText } from "../xml/xml-text";
import { ownText, type XmlElement } from "../xml/xml-tree";
import type { LineShift } from "./changes";
import { shiftedArea } from "./line-shift";

/** How references are brought up to date. */
export interface Move {
  /** Of the sheet an element lies on; empty where nothing shifted. */
  readonly shifts: readonly LineShift[];
  /** A formula without “=” as it must read now. */
  readonly formula: (formula: string) => string;
}

/** Attributes that name cells of the element's own sheet, and elements whose text does. */
const references = new Set(["ref", "sqref"]);
/** Elements whose text is a formula, by the names the schemas use for it. */
const formulas = new Set([
  "formula",
  "formula1",
  "formula2",
  "f",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

/** “A:C” and “3:5” as well as “B2:D4”. */
function blockOf(reference: string): Area | null {
  const lines = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(reference);
  if (lines) return areaOf("", `${String(lines[1])}1:${String(lines[2])}${String(rowLimit)}`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(reference);
  if (rows) return areaOf("", `A${String(rows[1])}:XFD${String(rows[2])}`);
  return areaOf("", reference);
}

/** One reference moved; null when its cells are gone. */
function moved(reference: string, shifts: readonly LineShift[]): string | null {
  const before = blockOf(reference);
  if (!before) return reference;
  const after = shifts.reduce<Area | null>(
    (area, shift) => area && shiftedArea(area, shift),
    before,
  );
  if (!after) return null;
  const whole =
    after.bottom - after.top === rowLimit - 1 || after.right - after.left === columnLimit - 1;
  return whole && JSON.stringify(after) === JSON.stringify(before) ? reference : rangeOf(after);
}

/** Blank-separated references; those that are gone left out. */
function movedList(text: string, shifts: readonly LineShift[]): string | null {
  const left = text
    .trim()
    .split(/\s+/)
    .flatMap((reference) => moved(reference, shifts) ?? []);
  return left.length === 0 ? null : left.join(" ");
}

/** The bytes of one part. */
export interface PartSource {
  readonly bytes: Uint8Array;
  readonly part: string;
}

/** An element as it must read after the move; null when the cells it is about are gone. */
export function movedXml(element: XmlElement, source: PartSource, move: Move): string | null {
  const { name, prefix } = element;
  const attributes = movedAttributes(element, move);
  if (!attributes) return null;
  const own = (): string => ownText(source.bytes, element, source.part);
  if (formulas.has(name) && element.children.length === 0)
    return written(prefix + name, attributes, escapeText(move.formula(own())));
  if (name === "sqref" && element.children.length === 0) {
    const list = movedList(own(), move.shifts);
    return list === null ? null : written(prefix + name, attributes, escapeText(list));
  }
  const pieces = childrenOf(element, source, move);
  if (!pieces) return null;
  if (attributes.has("count") && pieces.left !== element.children.length)
    attributes.set("count", String(pieces.left));
  return written(prefix + name, attributes, pieces.xml);
}

const written = (tag: string, attributes: ReadonlyMap<string, string>, inside: string): string => {
  const said = [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return inside === "" ? `<${tag}${said.join("")}/>` : `<${tag}${said.join("")}>${inside}</${tag}>`;
};

function movedAttributes(
  { name: element, attributes }: XmlElement,
  { shifts, formula }: Move,
): Map<string, string> | null {
  const after = new Map(attributes);
  const location = element === "hyperlink" ? attributes.get("location") : undefined;
  if (location !== undefined) after.set("location", formula(location));
  for (const [name, value] of attributes) {
    if (!references.has(name)) continue;
    const list = movedList(value, shifts);
    if (list === null) return null;
    after.set(name, list);
  }
  return after;
}

/** Children and the text between them; null when there were children and none is left. */
function childrenOf(
  element: XmlElement,
  source: PartSource,
  move: Move,
): { readonly xml: string; readonly left: number } | null {
  const text = (from: number, to: number): string =>
    new TextDecoder().decode(source.bytes.subarray(from, to));
  let xml = "";
  let left = 0;
  let at = element.openEnd;
  for (const child of element.children) {
    xml += text(at, child.start);
    at = child.end;
    const after = movedXml(child, source, move);
    // A rule of an extension without its cells is no rule: it goes whole.
    if (after === null && child.name === "sqref") return null;
    if (after !== null) left += 1;
    xml += after ?? "";
  }
  if (left === 0 && element.children.length > 0) return null;
  return { xml: element.selfClosing ? "" : xml + text(at, element.closeStart), left };
}
