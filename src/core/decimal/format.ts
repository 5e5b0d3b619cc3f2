import { hundred, roundHalfUp, type Decimal, zero } from "./decimal";
import { fromYuan } from "./money";
import { multiply, type Quotient, roundQuotient, whole } from "./quotient";

const noNegativeZero = (text: string): string => (/^-0(\.0*)?$/.test(text) ? text.slice(1) : text);

/** Fixed decimals, half up: 2296300 → “2296300.00”. Never “-0.00”. */
export const formatFixed = (value: Decimal, places = 2): string =>
  noNegativeZero(roundHalfUp(value, places).toFixed(places));

/** An amount of 元 printed in 万元 with two decimals, half up on its own: 2296300 → “229.63”. */
export const formatWan = (amount: Decimal): string => formatFixed(fromYuan(amount, "万元"), 2);

/** The 万元 that `formatWan` prints, as a number: differences in sentences are taken between these. */
export const printedWan = (amount: Decimal): Decimal => roundHalfUp(fromYuan(amount, "万元"), 2);

/** A ratio as a percentage: 0.845 → “84.50%”. */
export const formatPercent = (ratio: Quotient, places = 2): string =>
  `${formatFixed(roundQuotient(multiply(ratio, whole(hundred)), places, "half-up"), places)}%`;

/** Points in running text, without trailing zeros: 96.00 → “96”, 9.29 → “9.29” (docs/pane.md §6). */
export const formatPointsInText = (value: Decimal): string =>
  noNegativeZero(roundHalfUp(value, 2).toFixed());

/** With thousands separators, for tables: 1234567.8 → “1,234,567.80”. */
export function formatThousands(value: Decimal, places = 2): string {
  const [integer = "0", fraction] = formatFixed(value.abs(), places).split(".");
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const sign = roundHalfUp(value, places).lt(zero) ? "-" : "";
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}.${fraction}`;
}
