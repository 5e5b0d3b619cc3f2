import { strToU8, type Zippable, zipSync } from "fflate";

import { readBody } from "./body-reader";
import { entryTime } from "./finish";
import { legalText } from "./legal-text";
import { wordParts } from "./package-parts";
import { type PlacedBookmark, type PlacedParagraph } from "./paragraph-draft";

/** A report with its numbers brought up to date. */
interface RefreshedReport {
  readonly bytes: Uint8Array;
  /** Names of the bookmarks whose text is now another. */
  readonly changed: readonly string[];
  /** Names that are no longer in the file, or whose marks stand around no text or in two paragraphs. */
  readonly lost: readonly string[];
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The new text in the first piece, in its own format; the pieces after it are emptied. Null: no piece to put it in. */
function replacements(
  paragraph: PlacedParagraph,
  bookmark: PlacedBookmark,
  text: string,
): readonly Replacement[] | null {
  const { source } = bookmark;
  if (source === null) return null;
  const inside = paragraph.pieces.filter(
    (piece) => piece.source.from >= source.from && piece.source.to <= source.to,
  );
  if (inside.length === 0) return null;
  return inside.map(({ source: { from, to, emptyTag } }, index) => {
    const words = index === 0 ? escaped(text) : "";
    return { from, to, xml: emptyTag === null ? words : `<${emptyTag}>${words}</${emptyTag}>` };
  });
}

function applied(xml: string, changes: readonly Replacement[]): string {
  const ordered = [...changes].sort((a, b) => a.from - b.from);
  let at = 0;
  let out = "";
  for (const { from, to, xml: words } of ordered) {
    out += xml.slice(at, from) + words;
    at = to;
  }
  return out + xml.slice(at);
}

/**
 * Puts new texts between the marks of the named bookmarks and leaves all else as it is: every other
 * character of the document and every other part of the file. No change, no new bytes.
 * @throws UnreadableReport as readReport does.
 */
export function refreshFigures(
  bytes: Uint8Array,
  newTexts: ReadonlyMap<string, string>,
): RefreshedReport {
  const { zip, main, documentXml } = wordParts(bytes);
  const changed: string[] = [];
  const changes: Replacement[] = [];
  const seen = new Set<string>();
  for (const paragraph of readBody(documentXml, main, new Map())) {
    for (const bookmark of paragraph.bookmarks) {
      const wanted = newTexts.get(bookmark.name);
      if (wanted === undefined || seen.has(bookmark.name)) continue;
      const text = legalText(wanted);
      const made = replacements(paragraph, bookmark, text);
      if (made === null) continue;
      seen.add(bookmark.name);
      if (paragraph.text.slice(bookmark.from, bookmark.to) === text) continue;
      changed.push(bookmark.name);
      changes.push(...made);
    }
  }
  const lost = [...newTexts.keys()].filter((name) => !seen.has(name));
  if (changes.length === 0) return { bytes, changed, lost };

  const entries: Zippable = {};
  for (const name of zip.names) entries[name] = zip.read(name) ?? new Uint8Array();
  entries[main] = strToU8(applied(documentXml, changes));
  return { bytes: zipSync(entries, { mtime: entryTime, level: 6 }), changed, lost };
}
