import { type Decimal, decimal, decimalOfCell, zero } from "./decimal";

const cent = decimal("0.01");

/** Whole cents below this have at most 15 digits, which is what of a cell counts. */
const mostCents = 1e15;
/** A double that near to another one, relatively, has the same 15 digits. */
const sameDigits = 3e-16;

const isCents = (double: number, cents: number): boolean =>
  Math.abs(cents) < mostCents && Math.abs(double - cents / 100) <= Math.abs(double) * sameDigits;

/**
 * The exact sum of many cells, each taken as `decimalOfCell` takes it. Amounts in whole cents, which is
 * nearly all of a ledger, are added as integers: a hundred times faster than decimals, and no less exact.
 */
export class CellSum {
  #cents = 0;
  #others: Decimal = zero;

  add(double: number): void {
    const cents = Math.round(double * 100);
    const sum = this.#cents + cents;
    if (isCents(double, cents) && Number.isSafeInteger(sum)) this.#cents = sum;
    else this.#others = this.#others.plus(decimalOfCell(double) ?? zero);
  }

  total(): Decimal {
    return decimal(String(this.#cents)).times(cent).plus(this.#others);
  }
}
