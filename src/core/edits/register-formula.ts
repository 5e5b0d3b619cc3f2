import {
  decimalOfCell,
  type Decimal,
  hundred,
  moneyUnits,
  roundHalfUp,
  sumOf,
  toYuan,
} from "../decimal";
import type { Found, LedgerSum, Source } from "../figures";
import {
  a1,
  absoluteA1,
  contentAt,
  findSheet,
  formatRef,
  quoteSheet,
  type Sheet,
  type Snapshot,
  textAt,
} from "../grid";
import type { PlannedContent } from "./edit";

/** 金额（元） of a figure in 取数表, and whether a formula could carry it. */
export interface Carried {
  readonly content: PlannedContent;
  /** Some of it is text that no formula reads: 人工转换. */
  readonly byHand: boolean;
}

/** Reference × factor, a sum of references, SUMIFS over a ledger, or the value itself. */
export function carried(found: Found, book: Snapshot): Carried {
  if (found.from.kind === "ledger") return fromLedger(found, found.from.sum, book);
  const { sources } = found.from;
  const terms = sources.map((source) => ({ source, term: referenceTo(source, book) }));
  const byHand = terms.some(({ term }) => term === null);
  if (terms.every(({ term }) => term === null))
    return { content: { kind: "number", value: found.value }, byHand };
  return {
    content: { kind: "formula", formula: terms.map(signedTerm).join(""), shows: found.value },
    byHand,
  };
}

function signedTerm(
  { source, term }: { readonly source: Source; readonly term: string | null },
  index: number,
): string {
  const sign = source.sign === -1 ? "-" : index === 0 ? "" : "+";
  const value = source.value.toFixed();
  return `${sign}${term ?? (value.startsWith("-") ? `(${value})` : value)}`;
}

/**
 * “基础数据表!E7*10000”; null where the cell holds text, or a number from which no factor leads to the
 * figure. A percentage kept as 85 may stand in its cell as 0.85.
 */
function referenceTo({ cell, reading, unit, value }: Source, book: Snapshot): string | null {
  const sheet = findSheet(book, cell.sheet);
  const content = sheet ? contentAt(sheet, cell.row, cell.column) : null;
  const raw = typeof content === "number" ? decimalOfCell(content) : null;
  if (reading === "text" || raw === null) return null;
  const ref = formatRef(cell);
  const scaled = unit === null ? raw : toYuan(raw, unit);
  if (scaled.eq(value)) return `${ref}${factorOf(unit)}`;
  if (raw.times(hundred).eq(value)) return `${ref}*100`;
  return roundHalfUp(scaled, 2).eq(value) ? `ROUND(${ref}${factorOf(unit)},2)` : null;
}

const factorOf = (unit: Source["unit"]): string =>
  unit === null || moneyUnits[unit] === "1" ? "" : `*${moneyUnits[unit]}`;

function fromLedger(found: Found, sum: LedgerSum, book: Snapshot): Carried {
  const sheet = findSheet(book, sum.sheet);
  const formula = sheet ? ledgerFormula(sum, sheet) : null;
  return formula !== null && sheet && toYuan(numericSum(sum, sheet), sum.unit).eq(found.value)
    ? { content: { kind: "formula", formula, shows: found.value }, byHand: false }
    : { content: { kind: "number", value: found.value }, byHand: true };
}

/**
 * SUMIFS with “30217*”, or, where codes are numbers (a wildcard never matches a number), SUMPRODUCT
 * over their first digits.
 */
function ledgerFormula(sum: LedgerSum, sheet: Sheet): string {
  const range = (column: number): string =>
    `${quoteSheet(sum.sheet)}!${absoluteA1({ row: sum.firstRow, column })}:${absoluteA1({ row: sum.lastRow, column })}`;
  const numeric = sum.criteria.some(({ column }) => hasNumbers(sheet, sum, column));
  const total = range(sum.sumColumn);
  const tests = sum.criteria.map(({ column, begins }) =>
    numeric
      ? `--(LEFT(${range(column)},${String(begins.length)})="${quoted(begins)}")`
      : `${range(column)},"${quoted(begins.replace(/[*?~]/g, "~$&"))}*"`,
  );
  const formula = numeric
    ? `SUMPRODUCT(${[...tests, total].join(",")})`
    : `SUMIFS(${[total, ...tests].join(",")})`;
  return `${formula}${factorOf(sum.unit)}`;
}

const quoted = (text: string): string => text.replaceAll('"', '""');

function hasNumbers(sheet: Sheet, sum: LedgerSum, column: number): boolean {
  for (let row = sum.firstRow; row <= sum.lastRow; row += 1)
    if (typeof contentAt(sheet, row, column) === "number") return true;
  return false;
}

/** What the formula will add: cells that hold numbers, in rows whose criteria begin as asked. */
function numericSum(sum: LedgerSum, sheet: Sheet): Decimal {
  const terms: Decimal[] = [];
  for (let row = sum.firstRow; row <= sum.lastRow; row += 1) {
    const matches = sum.criteria.every(({ column, begins }) =>
      textAt(sheet, row, column).toLowerCase().startsWith(begins.toLowerCase()),
    );
    const content = contentAt(sheet, row, sum.sumColumn);
    const value = matches && typeof content === "number" ? decimalOfCell(content) : null;
    if (value) terms.push(value);
  }
  return sumOf(terms);
}

/** 来源: each cell, and as what it was written where it was read as text. */
export function sourceText(found: Found): string {
  if (found.from.kind === "ledger") {
    const { sum } = found.from;
    const column = (row: number): string => a1({ row, column: sum.sumColumn });
    return `${quoteSheet(sum.sheet)}!${column(sum.firstRow)}:${column(sum.lastRow)}（${String(sum.rows)}行）`;
  }
  return found.from.sources
    .map(({ cell, reading, as }) =>
      reading === "text" ? `${formatRef(cell)}“${as}”` : formatRef(cell),
    )
    .join("；");
}
