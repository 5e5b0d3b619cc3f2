import type { CellRef } from "../grid";
import type { PlannedSheet } from "./edit";
import { looks } from "./look";
import { portrait } from "./page-setup";
import { across, ordinal, SheetDraft, words } from "./sheet-draft";

/** A text of a list; with `link` a click on it leads to that cell. */
export interface ListCell {
  readonly text: string;
  readonly link?: CellRef;
}

/** A sheet of our own that is one list: title, a line under it, head, numbered rows. */
export interface PrintedList {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** After 序号; widths as files store them. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly ListCell[])[];
  /** Lines under the list: signatures. */
  readonly foot?: readonly string[];
}

const headRow = 2;
const firstRow = 3;

/** The list as a sheet that prints upright, its head on every page. */
export function printedList({ columns, rows, foot = [], ...of }: PrintedList): PlannedSheet {
  const draft = new SheetDraft(of.name, [6, ...columns.map(({ width }) => width)]);
  const last = columns.length;
  draft.put(across(0, 0, last), words(of.title), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(across(1, 0, last), words(of.note), looks.note);
  draft.fitHeight(1, 15);
  draft.row(headRow, ["序号", ...columns.map(({ head }) => head)].map(words), looks.columnHead);
  draft.setHeight(headRow, 20.25);
  rows.forEach((cells, index) => {
    const row = firstRow + index;
    draft.put(across(row, 0, 0), ordinal(index + 1), looks.text);
    cells.forEach(({ text, link }, column) => {
      draft.put(across(row, column + 1, column + 1), words(text), looks.text, link);
    });
    draft.fitHeight(row, 20.25);
  });
  draft.frame({ top: headRow, left: 0, bottom: headRow + rows.length, right: last });
  foot.forEach((line, index) => {
    const row = firstRow + rows.length + 1 + index;
    draft.put(across(row, 0, last), words(line), looks.plain);
    draft.setHeight(row, 24);
  });
  return draft.plan({
    frozenRows: firstRow,
    page: portrait({ from: headRow, to: headRow }),
  });
}
