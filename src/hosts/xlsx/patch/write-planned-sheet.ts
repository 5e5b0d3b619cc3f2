import type { PlannedSheet } from "../../../core/edits";
import { contentTypes, setContentType } from "../package/content-types";
import { worksheetOrder } from "../package/element-order";
import { namespacesOf, type Namespaces } from "../package/namespaces";
import { addRelationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart } from "../package/workbook-part";
import { UnwritableEdit } from "../unwritable-edit";
import { decodeRaw } from "../xml/xml-text";
import { childNamed, parseXml, sourceOf, type XmlElement } from "../xml/xml-tree";
import { declaration } from "./blank-parts";
import { drawChart, drawingOf, drawingXml } from "./chart-drawing";
import { absoluteArea, shownBy } from "./chart-xml";
import { addSheetEntry, changeNames, setVisibility } from "./patch-workbook";
import { PlannedSheetXml, titleRowsRef } from "./planned-sheet-xml";
import type { StyleSheet } from "./style-sheet";

/** Makes an empty sheet of that name at the end of the workbook; its part comes out. */
export function newSheet(
  book: WorkbookPackage,
  plan: Pick<PlannedSheet, "name" | "visibility">,
): string {
  const workbook = readWorkbookPart(book);
  const namespaces = namespacesOf(workbook.root);
  const part = book.freeName("xl/worksheets/sheet", "xml");
  book.writeText(
    part,
    `${declaration}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}"><sheetData/></worksheet>`,
  );
  setContentType(book, part, contentTypes.worksheet);
  const type = `${namespaces.relationships}/worksheet`;
  const relation = addRelationship(book, workbook.part, type, part);
  addSheetEntry(book, { name: plan.name, visibility: plan.visibility, relation });
  return part;
}

/** An element's start tag, self-closing or not. */
const startTag = (bytes: Uint8Array, element: XmlElement, part: string): string =>
  decodeRaw(bytes, element.start, element.openEnd, part);

/** `sheetPr` with “fit to page” as planned; tab colour and code name stay. */
function sheetPr(bytes: Uint8Array, root: XmlElement, plan: PlannedSheet, part: string): string {
  const { prefix } = root;
  const before = root.children.find(({ name }) => name === "sheetPr");
  if (!plan.page) return before ? sourceOf(bytes, before) : "";
  const rest = (before?.children ?? []).filter(({ name }) => name !== "pageSetUpPr");
  const fit = `<${prefix}pageSetUpPr fitToPage="${plan.page.fitToWidth ? "1" : "0"}"/>`;
  const open = before
    ? startTag(bytes, before, part).replace(/\s*\/?>$/, ">")
    : `<${prefix}sheetPr>`;
  return `${open}${rest.map((child) => sourceOf(bytes, child)).join("")}${fit}</${prefix}sheetPr>`;
}

/** One view, frozen as planned; whether its tab is the chosen one is not ours to decide. */
function sheetViews(root: XmlElement, plan: PlannedSheet, first: boolean): string {
  const { prefix } = root;
  const view = root.children.find(({ name }) => name === "sheetViews")?.children[0];
  const selected = view ? view.attributes.get("tabSelected") === "1" : first;
  const attributes = `${plan.gridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const rows = String(plan.frozenRows);
  const pane =
    plan.frozenRows === 0
      ? ""
      : `<${prefix}pane ySplit="${rows}" topLeftCell="A${String(plan.frozenRows + 1)}" activePane="bottomLeft" state="frozen"/>` +
        `<${prefix}selection pane="bottomLeft"/>`;
  return `<${prefix}sheetViews><${prefix}sheetView${attributes}${pane === "" ? "/>" : `>${pane}</${prefix}sheetView>`}</${prefix}sheetViews>`;
}

function drawing(
  book: WorkbookPackage,
  part: string,
  plan: PlannedSheet,
  context: { readonly root: XmlElement; readonly namespaces: Namespaces },
): string | null {
  const { root, namespaces } = context;
  const chart = plan.chart && { chart: plan.chart, shown: shownBy(plan) };
  const made = drawChart(
    book,
    drawingOf(book, part, childNamed(root, "drawing")),
    chart,
    namespaces,
  );
  return made === null ? null : drawingXml(book, part, made, { prefix: root.prefix, namespaces });
}

/** Ours over what was there, everything else kept, all in the order the standard asks for. */
function assemble(bytes: Uint8Array, root: XmlElement, ours: ReadonlyMap<string, string>): string {
  const pieces: { order: number; xml: string }[] = [];
  let order = 0;
  for (const child of root.children) {
    const known = worksheetOrder.indexOf(child.name);
    // An unknown element stays behind the one it stood behind.
    if (known >= 0) order = known;
    if (!ours.has(child.name)) pieces.push({ order, xml: sourceOf(bytes, child) });
  }
  for (const [name, xml] of ours) pieces.push({ order: worksheetOrder.indexOf(name), xml });
  return pieces
    .sort((a, b) => a.order - b.order)
    .map(({ xml }) => xml)
    .join("");
}

function localNames(book: WorkbookPackage, plan: PlannedSheet): void {
  if (!plan.page) return;
  const { sheets } = readWorkbookPart(book);
  const sheet = sheets.findIndex(({ name }) => same(name, plan.name));
  const { printArea, titleRows } = plan.page;
  changeNames(book, [
    { name: "_xlnm.Print_Area", refersTo: printArea && absoluteArea(printArea), sheet },
    {
      name: "_xlnm.Print_Titles",
      refersTo: titleRows && titleRowsRef(plan.name, titleRows),
      sheet,
    },
  ]);
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Makes one of our sheets be as planned: in its own part if it is there, else as a new sheet at the
 * end. Protection, comments, pictures and conditional formats somebody added stay.
 */
export function writePlannedSheet(
  book: WorkbookPackage,
  plan: PlannedSheet,
  styles: StyleSheet,
): void {
  const workbook = readWorkbookPart(book);
  const namespaces = namespacesOf(workbook.root);
  const known = workbook.sheets.find(({ name }) => same(name, plan.name));
  if (known && !known.isGrid)
    throw new UnwritableEdit("name-taken", { sheet: plan.name, row: 0, column: 0 });
  const part = known?.part ?? newSheet(book, plan);
  if (known) setVisibility(book, known.name, plan.visibility);
  const bytes = book.read(part);
  const root = parseXml(bytes, part);
  const ours = new PlannedSheetXml(plan, root.prefix, styles).elements();
  ours.set("sheetPr", sheetPr(bytes, root, plan, part));
  ours.set("sheetViews", sheetViews(root, plan, workbook.sheets.length === 0));
  const drawn = drawing(book, part, plan, { root, namespaces });
  if (drawn !== null) ours.set("drawing", drawn);
  const head = decodeRaw(bytes, 0, root.openEnd, part);
  const open = root.selfClosing ? head.replace(/\s*\/>$/, ">") : head;
  book.writeText(part, `${open}${assemble(bytes, root, ours)}</${root.prefix}worksheet>`);
  localNames(book, plan);
}
