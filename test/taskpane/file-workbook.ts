import {
  type ActiveCell,
  type Change,
  HostProblem,
  type HostFacts,
  type LeftCell,
  type LiveWorkbook,
  type Mismatch,
  type ReadCourse,
  type Restored,
  type WorkbookStatus,
  type WriteCourse,
} from "../../src/app/ports";
import { decimal, decimalOfCell } from "../../src/core/decimal";
import type { Edit, PlannedContent } from "../../src/core/edits";
import {
  type Area,
  type CellRef,
  contentAt,
  findSheet,
  formulaAt,
  isCellError,
  type Snapshot,
} from "../../src/core/grid";
import { openWorkbook } from "../../src/hosts/xlsx";

type WorkbookFile = Awaited<ReturnType<typeof openWorkbook>>;

const facts: HostFacts = {
  platform: "windows",
  version: "16.0.0",
  language: "zh-CN",
  canOpenNew: true,
  darkTheme: null,
};

type CellEdit = Extract<Edit, { kind: "cell" }>;

/** An open workbook whose cells are those of a real .xlsx file: what the pane is tried on. */
export class FileWorkbook implements LiveWorkbook {
  readonly facts: HostFacts;
  /** Cells jumped to. */
  readonly selected: (CellRef | Area)[] = [];
  /** Workbooks opened beside this one. */
  readonly opened: Uint8Array[] = [];
  /** Where the user stands. */
  active: CellRef | null = null;
  readOnly = false;
  /** Thrown by the next apply. */
  failure: HostProblem | null = null;
  /** Thrown by the next watch. */
  deafness: HostProblem | null = null;
  writes = 0;
  private readonly file: WorkbookFile;
  private readonly listeners = new Set<(change: Change) => void>();
  private before: readonly CellEdit[] = [];

  private constructor(file: WorkbookFile, own: Partial<HostFacts>) {
    this.file = file;
    this.facts = { ...facts, ...own };
  }

  static async open(bytes: Uint8Array, own: Partial<HostFacts> = {}): Promise<FileWorkbook> {
    return new FileWorkbook(await openWorkbook(bytes), own);
  }

  status(): WorkbookStatus {
    const { readOnly } = this;
    return { name: "自评.xlsx", readOnly, structureProtected: false, manualCalculation: false };
  }

  async read({ progress, signal }: ReadCourse = {}): Promise<Snapshot> {
    const book = await this.file.port.read();
    for (const [index] of book.sheets.entries()) {
      if (signal?.aborted === true) throw new HostProblem({ code: "stopped" });
      progress?.("read", 0, { sheet: index + 1, of: book.sheets.length });
    }
    return book;
  }

  async apply(edits: readonly Edit[], course: WriteCourse = {}): Promise<readonly Mismatch[]> {
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
    if (course.restorable === true) this.before = inverse(edits, await this.read());
    this.writes += 1;
    return this.file.port.apply(edits);
  }

  canRestore(): boolean {
    return this.before.length > 0;
  }

  async restore(): Promise<Restored> {
    const edits = this.before;
    this.before = [];
    await this.file.port.apply(edits);
    const left: readonly LeftCell[] = [];
    return { cells: edits.length, left, kept: [] };
  }

  async select(at: CellRef | Area): Promise<void> {
    this.selected.push(at);
  }

  async activeCell(): Promise<ActiveCell | null> {
    const at = this.active;
    const sheet = at && findSheet(await this.file.port.read(), at.sheet);
    return at && { at, content: sheet && contentAt(sheet, at.row, at.column) };
  }

  async watch(listener: (change: Change) => void): Promise<() => void> {
    const { deafness } = this;
    this.deafness = null;
    if (deafness) throw deafness;
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async lookAgain(): Promise<void> {
    // Every change of a file is told by `change` and `type`.
  }

  async saved(): Promise<boolean | null> {
    return null;
  }

  async bytes(): Promise<Uint8Array | null> {
    return this.file.bytes();
  }

  async openNew(bytes: Uint8Array): Promise<void> {
    this.opened.push(bytes);
  }

  /** Somebody types into a cell. */
  async type(at: CellRef, text: string, by: "here" | "elsewhere" = "here"): Promise<void> {
    const content: PlannedContent = /^-?\d+(\.\d+)?$/.test(text)
      ? { kind: "number", value: decimal(text) }
      : { kind: "text", text };
    await this.file.port.apply([{ kind: "cell", at, content }]);
    const { sheet, row, column } = at;
    const area = { sheet, top: row, bottom: row, left: column, right: column };
    this.tell({ kind: "cells", area, by });
  }

  /** Tells the pane of a change. */
  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** The edits that put back what stands in the cells now. */
function inverse(edits: readonly Edit[], book: Snapshot): readonly CellEdit[] {
  const made = new Set(edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet.name] : [])));
  return edits.flatMap((edit): CellEdit[] => {
    if (edit.kind !== "cell" || made.has(edit.at.sheet)) return [];
    const sheet = findSheet(book, edit.at.sheet);
    if (!sheet) return [];
    const { row, column } = edit.at;
    const formula = formulaAt(sheet, row, column);
    const held = contentAt(sheet, row, column);
    const shows = held === null || isCellError(held) ? "" : String(held);
    if (formula !== null)
      return [{ kind: "cell", at: edit.at, content: { kind: "formula", formula, shows } }];
    return [{ kind: "cell", at: edit.at, content: contentOf(held) }];
  });
}

function contentOf(held: ReturnType<typeof contentAt>): PlannedContent {
  if (typeof held === "number") {
    const value = decimalOfCell(held);
    return value ? { kind: "number", value } : { kind: "empty" };
  }
  return typeof held === "string" ? { kind: "text", text: held } : { kind: "empty" };
}
