import type { Decimal } from "../decimal";
import type { CellRef } from "../grid";

/** A text with the cell it stands in. */
export interface Written {
  readonly text: string;
  readonly at: CellRef;
}

/** An amount or count with its cell; null where the cell is empty. */
export interface WrittenNumber {
  /**
   * What a formula reads in the cell, in 元 where it is money: a cell that shows 98% holds 0.98, and a
   * text “98%” counts as 0.98 too. `as` keeps the sign.
   */
  readonly value: Decimal;
  readonly as: string;
  readonly at: CellRef;
  /** A formula can refer to the cell (false: a number written as text). */
  readonly numeric: boolean;
}
