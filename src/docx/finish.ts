import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

import { fontTableEntries } from "./fonts";

/** The time of every entry of the file: 1980-01-01, the first a zip can name. */
export const entryTime = new Date(1980, 0, 1);

/** The date of a report without 填报日期. */
const noDate = "2000-01-01T00:00:00Z";

/** Replaces the first match in a part; a library that no longer writes it is found at once. */
function replaced(xml: string, pattern: RegExp, by: string): string {
  if (!pattern.test(xml))
    throw new RangeError(`the Word library no longer writes ${pattern.source}`);
  return xml.replace(pattern, by);
}

/** What the library cannot say, part by part. */
function amendments(created: string): Readonly<Record<string, (xml: string) => string>> {
  return {
    // The library writes the time of day.
    "docProps/core.xml": (xml) =>
      ["created", "modified"].reduce(
        (text, name) =>
          replaced(text, new RegExp(`(<dcterms:${name} [^>]*>)[^<]*`), `$1${created}`),
        xml,
      ),
    "word/fontTable.xml": (xml) =>
      replaced(xml, /(<w:fonts [^>]*)\/>/, `$1>${fontTableEntries()}</w:fonts>`),
    // What the library's styles have no word for: 孤行控制 off, so that pages hold 22 lines also for
    // what people add; and the grid declared, not snapped to (see `narrowing` in measures.ts).
    "word/styles.xml": (xml) =>
      replaced(
        xml,
        /(<w:name w:val="Normal"\/>.*?<w:pPr>)/,
        `$1<w:widowControl w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>`,
      ),
    // Chinese signs are squeezed at line ends, as in every Chinese Word; missing fonts follow the language.
    "word/settings.xml": (xml) =>
      replaced(
        replaced(
          xml,
          /<w:compat>/,
          `<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>`,
        ),
        /<\/w:compat>/,
        `</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`,
      ),
  };
}

/**
 * The library's file made the same for the same input: dates from the report, entries sorted under
 * one fixed time; and completed with what the library has no words for.
 */
export function finished(packed: Uint8Array, created: string | null): Uint8Array {
  const parts = unzipSync(packed);
  const amend = amendments(created ?? noDate);
  for (const name of Object.keys(amend)) {
    if (parts[name] === undefined) throw new RangeError(`the Word library wrote no ${name}`);
  }
  const rank = (name: string) => (name === "[Content_Types].xml" ? 0 : 1);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array();
    const change = amend[name];
    entries[name] = change === undefined ? bytes : strToU8(change(strFromU8(bytes)));
  }
  return zipSync(entries, { mtime: entryTime, level: 6 });
}
