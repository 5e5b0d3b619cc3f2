import type { Decimal } from "../decimal";
import type { CellRef } from "../grid";
import type { NoAnswer } from "./expression";

/** What an operand is worth, where it stands and what it is called. */
export interface Operand {
  /** In its base unit, or why it has no value. */
  readonly value: Decimal | NoAnswer;
  /** The cell a formula refers to: a row of 取数表, or a cell of 指标评分表. */
  readonly cell: CellRef;
  /** “实际支出”. */
  readonly term: string;
  /** Money is printed in 万元, people and tasks as whole numbers. */
  readonly kind: "money" | "people" | "tasks" | "percent" | "number";
}

export type Operands = ReadonlyMap<string, Operand>;
