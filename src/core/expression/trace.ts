import type { CellRef } from "../grid";
import type { Expression } from "./expression";
import type { Operands } from "./operands";
import { printedOperand } from "./sentence";
import { operandsOf } from "./value";

/** One cell a result rests on. */
export interface TraceStep {
  readonly id: string;
  readonly term: string;
  /** As printed: 万元 with two decimals, or the count. */
  readonly printed: string;
  readonly cell: CellRef;
}

/** Reading 4: which cells, which values, in the order the formula names them. */
export function trace(expression: Expression, operands: Operands): readonly TraceStep[] {
  return operandsOf(expression).map((id) => {
    const operand = operands.get(id);
    if (!operand) throw new RangeError(`no operand is called ${id}`);
    return { id, term: operand.term, printed: printedOperand(operand), cell: operand.cell };
  });
}
