import type { Edit } from "../core/edits";
import type { CellRef, Snapshot } from "../core/grid";

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

/** Reports long work: a step's name and how far it is, 0 … 1. */
export type Progress = (
  step: "read" | "recognise" | "calculate" | "write" | "check",
  share: number,
) => void;
