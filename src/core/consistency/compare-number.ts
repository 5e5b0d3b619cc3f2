import { roundHalfUp, roundQuotient } from "../decimal";
import { figureFacts, isFigureId } from "../figures";
import type { Expected } from "./expected";
import { inWan, isMoney, type TextNumber } from "./numbers-in-text";

/** Scores drop their trailing zeros in running text and counts have none: 96 says 96.00, not 95.5. */
const saidWhole =
  /^(?:total|provisional|lost|weightSum|team|projects|(?:points|lost|weight|level|fact)_.*|project_\d+_points)$/u;

const mayBeRounded = (id: string): boolean =>
  !saidWhole.test(id) && !(isFigureId(id) && ["people", "tasks"].includes(figureFacts(id).kind));

/**
 * How a number of the report stands to what the workbook gives: 96, 96.0 and 96.00 are the same, 元
 * and 万元 are converted; an amount or a rate with fewer or more digits that rounds to the same is
 * `rounding`.
 */
export function compareNumber(
  said: TextNumber,
  { id, number, exact }: Expected,
): "same" | "rounding" | "differs" {
  const { value, places } = isMoney(said) ? inWan(said) : said;
  if (value.eq(number.value)) return "same";
  if (!mayBeRounded(id)) return "differs";
  if (places < number.places && roundHalfUp(number.value, places).eq(value)) return "rounding";
  if (!exact) return "differs";
  const cut = roundQuotient(exact, places, "down");
  const rounded = roundQuotient(exact, places, "half-up");
  return value.eq(rounded) || value.eq(cut) ? "rounding" : "differs";
}
