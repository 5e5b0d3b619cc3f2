import { parseValue } from "numfmt";
import { EMPTY, isError, type Content } from "./cell";
import { ExcelError } from "./excel-error";

/** What writing a value to a cell does: the content, and a format when the text brings one. */
export interface Entry {
  readonly content: Content;
  /** Applied only to a cell whose format is General. */
  readonly numberFormat?: string;
}

/** Excel's own limits; a formula's is in characters. */
const LIMITS = { text: 32_767, formula: 8192 };

/**
 * Reads one slot of `Range.values` or `Range.formulas` as if typed by a user of en-US Excel.
 * @param numberFormat - of the cell before the write: “@” keeps every text as it is
 */
export function readEntry(input: unknown, numberFormat: string): Entry {
  if (typeof input === "number" || typeof input === "boolean") return { content: { value: input } };
  if (typeof input !== "string" || input.length > LIMITS.text)
    throw new ExcelError("InvalidArgument");
  if (input === "") return { content: EMPTY };
  if (numberFormat === "@") return asText(input);
  return input.startsWith("'") ? asText(input.slice(1)) : readTyped(input);
}

function readTyped(input: string): Entry {
  if (input.startsWith("=") && input.length > 1) return { content: formula(input) };
  const error = input.toUpperCase();
  if (isError(error)) return { content: { value: error } };
  return readNumber(input) ?? readSigned(input) ?? { content: { value: input } };
}

const asText = (text: string): Entry => ({ content: { value: text, asText: true } });

function readNumber(input: string): Entry | null {
  const read = parseValue(input);
  if (!read || (typeof read.v !== "number" && typeof read.v !== "boolean")) return null;
  const content = { value: read.v };
  if (read.z === undefined) return { content };
  // Reported: an ISO date gets Excel's short date, not its own shape.
  return { content, numberFormat: /^yyyy.mm.dd$/.test(read.z) ? "m/d/yyyy" : read.z };
}

/** A text that begins with + or - and is no number is taken for a formula. */
const readSigned = (input: string): Entry | null =>
  /^[+-]/.test(input) && input.length > 1 ? { content: formula(`=${input}`) } : null;

function formula(text: string): Content {
  if (text.length > LIMITS.formula) throw new ExcelError("FormulaLengthExceedsLimit");
  if (!isWellFormed(text)) throw new ExcelError("InvalidArgument");
  return { value: null, formula: text };
}

/** Catches what Excel refuses at the door: open brackets or quotes, and an operator left hanging. */
function isWellFormed(text: string): boolean {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "x");
  if (/["']/.test(bare.replaceAll('""', ""))) return false;
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[-+*/^&=<>,(]$/.test(bare) && !/^=[*/^&<>,)]/.test(bare);
}
