import { type Edit, templateEdits } from "../core/edits";
import { findSheet, isBlank, type Snapshot } from "../core/grid";
import { schemeById } from "../schemes";
import type { Desk } from "./desk";
import { lookAround } from "./look-around";

/**
 * 生成空白表: the sheets the workbook does not have yet, neither by name nor as a table of that kind
 * under another name: a blank one beside a filled one would be asked about. What is there is never touched.
 */
export async function layTemplate(
  desk: Desk,
  schemeId: string | null = null,
): Promise<readonly string[]> {
  const { book, evaluation } = await lookAround(desk);
  const chosen = schemeId === null ? null : schemeById(schemeId);
  const kinds = new Set<string>(evaluation.recognition.tables.map(({ kind }) => kind));
  const edits = templateEdits(chosen ?? evaluation.card.scheme).filter(
    (edit) => edit.kind === "sheet" && !kinds.has(edit.sheet.name) && isFree(edit, book),
  );
  await desk.book.apply(edits, { restorable: true });
  return edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet.name] : []));
}

function isFree(edit: Edit, book: Snapshot): boolean {
  if (edit.kind !== "sheet") return false;
  const there = findSheet(book, edit.sheet.name);
  return !there || there.rows.every((row) => row.every(isBlank));
}
