import { type CellContent, contentAt, isBlank, type Sheet } from "../grid";
import { type Meaning, meaningOf } from "./label-meaning";

/** Rows of a sheet that is no ledger are read this far: a table of figures is never longer. */
export const longestPage = 3000;
const widestMerge = 20_000;

/** A sheet with what reading it needs: merged cells looked through, every text understood once. */
export interface Page {
  readonly sheet: Sheet;
  /** Rows that are read. */
  readonly height: number;
  /** The cell that a merged cell shows; itself where it is not merged. */
  readonly origin: (
    row: number,
    column: number,
  ) => { readonly row: number; readonly column: number };
  readonly meaning: (text: string) => Meaning;
  /** Columns with something in them, by row. */
  readonly filled: (row: number) => readonly number[];
  /** The same and the columns into which a cell merged downwards reaches from above. */
  readonly shown: (row: number) => readonly number[];
}

/** Understands each text once a workbook: labels repeat from row to row and from sheet to sheet. */
export function meaningsOnce(): (text: string) => Meaning {
  const known = new Map<string, Meaning>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const meaning = meaningOf(text);
    known.set(text, meaning);
    return meaning;
  };
}

const key = (row: number, column: number): number => row * 16384 + column;

/** For each row the first columns of merged cells that began above it. */
function reachingDown(sheet: Sheet): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<number, number[]>();
  for (const { top, left, bottom } of sheet.merges) {
    if (bottom - top > widestMerge) continue;
    for (let row = top + 1; row <= bottom; row += 1)
      columns.set(row, [...(columns.get(row) ?? []), left]);
  }
  return columns;
}

function mergedCells(sheet: Sheet): ReadonlyMap<number, { row: number; column: number }> {
  const covered = new Map<number, { row: number; column: number }>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if ((bottom - top + 1) * (right - left + 1) > widestMerge) continue;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        covered.set(key(row, column), { row: top, column: left });
  }
  return covered;
}

/** Prepares a sheet for reading. */
export function pageOf(sheet: Sheet, meaning: (text: string) => Meaning): Page {
  const covered = mergedCells(sheet);
  const down = reachingDown(sheet);
  const rows = new Map<number, readonly number[]>();
  const filled = (row: number): readonly number[] => {
    const before = rows.get(row);
    if (before) return before;
    const columns = (sheet.rows[row] ?? []).flatMap((content, column) =>
      isBlank(content) ? [] : [column],
    );
    rows.set(row, columns);
    return columns;
  };
  return {
    sheet,
    height: Math.min(sheet.rows.length, longestPage),
    origin: (row, column) => covered.get(key(row, column)) ?? { row, column },
    meaning,
    filled,
    shown: (row) => {
      const from = down.get(row);
      if (!from) return filled(row);
      return [...new Set([...filled(row), ...from])].sort((a, b) => a - b);
    },
  };
}

/** The same page without the rows that another reader has used. */
export function pageWithout(page: Page, used: ReadonlySet<number> | undefined): Page {
  if (!used) return page;
  return {
    ...page,
    filled: (row) => (used.has(row) ? [] : page.filled(row)),
    shown: (row) => (used.has(row) ? [] : page.shown(row)),
  };
}

/** The text a cell shows, through merges; null where it holds no text. */
export function shownText(page: Page, row: number, column: number): string | null {
  const origin = page.origin(row, column);
  const content: CellContent = contentAt(page.sheet, origin.row, origin.column);
  return typeof content === "string" && !isBlank(content) ? content : null;
}

/** The texts of a row with their columns, each merged text once. */
export const textsIn = (page: Page, row: number): readonly { column: number; text: string }[] =>
  page.filled(row).flatMap((column) => {
    const content = contentAt(page.sheet, row, column);
    return typeof content === "string" ? [{ column, text: content }] : [];
  });
