import { contentTypeOf, dropUnusedExtensions, removePart } from "../package/content-types";
import { readRelationships, relationshipsPart } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";

/** Parts that can be reached from the package by relations. */
function reachable(book: WorkbookPackage): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (book.has(relationshipsPart(part))) seen.add(relationshipsPart(part).toLowerCase());
    for (const { target, external } of readRelationships(book, part)) {
      if (external || seen.has(target.toLowerCase())) continue;
      seen.add(target.toLowerCase());
      if (book.has(target)) waiting.push(target);
    }
  }
  return seen;
}

/** Takes out every part that nothing refers to any more. */
export function dropUnreferenced(book: WorkbookPackage): void {
  const kept = reachable(book);
  for (const part of book.names) {
    if (part === "[Content_Types].xml" || kept.has(part.toLowerCase())) continue;
    if (contentTypeOf(book, part) === null) book.remove(part);
    else removePart(book, part);
  }
  dropUnusedExtensions(book);
}
