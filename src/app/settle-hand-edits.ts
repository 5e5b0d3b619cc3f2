import { type Edit, handEdits } from "../core/edits";
import { type Evaluation } from "../core/evaluation";
import { findSheet, type Sheet, type Snapshot, textAt } from "../core/grid";
import type { Desk } from "./desk";
import { sourceEdit } from "./hand-edit-source";
import type { HandEdit } from "./questions";
import { noteWith, withNote } from "./summary-note";

/** The snapshot to make the summary sheet from; `again`: cells of her sheets were changed, so read anew. */
export type HandEditsSettled =
  | { readonly kind: "go-on"; readonly book: Snapshot }
  | { readonly kind: "again"; readonly cells: number };

/**
 * M8: asks about cells of the summary sheet that were changed by hand. 改到原表 types each value into the
 * cell it came from; what came from no single cell, and what is kept as a note, goes into 备注.
 * null when the question was closed.
 */
export async function settleHandEdits(
  desk: Desk,
  book: Snapshot,
  evaluation: Evaluation,
): Promise<HandEditsSettled | null> {
  const found = handEdits(book, evaluation).map((edited) => ({
    at: edited.at,
    edit: sourceEdit(edited, { book, evaluation }),
  }));
  const [first] = found;
  const sheet = first ? findSheet(book, first.at.sheet) : null;
  if (!sheet) return { kind: "go-on", book };
  const cells = found.map(({ at, edit }): HandEdit => {
    const source = typeof edit === "string" ? edit : edit.at;
    return { at, typed: textAt(sheet, at.row, at.column), source };
  });
  const answer = await desk.inquire("hand-edits", { cells });
  if (answer === null) return null;
  if (answer === "overwrite") return { kind: "go-on", book };
  if (answer === "as-note") return { kind: "go-on", book: withNote(book, sheet, cells) };
  const edits = found.flatMap(({ edit }) => (typeof edit === "string" ? [] : [edit]));
  const homeless = cells.filter(({ source }) => typeof source === "string");
  await desk.book.apply([...edits, ...noteEdits(sheet, homeless)], { restorable: true });
  return { kind: "again", cells: edits.length };
}

function noteEdits(sheet: Sheet, cells: readonly HandEdit[]): readonly Edit[] {
  const note = cells.length === 0 ? null : noteWith(sheet, cells);
  return note ? [{ kind: "cell", at: note.at, content: { kind: "text", text: note.text } }] : [];
}
