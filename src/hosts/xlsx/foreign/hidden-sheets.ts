import type { Visibility } from "../../../core/grid";
import { readStream } from "../encryption/compound-file";
import { unescapeXml } from "../xml/xml-text";

const boundSheet = 0x85;
const endOfGlobals = 0x0a;
const states: readonly Visibility[] = ["visible", "hidden", "veryHidden"];

/** A sheet's name in BIFF8: its length, whether letters take two bytes, the letters. */
function nameAt(view: DataView, at: number): string {
  const length = view.getUint8(at);
  const wide = (view.getUint8(at + 1) & 1) === 1;
  const codes = Array.from({ length }, (_, i) =>
    wide ? view.getUint16(at + 2 + 2 * i, true) : view.getUint8(at + 2 + i),
  );
  return String.fromCharCode(...codes);
}

/**
 * Which sheets of an .xls are hidden: hucre does not say, and a hidden sheet must not be handed in.
 * The list of sheets stands among the first records of the workbook's stream (MS-XLS §2.4.28).
 */
export function hiddenInXls(bytes: Uint8Array): ReadonlyMap<string, Visibility> {
  const stream = readStream(bytes, "Workbook");
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const found = new Map<string, Visibility>();
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === endOfGlobals) break;
    if (record !== boundSheet) continue;
    found.set(nameAt(view, at + 10), states[view.getUint8(at + 8) & 3] ?? "visible");
  }
  return found;
}

const attribute = (tag: string, name: string): string =>
  unescapeXml(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "", "content.xml");

/**
 * Which sheets of an .ods are hidden: the style of their table says so. Only start tags are looked at:
 * a tree of a large ledger would not fit.
 */
export function hiddenInOds(content: Uint8Array): ReadonlyMap<string, Visibility> {
  const text = new TextDecoder().decode(content);
  const styles = text.slice(0, text.indexOf("</office:automatic-styles>"));
  const hidden = new Set(
    styles
      .split("</style:style>")
      .filter((style) => /<style:table-properties[^>]*\stable:display="false"/.test(style))
      .map((style) => attribute(style.slice(style.lastIndexOf("<style:style ")), "style:name")),
  );
  return new Map(
    [...text.matchAll(/<table:table\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, "table:name"),
      hidden.has(attribute(tag, "table:style-name")) ? "hidden" : "visible",
    ]),
  );
}
