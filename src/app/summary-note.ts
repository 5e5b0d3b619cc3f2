import { a1, type CellRef, type Sheet, type Snapshot, textAt } from "../core/grid";
import type { HandEdit } from "./questions";

/** 备注 and the column its text stands in. */
const noteLabel = "备注";
const noteColumn = 2;

/** 备注 with what staff typed into the summary sheet added to it, cell by cell; null without a 备注. */
export function noteWith(
  sheet: Sheet,
  cells: readonly HandEdit[],
): { readonly at: CellRef; readonly text: string } | null {
  const row = sheet.rows.findIndex((_, index) => textAt(sheet, index, 0) === noteLabel);
  if (row < 0) return null;
  const before = textAt(sheet, row, noteColumn);
  const said = cells.map(({ at, typed }) => `${a1(at)}：${typed}`);
  const text = [...(before === "" ? [] : [before]), ...said].join("；");
  return { at: { sheet: sheet.name, row, column: noteColumn }, text };
}

/** The snapshot with that 备注. */
export function withNote(book: Snapshot, sheet: Sheet, cells: readonly HandEdit[]): Snapshot {
  const note = noteWith(sheet, cells);
  if (!note) return book;
  const { row } = note.at;
  const rows = sheet.rows.map((contents, index) => {
    if (index !== row) return contents;
    const wide = [...contents];
    while (wide.length <= noteColumn) wide.push(null);
    wide[noteColumn] = note.text;
    return wide;
  });
  const noted = { ...sheet, rows };
  return { ...book, sheets: book.sheets.map((one) => (one === sheet ? noted : one)) };
}
