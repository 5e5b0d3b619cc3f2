import { type Decimal, type Quotient, significant } from "../decimal";
import type { Evaluation } from "../evaluation";
import { isNoAnswer, type NoAnswer } from "../expression";

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a, 64 bits, over UTF-16 code units, as 16 hexadecimal digits. Tells changes, hides nothing. */
export function fingerprint(text: string): string {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * prime);
  return hash.toString(16).padStart(16, "0");
}

/**
 * The digest of an evaluation: the same for the same figures, rates and points, whatever the clock
 * or the order of sheets. Stands in the completion mark, so a summary sheet or a report can be held
 * against the workbook.
 */
export function evaluationDigest({ recognition, rates, card }: Evaluation): string {
  const figures = [...recognition.figures.found.values()].map(
    ({ id, value }) => `${id}=${value.toFixed()}`,
  );
  const quotients = [...rates.values()].map(
    ({ id, base, value }) => `${id}/${base ?? ""}=${printed(value)}`,
  );
  const points = card.indicators.map(
    ({ indicator, weight, points: given }) =>
      `${indicator.level3}:${fixed(weight)}:${fixed(given)}`,
  );
  const facts = [...figures.sort(), ...quotients.sort(), ...points, card.scheme.id];
  return fingerprint(facts.join("\n"));
}

const fixed = (value: Decimal | null): string => value?.toFixed() ?? "";

const printed = (value: Quotient | NoAnswer): string =>
  isNoAnswer(value) ? value.because : significant(value);
