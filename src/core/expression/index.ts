export {
  absolute,
  choose,
  comparing,
  difference,
  greatest,
  least,
  number,
  operand,
  product,
  ratio,
  recover,
  round,
  sum,
  type Because,
  type Case,
  type Condition,
  type Expression,
  type NoAnswer,
  type Relation,
} from "./expression";
export type { Operand, Operands } from "./operands";
export { formula, noAnswerWords } from "./formula";
export { equation, printedOperand } from "./sentence";
export { trace, type TraceStep } from "./trace";
export { evaluate, isNoAnswer, operandsOf, roundSnapped, type Value } from "./value";
