import type { WorkbookPort } from "../../app/ports";
import type { Snapshot } from "../../core/grid";
import { decryptWorkbook } from "./encryption/decrypt-workbook";
import { readForeign, type ForeignKind } from "./foreign/read-foreign";
import { rebuild } from "./foreign/rebuild";
import { kindOfFile } from "./kind-of-file";
import { contentTypeOf, contentTypes, setContentType } from "./package/content-types";
import { WorkbookPackage } from "./package/workbook-package";
import { readWorkbookPart, workbookPartName } from "./package/workbook-part";
import { applyEdits } from "./patch/apply-edits";
import { blankPackage } from "./patch/blank-parts";
import { readBack } from "./patch/read-back";
import { staleResults } from "./recalculate/stale-results";
import { withResults } from "./recalculate/write-results";
import { SnapshotReader } from "./read/read-workbook";
import { UnreadableFile, type Sentence } from "./unreadable-file";

/** Something a person should know about how a file was read or will be written. */
export interface FileNote {
  readonly code: "values-only" | "password-dropped";
  readonly words: Sentence;
}

/** A workbook held as the bytes of a file: the port over it, and the file as it is now. */
export interface WorkbookFile {
  readonly port: WorkbookPort;
  /** What was not carried over from the file given. */
  readonly notes: readonly FileNote[];
  /** “xlsm” when the workbook has macros: a file of the wrong extension does not open. */
  readonly extension: "xlsx" | "xlsm";
  /** The file after all edits applied so far. Same input and edits, same bytes. */
  bytes(): Uint8Array;
}

export interface OpenOptions {
  readonly password?: string;
}

const valuesOnly = (kind: ForeignKind): FileNote => ({
  code: "values-only",
  words: {
    zh: `.${kind} 文件只读了数，公式和格式没有带过来；结果存为 .xlsx。`,
    en: `Only the values of the .${kind} file were read, not formulas or formats; results go to .xlsx.`,
  },
});

const passwordDropped: FileNote = {
  code: "password-dropped",
  words: {
    zh: "原文件有密码，写出来的文件没有。要保密，请在 Excel 里重新设密码。",
    en: "The original has a password, the files written have none. Set one again in Excel.",
  },
};

/** The port over a package: each successful `apply` puts a changed copy in its place. */
class PackageFile implements WorkbookFile, WorkbookPort {
  readonly notes: readonly FileNote[];
  readonly extension: "xlsx" | "xlsm";
  readonly port: WorkbookPort = this;
  readonly #reader = new SnapshotReader();
  #book: WorkbookPackage;
  #snapshot: Snapshot | null = null;

  constructor(book: WorkbookPackage, notes: readonly FileNote[]) {
    this.#book = book;
    this.notes = notes;
    this.extension = extensionOf(book);
  }

  async read(): Promise<Snapshot> {
    this.#snapshot ??= this.#reader.read(this.#book);
    return this.#snapshot;
  }

  readonly apply: WorkbookPort["apply"] = async (edits) => {
    const before = await this.read();
    let changed = applyEdits(this.#book, edits);
    let snapshot = this.#reader.read(changed);
    // Nothing calculates here: totals of other people's that read what was written are seen to.
    const stale = staleResults(before, snapshot, edits);
    if (stale.length > 0) {
      changed = withResults(changed, stale);
      snapshot = this.#reader.read(changed);
    }
    this.#book = changed;
    this.#snapshot = snapshot;
    return readBack(edits, snapshot);
  };

  bytes(): Uint8Array {
    if (readWorkbookPart(this.#book).sheets.length === 0)
      throw new RangeError("A workbook without a sheet is no file: apply edits that add one.");
    return this.#book.toBytes();
  }
}

/** The extension a package must be saved under. */
export function extensionOf(book: WorkbookPackage): "xlsx" | "xlsm" {
  const type = contentTypeOf(book, workbookPartName(book)) ?? "";
  return type.includes("macroEnabled") ? "xlsm" : "xlsx";
}

/** A template (.xltx, .xltm) is written as the workbook it would open as. */
function openPackage(bytes: Uint8Array): WorkbookPackage {
  const book = WorkbookPackage.open(bytes);
  const part = workbookPartName(book);
  const type = contentTypeOf(book, part);
  if (type === contentTypes.template) setContentType(book, part, contentTypes.workbook);
  if (type === contentTypes.macroTemplate) setContentType(book, part, contentTypes.macroWorkbook);
  return book;
}

/** The parts of a file of any kind: foreign ones rebuilt, encrypted ones decrypted. */
export async function packageOf(
  bytes: Uint8Array,
  options: OpenOptions,
): Promise<{ book: WorkbookPackage; notes: readonly FileNote[] }> {
  const kind = kindOfFile(bytes);
  if (kind === "xlsx") return { book: openPackage(bytes), notes: [] };
  if (kind === "encrypted") {
    if (options.password === undefined) throw new UnreadableFile("password-needed", null);
    const inner = await packageOf(await decryptWorkbook(bytes, options.password), {});
    return { book: inner.book, notes: [passwordDropped, ...inner.notes] };
  }
  const snapshot = await readForeign(kind, bytes);
  return { book: rebuild(snapshot), notes: [valuesOnly(kind)] };
}

/**
 * Opens a workbook file, and reads it whole: what opens can be read. The bytes given are never changed.
 * @throws UnreadableFile with the part and the reason.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<WorkbookFile> {
  const { book, notes } = await packageOf(bytes, options);
  const file = new PackageFile(book, notes);
  await file.read();
  return file;
}

/** A workbook with no sheet yet; the first edits give it some. */
export const newWorkbook = (): WorkbookFile => new PackageFile(blankPackage(), []);
