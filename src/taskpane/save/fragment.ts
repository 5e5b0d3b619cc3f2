import type { NamedFile } from "../../app/ports";

/**
 * Longest address handed to a browser. Safari takes more; what lies between Excel and the browser is
 * not documented, and the files of one unit stay far below it.
 */
const longest = 250_000;

/**
 * A file as the part of an address behind “#”, which never leaves the computer: type, name and bytes
 * (base64url, RFC 4648 §5). null where it would be too long.
 */
export function fragmentOf({ name, bytes, type }: NamedFile): string | null {
  if (bytes.length > (longest * 3) / 4) return null;
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join("");
  const safe = btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `${type},${encodeURIComponent(name)},${safe}`;
}

/** Every .docx and .xlsx is a zip: anything else did not come from the pane. */
const zipStart = [0x50, 0x4b, 0x03, 0x04];

/** The file an address carries; null where it carries none of ours. */
export function fileIn(fragment: string): NamedFile | null {
  const [, type, name, safe] = /^#?(docx|xlsx),([^,]+),([\w-]+)$/.exec(fragment) ?? [];
  if (type === undefined || name === undefined || safe === undefined) return null;
  const text = atob(safe.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  if (!zipStart.every((byte, index) => bytes[index] === byte)) return null;
  return { type: type === "docx" ? "docx" : "xlsx", name: decodeURIComponent(name), bytes };
}
