import {
  compare,
  decimal,
  type Decimal,
  hundred,
  multiply,
  type Quotient,
  quotient,
  roundQuotient,
  subtract,
  sumOf,
  whole,
  zero,
} from "../decimal";

/** A printed number and how far the true one may lie from it on either side. */
export interface Measured {
  readonly value: Decimal;
  readonly slack: Decimal;
}

/** Half a unit of the last printed place: 229.63 stands for anything from 229.625 to 229.635. */
const halfUnit = (places: number): Decimal => decimal(`5e-${String(places + 1)}`);

export const measured = (value: Decimal, places: number): Measured => ({
  value,
  slack: halfUnit(places),
});

/** A head-count or a number of items: nothing is rounded away. */
export const exact = (value: Decimal): Measured => ({ value, slack: zero });

export const plus = (...of: readonly Measured[]): Measured => ({
  value: sumOf(of.map(({ value }) => value)),
  slack: sumOf(of.map(({ slack }) => slack)),
});

export const minus = (from: Measured, take: Measured): Measured => ({
  value: from.value.minus(take.value),
  slack: from.slack.plus(take.slack),
});

/**
 * How a printed rate stands to the printed amounts: reproduced, cut off instead of rounded, one off in
 * the last place, reachable because the amounts were rounded themselves, or none of these.
 */
export type Verdict =
  "match" | "truncated" | "off-by-one" | "explained-by-rounding" | "mismatch" | "no-answer";

/** A rate as printed: 84.50 with two decimals for “84.50%”. */
export interface StatedRate {
  readonly percent: Decimal;
  readonly places: number;
}

/** Judges numerator ÷ denominator × 100 % against the printed rate. */
export function rederive(
  numerator: Measured,
  denominator: Measured,
  { percent, places }: StatedRate,
): Verdict {
  const share = quotient(numerator.value, denominator.value);
  if (!share) return "no-answer";
  const value = percentOf(share);
  const rounded = roundQuotient(value, places, "half-up");
  if (rounded.eq(percent)) return "match";
  if (roundQuotient(value, places, "down").eq(percent)) return "truncated";
  const unit = halfUnit(places).times(decimal("2"));
  if (places >= 2 && rounded.minus(percent).abs().eq(unit)) return "off-by-one";
  return reaches(numerator, denominator, { percent, places })
    ? "explained-by-rounding"
    : "mismatch";
}

/** (now − before) ÷ before: the two amounts are measured apart, the rate is one less than their ratio. */
export function rederiveChange(now: Measured, before: Measured, stated: StatedRate): Verdict {
  const share = quotient(now.value, before.value);
  if (!share) return "no-answer";
  const value = percentOf(subtract(share, whole(decimal("1"))));
  if (roundQuotient(value, stated.places, "half-up").eq(stated.percent)) return "match";
  const shifted = { ...stated, percent: stated.percent.plus(hundred) };
  const verdict = rederive(now, before, shifted);
  return verdict === "match" ? "off-by-one" : verdict;
}

const percentOf = (share: Quotient): Quotient => multiply(share, whole(hundred));

/** Whether some true amounts behind the printed ones give a rate that prints as stated. */
function reaches(numerator: Measured, denominator: Measured, stated: StatedRate): boolean {
  const tops = [numerator.value.minus(numerator.slack), numerator.value.plus(numerator.slack)];
  const bottoms = [
    denominator.value.minus(denominator.slack),
    denominator.value.plus(denominator.slack),
  ];
  const corners = tops.flatMap((top) => bottoms.map((bottom) => quotient(top, bottom)));
  if (corners.some((corner) => corner === null)) return true;
  const values = corners.filter((corner) => corner !== null).map(percentOf);
  const low = whole(stated.percent.minus(halfUnit(stated.places)));
  const high = whole(stated.percent.plus(halfUnit(stated.places)));
  return (
    values.some((value) => compare(value, low) >= 0) &&
    values.some((value) => compare(value, high) <= 0)
  );
}

/** How parts stand to their printed whole. */
export type Footing = "foots" | "rounding" | "differs";

/** Parts against their whole: what half a unit in each of them can explain is rounding. */
export function footing(total: Measured, parts: readonly Measured[]): Footing {
  const gap = minus(total, plus(...parts));
  if (gap.value.eq(zero)) return "foots";
  return gap.value.abs().lte(gap.slack) ? "rounding" : "differs";
}
