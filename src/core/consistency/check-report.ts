import type { Evaluation } from "../evaluation";
import { isFigureId } from "../figures";
import type { ReadBookmark, ReadParagraph, ReportText } from "../report";
import { cellsOf } from "./cells-of";
import { compareNumber } from "./compare-number";
import { type Expected, type ExpectedReport, expectedReport, isGap, token } from "./expected";
import { type Finding, finding, type Match, type ReportCheck } from "./finding";
import { type Mention, mentionsIn } from "./mentions";
import { isMoney, numbersIn, type TextNumber } from "./numbers-in-text";
import { amountsOfRate } from "./rate-check";
import { scoreTables } from "./score-tables";
import { standingChecks } from "./standing-checks";

/**
 * 核对: a report, whoever edited it, against the workbook. Numbers in our bookmarks are compared with
 * what the workbook gives for that place; numbers that name themselves (“整体支出完成率为100%”) are
 * compared wherever they stand; what is neither is listed for a person.
 */
export function checkReport(report: ReportText, evaluation: Evaluation): ReportCheck {
  const expected = expectedReport(evaluation);
  const [done, stated] = [new Set<string>(), new Set<string>()];
  const seen: Seen = { evaluation, expected, matched: [], findings: [], done, stated };
  for (const paragraph of report.paragraphs)
    for (const bookmark of paragraph.bookmarks) checkBookmark(seen, paragraph, bookmark);
  const mentions = mentionsIn(report, evaluation.recognition.unit.year);
  const named = [
    ...mentions,
    ...mentions.flatMap((mention) => amountsBehind(mention, evaluation)),
    ...scoresByName(report, evaluation),
  ];
  for (const { id, number, paragraph } of named) {
    const entry = expected.ofMention(id);
    if (entry && !seen.done.has(key(paragraph, number))) judge(seen, paragraph, number, entry);
  }
  const unknown = report.paragraphs.flatMap((paragraph) => notOurs(seen, paragraph));
  return {
    matched: seen.matched,
    findings: [...seen.findings, ...notSaid(seen), ...standingChecks(report), ...unknown],
  };
}

/** 分值 and 自评得分 in the tables of a report, by the name of their indicator where it is the only one. */
function scoresByName(report: ReportText, { card }: Evaluation) {
  return scoreTables(report).flatMap(({ rows }) =>
    rows.flatMap(({ name, weight, points }) => {
      const named = card.indicators.flatMap(({ indicator }, index) =>
        indicator.level3 === name ? [index + 1] : [],
      );
      const [n] = named;
      if (n === undefined || named.length > 1) return [];
      return [
        ...(weight ? [{ id: `weight_${String(n)}` as const, ...weight }] : []),
        ...(points ? [{ id: `points_${String(n)}` as const, ...points }] : []),
      ];
    }),
  );
}

/** The two amounts from which a sentence gets its rate, where the workbook has each in one figure. */
function amountsBehind(mention: Mention, { rates }: Evaluation) {
  const rate = [...rates.values()].find(({ id }) => id === mention.id);
  const pair = rate && !rate.definition.change ? amountsOfRate(mention) : null;
  if (!rate || !pair) return [];
  const halves = [rate.numerator.expression, rate.denominator.expression];
  return halves.flatMap((half, index) => {
    const number = pair[index];
    return half.kind === "operand" && isFigureId(half.id) && number
      ? [{ id: half.id, number, paragraph: mention.paragraph }]
      : [];
  });
}

interface Seen {
  readonly evaluation: Evaluation;
  readonly expected: ExpectedReport;
  readonly matched: Match[];
  readonly findings: Finding[];
  /** Numbers already judged, by paragraph and position. */
  readonly done: Set<string>;
  /** What the report states, rightly or wrongly. */
  readonly stated: Set<string>;
}

/** What no report may leave out: the score and the five rates (docs/field.md §1). */
const expectedEverywhere = [
  "total",
  "overallCompletionRate",
  "carryoverRate",
  "threePublicControlRate",
  "publicFundControlRate",
  "fixedAssetUtilisationRate",
] as const;

function notSaid({ expected, stated, evaluation }: Seen): readonly Finding[] {
  return expectedEverywhere.flatMap((id) => {
    const entry = expected.ofMention(id);
    if (!entry || stated.has(id)) return [];
    const name = id === "total" ? "自评得分" : (evaluation.rates.get(id)?.definition.term ?? id);
    const kept = id === "total" ? `${entry.text}分` : entry.text;
    return [finding("figure-not-said", { name, kept }, null, cellsOf(id, evaluation))];
  });
}

const key = ({ number }: ReadParagraph, { from }: TextNumber): string =>
  `${String(number)}:${String(from)}`;

function checkBookmark(seen: Seen, paragraph: ReadParagraph, bookmark: ReadBookmark): void {
  if (!bookmark.name.startsWith("zp_")) return;
  const inside = numbersIn(paragraph.text).filter(
    ({ from, to }) => from < bookmark.to && to > bookmark.from,
  );
  // Deleted down to nothing, or retyped as words: whatever names itself is still found below.
  const [number, second] = inside;
  if (!number || second) return;
  const entry = seen.expected.ofBookmark(bookmark.name);
  if (entry) judge(seen, paragraph, number, entry);
  else {
    seen.done.add(key(paragraph, number));
    const facts = { paragraph: paragraph.number, said: number.text };
    seen.findings.push(finding("figure-gone", facts, paragraph.number));
  }
}

function judge(seen: Seen, paragraph: ReadParagraph, number: TextNumber, entry: Expected): void {
  seen.done.add(key(paragraph, number));
  seen.stated.add(entry.id);
  const at = cellsOf(entry.id, seen.evaluation);
  const verdict = compareNumber(number, entry);
  if (verdict === "same") {
    const text = paragraph.text.slice(number.from, number.to);
    seen.matched.push({ id: entry.id, text, paragraph: paragraph.number, at: at[0] ?? null });
    return;
  }
  const code = codeOf(verdict, isGap(entry.id));
  const facts = { paragraph: paragraph.number, said: number.text, kept: withUnit(entry, number) };
  seen.findings.push(finding(code, facts, paragraph.number, at));
}

/** A difference stands in no cell: it is that of the two amounts of its sentence. */
const codeOf = (verdict: "rounding" | "differs", gap: boolean) => {
  if (verdict === "rounding") return gap ? "gap-rounding-only" : "rounding-only";
  return gap ? "gap-differs" : "number-differs";
};

/** “84.50%”: what the workbook gives, in the words the report used for its unit. */
const withUnit = ({ text }: Expected, said: TextNumber): string => {
  if (isMoney(said)) return `${text}万元`;
  return /^\p{L}/u.test(said.unit) ? `${text}${said.unit}` : text;
};

/** Dates, document numbers, ordinals: numbers that are no figures. */
const ordinary = /^(?:年|月|日|号|时|点|届|期|第|条|级|版|周|字)$/u;

function notOurs(seen: Seen, paragraph: ReadParagraph): readonly Finding[] {
  const { text, number: index, cell } = paragraph;
  const quoted = text.replace(/《[^》]*》|〔[^〕]*〕|共核对\d+个数据/gu, (inside) =>
    " ".repeat(inside.length),
  );
  const said = numbersIn(quoted).filter(
    (number) =>
      !seen.done.has(key(paragraph, number)) &&
      !seen.expected.texts.has(token(number)) &&
      !ordinary.test(number.unit) &&
      !isOrdinal(quoted, number) &&
      (cell === null || number.places > 0),
  );
  if (said.length === 0) return [];
  const facts = { paragraph: index, said: said.map((number) => number.text) };
  return [finding("not-our-number", facts, index)];
}

/** “1.”, “（2）”, “3、” at the head of a paragraph, telephone numbers, and numbers inside words. */
function isOrdinal(text: string, { from, to, value }: TextNumber): boolean {
  const head = text.slice(0, from);
  const behind = text.charAt(to);
  if (/^[\s（(第]*$/u.test(head) && /^[.、．）)]/u.test(behind)) return true;
  return /[A-Za-z\-—“0]$/u.test(head) || (value.toFixed().length >= 7 && behind === "");
}
