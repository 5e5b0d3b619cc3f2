import type { Edit } from "../core/edits";
import type { Area, CellContent, CellRef, Sheet, Snapshot } from "../core/grid";
import type { Words } from "../core/issues";
import type { ReportDocument, ReportText } from "../core/report";

/** A written formula that does not show what the core computed. */
export interface Mismatch {
  readonly at: CellRef;
  readonly expected: string;
  readonly shown: string;
}

/** A workbook somewhere: an open Excel, or a file. */
export interface WorkbookPort {
  /** What is in it now. */
  read(): Promise<Snapshot>;
  /** Writes all edits or none, reads back what can be read back. */
  apply(edits: readonly Edit[]): Promise<readonly Mismatch[]>;
}

export type Step = "read" | "recognise" | "calculate" | "write" | "check";

/** Where reading stands: “第 2 张，共 6 张”. */
export interface Part {
  readonly sheet: number;
  readonly of: number;
}

/** Reports long work: a step's name and how far it is, 0 … 1. */
export type Progress = (step: Step, share: number, part?: Part) => void;

/** Told to stop. An `AbortSignal` is one; this room knows no DOM. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** How a long call reports and how it is stopped. A stopped call throws `HostProblem` `stopped`. */
export interface Course {
  readonly progress?: Progress;
  readonly signal?: StopSignal;
}

/** What is looked at of a sheet too long to be read whole. */
export interface NeededCells {
  /** Of these columns values only; null: all columns, with formulas and formats. */
  readonly columns: ReadonlySet<number> | null;
  /** So many rows from the top; null: all. */
  readonly rows: number | null;
}

/** What whoever reads a workbook needs of its long sheets; their other cells stay empty. */
export interface ReadingNeeds {
  /** By the sheet's first rows: `sheet.rows` holds only these. */
  cells(head: Sheet): NeededCells;
  /** Rows of which every cell is needed after all, by what was read. */
  rows(sheet: Sheet): readonly number[];
}

export interface ReadCourse extends Course {
  /** Not given: every value of every sheet. */
  readonly needs?: ReadingNeeds;
}

export interface WriteCourse extends Course {
  /** `restore` shall be able to take this write back; it forgets the one before. */
  readonly restorable?: boolean;
}

/** What is known of the workbook as a whole since the last `read`. */
export interface WorkbookStatus {
  /** File name with extension; empty while the workbook was never saved. */
  readonly name: string;
  /** Read-only or 受保护的视图: nothing can be written. */
  readonly readOnly: boolean;
  /** No sheet can be added or renamed. */
  readonly structureProtected: boolean;
  /** Formulas do not follow by themselves: what we write must be calculated explicitly. */
  readonly manualCalculation: boolean;
}

/** Where the pane runs. Known before the first read. */
export interface HostFacts {
  readonly platform: "windows" | "mac" | "web" | "ipad" | "other";
  /** “16.0.14326.20508”, for 复制详情. */
  readonly version: string;
  /** The language Excel speaks, “zh-CN”. */
  readonly language: string;
  /** A workbook can be opened from bytes (`openNew`); else why not is said beside the button. */
  readonly canOpenNew: boolean;
  /** null where Excel does not tell its theme: then the browser's preference holds. */
  readonly darkTheme: boolean | null;
}

/**
 * Something changed that the pane did not write itself (own writes are never reported). Cells that
 * changed because a formula recalculated are not reported: app/stale.ts follows formulas.
 */
export type Change =
  | {
      readonly kind: "cells";
      readonly area: Area;
      /** The value now, where the area is one cell and Excel says so. */
      readonly now?: CellContent;
      /** `elsewhere`: another person in the same file. */
      readonly by: "here" | "elsewhere";
    }
  /** Rows, columns or cells were inserted, deleted or moved: addresses in the sheet shifted. */
  | { readonly kind: "moved"; readonly sheet: string; readonly by: "here" | "elsewhere" }
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "added" | "deleted"; readonly sheet: string };

/** The cell the user stands on, and what it holds at this moment. */
export interface ActiveCell {
  readonly at: CellRef;
  readonly content: CellContent;
}

/** A cell that `restore` left as it is. */
export interface LeftCell {
  readonly at: CellRef;
  /** What stood there before our write, as one would type it (“=B2/C2”, “12.5”). */
  readonly was: string;
  /** `changed-since`: somebody typed there after our write, so it is hers now. */
  readonly because: "changed-since" | "failed";
}

export interface Restored {
  /** Cells put back: value, formula and format. */
  readonly cells: number;
  readonly left: readonly LeftCell[];
  /**
   * Sheets the write added that stay all the same: somebody typed into them since, or a formula that
   * stays names them.
   */
  readonly kept: readonly string[];
}

/**
 * The workbook that is open beside the pane. Reading, writing and `lookAgain` go whole, one after another
 * in the order asked. What Excel refuses is thrown as a `HostProblem`, a slip of our own as it is; a call
 * that wrote and failed has put the old state back (`half-failed`), or says exactly what it could not
 * put back (`not-restored`), or does not know (`no-answer`).
 */
export interface LiveWorkbook extends WorkbookPort {
  readonly facts: HostFacts;
  /** As of the last `read`; before the first one all is false and the name empty. */
  status(): WorkbookStatus;
  /** Reads only: opening the pane and looking around change nothing, not even the undo list. */
  read(course?: ReadCourse): Promise<Snapshot>;
  /**
   * All or nothing, then reads back. Protection, filters and merges are looked at before the first cell
   * is touched; `course.signal` is heard only until then. One undo step where Excel can. A planned sheet
   * takes the place of one of its name: whose that is the caller has to ask. One that came since the
   * last reading is left alone (`name-taken`).
   */
  apply(edits: readonly Edit[], course?: WriteCourse): Promise<readonly Mismatch[]>;
  /** There is a write that `restore` can take back. */
  canRestore(): boolean;
  /**
   * 撤回本次写入: puts back values, formulas and formats of exactly the cells the last `restorable`
   * apply changed in sheets we did not make, and removes sheets it added into which nobody typed since.
   * Once only.
   */
  restore(): Promise<Restored>;
  /** Shows the sheet and selects the cells; a hidden sheet throws `sheet-hidden`. */
  select(at: CellRef | Area): Promise<void>;
  /** The cell the user stands on, asked for now; null when a chart or picture is selected. */
  activeCell(): Promise<ActiveCell | null>;
  /** Every later change, until the returned function is called. */
  watch(listener: (change: Change) => void): Promise<() => void>;
  /** Looks for what raises no event in older Excel (a renamed sheet); called when the pane gets focus. */
  lookAgain(): Promise<void>;
  /** Nothing unsaved in it; null from a host that cannot tell (Excel always can). */
  saved(): Promise<boolean | null>;
  /** The file as it is now, unsaved changes included; null where this Excel has no call for it. */
  bytes(): Promise<Uint8Array | null>;
  /** Opens `bytes` (.xlsx) as a workbook of its own; this one stays as it is. */
  openNew(bytes: Uint8Array): Promise<void>;
}

/** What stops a host, by kind; the words and buttons of each: problem-words.ts. */
export type Problem =
  | { readonly code: "cell-being-edited" }
  | { readonly code: "protected"; readonly sheet: string }
  | { readonly code: "structure-protected" }
  | { readonly code: "read-only" }
  | {
      readonly code: "in-the-way";
      readonly what: "merged" | "filtered" | "table" | "pivot" | "array";
      readonly at: Area;
    }
  /** A sheet of that name is not ours; `free` is empty where ours can stand under no other. */
  | { readonly code: "name-taken"; readonly sheet: string; readonly free: string }
  | { readonly code: "sheet-hidden"; readonly sheet: string }
  | { readonly code: "not-found"; readonly sheet: string }
  /** More than Excel takes or gives even in the smallest piece. */
  | { readonly code: "too-much" }
  /** Failed while writing; the old state is back and was compared. `reason` is Excel's own text. */
  | { readonly code: "half-failed"; readonly at: CellRef | null; readonly reason: string }
  /** `sheets`: of ours, added or half-written, that are still there. */
  | {
      readonly code: "not-restored";
      readonly cells: readonly LeftCell[];
      readonly sheets: readonly string[];
      readonly reason: string;
    }
  /** Excel did not answer: nobody knows whether the write happened. Writes are locked until `read`. */
  | { readonly code: "no-answer" }
  | { readonly code: "unread" }
  | { readonly code: "dialog-open" }
  | { readonly code: "other-workbook" }
  | { readonly code: "unreachable" }
  | { readonly code: "unsupported"; readonly member: string }
  | { readonly code: "stopped" }
  | { readonly code: "unexpected"; readonly reason: string };

/** Thrown by a workbook port. `detail` is for 复制详情: Excel's code, message and place. */
export class HostProblem extends Error {
  override readonly name = "HostProblem";
  readonly problem: Problem;
  readonly detail: string;

  constructor(problem: Problem, detail = "") {
    super(detail === "" ? problem.code : `${problem.code}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

/** The moment it is: for 上次计算 and the date of an acknowledgement, never for 填报日期. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export interface Clock {
  now(): Moment;
  /** Lets others have the thread where it was held for a while; awaited between the steps of long work. */
  rest(): Promise<void>;
}

/** A finished file for the user. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: "docx" | "xlsx";
}

/** One way to hand over a file, and whether it proves that the file arrived. */
export interface Delivery {
  /**
   * `download`: given to Excel's or the browser's download; `workbook`: opened beside this one;
   * `browser`: shown by a page of ours in the real browser, where a click saves it.
   */
  readonly way: "download" | "save-dialog" | "workbook" | "browser";
  /** The file is known to lie on the disk (or open in front of the user). Else nothing is claimed. */
  readonly proven: boolean;
  readonly name: string;
}

/** The user closed the window that asked where to save the file: they do not want it now. */
export type NotSaved = "not-saved";

/** Hands over files by an ordered chain of ways, the one after those `tried`; null where none is left. */
export interface FilePort {
  deliver(file: NamedFile, tried?: readonly Delivery["way"][]): Promise<Delivery | NotSaved | null>;
}

/** The report as a Word file. Calls throw an error with `words` where a file cannot be read. */
export interface ReportFiles {
  write(report: ReportDocument): Promise<Uint8Array>;
  read(bytes: Uint8Array): ReportText;
  /** New texts between the bookmarks named; everything else stays as people wrote it. */
  refresh(
    bytes: Uint8Array,
    texts: ReadonlyMap<string, string>,
  ): {
    readonly bytes: Uint8Array;
    readonly changed: readonly string[];
    readonly lost: readonly string[];
  };
}

/** 报送版 of a workbook file: values only, no link or hidden sheet; of `printed` ones the print area. */
export type SubmissionWriter = (
  bytes: Uint8Array,
  options: { readonly drop: readonly string[]; readonly printed: readonly string[] },
) => { readonly bytes: Uint8Array; readonly blank: readonly CellRef[] };

/** An error that already speaks to the user: a file that cannot be read, with why and what to do. */
export interface SpokenError extends Error {
  readonly words: Words;
}

/** Whether an error was made for the user to read. */
export const isSpoken = (error: unknown): error is SpokenError =>
  error instanceof Error && "words" in error;
