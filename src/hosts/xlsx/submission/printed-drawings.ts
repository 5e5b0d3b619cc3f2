import type { Area } from "../../../core/grid";
import { dropRelationships, readRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { Splices } from "../xml/splices";
import { childNamed, ownText, parseXml, type XmlElement } from "../xml/xml-tree";
import { isPrinted } from "./printed-areas";

/** The first element of that name, at any depth. */
function within(element: XmlElement, name: string): XmlElement | null {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = within(child, name);
    if (found) return found;
  }
  return null;
}

/** Any attribute may name a relation: r:id, r:embed, r:dm … */
function* valuesIn(element: XmlElement): Generator<string> {
  yield* element.attributes.values();
  for (const child of element.children) yield* valuesIn(child);
}

/** Takes the shapes out of a drawing whose top left corner is not printed. @returns whether none is left. */
function crop(book: WorkbookPackage, part: string, areas: readonly Area[]): boolean {
  const bytes = book.read(part);
  const root = parseXml(bytes, part);
  const goes = root.children.filter((anchor) => {
    const from = within(anchor, "from");
    // Placed by centimetres instead of cells: nobody can tell here, so it stays.
    if (!from) return false;
    const at = (name: string): number => {
      const element = childNamed(from, name);
      return element ? Number(ownText(bytes, element, part)) : 0;
    };
    return !isPrinted(areas, { row: at("row"), column: at("col") });
  });
  if (goes.length === 0) return false;
  const splices = new Splices();
  for (const { start, end } of goes) splices.replace(start, end, "");
  const stay = root.children.filter((anchor) => !goes.includes(anchor));
  const used = new Set(stay.flatMap((anchor) => [...valuesIn(anchor)]));
  dropRelationships(book, part, ({ id }) => !used.has(id));
  book.write(part, splices.apply(bytes));
  return stay.length === 0;
}

/**
 * Charts and pictures beside or under the print areas go, those that begin in one stay.
 * @returns ids of the sheet's drawings nothing is left of; their relations are taken out.
 */
export function cropDrawings(
  book: WorkbookPackage,
  sheet: string,
  areas: readonly Area[],
): ReadonlySet<string> {
  const emptied = readRelationships(book, sheet)
    .filter(({ type, target }) => type.endsWith("/drawing") && book.has(target))
    .filter(({ target }) => crop(book, target, areas))
    .map(({ id }) => id);
  const gone = new Set(emptied);
  dropRelationships(book, sheet, ({ id }) => gone.has(id));
  return gone;
}
