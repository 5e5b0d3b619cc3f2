import type { Snapshot } from "../../../core/grid";
import { readLooks, type WorkbookLooks } from "../looks/read-looks";
import type { WorkbookPackage } from "../package/workbook-package";
import { SnapshotReader } from "../read/read-workbook";
import { changeWorkbook } from "./change-workbook";
import type { WorkbookChanges } from "./changes";
import { restructure, type LostTable, type Structure } from "./restructure";
import { extensionOf, packageOf, type FileNote, type OpenOptions } from "../workbook-file";

/**
 * A workbook file to be shown, changed by hand and saved again: what is in it and how it looks, and
 * copies of it with changes. Parts that no change names keep their bytes.
 */
export class RewritableFile {
  readonly notes: readonly FileNote[];
  readonly extension: "xlsx" | "xlsm";
  readonly #book: WorkbookPackage;

  constructor(book: WorkbookPackage, notes: readonly FileNote[]) {
    this.#book = book;
    this.notes = notes;
    this.extension = extensionOf(book);
  }

  read(): { readonly snapshot: Snapshot; readonly looks: WorkbookLooks } {
    return { snapshot: new SnapshotReader().read(this.#book), looks: readLooks(this.#book) };
  }

  /** A copy with its sheets and lines where they are wanted, and the tables that could not follow. */
  restructured(structure: Structure): {
    readonly file: RewritableFile;
    readonly lost: readonly LostTable[];
  } {
    const { book, lost } = restructure(this.#book, structure);
    return { file: book === this.#book ? this : new RewritableFile(book, this.notes), lost };
  }

  /** A copy with contents, looks and names changed. */
  changed(changes: WorkbookChanges): RewritableFile {
    return new RewritableFile(changeWorkbook(this.#book, changes), this.notes);
  }

  bytes(): Uint8Array {
    return this.#book.toBytes();
  }
}

/**
 * Opens a workbook file of any kind `openWorkbook` takes; foreign kinds come in as values.
 * @throws UnreadableFile with the part and the reason.
 */
export async function openForRewriting(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<RewritableFile> {
  const { book, notes } = await packageOf(bytes, options);
  return new RewritableFile(book, notes);
}
