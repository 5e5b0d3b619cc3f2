import type { CellContent, CellRef } from "../../../core/grid";
import { contentXml, type ContentXml } from "../patch/content-xml";
import type { WalkedCell } from "../read/walked-cell";
import { walkSheet, type SheetElement, type SheetOutline } from "../read/walk-sheet";
import { Splices } from "../xml/splices";
import { XmlScanner } from "../xml/xml-scanner";
import { decodeRaw, decodeText } from "../xml/xml-text";
import { readElement, type XmlElement } from "../xml/xml-tree";

/** What a sheet is freed of, and what it may keep pointing at. */
export interface ValuesOnlySheet {
  readonly name: string;
  readonly part: string;
  readonly bytes: Uint8Array;
  /** Whether a formula (of a rule, a list, a link) points at nothing but what stays. */
  readonly mayKeep: (formula: string) => boolean;
  /** What a formula cell shows that the file holds no result for; null when that is not known. */
  readonly firstResult: (row: number, column: number) => CellContent;
}

export interface FreedSheet {
  readonly bytes: Uint8Array;
  /** Formula cells whose result the file does not hold: they are blank now. */
  readonly blank: readonly CellRef[];
  /** Indexes into the shared strings that its cells still use. */
  readonly strings: ReadonlySet<number>;
}

/** The stored result of a formula cell: a text as a text cell, the other kinds as they are. */
function storedXml(cell: WalkedCell, prefix: string): ContentXml | null {
  const { bytes, part } = cell.scanner;
  const raw = cell.hasValue ? decodeRaw(bytes, cell.valueStart, cell.valueEnd, part) : "";
  if (raw === "") return null;
  if (cell.type !== "str") {
    const type = cell.type === "n" ? "" : ` t="${cell.type}"`;
    return { type, inside: `<${prefix}v>${raw}</${prefix}v>` };
  }
  const text = `<${prefix}t xml:space="preserve">${raw}</${prefix}t>`;
  return { type: ' t="inlineStr"', inside: `<${prefix}is>${text}</${prefix}is>` };
}

function freedCell(cell: WalkedCell, prefix: string, value: ContentXml | null): string {
  const { bytes, part } = cell.scanner;
  const attributes = decodeRaw(bytes, cell.attributesStart, cell.attributesEnd, part);
  const kept = attributes
    .replace(/\s+(t|cm|vm)\s*=\s*("[^"]*"|'[^']*')/g, "")
    .replace(/\s*\/?$/, "");
  const open = `<${prefix}c${kept}${value?.type ?? ""}`;
  return value ? `${open}>${value.inside}</${prefix}c>` : `${open}/>`;
}

/** A formula that gave an empty text has its result; one that no program calculated has none. */
const isUncalculated = (cell: WalkedCell): boolean =>
  cell.type !== "str" &&
  cell.inline === null &&
  (!cell.hasValue || cell.valueEnd === cell.valueStart);

function freeCells(sheet: ValuesOnlySheet, splices: Splices) {
  const blank: CellRef[] = [];
  const strings = new Set<number>();
  let prefix = "";
  const outline = walkSheet(sheet.bytes, sheet.part, {
    begin: (own) => {
      prefix = own;
    },
    cell: (cell) => {
      if (cell.type === "s" && cell.hasValue)
        strings.add(Number(decodeText(sheet.bytes, cell.valueStart, cell.valueEnd, sheet.part)));
      if (!cell.hasFormula) return;
      const value = isUncalculated(cell)
        ? contentXml(sheet.firstResult(cell.row, cell.column), prefix)
        : storedXml(cell, prefix);
      if (!value && cell.type !== "str")
        blank.push({ sheet: sheet.name, row: cell.row, column: cell.column });
      splices.replace(cell.start, cell.end, freedCell(cell, prefix, value));
    },
  });
  return { blank, strings, outline };
}

/** Elements that have no place in a copy of values: sources of data, other people's views, controls. */
const dropped = new Set([
  "customSheetViews",
  "dataConsolidate",
  "scenarios",
  "controls",
  "oleObjects",
]);

function elementAt(sheet: ValuesOnlySheet, element: SheetElement): XmlElement {
  const scanner = new XmlScanner(sheet.bytes, sheet.part);
  scanner.tokenEnd = element.start;
  scanner.next();
  return readElement(scanner);
}

function* formulasIn(sheet: ValuesOnlySheet, element: XmlElement): Generator<string> {
  if (/^(formula\d?|f|cfvo)$/.test(element.name)) {
    yield decodeRaw(sheet.bytes, element.openEnd, element.closeStart, sheet.part);
    yield element.attributes.get("val") ?? "";
  }
  for (const child of element.children) yield* formulasIn(sheet, child);
}

const staysWhole = (sheet: ValuesOnlySheet, element: XmlElement): boolean =>
  [...formulasIn(sheet, element)].every(sheet.mayKeep);

/** Links to what stays are kept; those outside and those to dropped sheets go. */
function freeLinks(sheet: ValuesOnlySheet, element: XmlElement, splices: Splices): void {
  const goes = element.children.filter((link) => {
    const outside = [...link.attributes.keys()].some((key) => key.endsWith(":id"));
    return outside || !sheet.mayKeep(link.attributes.get("location") ?? "");
  });
  if (goes.length === element.children.length) splices.replace(element.start, element.end, "");
  else for (const link of goes) splices.replace(link.start, link.end, "");
}

/** Drop-down lists whose choices stand on a sheet that goes, go with it. */
function freeLists(sheet: ValuesOnlySheet, element: XmlElement, splices: Splices): void {
  const goes = element.children.filter((list) => !staysWhole(sheet, list));
  if (goes.length === 0) return;
  if (goes.length === element.children.length) {
    splices.replace(element.start, element.end, "");
    return;
  }
  const open = decodeRaw(sheet.bytes, element.start, element.openEnd, sheet.part);
  const count = String(element.children.length - goes.length);
  splices.replace(element.start, element.openEnd, open.replace(/(\scount=["'])\d+/, `$1${count}`));
  for (const list of goes) splices.replace(list.start, list.end, "");
}

function freeElements(sheet: ValuesOnlySheet, outline: SheetOutline, splices: Splices): void {
  for (const place of outline.elements) {
    const drop = (): void => splices.replace(place.start, place.end, "");
    if (dropped.has(place.name)) drop();
    else if (place.name === "hyperlinks") freeLinks(sheet, elementAt(sheet, place), splices);
    else if (place.name === "dataValidations") freeLists(sheet, elementAt(sheet, place), splices);
    else if (/^(conditionalFormatting|extLst|AlternateContent)$/.test(place.name)) {
      const element = elementAt(sheet, place);
      if (!staysWhole(sheet, element) || holdsControls(sheet, element)) drop();
    }
  }
}

/** Slicers, timelines and form controls live on parts that do not come along. */
const holdsControls = (sheet: ValuesOnlySheet, element: XmlElement): boolean =>
  /slicerList|timelineRefs|<(?:\w+:)?control[s ]|oleObject/.test(
    decodeRaw(sheet.bytes, element.start, element.end, sheet.part),
  );

/** A sheet's XML with every formula replaced by its result and nothing pointing outside. */
export function valuesOnlySheet(sheet: ValuesOnlySheet): FreedSheet {
  const splices = new Splices();
  const { blank, strings, outline } = freeCells(sheet, splices);
  freeElements(sheet, outline, splices);
  return { bytes: splices.apply(sheet.bytes), blank, strings };
}
