import { formatFixed } from "../core/decimal";
import { planEdits } from "../core/edits";
import { isNoAnswer } from "../core/expression";
import { formatRef, type Snapshot } from "../core/grid";
import { choiceRows, type NaPolicy, readChoices } from "../core/recognise";
import { assessInSteps } from "./assess-in-steps";
import { type Choice, decided } from "./choice";
import type { Desk } from "./desk";
import type { TypedCell } from "./questions";
import { addScoreSheet } from "./score-sheet-beside";
import { readBook } from "./read-book";
import { bookWith } from "./settings-sheet";

/** The snapshot with every answer in it, and whether formulas replace what was typed. */
export interface Settled {
  readonly book: Snapshot;
  readonly replaceTyped: boolean;
  /** 先只看结果: nothing is to be written. */
  readonly lookOnly: boolean;
}

/**
 * Asks what 计算 must know before it can go on: by which scheme a score sheet is added where there is
 * none (M1), where to write when the score sheet is protected (M15), which of two 基础数据表 (M12), what a rate without budget and spending counts (M6), and whether typed
 * points give way (M2). Answers are in the returned snapshot and get written with everything else; only
 * a score sheet of our own is added at once. null when a question was closed.
 */
export async function settleQuestions(desk: Desk, read: Snapshot): Promise<Settled | null> {
  const scored = await settleScheme(desk, read);
  if (scored === "look") return { book: read, replaceTyped: false, lookOnly: true };
  const writable = scored && (await settleProtection(desk, scored));
  const tables = writable && (await settleTables(desk, writable));
  const policies = tables && (await settlePolicies(desk, tables));
  return policies && settleTyped(desk, policies);
}

const withChoices = (book: Snapshot, choices: readonly Choice[]): Snapshot =>
  choices.length === 0
    ? book
    : bookWith(book, choiceRows(choices.reduce(decided, readChoices(book).choices)));

/** M1: no score sheet is added before it is said by which 评分标准. */
async function settleScheme(desk: Desk, book: Snapshot): Promise<Snapshot | "look" | null> {
  const { card } = await assessInSteps(book, desk.clock);
  if (!card.table.planned || desk.book.status().readOnly) return book;
  const answer = await desk.inquire("no-score-sheet", { scheme: card.scheme.id });
  if (answer === null || answer === "look") return answer;
  const other = answer.scheme === card.scheme.id ? [] : [answer.scheme];
  return withChoices(
    book,
    other.map((id) => ({ kind: "scheme", id })),
  );
}

/** M15. A locked sheet that would not be written to anyway is nobody's concern. */
async function settleProtection(desk: Desk, book: Snapshot): Promise<Snapshot | null> {
  const locked = book.sheets.some((sheet) => sheet.protected);
  if (!locked || desk.book.status().readOnly) return book;
  const evaluation = await assessInSteps(book, desk.clock);
  const { table } = evaluation.card;
  const { issues } = planEdits(evaluation, book, { replaceTyped: false, summary: false });
  const blocked = issues.some(
    ({ code, at }) => code === "sheet-protected" && at[0]?.sheet === table.sheet,
  );
  if (!blocked) return book;
  const answer = await desk.inquire("sheet-protected", { sheet: table.sheet });
  if (answer === null) return null;
  await addScoreSheet(desk, book, evaluation);
  return readBook(desk.book);
}

async function settleTables(desk: Desk, book: Snapshot): Promise<Snapshot | null> {
  const { recognition } = await assessInSteps(book, desk.clock);
  const issue = recognition.issues.find(({ code }) => code === "two-basic-tables");
  if (!issue) return book;
  const sheets = [...new Set(issue.at.map(({ sheet }) => sheet))];
  const answer = await desk.inquire("two-tables", { sheets });
  if (!answer) return null;
  if (answer.kind === "add-up") return withChoices(book, [{ kind: "add-up" }]);
  const others = sheets.filter((sheet) => sheet !== answer.sheet);
  return withChoices(
    book,
    others.map((sheet) => ({ kind: "ignore-sheet", sheet })),
  );
}

async function settlePolicies(desk: Desk, book: Snapshot): Promise<Snapshot | null> {
  const { card, rates, recognition } = await assessInSteps(book, desk.clock);
  const choices: Choice[] = [];
  for (const { indicator } of card.indicators) {
    const rate = indicator.rate ? rates.get(indicator.rate) : undefined;
    if (!rate || recognition.choices.notApplicable.has(rate.id)) continue;
    if (!isNoAnswer(rate.value) || rate.value.because !== "zero-over-zero") continue;
    const facts = { id: rate.id, term: indicator.level3, why: rate.formulaText };
    const policy: NaPolicy | null = await desk.inquire("not-applicable", facts);
    if (policy === null) return null;
    choices.push({ kind: "policy", key: rate.id, policy });
  }
  return withChoices(book, choices);
}

async function settleTyped(desk: Desk, book: Snapshot): Promise<Settled | null> {
  const { card, recognition } = await assessInSteps(book, desk.clock);
  const cells = card.indicators.flatMap(({ indicator, row, typedDiffers }): TypedCell[] => {
    const at = row.cells.get("points");
    if (!typedDiffers || !at || recognition.choices.keptTyped.has(formatRef(at))) return [];
    const { typed, computed } = typedDiffers;
    const name = indicator.level3;
    return [{ at, name, typed: formatFixed(typed), computed: formatFixed(computed) }];
  });
  if (cells.length === 0) return { book, replaceTyped: false, lookOnly: false };
  const answer = await desk.inquire("typed-differs", { cells });
  if (!answer) return null;
  const kept = cells.filter(({ at }) => answer.get(formatRef(at)) !== "computed");
  const choices = kept.map(({ at }): Choice => ({ kind: "keep-typed", at }));
  const replaceTyped = kept.length < cells.length;
  return { book: withChoices(book, choices), replaceTyped, lookOnly: false };
}
