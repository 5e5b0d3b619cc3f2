import {
  compare,
  type Decimal,
  decimal,
  type Points,
  points as asPoints,
  quotient,
  type Quotient,
  roundDown,
  roundHalfUp,
  sumOf,
  whole,
  zero,
} from "../decimal";
import { isNoAnswer } from "../expression";
import type { RowPoints } from "./row-points";

/** What a row's points are so far: typed by a person, or computed. */
const pointsSoFar = ({ typed, value, because }: RowPoints): Quotient | null => {
  if (because === "not-counted" || because === "no-weight") return null;
  if (typed) return whole(typed);
  return value && !isNoAnswer(value) ? value : null;
};

/**
 * 二者择其一: of each group the row with more points counts, the first where they are equal; where none
 * has points yet, the first stays open for all.
 * @returns the rows that do not count
 */
export function passedOver(rows: readonly RowPoints[]): ReadonlySet<RowPoints> {
  const names = new Set(rows.flatMap(({ indicator }) => indicator.group ?? []));
  return new Set(
    [...names].flatMap((name) => losers(rows.filter(({ indicator }) => indicator.group === name))),
  );
}

function losers(group: readonly RowPoints[]): readonly RowPoints[] {
  const [first, ...rest] = group;
  if (!first) return [];
  const best = rest.reduce((winner, row) => (isBetter(row, winner) ? row : winner), first);
  return group.filter((row) => row !== best);
}

function isBetter(row: RowPoints, than: RowPoints): boolean {
  const [mine, theirs] = [pointsSoFar(row), pointsSoFar(than)];
  return mine !== null && (theirs === null || compare(mine, theirs) > 0);
}

const cent = decimal("0.01");

/**
 * What each row's full marks are worth once 不适用 rows are folded in: weight × full ÷ (full − theirs), in
 * hundredths that add up to exactly what the others and they had together (largest remainder). Weights
 * of more decimals (eight rows of 3.125) are shared out the same way. Empty where each weight is worth
 * what it says, or one is missing.
 */
export function foldedWeights(
  counted: readonly RowPoints[],
  folded: readonly RowPoints[],
  full: Points,
): ReadonlyMap<RowPoints, Points> {
  const away = sumOf(folded.map(({ weight }) => weight ?? zero));
  const remaining = quotient(full.minus(away), decimal("1"));
  const weights = counted.flatMap((row) => (row.weight ? [{ row, weight: row.weight }] : []));
  const printed = weights.every(({ weight }) => roundHalfUp(weight, 2).eq(weight));
  if (!remaining || weights.length < counted.length || (away.eq(zero) && printed)) return new Map();
  const stretch = (weight: Decimal) => weight.times(full).div(remaining.numerator);
  const exact = weights.map(({ row, weight }) => {
    const share = stretch(weight);
    const cut = roundDown(share, 2);
    return { row, cut, rest: share.minus(cut) };
  });
  const total = roundHalfUp(stretch(sumOf(weights.map(({ weight }) => weight))), 2);
  const left = total.minus(sumOf(exact.map(({ cut }) => cut)));
  const first = [...exact].sort((a, b) => b.rest.cmp(a.rest));
  return new Map(
    first.map(({ row, cut }, index) => [
      row,
      asPoints(decimal(String(index)).times(cent).lt(left) ? cut.plus(cent) : cut),
    ]),
  );
}
