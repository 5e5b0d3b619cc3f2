import { formatFixed, formatPercent, formatWan, type Quotient } from "../decimal";
import type { Expression } from "./expression";
import type { Operand, Operands } from "./operands";
import { evaluate, isNoAnswer } from "./value";

/** An operand as a person reads it: money in 万元 with two decimals, people and tasks whole, % as written. */
export function printedOperand(operand: Operand): string {
  const { value } = operand;
  if (isNoAnswer(value)) return "缺数";
  switch (operand.kind) {
    case "money":
      return formatWan(value);
    case "people":
    case "tasks":
      return value.toFixed();
    case "percent":
      return `${formatFixed(value)}%`;
    case "number":
      return value.toFixed();
  }
}

/**
 * Reading 3: the sum as one would write it by hand, “229.63÷229.63×100%=100.00%”. Amounts in 万元.
 * Without an answer only the left side, “2.00÷0.00”.
 */
export function equation(expression: Expression, operands: Operands): string {
  const left = written(expression, operands, 0);
  const value = evaluate(expression, operands);
  if (isNoAnswer(value)) return left;
  return expression.kind === "ratio"
    ? `${left}×100%=${formatPercent(value)}`
    : `${left}=${plain(value)}`;
}

const plain = (value: Quotient): string => formatFixed(value.numerator.div(value.denominator));

function written(expression: Expression, operands: Operands, strength: number): string {
  const brackets = (text: string, own: number): string => (own < strength ? `（${text}）` : text);
  switch (expression.kind) {
    case "operand": {
      const operand = operands.get(expression.id);
      if (!operand) throw new RangeError(`no operand is called ${expression.id}`);
      return printedOperand(operand);
    }
    case "number":
      return expression.value;
    case "sum":
      return brackets(expression.terms.map((term) => written(term, operands, 1)).join("+"), 1);
    case "difference":
      return brackets(
        `${written(expression.from, operands, 1)}-${written(expression.take, operands, 2)}`,
        1,
      );
    case "product":
      return brackets(
        expression.factors.map((factor) => written(factor, operands, 2)).join("×"),
        2,
      );
    case "ratio":
      return brackets(
        `${written(expression.numerator, operands, 2)}÷${written(expression.denominator, operands, 3)}`,
        2,
      );
    case "absolute":
      return `|${written(expression.of, operands, 0)}|`;
    case "round":
    case "recover":
      return written(expression.of, operands, strength);
    case "least":
      return `最小（${expression.of.map((of) => written(of, operands, 0)).join("，")}）`;
    case "greatest":
      return `最大（${expression.of.map((of) => written(of, operands, 0)).join("，")}）`;
    case "choose":
      return written(expression.otherwise, operands, strength);
  }
}
