import { columnIndex, columnName } from "../../../core/grid";
import { columnLimit, rowLimit } from "./walked-cell";

const wrap = (value: number, limit: number): number => ((value % limit) + limit) % limit;

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

function shiftColumn(text: string, shift: Shift): string {
  if (text.startsWith("$")) return text;
  const index = columnIndex(text);
  return index === null ? text : columnName(wrap(index + shift.columns, columnLimit));
}

function shiftRow(text: string, shift: Shift): string {
  if (text.startsWith("$")) return text;
  return String(wrap(Number(text) - 1 + shift.rows, rowLimit) + 1);
}

const isColumn = (text: string): boolean => columnIndex(text.replace("$", "")) !== null;
const isRow = (text: string): boolean =>
  /^\$?[1-9]\d*$/.test(text) && Number(text.replace("$", "")) <= rowLimit;

function shiftCell(word: string, shift: Shift): string | null {
  const match = /^(\$?[A-Z]{1,3})(\$?\d{1,7})$/i.exec(word);
  const [, column = "", row = ""] = match ?? [];
  if (!isColumn(column) || !isRow(row)) return null;
  return shiftColumn(column, shift) + shiftRow(row, shift);
}

function shiftSpan(word: string, shift: Shift): string | null {
  const [from = "", to = ""] = word.split(":");
  if (isColumn(from) && isColumn(to))
    return `${shiftColumn(from, shift)}:${shiftColumn(to, shift)}`;
  return isRow(from) && isRow(to) ? `${shiftRow(from, shift)}:${shiftRow(to, shift)}` : null;
}

/** One word of a formula that may be a reference: “$B7”, “B:C”, “3:$4”. */
const shiftWord = (word: string, shift: Shift): string =>
  (word.includes(":") ? shiftSpan(word, shift) : shiftCell(word, shift)) ?? word;

// In order: text, sheet in quotes, brackets (tables, other files), error values, whole columns, whole
// rows, words (functions, names, sheets and cells), numbers, anything else.
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|#[A-Z/0]+[!?]?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.!(])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])|[\p{L}_$\\][\p{L}\p{N}_.$\\?]*|\d[\d.]*(?:E[-+]?\d+)?|[^]/giu;

/**
 * A formula as it reads `rows` further down and `columns` further right: relative references move,
 * $ ones, texts, names and functions stay. Files store a filled-down formula once; this gives the rest.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const shift = { rows, columns };
  return formula.replace(pieces, (piece: string, offset: number) => {
    const after = formula[offset + piece.length];
    // A word before “(” is a function, one before “!” a sheet.
    return after === "(" || after === "!" ? piece : shiftWord(piece, shift);
  });
}
