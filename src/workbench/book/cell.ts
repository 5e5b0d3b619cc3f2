export type CellValue = string | number | boolean | null;

/** What a cell holds: its value (a formula's last result), and its formula with “=” when it has one. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  /** A text that only looks like an error or a number: typed after ' or into an “@” cell. */
  readonly asText?: true;
}

export const EMPTY: Content = { value: null };

const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

export const isError = (value: CellValue): value is string =>
  typeof value === "string" && ERRORS.has(value);

/** Excel.RangeValueType; a whole number is a Double too (reported practice, not documented). */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueTypeOf(content: Content): ValueType {
  const { value } = content;
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return !content.asText && isError(value) ? "Error" : "String";
}
