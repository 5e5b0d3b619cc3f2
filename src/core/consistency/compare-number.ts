import { roundHalfUp, roundQuotient } from "../decimal";
import type { Expected } from "./expected";
import { inWan, isMoney, type TextNumber } from "./numbers-in-text";

/**
 * How a number of the report stands to what the workbook gives: 96, 96.0 and 96.00 are the same, 元
 * and 万元 are converted; a number with fewer or more digits that rounds to the same is `rounding`.
 */
export function compareNumber(
  said: TextNumber,
  { number, exact }: Expected,
): "same" | "rounding" | "differs" {
  const { value, places } = isMoney(said) ? inWan(said) : said;
  if (value.eq(number.value)) return "same";
  if (places < number.places && roundHalfUp(number.value, places).eq(value)) return "rounding";
  if (!exact) return "differs";
  const cut = roundQuotient(exact, places, "down");
  const rounded = roundQuotient(exact, places, "half-up");
  return value.eq(rounded) || value.eq(cut) ? "rounding" : "differs";
}
