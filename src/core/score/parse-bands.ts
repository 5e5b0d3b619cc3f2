import { ascending, isOrderly } from "./bands";
import { fitting, plainNumber, ratioText } from "./rule-words";
import type { Band, Bound, Rule } from "./scheme";

const number = String.raw`-?\d+(?:\.\d+)?`;
const flag = String.raw`\(含\)|\(不含\)|`;
const given = String.raw`(?:(?:得|计|记)?(?<points>\d+(?:\.\d+)?)分|(?:得|计|记)(?<full>满分)|不得分)`;

const single = new RegExp(`^(?<sign>=|≤|≥|<|>)(?<at>${number})(?<percent>%?)${given}$`, "u");
const between = new RegExp(
  `^(?<from>${number})%?(?<low>${flag})-(?<to>${number})%(?<high>${flag})${given}$`,
  "u",
);
const inequality = new RegExp(
  `^(?<from>${number})%?(?<low>≤|<)[xX]?(?<high>≤|<)(?<to>${number})%${given}$`,
  "u",
);

/** “80%以下得6分”, “98%及以上得10分”, “20%以上（不含）不得分” */
const beyond = new RegExp(
  `^(?<at>${number})%(?<ahead>\\(含\\)|\\(不含\\)|及|)以(?<side>上|下)(?<behind>\\(含\\)|\\(不含\\)|)${given}$`,
  "u",
);

/** Signs in words, at the head of an interval; each says by itself whether the end is in. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:不低于|不小于|不少于|大于等于|大于或等于)(?=-?\d)/u, "≥"],
  [/^(?:不超过|不高于|不大于|小于等于|小于或等于)(?=-?\d)/u, "≤"],
  [/^(?:低于|小于|少于)(?=-?\d)/u, "<"],
  [/^(?:超过|高于|大于)(?=-?\d)/u, ">"],
];

const withSigns = (item: string): string =>
  signs.reduce((text, [pattern, sign]) => text.replace(pattern, sign), item);

const rest = new RegExp(`^(?:否则|其余|其他|其他情况|其余情况)${given}$`, "u");

/**
 * A list of intervals with their points: “=0%得3分；0%—10%（含）得2分；>30%不得分”. Flags are read, never
 * guessed: one marked end says that the other is open; an interval with no mark at all, or a list with
 * a gap or an overlap, is no rule. “否则不得分” is the one side that is left.
 * @param text normalised: half-width signs, “-” between the ends
 * @param weight 分值, which “得满分” stands for
 */
export function parseBands(text: string, weight: string | null): Rule | null {
  const prefix = "按比率的绝对值分档:";
  const deviation = text.startsWith(prefix);
  const items = (deviation ? text.slice(prefix.length) : text).split(/[;,]/u);
  const last = items.at(-1) ?? "";
  const otherwise = rest.test(last) ? pointsIn(fitting(rest, last), weight) : null;
  const listed = otherwise === null ? items : items.slice(0, -1);
  const read = settled(
    listed.map((item) => parseBand(withSigns(item), weight)).filter((band) => band !== null),
  );
  if (read.length !== listed.length || !isOrderly(read)) return null;
  const bands = otherwise === null ? read : withRest(read, otherwise);
  return bands && { kind: "bands", of: deviation ? "deviation" : "rate", bands };
}

/** An end of which it is not said whether it is in: “80%以下” by itself is read either way. */
interface OpenBound {
  readonly at: string;
  readonly inclusive: boolean | null;
}

interface OpenBand {
  readonly from: OpenBound | null;
  readonly to: OpenBound | null;
  readonly points: string;
}

/** “80%以下” beside “80%（含）—90%” is what that one leaves; without such a neighbour the list is no rule. */
function settled(bands: readonly OpenBand[]): readonly Band[] {
  const end = (bound: OpenBound | null, others: readonly (OpenBound | null)[]): Bound | null => {
    if (bound === null) return null;
    if (bound.inclusive !== null) return { at: bound.at, inclusive: bound.inclusive };
    const meeting = others.filter((other) => other?.at === bound.at);
    const [only] = meeting;
    const other = meeting.length === 1 ? (only?.inclusive ?? null) : null;
    return other === null ? null : { at: bound.at, inclusive: !other };
  };
  return bands.flatMap(({ from, to, points }) => {
    const [low, high] = [
      end(
        from,
        bands.map((band) => band.to),
      ),
      end(
        to,
        bands.map((band) => band.from),
      ),
    ];
    const isSettled = (low !== null || from === null) && (high !== null || to === null);
    return isSettled ? [{ from: low, to: high, points }] : [];
  });
}

type Said = Readonly<Record<"points" | "full", string>>;

/** null where “满分” is said and no 分值 is known. */
function pointsIn(said: Said | null, weight: string | null): string | null {
  if (!said) return null;
  if (said.full !== "") return weight === null ? null : plainNumber(weight);
  return plainNumber(said.points === "" ? "0" : said.points);
}

function withRest(bands: readonly Band[], points: string): readonly Band[] | null {
  const sorted = ascending(bands);
  const [from, to] = [sorted[0]?.from ?? null, sorted.at(-1)?.to ?? null];
  if ((from === null) === (to === null)) return null;
  const other = (bound: Bound): Bound => ({ at: bound.at, inclusive: !bound.inclusive });
  return from
    ? [...bands, { from: null, to: other(from), points }]
    : [...bands, { from: to && other(to), to: null, points }];
}

function parseBand(item: string, weight: string | null): OpenBand | null {
  return bandBeyond(item, weight) ?? closedBand(item, weight);
}

function bandBeyond(item: string, weight: string | null): OpenBand | null {
  const said = fitting<"at" | "ahead" | "side" | "behind" | "points" | "full">(beyond, item);
  const points = pointsIn(said, weight);
  if (!said || points === null || (said.ahead !== "" && said.behind !== "")) return null;
  const mark = `${said.ahead}${said.behind}`;
  const inclusive = mark === "" ? null : mark !== "(不含)";
  const bound = { at: ratioText(said.at), inclusive };
  return said.side === "上" ? { from: bound, to: null, points } : { from: null, to: bound, points };
}

function closedBand(item: string, weight: string | null): Band | null {
  const said = fitting<"sign" | "at" | "percent" | "points" | "full">(single, item);
  const span = fitting<"from" | "low" | "to" | "high" | "points" | "full">(between, item);
  const both = fitting<"from" | "low" | "to" | "high" | "points" | "full">(inequality, item);
  const points = pointsIn(said ?? span ?? both, weight);
  if (points === null) return null;
  if (said) return singleBand(said, points);
  if (span) return span.low === "" && span.high === "" ? null : bandBetween(span, "(含)", points);
  return both && bandBetween(both, "≤", points);
}

function singleBand(
  { sign, at, percent }: Readonly<Record<"sign" | "at" | "percent", string>>,
  points: string,
): Band | null {
  // A bare number may be a ratio or a percentage, except 0.
  if (percent === "" && plainNumber(at) !== "0") return null;
  const bound = (inclusive: boolean): Bound => ({ at: ratioText(at), inclusive });
  switch (sign) {
    case "=":
      return { from: bound(true), to: bound(true), points };
    case "≤":
    case "<":
      return { from: null, to: bound(sign === "≤"), points };
    default:
      return { from: bound(sign === "≥"), to: null, points };
  }
}

const bandBetween = (
  { from, low, to, high }: Readonly<Record<"from" | "low" | "to" | "high", string>>,
  closed: string,
  points: string,
): Band => ({
  from: { at: ratioText(from), inclusive: low === closed },
  to: { at: ratioText(to), inclusive: high === closed },
  points,
});
