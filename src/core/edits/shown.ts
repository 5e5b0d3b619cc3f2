import { decimal, type Decimal, type Quotient, significant } from "../decimal";
import {
  type Because,
  evaluate,
  type Expression,
  isNoAnswer,
  type NoAnswer,
  noAnswerWords,
  type Operands,
} from "../expression";
import type { Evaluation } from "../evaluation";
import { isFigureId } from "../figures";
import type { OverZero, RateResult } from "../rates";

type Words = Readonly<Partial<Record<Because, string>>>;

/** More digits than a double keeps: what a host writes as the cached value is the nearest double. */
const digits = 20;

/** A quotient as the decimal a cell shows it by. */
export const decimalOf = (value: Quotient): Decimal => decimal(significant(value, digits));

/** What a formula made of `expression` shows: the core's own answer, or the word for none. */
export function shownBy(
  expression: Expression,
  operands: Operands,
  words: Words = {},
): Decimal | string {
  return shownValue(evaluate(expression, operands), words);
}

/** The same for a value that is already computed. */
const shownValue = (value: Quotient | NoAnswer, words: Words = {}): Decimal | string =>
  isNoAnswer(value) ? (words[value.because] ?? noAnswerWords[value.because]) : decimalOf(value);

const overZeroWords: Readonly<Record<OverZero, string>> = {
  "not-applicable": "不适用",
  "without-budget": "无预算列支",
  contradiction: "对不上",
};

/**
 * What the cell of a rate shows when there is no number. A figure the user said does not exist
 * (没有这项) makes its rate 不适用, not 缺数; what the score card calls 不适用 is called so here too.
 */
export function rateWords(rate: RateResult, { recognition, card }: Evaluation): Words {
  const { definition, value } = rate;
  const { unfound } = recognition.figures;
  const absent =
    isNoAnswer(value) &&
    value.because === "missing" &&
    value.of.every((id) => isFigureId(id) && unfound.get(id)?.kind === "absent");
  const notApplicable = card.indicators.some(
    ({ indicator, notApplicable: policy }) => indicator.rate === rate.id && policy !== null,
  );
  return {
    "zero-denominator": overZeroWords[notApplicable ? "not-applicable" : definition.overZero],
    ...(absent ? { missing: "不适用" } : {}),
  };
}

/** In tables of amounts: a rate with no denominator prints “—” (docs/workbook.md §6). */
export const dash = "—";
export const dashes: Words = {
  missing: dash,
  unreadable: "缺数",
  "zero-over-zero": dash,
  "zero-denominator": dash,
  "negative-denominator": dash,
};
