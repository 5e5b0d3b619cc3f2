import type { ReadingNeeds, WorkbookStatus } from "../../app/ports";
import type { DefinedName, Sheet, Snapshot, Visibility } from "../../core/grid";
import type { Block } from "./blocks";

/** A block that was or is to be loaded: `whole` with formulas and formats, else values only. */
export interface Piece {
  readonly block: Block;
  readonly whole: boolean;
}

/** A sheet as listed, before its cells are known. */
export interface ListedSheet {
  /** Excel's own, stays through renaming and moving. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
}

/** A sheet as read, with what a host has to remember of it. */
export interface KnownSheet extends Sheet {
  readonly id: string;
  readonly used: Block | null;
  /** Below the head, beyond what is always loaded. */
  readonly loaded: readonly Piece[];
  /** Rows are hidden by a filter: a block written across them may end up elsewhere. */
  readonly filtered: boolean;
  readonly charts: readonly string[];
  readonly localNames: readonly DefinedName[];
}

/** The workbook as last read. */
export interface KnownBook extends Snapshot {
  readonly sheets: readonly KnownSheet[];
  readonly status: WorkbookStatus;
  /** By which its long sheets were read. */
  readonly needs: ReadingNeeds | null;
}

/** Rows of every sheet that are always read whole: heads, and most tables altogether. */
export const headRows = 64;
export const headColumns = 256;

export const findKnown = (book: KnownBook, name: string): KnownSheet | null =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
