import { readRelationships, dropRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { withAttribute } from "../patch/patch-workbook";
import { Splices } from "../xml/splices";
import { childNamed, ownText, parseXml, sourceOf, type XmlElement } from "../xml/xml-tree";

/** What a reference into cells becomes when only its cached values may stay. */
const literals: Readonly<Record<string, readonly [cache: string, literal: string]>> = {
  numRef: ["numCache", "numLit"],
  strRef: ["strCache", "strLit"],
};

/** The cached points of a reference as literal points: `<c:numLit>`. */
function literal(bytes: Uint8Array, reference: XmlElement): string | null {
  const names = literals[reference.name];
  if (!names) return null;
  const cache = childNamed(reference, names[0]);
  const tag = reference.prefix + names[1];
  const inside = (cache?.children ?? []).map((child) => sourceOf(bytes, child)).join("");
  return `<${tag}>${inside === "" ? `<${reference.prefix}ptCount val="0"/>` : inside}</${tag}>`;
}

/** A series' name cannot be a literal list: it is plain text. */
function nameText(bytes: Uint8Array, reference: XmlElement): string {
  const point = childNamed(childNamed(reference, "strCache") ?? reference, "pt");
  const value = point && childNamed(point, "v");
  return value ? sourceOf(bytes, value) : `<${reference.prefix}v></${reference.prefix}v>`;
}

type MayKeep = (formula: string) => boolean;

function freeReferences(
  context: { bytes: Uint8Array; part: string; splices: Splices; mayKeep: MayKeep },
  element: XmlElement,
  parent: string,
): void {
  const { bytes, part, splices, mayKeep } = context;
  const formula = childNamed(element, "f");
  if (formula && literals[element.name] && !mayKeep(ownText(bytes, formula, part))) {
    const xml = parent === "tx" ? nameText(bytes, element) : literal(bytes, element);
    if (xml !== null) splices.replace(element.start, element.end, xml);
    return;
  }
  for (const child of element.children) freeReferences(context, child, element.name);
}

function freeChart(book: WorkbookPackage, part: string, mayKeep: MayKeep): void {
  dropRelationships(book, part, ({ external, type }) => external || type.endsWith("/package"));
  const bytes = book.read(part);
  const root = parseXml(bytes, part);
  const splices = new Splices();
  const source = childNamed(root, "externalData");
  if (source) splices.replace(source.start, source.end, "");
  freeReferences({ bytes, part, splices, mayKeep }, root, "");
  if (!splices.none) book.write(part, splices.apply(bytes));
}

const follow = (book: WorkbookPackage, part: string, kind: string): readonly string[] =>
  readRelationships(book, part)
    .filter(({ type, target }) => type.endsWith(`/${kind}`) && book.has(target))
    .map(({ target }) => target);

/** Links, linked pictures and macros of shapes; the shapes stay. */
function freeShapes(book: WorkbookPackage, drawing: string): void {
  const outside = new Set(
    dropRelationships(book, drawing, ({ external }) => external).map(({ id }) => id),
  );
  const bytes = book.read(drawing);
  const splices = new Splices();
  const free = (element: XmlElement): void => {
    const [name] = [...element.attributes].find(([, value]) => outside.has(value)) ?? [];
    if (element.name.startsWith("hlink") && name !== undefined) {
      splices.replace(element.start, element.end, "");
      return;
    }
    const open = new TextDecoder().decode(bytes.subarray(element.start, element.openEnd));
    const linkless = name === undefined ? open : withAttribute(open, name, null);
    const freed = element.attributes.has("macro") ? withAttribute(linkless, "macro", "") : linkless;
    if (freed !== open) splices.replace(element.start, element.openEnd, freed);
    for (const child of element.children) free(child);
  };
  free(parseXml(bytes, drawing));
  if (!splices.none) book.write(drawing, splices.apply(bytes));
}

/**
 * Drawings of a sheet keep their look. Charts keep what they drew from dropped sheets as plain values;
 * links, linked pictures and macros of shapes go.
 */
export function freeDrawings(book: WorkbookPackage, sheet: string, mayKeep: MayKeep): void {
  for (const drawing of follow(book, sheet, "drawing")) {
    freeShapes(book, drawing);
    for (const chart of follow(book, drawing, "chart")) freeChart(book, chart, mayKeep);
  }
}
