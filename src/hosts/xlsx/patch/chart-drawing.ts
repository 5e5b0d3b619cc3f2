import type { PlannedChart } from "../../../core/edits";
import { contentTypes, removePart, setContentType } from "../package/content-types";
import { relationAttribute, type Namespaces } from "../package/namespaces";
import { addRelationship, dropRelationships, readRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { Splices } from "../xml/splices";
import { escapeAttribute } from "../xml/xml-text";
import { parseXml, sourceOf, type XmlElement } from "../xml/xml-tree";
import { declaration } from "./blank-parts";
import { chartXml, type Shown } from "./chart-xml";

/** Our chart has a name of this kind among the drawings of its sheet; by it every host finds it again. */
const isOurs = (name: string | undefined): boolean => name?.startsWith("自评_") === true;
const frameName = (chart: PlannedChart): string => `自评_${chart.title}`;
const emuPerCm = 360_000;

interface Ours {
  readonly anchor: XmlElement;
  readonly relation: string;
  readonly id: string;
}

function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

function findOurs(root: XmlElement): Ours | null {
  for (const anchor of root.children) {
    const all = [...descendants(anchor)];
    const frame = all.find(
      ({ name, attributes }) => name === "cNvPr" && isOurs(attributes.get("name")),
    );
    const chart = all.find(({ name }) => name === "chart");
    const relation = [...(chart?.attributes ?? [])].find(([key]) => key.endsWith(":id"))?.[1];
    if (frame && relation !== undefined)
      return { anchor, relation, id: frame.attributes.get("id") ?? "2" };
  }
  return null;
}

function anchorXml(
  chart: PlannedChart,
  namespaces: Namespaces,
  ids: { readonly relation: string; readonly id: string },
): string {
  const emu = (cm: number): string => String(Math.round(cm * emuPerCm));
  const { column, row } = chart.at;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}">` +
    `<xdr:from><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${emu(chart.width)}" cy="${emu(chart.height)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${ids.id}" name="${escapeAttribute(frameName(chart))}" descr="${escapeAttribute(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationships}" r:id="${ids.relation}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
  );
}

function newDrawing(book: WorkbookPackage, namespaces: Namespaces): string {
  const part = book.freeName("xl/drawings/drawing", "xml");
  book.writeText(
    part,
    `${declaration}<xdr:wsDr xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}"></xdr:wsDr>`,
  );
  setContentType(book, part, contentTypes.drawing);
  return part;
}

function nextId(root: XmlElement): string {
  const ids = [...descendants(root)]
    .filter(({ name }) => name === "cNvPr")
    .map(({ attributes }) => Number(attributes.get("id") ?? "0"));
  return String(Math.max(1, ...ids) + 1);
}

/** Puts the chart into a drawing, over the one that was ours. */
function placeChart(
  book: WorkbookPackage,
  drawing: string,
  { chart, shown }: ChartToDraw,
  namespaces: Namespaces,
): void {
  const ours = findOurs(parseXml(book.read(drawing), drawing));
  const known = readRelationships(book, drawing).find(({ id }) => id === ours?.relation);
  const part = known?.target ?? book.freeName("xl/charts/chart", "xml");
  book.writeText(part, chartXml(chart, shown, namespaces));
  setContentType(book, part, contentTypes.chart);
  const relation =
    known?.id ?? addRelationship(book, drawing, `${namespaces.relationships}/chart`, part);
  const bytes = book.read(drawing);
  const root = parseXml(bytes, drawing);
  const xml = anchorXml(chart, namespaces, { relation, id: ours?.id ?? nextId(root) });
  const splices = new Splices();
  if (ours) splices.replace(ours.anchor.start, ours.anchor.end, xml);
  else if (root.selfClosing) {
    const open = sourceOf(bytes, root).replace(/\s*\/>$/, ">");
    splices.replace(root.start, root.end, `${open}${xml}</${root.prefix}${root.name}>`);
  } else splices.insert(root.closeStart, xml);
  book.write(drawing, splices.apply(bytes));
}

function removeOurs(book: WorkbookPackage, drawing: string): void {
  const bytes = book.read(drawing);
  const ours = findOurs(parseXml(bytes, drawing));
  if (!ours) return;
  const splices = new Splices();
  splices.replace(ours.anchor.start, ours.anchor.end, "");
  book.write(drawing, splices.apply(bytes));
  const dropped = dropRelationships(book, drawing, ({ id }) => id === ours.relation);
  for (const { target } of dropped) if (book.has(target)) removePart(book, target);
}

/** The chart of one of our sheets, and what its cells show. */
export interface ChartToDraw {
  readonly chart: PlannedChart;
  readonly shown: Shown;
}

/**
 * Makes the sheet's drawing hold our chart, or with null ours no more. Other drawings stay.
 * @returns the part of a drawing that was made for it and is still to be related to the sheet.
 */
export function drawChart(
  book: WorkbookPackage,
  drawing: string | null,
  chart: ChartToDraw | null,
  namespaces: Namespaces,
): string | null {
  if (!chart) {
    if (drawing !== null) removeOurs(book, drawing);
    return null;
  }
  const part = drawing ?? newDrawing(book, namespaces);
  placeChart(book, part, chart, namespaces);
  return drawing === null ? part : null;
}

/** The drawing a sheet has, by its `<drawing>` element. */
export function drawingOf(
  book: WorkbookPackage,
  sheetPart: string,
  element: XmlElement | undefined,
): string | null {
  const id = element && relationAttribute(element);
  return readRelationships(book, sheetPart).find((each) => each.id === id)?.target ?? null;
}

/** The element by which a sheet has a drawing that was just made. */
export function drawingXml(
  book: WorkbookPackage,
  sheetPart: string,
  drawing: string,
  { prefix, namespaces }: { readonly prefix: string; readonly namespaces: Namespaces },
): string {
  const { relationships } = namespaces;
  const id = addRelationship(book, sheetPart, `${relationships}/drawing`, drawing);
  return `<${prefix}drawing xmlns:r="${relationships}" r:id="${id}"/>`;
}
