import { decimal, type Decimal, sumOf } from "../../core/decimal";

interface Item {
  readonly points: string;
}

/** What the ticked items make together. */
export const pointsOf = (items: readonly Item[], ticked: ReadonlySet<number>): Decimal =>
  sumOf(items.flatMap(({ points }, index) => (ticked.has(index) ? [decimal(points)] : [])));

/** Above this many items nobody is made to wait for an answer that is hardly ever unique. */
const most = 12;

/**
 * The items that were ticked, told from the points in the sheet.
 * @returns null where several choices of items make the same points, or none does
 */
export function ticksOf(items: readonly Item[], points: Decimal): ReadonlySet<number> | null {
  if (items.length > most) return null;
  const choices = Array.from({ length: 2 ** items.length }, (_, choice) => ticksIn(choice, items));
  const fitting = choices.filter((ticked) => pointsOf(items, ticked).eq(points));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The binary digits of `choice`: one item a digit. */
const ticksIn = (choice: number, items: readonly Item[]): ReadonlySet<number> =>
  new Set(items.flatMap((_, index) => (Math.floor(choice / 2 ** index) % 2 === 1 ? [index] : [])));
