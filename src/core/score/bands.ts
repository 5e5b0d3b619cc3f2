import { compare, decimal, type Quotient, whole } from "../decimal";
import type { Band, Bound } from "./scheme";

const cmp = (a: Bound, b: Bound): number => decimal(a.at).cmp(decimal(b.at));

/** Lowest first. A point (=0%) stands before the interval that begins there. */
export const ascending = (bands: readonly Band[]): readonly Band[] =>
  [...bands].sort((a, b) => byBound(a.from, b.from, -1) || byBound(a.to, b.to, 1));

function byBound(a: Bound | null, b: Bound | null, open: -1 | 1): number {
  if (!a || !b) return a === b ? 0 : a ? -open : open;
  const order = cmp(a, b);
  if (order !== 0 || a.inclusive === b.inclusive) return order;
  return a.inclusive ? open : -open;
}

/**
 * True where the intervals, lowest first, follow each other without a gap or an overlap: each end
 * belongs to exactly one of them. Only such a list says one thing for every value between its ends.
 */
export function isOrderly(bands: readonly Band[]): boolean {
  const sorted = ascending(bands);
  return (
    sorted.length > 0 &&
    sorted.every((band) => !isEmpty(band)) &&
    sorted.every((band, index) => index === 0 || meets(sorted[index - 1], band))
  );
}

function isEmpty({ from, to }: Band): boolean {
  if (!from || !to) return false;
  const order = cmp(from, to);
  return order > 0 || (order === 0 && !(from.inclusive && to.inclusive));
}

function meets(lower: Band | undefined, upper: Band): boolean {
  const [end, start] = [lower?.to ?? null, upper.from];
  return (
    end !== null && start !== null && cmp(end, start) === 0 && end.inclusive !== start.inclusive
  );
}

/** The interval a value lies in, by cross-multiplication; null where none covers it. */
export function bandOf(bands: readonly Band[], value: Quotient): Band | null {
  const within = ({ from, to }: Band): boolean => {
    const low = from ? compare(value, whole(decimal(from.at))) : 1;
    const high = to ? compare(value, whole(decimal(to.at))) : -1;
    return (
      (low > 0 || (low === 0 && from?.inclusive === true)) &&
      (high < 0 || (high === 0 && to?.inclusive === true))
    );
  };
  return bands.find(within) ?? null;
}
