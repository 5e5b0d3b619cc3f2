import type { Mismatch } from "../../../app/ports";
import { decimalOfCell, doubleOf } from "../../../core/decimal";
import type { Edit, PlannedContent } from "../../../core/edits";
import {
  contentAt,
  findSheet,
  formulaAt,
  isCellError,
  type CellContent,
  type CellRef,
  type Snapshot,
} from "../../../core/grid";

/** A cell's content as one line of text, for comparing and showing. */
function shown(content: CellContent): string {
  if (content === null) return "";
  if (isCellError(content)) return content.error;
  if (typeof content === "number") return decimalOfCell(content)?.toFixed() ?? "";
  return String(content);
}

function expected(content: PlannedContent): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return shown(doubleOf(content.value));
    case "formula":
      return typeof content.shows === "string" ? content.shows : shown(doubleOf(content.shows));
    case "empty":
      return "";
  }
}

interface Wish {
  readonly at: CellRef;
  readonly content: PlannedContent;
}

function wishes(edits: readonly Edit[]): readonly Wish[] {
  const last = new Map<string, Wish>();
  const keep = (wish: Wish): void => {
    const { sheet, row, column } = wish.at;
    last.set(`${sheet.toLowerCase()}!${String(row)},${String(column)}`, wish);
  };
  for (const edit of edits)
    if (edit.kind === "sheet")
      for (const { row, column, content } of edit.sheet.cells)
        keep({ at: { sheet: edit.sheet.name, row, column }, content });
  for (const edit of edits) if (edit.kind === "cell") keep({ at: edit.at, content: edit.content });
  return [...last.values()];
}

function compare(wish: Wish, book: Snapshot): Mismatch | null {
  const { at, content } = wish;
  const sheet = findSheet(book, at.sheet);
  if (!sheet) return { at, expected: expected(content), shown: "" };
  const formula = formulaAt(sheet, at.row, at.column);
  const wanted = content.kind === "formula" ? content.formula : null;
  if (formula !== wanted)
    return { at, expected: `=${wanted ?? ""}`, shown: formula === null ? "" : `=${formula}` };
  const is = shown(contentAt(sheet, at.row, at.column));
  return is === expected(content) ? null : { at, expected: expected(content), shown: is };
}

/** Every cell written, against what the file now says. Empty when all is as planned. */
export const readBack = (edits: readonly Edit[], book: Snapshot): readonly Mismatch[] =>
  wishes(edits).flatMap((wish) => compare(wish, book) ?? []);
