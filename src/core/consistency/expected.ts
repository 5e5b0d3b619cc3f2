import { decimal, fromYuan, type Quotient, whole } from "../decimal";
import type { Evaluation } from "../evaluation";
import { isNoAnswer } from "../expression";
import { figureFacts, isFigureId } from "../figures";
import { rateIds, type RateResult } from "../rates";
import { buildReport, exactGap, figuresOf } from "../report";
import type { Mention } from "./mentions";
import { numbersIn, type TextNumber } from "./numbers-in-text";

/** What the evaluation prints for an id, and the unrounded value behind it where there is one. */
export interface Expected {
  readonly id: string;
  readonly text: string;
  readonly number: TextNumber;
  /** In the unit that is printed (万元, per cent, 分). */
  readonly exact: Quotient | null;
}

/** Every number of the report as the workbook now gives it. */
export interface ExpectedReport {
  /** By bookmark name; for a bookmark of another occurrence by its id. */
  readonly ofBookmark: (name: string) => Expected | null;
  readonly ofMention: (id: Mention["id"]) => Expected | null;
  /** All texts of numbers the report prints, narrative included: “73台”. */
  readonly texts: ReadonlySet<string>;
}

/** Builds what a report of this evaluation says, to compare another text with. */
export function expectedReport(evaluation: Evaluation): ExpectedReport {
  const document = buildReport(evaluation, { consistency: null });
  const byName = new Map<string, Expected>();
  const byStem = new Map<string, Expected>();
  const byId = new Map<string, Expected>();
  for (const { bookmark, id, text } of figuresOf(document)) {
    const entry = expectedOf(id, text, evaluation);
    if (!entry) continue;
    byName.set(bookmark, entry);
    byStem.set(stemOf(bookmark), entry);
    if (!byId.has(id)) byId.set(id, entry);
  }
  return {
    ofBookmark: (name) => byName.get(name) ?? byStem.get(stemOf(name)) ?? null,
    ofMention: (id) => byId.get(id) ?? null,
    texts: new Set(documentNumbers(document)),
  };
}

const stemOf = (bookmark: string): string => bookmark.replace(/_\d+$/u, "");

function expectedOf(id: string, text: string, evaluation: Evaluation): Expected | null {
  const [number] = numbersIn(text);
  return number ? { id, text, number, exact: exactOf(id, evaluation) } : null;
}

function exactOf(id: string, { rates, recognition }: Evaluation): Quotient | null {
  const rate = [...rates.values()].find((candidate) => candidate.id === id);
  if (rate)
    return isNoAnswer(rate.value)
      ? null
      : { ...rate.value, numerator: rate.value.numerator.times(decimal("100")) };
  const gap = [...rates.values()].find((candidate) => gapId(candidate.id) === id);
  const exact = gap && exactGap(gap);
  if (gap && exact) return whole(isMoneyRate(gap) ? fromYuan(exact, "万元") : exact);
  if (!isFigureId(id)) return null;
  const found = recognition.figures.found.get(id);
  if (!found) return null;
  return whole(figureFacts(id).kind === "money" ? fromYuan(found.value, "万元") : found.value);
}

/** The id of the difference in a rate's sentence: by design that of the two printed amounts beside it. */
const gapId = (rate: string): string => `${rate}_diff`;
export const isGap = (id: string): boolean => rateIds.some((rate) => gapId(rate) === id);

const isMoneyRate = ({ figures: [first] }: RateResult): boolean =>
  first === undefined || figureFacts(first).kind === "money";

function documentNumbers(document: ReturnType<typeof buildReport>): readonly string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === "table")
      return [...block.rows.flat(), ...block.head].flatMap(({ runs }) => tokens(runs));
    return "runs" in block ? tokens(block.runs) : [];
  });
}

const tokens = (runs: readonly { readonly text: string }[]): readonly string[] =>
  numbersIn(runs.map(({ text }) => text).join("")).map(token);

/** “73台”: the digits without separators and the unit, to find the same number again. */
export const token = ({ value, unit }: TextNumber): string => `${value.toFixed()}${unit}`;
