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

/** One word of a formula that may be a reference: “$B7”, “B:C”, “3:$4”. */
function shiftWord(word: string, shift: Shift): string {
  const cell = /^(\$?[A-Z]{1,3})(\$?)(\d{1,7})$/i.exec(word);
  if (cell?.[1] && cell[3] && isColumn(cell[1]) && Number(cell[3]) <= rowLimit)
    return `${shiftColumn(cell[1], shift)}${cell[2] ?? ""}${
      cell[2] ? cell[3] : shiftRow(cell[3], shift)
    }`;
  const columns = /^(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})$/i.exec(word);
  if (columns?.[1] && columns[2] && isColumn(columns[1]) && isColumn(columns[2]))
    return `${shiftColumn(columns[1], shift)}:${shiftColumn(columns[2], shift)}`;
  const rows = /^(\$?\d{1,7}):(\$?\d{1,7})$/.exec(word);
  if (rows?.[1] && rows[2]) return `${shiftRow(rows[1], shift)}:${shiftRow(rows[2], shift)}`;
  return word;
}

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
