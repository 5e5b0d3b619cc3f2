import {
  formatPercent,
  quotient,
  type Quotient,
  roundQuotient,
  subtract,
  whole,
  decimal,
} from "../decimal";
import { type Finding, finding } from "./finding";
import type { Mention } from "./mentions";
import { inWan, isMoney, numbersIn, type TextNumber } from "./numbers-in-text";
import { exact, measured, rederive, rederiveChange, type Verdict } from "./rederive";
import { rateIds } from "../rates";

/** What the amounts of their own sentences say about the rates of a report. */
export interface RateCheck {
  /** Rates that their amounts reproduce. */
  readonly reproduced: readonly Mention[];
  readonly findings: readonly Finding[];
}

/** Recomputes every rate that stands in a sentence with its two amounts. */
export function checkRates(mentions: readonly Mention[]): RateCheck {
  const rates = mentions.filter(isRate);
  const inText = rates.filter(({ paragraph }) => !paragraph.cell);
  const derivable = inText.filter((mention) => amountsBefore(mention).length >= 2);
  const judgements = derivable.map((mention) => ({ mention, found: judged(mention) }));
  const covered = new Set([
    ...derivable.map(({ id }) => id),
    ...rates.filter(({ paragraph }) => paragraph.cell).map(({ id }) => id),
  ]);
  const bare = inText.filter(
    (mention, index) =>
      !covered.has(mention.id) &&
      !saidInWords(mention) &&
      inText.findIndex(({ id }) => id === mention.id) === index,
  );
  return {
    reproduced: judgements.filter(({ found }) => found.length === 0).map(({ mention }) => mention),
    findings: [...judgements.flatMap(({ found }) => found), ...bare.map(withoutAmounts)],
  };
}

const isRate = ({ id }: Mention): boolean => rateIds.some((rate) => rate === id);
const changes: ReadonlySet<string> = new Set(["carryoverChangeRate", "threePublicChangeRate"]);

const factsOf = ({ paragraph, name, number }: Mention) => ({
  paragraph: paragraph.number,
  name,
  said: number.text,
});

const withoutAmounts = (mention: Mention): Finding =>
  finding("rate-without-amounts", factsOf(mention), mention.paragraph.number);

function judged(mention: Mention): readonly Finding[] {
  const amounts = amountsBefore(mention);
  const tries = triesOf(mention, amounts);
  const near = tries.find(({ verdict }) => explained.has(verdict));
  // More than two amounts in a sentence, and none fits: which two were meant cannot be known.
  if (!near && amounts.length > 2) return [];
  const expected = shownFor(mention, (near ?? tries[0])?.pair ?? null);
  if (expected === null) return [];
  const code = near ? "rate-off-last-place" : "rate-not-reproducible";
  return [finding(code, { ...factsOf(mention), expected }, mention.paragraph.number)];
}

/** How each pair of amounts stands to the rate; none as soon as one settles it. */
function triesOf(mention: Mention, amounts: readonly TextNumber[]) {
  const tries: { readonly pair: Pair; readonly verdict: Verdict }[] = [];
  for (const pair of pairs(amounts)) {
    const verdict = judge(mention, pair);
    // An amount that prints as 0.00 may be anything below half a unit: nothing follows from it.
    if (verdict === "match" || verdict === "no-answer") return [];
    tries.push({ pair, verdict });
  }
  return tries;
}

const explained: ReadonlySet<Verdict> = new Set([
  "truncated",
  "off-by-one",
  "explained-by-rounding",
]);

type Pair = readonly [top: TextNumber, bottom: TextNumber];

/** The two amounts of a rate's sentence that give the rate it states; null where none or several do. */
export function amountsOfRate(mention: Mention): Pair | null {
  const amounts = amountsBefore(mention);
  if (amounts.length !== 2 || mention.paragraph.cell) return null;
  const fitting = pairs(amounts).filter((pair) => judge(mention, pair) === "match");
  return fitting[0] ?? null;
}

/** Both ways round, the later amount over the earlier one first: “预算{b}万元，实际支出{a}万元”. */
function pairs(amounts: readonly TextNumber[]): readonly Pair[] {
  return amounts.flatMap((first, index) =>
    amounts.slice(index + 1).flatMap((second): Pair[] => [
      [second, first],
      [first, second],
    ]),
  );
}

/** Characters of a sentence before its rate; nobody reads amounts that stand farther off. */
const reach = 400;

/**
 * The amounts in the sentence of the rate that stand before it, all in one unit; those of a worked
 * formula first.
 */
function amountsBefore({ paragraph, number }: Mention): readonly TextNumber[] {
  const from = Math.max(0, number.from - reach);
  const near = paragraph.text.slice(from, number.from);
  const head = near.slice(Math.max(near.lastIndexOf("。"), near.lastIndexOf("；")) + 1);
  const shift = number.from - head.length;
  const before = numbersIn(head);
  const worked = workedFormula(head, before);
  const money = before.filter(isMoney).map(inWan);
  const counted = before.filter(({ unit }) => /^[人名项个]$/u.test(unit));
  const found = worked.length > 0 ? worked : money.length > 0 ? money : counted;
  return found.map((one) => ({ ...one, from: one.from + shift, to: one.to + shift }));
}

/** “229.63÷229.63×100%=”: the two numbers around the sign of division, nearest to the rate. */
function workedFormula(head: string, before: readonly TextNumber[]): readonly TextNumber[] {
  const sign = Math.max(head.lastIndexOf("÷"), head.lastIndexOf("/"), head.lastIndexOf("／"));
  const top = before.filter(({ to }) => to <= sign).at(-1);
  const bottom = before.find(({ from }) => from > sign);
  if (!top || !bottom || bottom.unit === "%") return [];
  const between = head.slice(top.to, bottom.from).replace(/万元|[人名项个]/gu, "");
  return /^\s*[)）]?\s*[÷/／]\s*[(（]?\s*$/u.test(between) ? [top, bottom].map(inWan) : [];
}

function judge({ id, number }: Mention, [top, bottom]: Pair): Verdict {
  const places = Math.max(top.places, bottom.places);
  const read = (amount: TextNumber) =>
    amount.unit === "万元" || amount.places > 0
      ? measured(amount.value, places)
      : exact(amount.value);
  const stated = { percent: number.value, places: number.places };
  const of = changes.has(id) ? rederiveChange : rederive;
  return of(read(top), read(bottom), stated);
}

function shownFor({ id, number }: Mention, pair: Pair | null): string | null {
  const share = pair && quotient(pair[0].value, pair[1].value);
  if (!share) return null;
  const value: Quotient = changes.has(id) ? subtract(share, whole(decimal("1"))) : share;
  const places = Math.max(number.places, 2);
  return roundQuotient(value, 0, "down").abs().gt(decimal("1000"))
    ? null
    : formatPercent(value, places);
}

/** “当年未发生支出，控制率为0.00%”: words stand for the zero amount. */
const saidInWords = ({ paragraph }: Mention): boolean =>
  /未发生|未安排|无结转|未调整|持平|均为在用|均未在用|尚未|未实施|无在职|支付进度/u.test(
    paragraph.text,
  );
