import { UnreadableFile } from "./unreadable-file";
import { readArchive } from "./zip/read-archive";

/** What a file is, by its first bytes and parts, whatever its name says. */
export type FileKind = "xlsx" | "xlsb" | "ods" | "xls" | "encrypted";

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const zipMagic = [0x50, 0x4b];
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A stream's name as a compound file lists it: UTF-16, little end first. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] as number); at >= 0;) {
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true;
    at = bytes.indexOf(wide[0] as number, at + 1);
  }
  return false;
}

/** The list of streams often stands last: of a file cut short it is the first to go. */
function directoryIsCut(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true) + 128 > bytes.length;
}

const foreign = (detail: string): UnreadableFile =>
  new UnreadableFile("not-a-workbook", null, detail);

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = new Set(readArchive(bytes).map(({ name }) => name.toLowerCase()));
  if (names.has("[content_types].xml")) {
    const under = (folder: string): boolean => [...names].some((name) => name.startsWith(folder));
    if (names.has("xl/workbook.bin")) return "xlsb";
    if (under("word/")) throw foreign("Word 文档 / a Word document");
    if (under("ppt/")) throw foreign("演示文稿 / a presentation");
    return "xlsx";
  }
  if (names.has("content.xml") && names.has("mimetype")) return "ods";
  throw foreign("普通压缩包 / a plain zip");
}

function kindOfText(bytes: Uint8Array): UnreadableFile {
  const head = new TextDecoder().decode(bytes.subarray(0, 2048)).toLowerCase();
  if (head.includes("<html") || head.includes("<table")) return foreign("网页 / a web page");
  if (head.includes("schemas-microsoft-com:office:spreadsheet"))
    return foreign("XML 表格 2003 / XML Spreadsheet 2003");
  if (head.startsWith("%pdf")) return foreign("PDF");
  return foreign(head.includes("\u0000") ? "未知格式 / unknown format" : "文本 / plain text");
}

/**
 * Tells the format of a workbook.
 * @throws UnreadableFile when it is none, saying what it looks like instead.
 */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFile("empty-file", null);
  if (startsWith(bytes, zipMagic)) return kindOfZip(bytes);
  if (!startsWith(bytes, compoundMagic)) throw kindOfText(bytes);
  if (directoryIsCut(bytes))
    throw new UnreadableFile("zip-truncated", null, "复合文档不完整 / compound file cut short");
  if (holdsName(bytes, "EncryptedPackage")) return "encrypted";
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) return "xls";
  throw foreign("旧格式文档 / an old Office document");
}
