import type { WorkbookPackage } from "../package/workbook-package";
import { drawingOf } from "../patch/chart-drawing";
import { childNamed, ownText, parseXml, type XmlElement } from "../xml/xml-tree";
import type { ChartLook } from "./sheet-look";

function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

/** The charts in a sheet's drawing, by the names of their frames. Pictures are none. */
export function readChartLooks(
  book: WorkbookPackage,
  sheetPart: string,
  drawing: XmlElement | undefined,
): readonly ChartLook[] {
  const part = drawingOf(book, sheetPart, drawing);
  if (part === null || !book.has(part)) return [];
  const bytes = book.read(part);
  return parseXml(bytes, part).children.flatMap((anchor) => {
    const all = [...descendants(anchor)];
    const name = all.find((each) => each.name === "cNvPr")?.attributes.get("name");
    if (name === undefined || !all.some((each) => each.name === "chart")) return [];
    const from = childNamed(anchor, "from");
    const place = (axis: string): number => {
      const element = from && childNamed(from, axis);
      return element ? Number(ownText(bytes, element, part)) : 0;
    };
    return [{ name, at: { row: place("row"), column: place("col") } }];
  });
}
