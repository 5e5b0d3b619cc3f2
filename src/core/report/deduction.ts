import { formatPercent, formatPointsInText, type Points } from "../decimal";
import { isNoAnswer } from "../expression";
import type { ScoredIndicator } from "../score";
import { bareCause } from "./rate-cause";
import type { Run } from "./report-document";
import { figureRun, words } from "./runs";
import type { Writing } from "./writing";

/** The ids of an indicator's numbers: by its place in 指标评分表, counted from 1. */
export const scoreId = (what: "points" | "lost" | "weight" | "fact", n: number): string =>
  `${what}_${String(n)}`;

/** What stands between quotation marks is the bureau's 评分标准 or a name: typed, not computed. */
const quoted = /“[^”]*”/gu;
const numeral = /-?\d+(?:\.\d+)?%?/gu;

/**
 * Runs of a computed fact: each of its numbers becomes a figure by what it is — the rate, the points,
 * the points lost — or by its place in the sentence.
 */
function factRuns(fact: string, scored: ScoredIndicator, n: number): Run[] {
  const known = knownNumbers(scored, n);
  const runs: Run[] = [];
  let counted = 0;
  let from = 0;
  for (const { index, text } of numbersOutsideQuotes(fact)) {
    const before = fact.slice(0, index);
    const after = fact.slice(index + text.length);
    counted += 1;
    const id = known.find((candidate) => candidate.fits(text, before, after))?.id;
    runs.push(words(fact.slice(from, index)));
    runs.push(figureRun(id ?? `${scoreId("fact", n)}_${String(counted)}`, text));
    from = index + text.length;
  }
  return [...runs, words(fact.slice(from))].filter(({ text }) => text !== "");
}

interface Known {
  readonly id: string;
  readonly fits: (text: string, before: string, after: string) => boolean;
}

function knownNumbers(scored: ScoredIndicator, n: number): readonly Known[] {
  const known: Known[] = [];
  const { actual, points, deduction } = scored;
  if (actual.kind === "rate" && !isNoAnswer(actual.value)) {
    const shown = formatPercent(actual.value);
    known.push({
      id: actual.id,
      fits: (text, before) => text === shown && /[为是]$/u.test(before),
    });
  }
  const said = (id: string, value: Points, verb: RegExp): Known => ({
    id,
    fits: (text, before, after) =>
      text === formatPointsInText(value) && verb.test(before) && after.startsWith("分"),
  });
  if (points) known.push(said(scoreId("points", n), points, /得$/u));
  if (deduction) known.push(said(scoreId("lost", n), deduction.lost, /扣$/u));
  return known;
}

function numbersOutsideQuotes(text: string): readonly { index: number; text: string }[] {
  const blanked = text.replace(quoted, (inside) => " ".repeat(inside.length));
  return [...blanked.matchAll(numeral)].map((match) => ({ index: match.index, text: match[0] }));
}

/** The sentence of a lost point: the fact computed, the cause typed or asked for (docs/report.md §5). */
export function deductionRuns(w: Writing, scored: ScoredIndicator, n: number): Run[] {
  const { deduction } = scored;
  if (!deduction) return [];
  const { fact, sentence, needsCause } = deduction;
  if (!sentence.startsWith(fact)) return writtenOn(scored, n);
  const cause = sentence.slice(fact.length);
  const asked = cause === "" && needsCause && bareCause(scored.row.reason, fact) === "";
  const slot = asked ? [words("原因："), w.open("〔请说明原因〕", null), words("。")] : [];
  return [...factRuns(fact, scored, n), words(cause), ...slot];
}

/** The unit copied the fact into 扣分原因 and wrote on behind it: its text is the whole sentence. */
function writtenOn(scored: ScoredIndicator, n: number): Run[] {
  const { fact = "", sentence = "" } = scored.deduction ?? {};
  const copied = fact.replace(/。$/u, "");
  if (!sentence.startsWith(copied)) return [words(sentence)];
  return [...factRuns(copied, scored, n), words(sentence.slice(copied.length))];
}

/** The cause alone, for the table; the fact where nothing is typed. */
export function deductionCell(scored: ScoredIndicator, n: number): readonly Run[] {
  if (!scored.deduction) return [];
  const { fact, sentence } = scored.deduction;
  if (!sentence.startsWith(fact)) return writtenOn(scored, n);
  const cause = bareCause(scored.row.reason, fact);
  return cause === "" ? factRuns(fact, scored, n) : [words(`${cause}。`)];
}
