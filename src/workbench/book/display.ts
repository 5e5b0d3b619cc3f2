import { format, isDateFormat } from "numfmt";
import { decimalOfCell, doubleOf, roundHalfUp } from "../../core/decimal";
import { isError, type Content } from "./cell";

/**
 * `Range.text`: what the cell shows, independent of its width (never “####”).
 *
 * A number is rounded half up in decimal before it is formatted: 1.005 as 0.00 shows 1.01, as in
 * Excel, where formatting the binary double would show 1.00.
 */
export function displayText(content: Content, pattern: string): string {
  const { value } = content;
  if (value === null) return "";
  if (isError(value) || typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") return pattern === "General" ? value : format(pattern, value);
  return format(pattern, roundForShow(value, pattern));
}

function roundForShow(value: number, pattern: string): number {
  const exact = decimalOfCell(value);
  if (!exact || pattern === "General" || isDateFormat(pattern)) return value;
  const section = sectionFor(value, pattern);
  if (/e[+-]/i.test(section)) return value;
  return doubleOf(roundHalfUp(exact, Math.max(0, decimalsShown(section))));
}

/** The part of “positive;negative;zero” that applies, without its literals and colours. */
function sectionFor(value: number, pattern: string): string {
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, "");
  const [positive = "", negative = positive, zero = positive] = bare.split(";");
  if (value > 0) return positive;
  return value < 0 ? negative : zero;
}

/** Decimals of the cell's own number that reach the eye: “0.00%” shows four, “#,##0,” shows -3. */
function decimalsShown(section: string): number {
  const decimals = /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0;
  const percents = section.split("%").length - 1;
  const scaled = /[0#?](,+)(?=\.|[^0#?,]|$)/.exec(section)?.[1]?.length ?? 0;
  return decimals + 2 * percents - 3 * scaled;
}
