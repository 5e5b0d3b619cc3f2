import { decimal, type Decimal, decimalOfCell, hundred } from "../decimal";
import { contentAt, formatAt, formulaAt, quoteSheet, refIn, textAt } from "../grid";
import type { Page } from "./page";
import { readNumber } from "./read-number";
import type { Written, WrittenNumber } from "./recognition";

/** The text of a cell without white space at its ends; numbers shown as percentages keep the sign. */
export function cellText(page: Page, row: number, column: number | undefined): string {
  if (column === undefined) return "";
  const content = contentAt(page.sheet, row, column);
  if (typeof content !== "number") return textAt(page.sheet, row, column).trim();
  const reading = readNumber(content, formatAt(page.sheet, row, column));
  return reading.kind === "number" ? reading.as : textAt(page.sheet, row, column);
}

/** A text with its cell; null where the cell is empty. */
export function writtenAt(page: Page, row: number, column: number | undefined): Written | null {
  const text = cellText(page, row, column);
  return text === "" || column === undefined ? null : { text, at: refIn(page.sheet, row, column) };
}

const relation = /^\s*[≥≤>＞<＜=＝]+\s*/;

/**
 * The number a cell holds, as a formula reads it: 0.98 where it shows 98%. A text “98%” or “≥98%” is
 * 0.98 too, but not numeric. Null for blanks and words.
 */
export function writtenNumber(
  page: Page,
  row: number,
  column: number | undefined,
): WrittenNumber | null {
  if (column === undefined) return null;
  const content = contentAt(page.sheet, row, column);
  const format = formatAt(page.sheet, row, column);
  const bare = typeof content === "string" ? content.replace(relation, "") : content;
  const reading = readNumber(typeof bare === "string" ? bare.replace(/分$/, "") : bare, format);
  if (reading.kind !== "number") return null;
  const held = typeof content === "number" ? decimalOfCell(content) : null;
  return {
    value: held ?? asRead(reading.value, reading.percent),
    as: typeof content === "string" ? content.trim() : reading.as,
    at: refIn(page.sheet, row, column),
    numeric: reading.numeric,
  };
}

const asRead = (shown: Decimal, percent: boolean): Decimal =>
  percent ? shown.times(decimal("1").div(hundred)) : shown;

/**
 * The formula of a cell is one of ours: it reads 取数表, or, once our completion mark is in the workbook,
 * has a shape only we write — its own sheet named in absolute references, or a rounded constant. The
 * bureau's own formulas are typed values and stay.
 */
export function isOurFormula(
  page: Page,
  cell: { readonly row: number; readonly column: number },
  marked: boolean,
): boolean {
  const formula = formulaAt(page.sheet, cell.row, cell.column);
  if (formula === null) return false;
  if (/取数表'?!/.test(formula)) return true;
  const ownReference = `${quoteSheet(page.sheet.name)}!$`;
  return (
    marked && (formula.includes(ownReference) || /^=?ROUND\(ROUND\([\d.]+,9\),2\)$/.test(formula))
  );
}
