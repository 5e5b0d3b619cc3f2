import { UnreadableFile } from "../unreadable-file";

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ampersand = 38;

function reference(body: string, part: string): string {
  const code = /^#x([0-9a-f]{1,6})$/i.exec(body)?.[1];
  const decimalCode = /^#(\d{1,7})$/.exec(body)?.[1];
  const point = code ? parseInt(code, 16) : decimalCode ? parseInt(decimalCode, 10) : null;
  const text = point === null ? named[body] : point <= 0x10ffff ? String.fromCodePoint(point) : "";
  if (text === undefined) throw new UnreadableFile("xml-broken", part, `&${body};`);
  return text;
}

/** “&lt;&#20013;” → “<中”. An entity that XML itself does not know makes the part unreadable. */
export const unescapeXml = (text: string, part: string): string =>
  text.includes("&")
    ? text.replace(/&([^;&]*)(;?)/g, (whole, body: string, end: string) => {
        if (end !== ";") throw new UnreadableFile("xml-broken", part, whole.slice(0, 20));
        return reference(body, part);
      })
    : text;

/** The text of `bytes[from, to)`, references resolved. Short ASCII, the common case, goes by hand. */
export function decodeText(bytes: Uint8Array, from: number, to: number, part: string): string {
  if (to - from <= 16) {
    let text = "";
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      if (byte >= 128 || byte === ampersand || byte === 13) break;
      text += String.fromCharCode(byte);
    }
    if (text.length === to - from) return text;
  }
  return unescapeXml(decodeRaw(bytes, from, to, part), part);
}

/** The characters of `bytes[from, to)` with line ends as XML reads them; references stay. */
export function decodeRaw(bytes: Uint8Array, from: number, to: number, part: string): string {
  let text: string;
  try {
    text = utf8.decode(bytes.subarray(from, to));
  } catch {
    throw new UnreadableFile("xml-broken", part, "不是 UTF-8 / not UTF-8");
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Spreadsheets write what XML cannot hold as _x000B_ (ECMA-376 ST_Xstring); this reads it back. */
export const decodeXString = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;

// What XML 1.0 cannot hold, CR (parsers fold it into LF), halves of a surrogate pair standing alone.
const unwritable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const xCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Text of a cell as XML content: markup escaped, control characters as _xHHHH_, nothing lost. */
export const escapeCellText = (text: string): string =>
  escapeMarkup(text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replace(unwritable, xCode));

/** Text of an element whose characters are ours or were read from XML. */
export const escapeText = (text: string): string => escapeMarkup(text.replace(unwritable, ""));

/** An attribute's value, to stand between double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
