import { decimal, type Decimal } from "../decimal";
import {
  type Expression,
  isNoAnswer,
  number,
  operand,
  type Operands,
  product,
  round,
} from "../expression";
import type { IndicatorRow, Nature, WrittenNumber } from "../recognise";

/** Typed numbers are snapped to this many decimals: 0.0900000762939453 was 9 % in single precision. */
const typedPlaces = 6;

/** A typed number of a row: how formulas reach it, what it is worth, and whether it shows a %. */
export interface Typed {
  readonly expression: Expression;
  readonly value: Decimal;
  readonly percent: boolean;
}

const showsPercent = (as: string): boolean => /[%％]\s*$/u.test(as);

/** By its cell where a formula can read it, else as the constant it was read to be. */
const reached = (id: string, value: Decimal, operands: Operands): Expression => {
  const known = operands.get(id);
  return known && !isNoAnswer(known.value) ? operand(id) : number(value.toFixed());
};

function typed(id: string, written: WrittenNumber, operands: Operands): Typed {
  const { value, as } = written;
  return {
    expression: round(reached(id, value, operands), typedPlaces),
    value,
    percent: showsPercent(as),
  };
}

/** 分值 as formulas reach it; 0 where there is none, and then no formula is asked for. */
export function weightExpression(row: IndicatorRow, operands: Operands): Expression {
  const value = row.weight?.value ?? decimal("0");
  return reached(`weight:${String(row.row)}`, value, operands);
}

/** 完成值 as a number; null where nothing or only words are typed. */
export function typedActual(row: IndicatorRow, operands: Operands): Typed | null {
  const written = row.ours.has("actual") ? null : (row.actual?.number ?? null);
  return written && typed(`actual:${String(row.row)}`, written, operands);
}

const targetForm = /^(?:≥|≤|=|>|<|不低于|不少于|不超过|不高于|达到)?(-?\d+(?:\.\d+)?)(%?)[^\d%]*$/u;

const plainTarget = (row: IndicatorRow): string =>
  row.target.normalize("NFKC").replace(/[\s,]/gu, "").replace(/≧|>=/gu, "≥").replace(/≦|<=/gu, "≤");

/** 年度指标值 as a number, also out of “≥95%” or “12次”. */
export function typedTarget(row: IndicatorRow, operands: Operands): Typed | null {
  if (row.targetNumber) return typed(`target:${String(row.row)}`, row.targetNumber, operands);
  const [all, digits, percent] = targetForm.exec(plainTarget(row)) ?? [];
  if (all === undefined || digits === undefined) return null;
  const written = decimal(digits);
  const value = percent === "%" ? written.times(decimal("0.01")) : written;
  return { expression: number(value.toFixed()), value, percent: percent === "%" };
}

const senses: readonly (readonly [RegExp, Nature])[] = [
  [/^(?:≥|>|不低于|不少于|达到)/u, "≥"],
  [/^(?:≤|<|不超过|不高于)/u, "≤"],
  [/^=/u, "="],
];

/** 指标性质: its own column, else the sign in front of 年度指标值. */
export const natureOf = (row: IndicatorRow, known: Nature | null): Nature | null =>
  row.nature ?? known ?? senses.find(([sign]) => sign.test(plainTarget(row)))?.[1] ?? null;

const inPercent = (measureUnit: string): boolean => /[%％]|百分/u.test(measureUnit);

/**
 * A typed number as a ratio. “98%” and 98 with unit % are 0.98; a bare number from −1 to 1 with unit %,
 * and any bare number without unit, may be meant either way: null.
 */
export function asRatio(of: Typed, measureUnit: string): Expression | null {
  if (of.percent) return of.expression;
  if (of.value.eq(decimal("0"))) return of.expression;
  if (!inPercent(measureUnit) || of.value.abs().lte(decimal("1"))) return null;
  return product(of.expression, number("0.01"));
}
