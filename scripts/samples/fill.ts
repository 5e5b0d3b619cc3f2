import { decimal } from "../../src/core/decimal";
import type { Edit, PlannedContent } from "../../src/core/edits";
import { type CellRef, findSheet, type Sheet, type Snapshot, textAt } from "../../src/core/grid";

/** What a source file writes into a cell: text, a number, or nothing. */
export type Entry = string | number | null;

/** Numbers are written as numbers, also where the source quotes them to keep their decimals. */
function contentOf(entry: string | number): PlannedContent {
  const text = String(entry);
  return /^-?\d+(\.\d+)?$/.test(text)
    ? { kind: "number", value: decimal(text) }
    : { kind: "text", text };
}

const edit = (at: CellRef, entry: Entry): Edit[] =>
  entry === null || entry === "" ? [] : [{ kind: "cell", at, content: contentOf(entry) }];

export function sheetOf(book: Snapshot, name: string): Sheet {
  const sheet = findSheet(book, name);
  if (!sheet) throw new RangeError(`the template has no sheet ${name}`);
  return sheet;
}

/** The first cell of the sheet that reads exactly `text`. */
function cellReading(sheet: Sheet, text: string, fromRow = 0): CellRef {
  for (let row = fromRow; row < sheet.rows.length; row += 1)
    for (let column = 0; column < (sheet.rows[row]?.length ?? 0); column += 1)
      if (textAt(sheet, row, column) === text) return { sheet: sheet.name, row, column };
  throw new RangeError(`no cell of ${sheet.name} reads ${text}`);
}

/** Key and value: the value goes right of the key; one entry a line goes downward. */
export function fillKeys(sheet: Sheet, facts: Readonly<Record<string, Entry>>): Edit[] {
  return Object.entries(facts).flatMap(([key, entry]) => {
    const at = cellReading(sheet, key);
    return edit({ ...at, column: at.column + 1 }, entry);
  });
}

/** Rows known by the text in their `key` column, cells by their heads. */
export function fillByRow(
  sheet: Sheet,
  key: string,
  heads: readonly string[],
  rows: readonly (readonly [string, readonly Entry[]])[],
): Edit[] {
  const head = cellReading(sheet, key);
  const columns = heads.map((text) => cellReading(sheet, text, head.row).column);
  return rows.flatMap(([name, entries]) => {
    const { row } = cellReading(sheet, name, head.row + 1);
    return entries.flatMap((entry, index) =>
      edit({ sheet: sheet.name, row, column: columns[index] ?? 0 }, entry),
    );
  });
}

/** New rows under a head, from its column on. */
export function fillBelow(sheet: Sheet, head: string, rows: readonly (readonly Entry[])[]): Edit[] {
  const at = cellReading(sheet, head);
  return rows.flatMap((entries, index) =>
    entries.flatMap((entry, offset) =>
      edit({ sheet: sheet.name, row: at.row + 1 + index, column: at.column + offset }, entry),
    ),
  );
}
