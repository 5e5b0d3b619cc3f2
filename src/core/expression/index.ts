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
} from "./expression";
export type { Operand, Operands } from "./operands";
export { formula, noAnswerWords } from "./formula";
export { equation } from "./sentence";
export { trace } from "./trace";
export { evaluate, isNoAnswer, operandsOf, type Value } from "./value";
