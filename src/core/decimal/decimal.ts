import BigConstructor, { type Big } from "big.js";

/**
 * An exact decimal number. Everything the product computes with is one of these: money in 元,
 * points, counts, percentages. `strict` makes a plain JavaScript number throw instead of slipping in.
 */
export type Decimal = Big;

declare const unit: unique symbol;
/** An amount of money in 元 (never 万元). */
export type Yuan = Decimal & { readonly [unit]: "元" };
/** Points (分) of an indicator or a score card. */
export type Points = Decimal & { readonly [unit]: "分" };

const Exact = BigConstructor();
Exact.strict = true;
Exact.DP = 40;
Exact.RM = 1;

/**
 * The decimal written as `text` (“229.63”, “-0.5”, “1e3”).
 * @throws when the text is not a number: callers read people's text with `readNumberText` first.
 */
export const decimal = (text: string): Decimal => new Exact(text);

export const yuan = (value: Decimal | string): Yuan =>
  (typeof value === "string" ? decimal(value) : value) as Yuan;

export const points = (value: Decimal | string): Points =>
  (typeof value === "string" ? decimal(value) : value) as Points;

export const zero: Decimal = decimal("0");
export const one: Decimal = decimal("1");
export const hundred: Decimal = decimal("100");

export const sumOf = (terms: readonly Decimal[]): Decimal =>
  terms.reduce((total, term) => total.plus(term), zero);

export const isZero = (value: Decimal): boolean => value.eq(zero);

/**
 * The decimal a spreadsheet cell holds: its double by the 15-significant-digit form that Excel itself
 * keeps and shows, so 0.1 + 0.2 enters as 0.3 and 0.0900000762939453 stays what it is.
 * @returns null for NaN and the infinities, which no cell can hold.
 */
export function decimalOfCell(double: number): Decimal | null {
  if (!Number.isFinite(double)) return null;
  return decimal(double.toPrecision(15));
}

/** The nearest double, for a host that must hand a number to a spreadsheet. */
export const doubleOf = (value: Decimal): number => Number(value.toString());

/** Rounded half up (away from zero, as Excel's ROUND) to `places` decimals. */
export const roundHalfUp = (value: Decimal, places: number): Decimal => value.round(places, 1);

/** Rounded towards zero to `places` decimals, as Excel's ROUNDDOWN. */
export const roundDown = (value: Decimal, places: number): Decimal => value.round(places, 0);

/** Rounded away from zero to `places` decimals, as Excel's ROUNDUP. */
export const roundUp = (value: Decimal, places: number): Decimal => value.round(places, 3);
