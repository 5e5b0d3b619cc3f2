import { decimal, one, roundDown, roundHalfUp, roundUp, type Decimal } from "./decimal";

/**
 * An exact fraction whose denominator is positive. A rate keeps both its amounts, so a threshold is
 * compared by cross-multiplication and nothing is lost to a cut-off division.
 */
export interface Quotient {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** What a quotient says about a zero or negative denominator: the caller must answer first. */
export function quotient(numerator: Decimal, denominator: Decimal): Quotient | null {
  if (denominator.lte(decimal("0"))) return null;
  return { numerator, denominator };
}

export const whole = (value: Decimal): Quotient => ({ numerator: value, denominator: one });

export const add = (a: Quotient, b: Quotient): Quotient => ({
  numerator: a.numerator.times(b.denominator).plus(b.numerator.times(a.denominator)),
  denominator: a.denominator.times(b.denominator),
});

export const negate = (a: Quotient): Quotient => ({
  numerator: a.numerator.times(decimal("-1")),
  denominator: a.denominator,
});

export const subtract = (a: Quotient, b: Quotient): Quotient => add(a, negate(b));

export const multiply = (a: Quotient, b: Quotient): Quotient => ({
  numerator: a.numerator.times(b.numerator),
  denominator: a.denominator.times(b.denominator),
});

/** a ÷ b, or null where b is zero. A negative b keeps the denominator positive. */
export function divide(a: Quotient, b: Quotient): Quotient | null {
  const sign = b.numerator.cmp(decimal("0"));
  if (sign === 0) return null;
  const flip = sign < 0 ? decimal("-1") : one;
  return {
    numerator: a.numerator.times(b.denominator).times(flip),
    denominator: a.denominator.times(b.numerator).times(flip),
  };
}

/** Negative, 0 or positive as a is below, equal to or above b: by cross-multiplication, exact. */
export const compare = (a: Quotient, b: Quotient): number =>
  a.numerator.times(b.denominator).cmp(b.numerator.times(a.denominator));

export type Rounding = "half-up" | "down" | "up";

/**
 * The quotient as a decimal of `places` places. The division is carried far enough that the digit
 * which decides is a true digit: 40 places, then the remainder breaks a tie.
 */
export function roundQuotient(value: Quotient, places: number, mode: Rounding): Decimal {
  const cut = value.numerator.div(value.denominator);
  if (mode === "down") return roundDown(cut, places);
  if (mode === "up") return roundUp(cut, places);
  return roundHalfUp(cut, places);
}

/** 20 significant digits, half up: the form in which `--json` prints a rate (docs/workbook.md §10). */
export function significant(value: Quotient, digits = 20): string {
  const cut = value.numerator.div(value.denominator);
  return cut.eq(decimal("0")) ? "0" : decimal(cut.toPrecision(digits, 1)).toFixed();
}
