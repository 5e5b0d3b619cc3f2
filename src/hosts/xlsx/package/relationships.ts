import { Splices } from "../xml/splices";
import { escapeAttribute } from "../xml/xml-text";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import type { WorkbookPackage } from "./workbook-package";

/** One line of a part's relations. */
export interface Relationship {
  readonly id: string;
  /** The whole type; compare its end (“/worksheet”), which is the same in both families. */
  readonly type: string;
  /** The part meant; for an external one the address as written. */
  readonly target: string;
  readonly external: boolean;
}

const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Where the relations of a part stand; of the package itself for “”. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The part a target names, seen from the part that has the relation. */
function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const from = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") from.pop();
    else if (step !== "." && step !== "") from.push(step);
  }
  return from.join("/");
}

/** The target as the part that has the relation writes it: “../charts/chart1.xml”. */
function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

function relationshipOf(part: string, element: XmlElement): Relationship {
  const value = (name: string): string => element.attributes.get(name) ?? "";
  const external = value("TargetMode") === "External";
  const target = external ? value("Target") : resolveTarget(part, value("Target"));
  return { id: value("Id"), type: value("Type"), target, external };
}

/** The relations of a part; none when it has no such part. */
export function readRelationships(book: WorkbookPackage, part: string): readonly Relationship[] {
  const rels = relationshipsPart(part);
  if (!book.has(rels)) return [];
  return parseXml(book.read(rels), rels).children.map((child) => relationshipOf(part, child));
}

/** The first relation of a kind (“worksheet”). */
export const relationOfKind = (
  relationships: readonly Relationship[],
  kind: string,
): Relationship | undefined => relationships.find(({ type }) => type.endsWith(`/${kind}`));

function freeId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map(({ id }) => id));
  let n = taken.size + 1;
  while (taken.has(`rId${String(n)}`)) n++;
  return `rId${String(n)}`;
}

/** Adds a relation from `part` to the part `target` (absolute inside the file) and gives its id. */
export const addRelationship = (
  book: WorkbookPackage,
  part: string,
  type: string,
  target: string,
): string =>
  addLine(book, part, `Type="${type}" Target="${escapeAttribute(relativeTarget(part, target))}"`);

/** Adds a relation to an address outside the file and gives its id. */
export const addExternalRelationship = (
  book: WorkbookPackage,
  part: string,
  type: string,
  address: string,
): string =>
  addLine(book, part, `Type="${type}" Target="${escapeAttribute(address)}" TargetMode="External"`);

function addLine(book: WorkbookPackage, part: string, attributes: string): string {
  const rels = relationshipsPart(part);
  if (!book.has(rels))
    book.writeText(
      rels,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}"></Relationships>`,
    );
  const id = freeId(readRelationships(book, part));
  const bytes = book.read(rels);
  const root = parseXml(bytes, rels);
  const line = `<${root.prefix}Relationship Id="${id}" ${attributes}/>`;
  const splices = new Splices();
  if (root.selfClosing) {
    const open = new TextDecoder().decode(bytes.subarray(root.start, root.end));
    splices.replace(
      root.start,
      root.end,
      `${open.replace(/\s*\/>$/, ">")}${line}</${root.prefix}Relationships>`,
    );
  } else splices.insert(root.closeStart, line);
  book.write(rels, splices.apply(bytes));
  return id;
}

/** Takes out the relations that `drop` picks, and gives them. */
export function dropRelationships(
  book: WorkbookPackage,
  part: string,
  drop: (relationship: Relationship) => boolean,
): readonly Relationship[] {
  const rels = relationshipsPart(part);
  if (!book.has(rels)) return [];
  const bytes = book.read(rels);
  const splices = new Splices();
  const dropped: Relationship[] = [];
  for (const child of parseXml(bytes, rels).children) {
    const relationship = relationshipOf(part, child);
    if (!drop(relationship)) continue;
    dropped.push(relationship);
    splices.replace(child.start, child.end, "");
  }
  if (dropped.length > 0) book.write(rels, splices.apply(bytes));
  return dropped;
}
