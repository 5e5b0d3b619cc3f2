import {
  add,
  compare,
  decimal,
  divide,
  multiply,
  negate,
  type Quotient,
  roundQuotient,
  type Rounding,
  subtract,
  whole,
  zero,
} from "../decimal";
import type { Case, Condition, Expression, NoAnswer, Relation } from "./expression";
import type { Operands } from "./operands";

export type Value = Quotient | NoAnswer;

export const isNoAnswer = (value: unknown): value is NoAnswer =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "none";

/** Places to which a value is snapped before a step is counted or a digit decided (docs/field.md §5). */
export const snapPlaces = 9;

/**
 * Reading 1: the exact value. Every branch of a `choose` must have an answer, as in the formula, where
 * the tests for missing and zero stand in front; `recover` is the way to give one.
 * @throws when an operand is not among `operands`: an expression of ours names a figure nobody made.
 */
export function evaluate(expression: Expression, operands: Operands): Value {
  switch (expression.kind) {
    case "operand":
      return operandValue(expression.id, operands);
    case "number":
      return whole(decimal(expression.value));
    case "sum":
      return fold(expression.terms, operands, add);
    case "product":
      return fold(expression.factors, operands, multiply);
    case "least":
      return fold(expression.of, operands, (a, b) => (compare(a, b) <= 0 ? a : b));
    case "greatest":
      return fold(expression.of, operands, (a, b) => (compare(a, b) >= 0 ? a : b));
    case "difference":
      return fold([expression.from, expression.take], operands, subtract);
    case "absolute":
      return map(evaluate(expression.of, operands), (of) =>
        of.numerator.lt(zero) ? negate(of) : of,
      );
    case "round":
      return map(evaluate(expression.of, operands), (of) =>
        whole(roundSnapped(of, expression.places, expression.mode)),
      );
    case "ratio":
      return ratioValue(expression, operands);
    case "choose":
      return chosen(expression, operands);
    case "recover":
      return recovered(expression, operands);
  }
}

/** Rounded to `places` after snapping to 9 decimals: the same two steps the written formula takes. */
function roundSnapped(value: Quotient, places: number, mode: Rounding) {
  return roundQuotient(whole(roundQuotient(value, snapPlaces, "half-up")), places, mode);
}

/** Whether two values stand in `relation`, given their order (negative, 0, positive). */
function holds(relation: Relation, order: number): boolean {
  switch (relation) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
  }
}

function operandValue(id: string, operands: Operands): Value {
  const operand = operands.get(id);
  if (!operand) throw new RangeError(`no operand is called ${id}`);
  return isNoAnswer(operand.value) ? operand.value : whole(operand.value);
}

const map = (value: Value, of: (quotient: Quotient) => Quotient): Value =>
  isNoAnswer(value) ? value : of(value);

function fold(
  parts: readonly Expression[],
  operands: Operands,
  join: (a: Quotient, b: Quotient) => Quotient,
): Value {
  const values = parts.map((part) => evaluate(part, operands));
  const none = firstOf(values);
  if (none) return none;
  const [first, ...rest] = values as Quotient[];
  if (!first) throw new RangeError("an expression needs at least one part");
  return rest.reduce(join, first);
}

/** Missing figures are said before zero denominators, as the formula tests them. */
function firstOf(values: readonly Value[]): NoAnswer | null {
  const none = values.filter(isNoAnswer);
  const missing = none.filter(({ because }) => because === "missing" || because === "unreadable");
  if (missing[0]) return { ...missing[0], of: missing.flatMap(({ of }) => of) };
  return none[0] ?? null;
}

function ratioValue(expression: Extract<Expression, { kind: "ratio" }>, operands: Operands): Value {
  const numerator = evaluate(expression.numerator, operands);
  const denominator = evaluate(expression.denominator, operands);
  const none = firstOf([numerator, denominator]);
  if (none) return none;
  const below = denominator as Quotient;
  const sign = below.numerator.cmp(zero);
  const of = operandsOf(expression.denominator);
  if (sign < 0) return { kind: "none", because: "negative-denominator", of };
  const above = numerator as Quotient;
  const answer = divide(above, below);
  if (answer) return answer;
  const because = above.numerator.eq(zero) ? "zero-over-zero" : "zero-denominator";
  return { kind: "none", because, of };
}

function conditionAnswer(condition: Condition, operands: Operands): boolean | NoAnswer {
  if (condition.kind === "compare") {
    const left = evaluate(condition.left, operands);
    const right = evaluate(condition.right, operands);
    const none = firstOf([left, right]);
    return none ?? holds(condition.relation, compare(left as Quotient, right as Quotient));
  }
  const answers = condition.of.map((part) => conditionAnswer(part, operands));
  const none = firstOf(answers.filter(isNoAnswer));
  if (none) return none;
  return condition.kind === "all" ? answers.every(Boolean) : answers.some(Boolean);
}

function chosen(expression: Extract<Expression, { kind: "choose" }>, operands: Operands): Value {
  const branches: readonly (Case | null)[] = [...expression.cases, null];
  const answers = expression.cases.map(({ when }) => conditionAnswer(when, operands));
  const values = branches.map((branch) => evaluate(branch?.then ?? expression.otherwise, operands));
  const none = firstOf([...answers.filter(isNoAnswer), ...values]);
  if (none) return none;
  const index = answers.findIndex((answer) => answer === true);
  const value = values[index === -1 ? values.length - 1 : index];
  if (!value) throw new RangeError("a choice without branches");
  return value;
}

function recovered(
  expression: Extract<Expression, { kind: "recover" }>,
  operands: Operands,
): Value {
  const value = evaluate(expression.of, operands);
  if (!isNoAnswer(value)) return value;
  const other = expression.when[value.because];
  return other ? evaluate(other, operands) : value;
}

/** The ids of all operands in an expression, each once, in reading order. */
export function operandsOf(expression: Expression): readonly string[] {
  return [...new Set(collect(expression))];
}

function collect(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "operand":
      return [expression.id];
    case "number":
      return [];
    case "sum":
      return expression.terms.flatMap(collect);
    case "product":
      return expression.factors.flatMap(collect);
    case "least":
    case "greatest":
      return expression.of.flatMap(collect);
    case "difference":
      return [...collect(expression.from), ...collect(expression.take)];
    case "ratio":
      return [...collect(expression.numerator), ...collect(expression.denominator)];
    case "absolute":
    case "round":
      return collect(expression.of);
    case "choose":
      return [
        ...expression.cases.flatMap(({ when, then }) => [
          ...collectCondition(when),
          ...collect(then),
        ]),
        ...collect(expression.otherwise),
      ];
    case "recover":
      return [...collect(expression.of), ...Object.values(expression.when).flatMap(collect)];
  }
}

const collectCondition = (condition: Condition): readonly string[] =>
  condition.kind === "compare"
    ? [...collect(condition.left), ...collect(condition.right)]
    : condition.of.flatMap(collectCondition);
