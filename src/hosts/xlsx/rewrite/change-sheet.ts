import { isCellError, type CellContent, type CellRef } from "../../../core/grid";
import { drawChart, drawingOf, drawingXml, type ChartToDraw } from "../patch/chart-drawing";
import { patchCells } from "../patch/patch-cells";
import type { StyleSheet } from "../patch/style-sheet";
import { worksheetOrder } from "../package/element-order";
import type { Namespaces } from "../package/namespaces";
import { addExternalRelationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { sheetElements } from "../read/read-sheet";
import { walkSheet, type SheetOutline } from "../read/walk-sheet";
import { Splices } from "../xml/splices";
import type { XmlElement } from "../xml/xml-tree";
import { changeRows } from "./change-rows";
import type { ChartChange, PageChange, SheetChanges } from "./changes";
import { columnsXml } from "./columns-xml";
import {
  attributeElement,
  breaksXml,
  footersXml,
  linksXml,
  mergesXml,
  propertiesXml,
  validationsXml,
  viewsXml,
  type ElementBefore,
} from "./sheet-elements-xml";

/** The part of a sheet, and what of the file around it a change needs. */
export interface SheetPart {
  readonly book: WorkbookPackage;
  readonly part: string;
  readonly namespaces: Namespaces;
  readonly styles: StyleSheet;
}

/**
 * Applies the changes of one sheet to its part.
 * @returns whether formulas came or went, so that the recorded order of calculation no longer holds.
 */
export function changeSheet(place: SheetPart, changes: SheetChanges): boolean {
  const { book, part, styles } = place;
  const { sheet } = changes;
  // Merges first: a cell is refused where an old merge covers it.
  book.write(part, changeElements(place, changes));
  let formulasChanged = false;
  if (changes.cells.length > 0) {
    const bytes = book.read(part);
    const patched = patchCells({ sheet, part, bytes, changes: changes.cells, styles });
    book.write(part, patched.bytes);
    ({ formulasChanged } = patched);
  }
  book.write(part, changeRows({ sheet, part, bytes: book.read(part) }, changes.rows));
  return formulasChanged;
}

/** What an element is to be: null as it is, "" not there. */
type Maker = (before: ElementBefore) => string | null;

function changeElements(place: SheetPart, changes: SheetChanges): Uint8Array {
  const { book, part } = place;
  const bytes = book.read(part);
  const outline = walkSheet(bytes, part, {});
  const found = sheetElements(bytes, part, outline);
  const { prefix } = outline;
  const splices = new Splices();
  for (const [name, make] of makersOf(place, changes)) {
    const element = found.get(name);
    const xml = make({ element, bytes, prefix });
    if (xml === null) continue;
    if (element) splices.replace(element.start, element.end, xml);
    else splices.insert(placeIn(outline, name), xml);
  }
  return splices.none ? bytes : splices.apply(bytes);
}

/** Where an element that is not there belongs: behind the last one that stands before it. */
function placeIn({ elements, data, rootOpenEnd }: SheetOutline, name: string): number {
  const before = worksheetOrder.slice(0, worksheetOrder.indexOf(name));
  const ends = elements.filter((each) => before.includes(each.name)).map(({ end }) => end);
  if (data && before.includes("sheetData")) ends.push(data.end);
  return Math.max(rootOpenEnd, ...ends);
}

function makersOf(place: SheetPart, changes: SheetChanges): readonly (readonly [string, Maker])[] {
  const { sheet, view, merges, validations, links, protection } = changes;
  const { book, part, namespaces } = place;
  const relate = (address: string): string =>
    addExternalRelationship(book, part, `${namespaces.relationships}/hyperlink`, address);
  return [
    ["sheetPr", (before) => propertiesXml(changes, before)],
    ["sheetViews", (before) => (view ? viewsXml(view, before) : null)],
    [
      "cols",
      ({ element, prefix }) =>
        changes.columns.size === 0 ? null : columnsXml(element, changes.columns, prefix),
    ],
    [
      "sheetProtection",
      ({ prefix }) =>
        protection === undefined
          ? null
          : attributeElement("sheetProtection", protection ?? new Map(), {
              element: undefined,
              bytes: new Uint8Array(),
              prefix,
            }),
    ],
    ["mergeCells", ({ prefix }) => (merges ? mergesXml(merges, prefix) : null)],
    [
      "dataValidations",
      (before) => (validations ? validationsXml(sheet, validations, before) : null),
    ],
    ["hyperlinks", (before) => (links ? linksXml(sheet, links, before, relate) : null)],
    ...(changes.page ? pageMakers(changes.page) : []),
    [
      "drawing",
      ({ element, prefix }) =>
        changes.chart === undefined ? null : chartElement(place, changes.chart, element, prefix),
    ],
  ];
}

const pageMakers = (page: PageChange): readonly (readonly [string, Maker])[] => [
  ["printOptions", (before) => attributesOrNothing("printOptions", page.options, before)],
  ["pageMargins", (before) => attributesOrNothing("pageMargins", page.margins, before)],
  ["pageSetup", (before) => attributesOrNothing("pageSetup", page.setup, before)],
  ["headerFooter", (before) => footersXml(page, before)],
  ["rowBreaks", ({ prefix }) => (page.breaks ? breaksXml(page.breaks, prefix) : null)],
];

const attributesOrNothing = (
  name: string,
  changes: PageChange["margins"],
  before: ElementBefore,
): string | null => (changes.size === 0 ? null : attributeElement(name, changes, before));

/** Draws the chart; a sheet that had no drawing gets its element, one that has keeps it. */
function chartElement(
  { book, part, namespaces }: SheetPart,
  change: ChartChange | null,
  element: XmlElement | undefined,
  prefix: string,
): string | null {
  const made = drawChart(
    book,
    drawingOf(book, part, element),
    change && toDraw(change),
    namespaces,
  );
  return made === null ? null : drawingXml(book, part, made, { prefix, namespaces });
}

const toDraw = ({ chart, shown }: ChartChange): ChartToDraw => ({
  chart,
  shown: (at: CellRef) => textOf(shown(at)),
});

function textOf(content: CellContent): string | null {
  if (content === null || typeof content === "boolean") return null;
  return isCellError(content) ? content.error : String(content);
}
