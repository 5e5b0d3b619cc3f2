import type { XmlElement } from "../xml/xml-tree";

/** The namespaces a part is written in: Excel's usual ones, or those of “Strict Open XML”. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly chart: string;
}

const usual = "http://schemas.openxmlformats.org";

export const transitional: Namespaces = {
  main: `${usual}/spreadsheetml/2006/main`,
  relationships: `${usual}/officeDocument/2006/relationships`,
  drawing: `${usual}/drawingml/2006/main`,
  spreadsheetDrawing: `${usual}/drawingml/2006/spreadsheetDrawing`,
  chart: `${usual}/drawingml/2006/chart`,
};

const pure = "http://purl.oclc.org/ooxml";

const strict: Namespaces = {
  main: `${pure}/spreadsheetml/main`,
  relationships: `${pure}/officeDocument/relationships`,
  drawing: `${pure}/drawingml/main`,
  spreadsheetDrawing: `${pure}/drawingml/spreadsheetDrawing`,
  chart: `${pure}/drawingml/chart`,
};

/** The family a workbook is written in, told by its root element. */
export function namespacesOf(root: XmlElement): Namespaces {
  const name = root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`;
  return root.attributes.get(name) === strict.main ? strict : transitional;
}

/** The prefix (“r:”) that stands for a namespace on this element, or null when none does. */
export function prefixFor(element: XmlElement, namespace: string): string | null {
  for (const [name, value] of element.attributes)
    if (value === namespace && name.startsWith("xmlns:")) return `${name.slice(6)}:`;
  return null;
}

/** An attribute of the relationships namespace, whatever its prefix: “r:id”. */
export function relationAttribute(element: XmlElement, name = "id"): string | undefined {
  for (const [key, value] of element.attributes)
    if (key.endsWith(`:${name}`) && !key.startsWith("xmlns:")) return value;
  return undefined;
}
