import { a1, type Area } from "../../../core/grid";
import { withAttribute } from "../patch/patch-workbook";
import { areaOf } from "../read/read-sheet";
import { walkSheet, type SheetElement } from "../read/walk-sheet";
import { Splices } from "../xml/splices";
import { decodeRaw } from "../xml/xml-text";
import { parseXml, sourceOf, type XmlElement } from "../xml/xml-tree";
import { isPrinted, spanOf } from "./printed-areas";

/** A sheet of which only the printed cells are handed in. */
export interface PrintedSheet {
  readonly part: string;
  readonly bytes: Uint8Array;
  /** Its print areas, at least one. */
  readonly areas: readonly Area[];
  /** Ids of the sheet's drawings that nothing is left of. */
  readonly emptied: ReadonlySet<string>;
}

/** Cells outside go, and rows that no area touches, with their heights. */
function cropCells({ bytes, part, areas }: PrintedSheet, splices: Splices) {
  let rowStart = 0;
  let isTouched = true;
  return walkSheet(bytes, part, {
    row: ({ row, start }) => {
      rowStart = start;
      isTouched = areas.some(({ top, bottom }) => row >= top && row <= bottom);
    },
    cell: (cell) => {
      if (isTouched && !isPrinted(areas, cell)) splices.replace(cell.start, cell.end, "");
    },
    rowEnd: (_, end) => {
      if (!isTouched) splices.replace(rowStart, end, "");
    },
  });
}

/** What a child of a list says of its cells, those outside left out; null where none is inside. */
type Keep = (child: XmlElement) => Readonly<Record<string, string>> | null;

/** Ranges count by their first cell: a merge over the edge belongs to the cell that shows its text. */
const rangesKept =
  (areas: readonly Area[], attribute: string): Keep =>
  ({ attributes }) => {
    const ranges = (attributes.get(attribute) ?? "").split(/\s+/).filter((range) => {
      const first = areaOf("", range);
      return first === null || isPrinted(areas, { row: first.top, column: first.left });
    });
    return ranges.length === 0 ? null : { [attribute]: ranges.join(" ") };
  };

/** Widths of columns outside go; those that reach over the edge end there. */
const columnsKept =
  (areas: readonly Area[]): Keep =>
  ({ attributes }) => {
    const { left, right } = spanOf(areas);
    const min = Math.max(Number(attributes.get("min")), left + 1);
    const max = Math.min(Number(attributes.get("max")), right + 1);
    return min > max ? null : { min: String(min), max: String(max) };
  };

/** A start tag with these attributes. */
const restated = (tag: string, attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).reduce((now, [name, value]) => withAttribute(now, name, value), tag);

const startOf = (source: string): string => source.slice(0, source.indexOf(">") + 1);

/** The children that are kept, in their list; nothing where none is. */
function listKept(bytes: Uint8Array, list: XmlElement, keep: Keep): string {
  const kept = list.children.flatMap((child) => {
    const attributes = keep(child);
    if (!attributes) return [];
    const source = sourceOf(bytes, child);
    const open = startOf(source);
    return [restated(open, attributes) + source.slice(open.length)];
  });
  if (kept.length === 0) return "";
  const open = startOf(sourceOf(bytes, list));
  const counted = list.attributes.has("count") ? { count: String(kept.length) } : {};
  return `${restated(open, counted)}${kept.join("")}</${list.prefix}${list.name}>`;
}

/** An element of the sheet as it stays; null leaves it as it is. */
function elementKept({ areas, emptied }: PrintedSheet, xml: string): string | null {
  const bytes = new TextEncoder().encode(xml);
  const element = parseXml(bytes, "");
  const ref = rangesKept(areas, "ref");
  const sqref = rangesKept(areas, "sqref");
  const { top, left, bottom, right } = spanOf(areas);
  switch (element.name) {
    case "dimension": {
      const [from, to] = [a1({ row: top, column: left }), a1({ row: bottom, column: right })];
      return restated(xml, { ref: `${from}:${to}` });
    }
    case "cols":
      return listKept(bytes, element, columnsKept(areas));
    case "mergeCells":
    case "hyperlinks":
      return listKept(bytes, element, ref);
    case "dataValidations":
      return listKept(bytes, element, sqref);
    case "conditionalFormatting": {
      const attributes = sqref(element);
      const open = startOf(xml);
      return attributes ? restated(open, attributes) + xml.slice(open.length) : "";
    }
    case "drawing":
      return [...element.attributes.values()].some((id) => emptied.has(id)) ? "" : null;
    default:
      return null;
  }
}

const cropped =
  /^(dimension|cols|mergeCells|hyperlinks|dataValidations|conditionalFormatting|drawing)$/;

/** A sheet's XML with the cells in its print areas and what belongs to them; set-up and breaks stay. */
export function printedSheet(sheet: PrintedSheet): Uint8Array {
  const splices = new Splices();
  const crop = ({ name, start, end }: SheetElement): void => {
    if (!cropped.test(name)) return;
    const kept = elementKept(sheet, decodeRaw(sheet.bytes, start, end, sheet.part));
    if (kept !== null) splices.replace(start, end, kept);
  };
  cropCells(sheet, splices).elements.forEach(crop);
  return splices.apply(sheet.bytes);
}
