import { Splices } from "../xml/splices";
import { escapeAttribute } from "../xml/xml-text";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import type { WorkbookPackage } from "./workbook-package";

const list = "[Content_Types].xml";

/** What the parts of a workbook are called in [Content_Types].xml. */
export const contentTypes = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  macroWorkbook: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  template: "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  macroTemplate: "application/vnd.ms-excel.template.macroEnabled.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

const overrideOf = (root: XmlElement, part: string): XmlElement | undefined =>
  root.children.find(
    (child) =>
      child.name === "Override" &&
      child.attributes.get("PartName")?.toLowerCase() === `/${part.toLowerCase()}`,
  );

/** The content type of a part: its own, else that of its extension; null when neither is stated. */
export function contentTypeOf(book: WorkbookPackage, part: string): string | null {
  const root = parseXml(book.read(list), list);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byExtension = root.children.find(
    (child) =>
      child.name === "Default" && child.attributes.get("Extension")?.toLowerCase() === extension,
  );
  return (overrideOf(root, part) ?? byExtension)?.attributes.get("ContentType") ?? null;
}

/** States the content type of one part. */
export function setContentType(book: WorkbookPackage, part: string, type: string): void {
  const bytes = book.read(list);
  const root = parseXml(bytes, list);
  const line = `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  const splices = new Splices();
  const before = overrideOf(root, part);
  if (before?.attributes.get("ContentType") === type) return;
  if (before) splices.replace(before.start, before.end, line);
  else splices.insert(root.closeStart, line);
  book.write(list, splices.apply(bytes));
}

/** Takes a part and what [Content_Types].xml says of it out of the file. */
export function removePart(book: WorkbookPackage, part: string): void {
  const bytes = book.read(list);
  const override = overrideOf(parseXml(bytes, list), part);
  if (override) {
    const splices = new Splices();
    splices.replace(override.start, override.end, "");
    book.write(list, splices.apply(bytes));
  }
  book.remove(part);
}

/** Takes out what is said of extensions that no part has any more. */
export function dropUnusedExtensions(book: WorkbookPackage): void {
  const bytes = book.read(list);
  const splices = new Splices();
  for (const child of parseXml(bytes, list).children) {
    const extension = child.attributes.get("Extension")?.toLowerCase();
    if (extension === undefined || extension === "xml") continue;
    if (book.names.some((name) => name.toLowerCase().endsWith(`.${extension}`))) continue;
    splices.replace(child.start, child.end, "");
  }
  if (!splices.none) book.write(list, splices.apply(bytes));
}
