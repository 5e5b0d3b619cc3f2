import { type Edit, type PlannedSheet, settingKeys, settingsSheet } from "../core/edits";
import { findSheet, type Sheet, type Snapshot, textAt } from "../core/grid";

/** One row of `_自评设置`. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/** All rows as they stand, ours and unknown ones, the completion mark last. */
export function settingsIn(book: Snapshot): readonly Setting[] {
  const sheet = findSheet(book, settingsSheet);
  if (!sheet) return [];
  return sheet.rows.flatMap((_, row) => {
    const key = textAt(sheet, row, 0);
    return key === "" ? [] : [{ key, value: textAt(sheet, row, 1) }];
  });
}

/** The rows with `more` in place of those of the same key; new keys go before the completion mark. */
export function settingsWith(
  rows: readonly Setting[],
  more: readonly Setting[],
): readonly Setting[] {
  const keys = new Set(more.map(({ key }) => key));
  const others = rows.filter(({ key }) => !keys.has(key));
  const mark = others.findIndex(({ key }) => key === settingKeys.completion);
  const end = mark < 0 ? others.length : mark;
  const given = more.filter(({ value }) => value !== "");
  return [...others.slice(0, end), ...given, ...others.slice(end)];
}

/** `_自评设置` whole, with these rows. */
export function settingsEdit(rows: readonly Setting[]): Edit {
  const sheet: PlannedSheet = {
    name: settingsSheet,
    visibility: "hidden",
    cells: rows.flatMap(({ key, value }, row) =>
      [key, value].map((text, column) => ({
        row,
        column,
        content: { kind: "text", text } as const,
        style: { numberFormat: "@" },
      })),
    ),
    merges: [],
    columnWidths: new Map([
      [0, 30],
      [1, 80],
    ]),
    rowHeights: new Map(),
    frozenRows: 0,
    gridlines: true,
    page: null,
    chart: null,
    lists: [],
  };
  return { kind: "sheet", sheet };
}

/** The snapshot as it would be read with these settings: to see what an answer changes before writing. */
export function bookWith(book: Snapshot, rows: readonly Setting[]): Snapshot {
  const sheet: Sheet = {
    name: settingsSheet,
    visibility: "hidden",
    rows: rows.map(({ key, value }) => [key, value]),
    formulas: new Map(),
    formats: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
  };
  return { ...book, sheets: [...book.sheets.filter(({ name }) => name !== settingsSheet), sheet] };
}
