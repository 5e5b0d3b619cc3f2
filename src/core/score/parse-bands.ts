import { isOrderly } from "./bands";
import { plainNumber, ratioText } from "./rule-words";
import type { Band, Bound, Rule } from "./scheme";

const number = String.raw`-?\d+(?:\.\d+)?`;
const flag = String.raw`(\(含\)|\(不含\)|)`;
const given = String.raw`(?:(?:得|计|记)?(\d+(?:\.\d+)?)分|(不得分))`;

const single = new RegExp(`^(=|≤|≥|<|>)(${number})(%?)${given}$`, "u");
const between = new RegExp(`^(${number})%?${flag}-(${number})%${flag}${given}$`, "u");
const inequality = new RegExp(`^(${number})%?(≤|<)[xX]?(≤|<)(${number})%${given}$`, "u");

const points = (said: string | undefined): string => plainNumber(said ?? "0");

/**
 * A list of intervals with their points: “=0%得3分；0%—10%（含）得2分；>30%不得分”. Flags are read, never
 * guessed: one marked end says that the other is open; an interval with no mark at all, or a list with
 * a gap or an overlap, is no rule.
 * @param text normalised: half-width signs, “-” between the ends
 */
export function parseBands(text: string): Rule | null {
  const prefix = "按比率的绝对值分档:";
  const deviation = text.startsWith(prefix);
  const items = (deviation ? text.slice(prefix.length) : text).split(/[;,]/u);
  const read = items.map((item) => parseBand(item));
  const bands = read.filter((band) => band !== null);
  if (bands.length !== items.length || !isOrderly(bands)) return null;
  return { kind: "bands", of: deviation ? "deviation" : "rate", bands };
}

const parseBand = (item: string): Band | null =>
  parseSingle(item) ?? parseBetween(item) ?? parseInequality(item);

function parseSingle(item: string): Band | null {
  const [all, sign, at = "", percent, said] = single.exec(item) ?? [];
  // A bare number may be a ratio or a percentage, except 0.
  if (all === undefined || (percent === "" && plainNumber(at) !== "0")) return null;
  const bound = (inclusive: boolean): Bound => ({ at: ratioText(at), inclusive });
  const ends = {
    "=": { from: bound(true), to: bound(true) },
    "≤": { from: null, to: bound(true) },
    "<": { from: null, to: bound(false) },
    "≥": { from: bound(true), to: null },
    ">": { from: bound(false), to: null },
  }[sign as "=" | "≤" | "<" | "≥" | ">"];
  return { ...ends, points: points(said) };
}

function parseBetween(item: string): Band | null {
  const [all, from = "", low = "", to = "", high = "", said] = between.exec(item) ?? [];
  if (all === undefined || (low === "" && high === "")) return null;
  return {
    from: { at: ratioText(from), inclusive: low === "(含)" },
    to: { at: ratioText(to), inclusive: high === "(含)" },
    points: points(said),
  };
}

function parseInequality(item: string): Band | null {
  const [all, from = "", low, high, to = "", said] = inequality.exec(item) ?? [];
  if (all === undefined) return null;
  return {
    from: { at: ratioText(from), inclusive: low === "≤" },
    to: { at: ratioText(to), inclusive: high === "≤" },
    points: points(said),
  };
}
