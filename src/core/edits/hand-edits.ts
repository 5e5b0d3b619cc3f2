import type { Evaluation } from "../evaluation";
import { a1, type CellRef, parseA1, type Snapshot } from "../grid";
import { atOnce } from "../steps";
import { leftThere } from "./cell-record";
import type { PlannedContent } from "./edit";
import { keptRecord } from "./existing-summary";
import { inPlaceEdits } from "./in-place";
import { editedCells, plannedSummary } from "./plan-edits";
import { registerEdits } from "./register-edits";

/** A cell of our summary sheet that staff changed by hand since the last run: M8 asks about it. */
export interface HandEdited {
  readonly at: CellRef;
  /** What we had written there; null where the sheet would be laid out otherwise today. */
  readonly wrote: PlannedContent | null;
}

/** The cells of our summary sheet that staff changed by hand, with what had stood there. */
export function handEdits(book: Snapshot, evaluation: Evaluation): readonly HandEdited[] {
  const cells = editedCells(book, evaluation);
  if (cells.length === 0) return [];
  const record = keptRecord(evaluation.recognition.choices);
  const register = registerEdits(evaluation, book);
  const inPlace = atOnce(inPlaceEdits(evaluation, book, false));
  const { sheet } = atOnce(plannedSummary({ evaluation, book, inPlace, register }, true));
  const today = new Map(sheet?.cells.map((cell) => [a1(cell), cell.content]));
  return cells.flatMap((cell): readonly HandEdited[] => {
    const place = parseA1(cell);
    if (!sheet || !place) return [];
    const content = today.get(cell);
    const wrote = content && leftThere(record, cell, content) ? content : null;
    return [{ at: { sheet: sheet.name, ...place }, wrote }];
  });
}
