import { quoteSheet } from "../../core/grid";
import { formatRect, parseAddress } from "./a1";
import { shiftRect, type Shift } from "./rect";

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const LINES = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** A text literal (left alone) or a reference with its sheet. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.$])(${SHEET})?(${CELL}(?::${CELL})?|${LINES})(?![\\p{L}\\p{N}_(!.])`,
  "giu",
);

interface Reference {
  readonly sheet: string | null;
  readonly text: string;
}

function mapReferences(formula: string, map: (reference: Reference) => string): string {
  return formula.replace(TOKEN, (whole: string, prefix?: string, text?: string) => {
    if (text === undefined) return whole;
    const sheet = prefix?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'") ?? null;
    return map({ sheet, text });
  });
}

/** Rewrites a formula's references after rows or columns came or went; gone ones become #REF!. */
export function shiftFormula(
  formula: string,
  ownSheet: string,
  changed: string,
  shift: Shift,
): string {
  return mapReferences(formula, ({ sheet, text }) => {
    const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
    if ((sheet ?? ownSheet).toLowerCase() !== changed.toLowerCase()) return prefix + text;
    const parsed = parseAddress(text);
    const moved = parsed && shiftRect(parsed.rect, shift);
    return moved ? prefix + withDollars(text, formatRect(moved)) : `${prefix}#REF!`;
  });
}

/** The new address with the $ signs of the old one. */
function withDollars(before: string, after: string): string {
  const marks = before.split(":").map((part) => ({
    column: /^\$[A-Z]/i.test(part),
    row: /\$\d/.test(part),
  }));
  return after
    .split(":")
    .map((part, index) => {
      const mark = marks[index] ?? marks[0];
      return part
        .replace(/^[A-Z]+/i, (letters) => (mark?.column ? `$${letters}` : letters))
        .replace(/\d+$/, (digits) => (mark?.row ? `$${digits}` : digits));
    })
    .join(":");
}

/** Rewrites “旧!A1” to “新!A1”; null as the new name means the sheet is gone. */
export function renameInFormula(formula: string, before: string, after: string | null): string {
  return mapReferences(formula, ({ sheet, text }) => {
    if (sheet === null) return text;
    if (sheet.toLowerCase() !== before.toLowerCase()) return `${quoteSheet(sheet)}!${text}`;
    return after === null ? "#REF!" : `${quoteSheet(after)}!${text}`;
  });
}
