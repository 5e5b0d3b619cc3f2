import { UnreadableFile } from "../unreadable-file";
import { relationOfKind, type Relationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { nameBytes, token, XmlScanner } from "../xml/xml-scanner";
import { decodeXString } from "../xml/xml-text";
import { readStringItem } from "./walked-cell";

const maxStrings = 5_000_000;
const item = nameBytes("si");

/** The workbook's shared strings in order; none when the file has no such part. */
export function readSharedStrings(
  book: WorkbookPackage,
  relationships: readonly Relationship[],
): readonly string[] {
  const part = relationOfKind(relationships, "sharedStrings")?.target;
  if (part === undefined || !book.has(part)) return [];
  const scanner = new XmlScanner(book.read(part), part);
  const strings: string[] = [];
  scanner.next();
  if (scanner.selfClosing) return strings;
  while (scanner.next() === token.open) {
    if (!scanner.named(item)) {
      scanner.skip();
      continue;
    }
    strings.push(decodeXString(readStringItem(scanner)));
    if (strings.length > maxStrings)
      throw new UnreadableFile("too-big", part, `> ${String(maxStrings)}`);
  }
  scanner.next();
  return strings;
}
