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

/** A typed number of a row: how formulas reach it, what it is worth, and how it is written. */
export interface Typed {
  readonly expression: Expression;
  readonly value: Decimal;
  readonly percent: boolean;
  /** “万户” of “≥1万户”; "" where the cell says only the number. */
  readonly unit: string;
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
    unit: /\d([^\d.,%％)）]*)$/u.exec(as.trim())?.[1] ?? "",
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

const targetForm =
  /^(?:≥|≤|=|>|<|不低于|不少于|不超过|不高于|达到)?(-?\d+(?:\.\d+)?)(%?)([^\d%]*)$/u;

const plainTarget = (row: IndicatorRow): string =>
  row.target.normalize("NFKC").replace(/[\s,]/gu, "").replace(/≧|>=/gu, "≥").replace(/≦|<=/gu, "≤");

/** 年度指标值 as a number, also out of “≥95%” or “12次”. */
export function typedTarget(row: IndicatorRow, operands: Operands): Typed | null {
  if (row.targetNumber) return typed(`target:${String(row.row)}`, row.targetNumber, operands);
  const [all, digits, percent, unit = ""] = targetForm.exec(plainTarget(row)) ?? [];
  if (all === undefined || digits === undefined) return null;
  const written = decimal(digits);
  const value = percent === "%" ? written.times(decimal("0.01")) : written;
  return { expression: number(value.toFixed()), value, percent: percent === "%", unit };
}

const senses: readonly (readonly [RegExp, Nature])[] = [
  [/^(?:≥|>|不低于|不少于|达到)/u, "≥"],
  [/^(?:≤|<|不超过|不高于)/u, "≤"],
  [/^=/u, "="],
];

/** 指标性质: its own column, else the sign in front of 年度指标值. */
export const natureOf = (row: IndicatorRow, known: Nature | null): Nature | null =>
  row.nature ?? known ?? senses.find(([sign]) => sign.test(plainTarget(row)))?.[1] ?? null;

export const inPercent = (measureUnit: string): boolean => /[%％]|百分/u.test(measureUnit);

const manifold: readonly (readonly [string, string])[] = [
  ["亿", "100000000"],
  ["万", "10000"],
];

/** “万户” is 10000 户; the unit of the column stands for a number without its own. */
function inUnit(
  { unit }: Typed,
  measureUnit: string,
): { readonly unit: string; readonly by: string } {
  const said = plainUnit(unit === "" ? measureUnit : unit);
  const [sign, by] = manifold.find(([prefix]) => said.startsWith(prefix)) ?? ["", "1"];
  return { unit: said.slice(sign.length), by };
}

const plainUnit = (unit: string): string =>
  unit
    .normalize("NFKC")
    .replace(/[\s()]/gu, "")
    .replace(/(?:以上|以下|以内|左右)$/u, "");

/** Two typed numbers in one unit, 万户 and 户 brought together; null where their units differ. */
export function inOneUnit(
  a: Typed,
  b: Typed,
  measureUnit: string,
): readonly [Expression, Expression] | null {
  const [one, other] = [inUnit(a, measureUnit), inUnit(b, measureUnit)];
  const bare = a.unit === "" || b.unit === "";
  // A bare number counts in what the other one says (12个村, column 个), unless that is 万.
  const likely = bare && one.by === other.by;
  const within = one.unit.includes(other.unit) || other.unit.includes(one.unit);
  const same = one.unit === other.unit || (likely && within);
  if (!same) return null;
  const by = (of: Typed, times: string): Expression =>
    times === "1" ? of.expression : product(of.expression, number(times));
  return one.by === other.by ? [a.expression, b.expression] : [by(a, one.by), by(b, other.by)];
}

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
