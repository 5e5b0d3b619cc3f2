import { UnreadableReport } from "./unreadable-report";
import { readXml, xmlText } from "./xml-events";
import { type ZipParts, zipParts } from "./zip-parts";

/** The parts of a Word file that hold its text. */
export interface WordParts {
  readonly zip: ZipParts;
  /** Name of the main part, “word/document.xml” in files of Word and WPS. */
  readonly main: string;
  readonly documentXml: string;
  /** Null when the file has none. */
  readonly stylesXml: string | null;
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Names in an OLE file's directory are UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) {
      return true;
    }
  }
  return false;
}

/** What the first bytes say: only a zip may go on. An encrypted .docx is an OLE file, as a .doc is. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw UnreadableReport.because("truncated", {});
  if (startsWith(bytes, 0x50, 0x4b)) return;
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw UnreadableReport.because("not-docx", {});
  if (holdsName(bytes, "EncryptedPackage")) throw UnreadableReport.because("encrypted", {});
  throw UnreadableReport.because(holdsName(bytes, "WordDocument") ? "old-doc" : "not-docx", {});
}

function resolved(target: string, from: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The first target of a relationship whose type ends so; null when there is none. */
function related(zip: ZipParts, rels: string, from: string, type: string): string | null {
  const bytes = zip.read(rels);
  if (bytes === null) return null;
  let found: string | null = null;
  readXml(xmlText(bytes, rels), rels, {
    open: (tag) => {
      const target = tag.attribute("Target");
      if (found !== null || target === null || tag.local !== "Relationship") return;
      if (tag.attribute("Type")?.endsWith(`/${type}`) === true) found = resolved(target, from);
    },
    close: () => undefined,
  });
  return found;
}

/** Opens a .docx and finds its text; throws UnreadableReport for anything else. */
export function wordParts(bytes: Uint8Array): WordParts {
  refuseOthers(bytes);
  const zip = zipParts(bytes);
  const main = related(zip, "_rels/.rels", "", "officeDocument") ?? "word/document.xml";
  if (!main.startsWith("word/") && !zip.names.includes("word/document.xml")) {
    throw UnreadableReport.because("not-docx", {});
  }
  const document = zip.read(main);
  if (document === null) throw UnreadableReport.because("not-docx", {});
  const slash = main.lastIndexOf("/") + 1;
  const rels = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
  const stylesPart = related(zip, rels, main, "styles");
  const styles = stylesPart === null ? null : zip.read(stylesPart);
  return {
    zip,
    main,
    documentXml: xmlText(document, main),
    stylesXml: stylesPart === null || styles === null ? null : xmlText(styles, stylesPart),
  };
}
