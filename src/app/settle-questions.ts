import { afterWriting } from "./after-writing";
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
import { bookWith, settingsIn } from "./settings-sheet";
import { nothingWritten, type WrittenSoFar } from "./written-so-far";

/** The snapshot with every answer in it. */
export interface Settled {
  readonly kind: "settled";
  readonly book: Snapshot;
  /** Cells whose typed points give way to formulas, “指标评分表!L9”. */
  readonly replaced: ReadonlySet<string>;
  /** 先只看结果: nothing is to be written. */
  readonly lookOnly: boolean;
  /** A score sheet of our own, added where theirs is protected. */
  readonly written: WrittenSoFar;
}

/** A question was closed without an answer. */
export interface Closed {
  readonly kind: "closed";
  readonly written: WrittenSoFar;
}

/**
 * Asks what 计算 must know before it can go on: by which scheme a score sheet is added where there is
 * none (M1), where to write when the score sheet is protected (M15), which of two 基础数据表 (M12), what a
 * rate without budget and spending counts (M6), and whether typed points give way (M2). Answers are in
 * the returned snapshot and get written with everything else; only a score sheet of our own is added at
 * once.
 * @param before - answers given in an earlier round over the same workbook: not asked again
 */
export async function settleQuestions(
  desk: Desk,
  read: Snapshot,
  before: Settled | null = null,
): Promise<Settled | Closed> {
  const { replaced } = before ?? asRead;
  const known = before ? bookWith(read, settingsIn(before.book)) : read;
  const scored = await settleScheme(desk, known);
  if (scored === "look") return { ...asRead, book: read, lookOnly: true };
  const writable = scored && (await settleProtection(desk, scored));
  if (!writable) return { kind: "closed", written: nothingWritten };
  const tables = await settleTables(desk, writable.book);
  const policies = tables && (await settlePolicies(desk, tables));
  const typed = policies && (await settleTyped(desk, policies, replaced));
  const written = { cells: 0, sheets: writable.added };
  return typed ? { ...asRead, ...typed, written } : { kind: "closed", written };
}

const asRead: Omit<Settled, "book"> = {
  kind: "settled",
  replaced: new Set(),
  lookOnly: false,
  written: nothingWritten,
};

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
async function settleProtection(
  desk: Desk,
  book: Snapshot,
): Promise<{ readonly book: Snapshot; readonly added: readonly string[] } | null> {
  const locked = book.sheets.some((sheet) => sheet.protected);
  if (!locked || desk.book.status().readOnly) return { book, added: [] };
  const evaluation = await assessInSteps(book, desk.clock);
  const { table } = evaluation.card;
  const { issues } = planEdits(evaluation, book, { replaceTyped: false, summary: false });
  const blocked = issues.some(
    ({ code, at }) => code === "sheet-protected" && at[0]?.sheet === table.sheet,
  );
  if (!blocked) return { book, added: [] };
  const answer = await desk.inquire("sheet-protected", { sheet: table.sheet });
  if (answer === null) return null;
  const added = await addScoreSheet(desk, book, evaluation);
  return { book: await afterWriting(() => readBook(desk.book)), added: [added] };
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

/** `replaced`: cells about which it was said before that the formula takes their place. */
async function settleTyped(
  desk: Desk,
  book: Snapshot,
  replaced: ReadonlySet<string>,
): Promise<Pick<Settled, "book" | "replaced"> | null> {
  const { card, recognition } = await assessInSteps(book, desk.clock);
  const { keptTyped } = recognition.choices;
  const cells = card.indicators.flatMap(({ indicator, row, typedDiffers }): TypedCell[] => {
    const at = row.cells.get("points");
    const isSettled = at && (replaced.has(formatRef(at)) || keptTyped.has(formatRef(at)));
    if (!typedDiffers || !at || isSettled === true) return [];
    const { typed, computed } = typedDiffers;
    const name = indicator.level3;
    return [{ at, name, typed: formatFixed(typed), computed: formatFixed(computed) }];
  });
  if (cells.length === 0) return { book, replaced };
  const answer = await desk.inquire("typed-differs", { cells });
  if (!answer) return null;
  const gives = ({ at }: TypedCell): boolean => answer.get(formatRef(at)) === "computed";
  const kept = cells.filter((cell) => !gives(cell));
  const choices = kept.map(({ at }): Choice => ({ kind: "keep-typed", at }));
  const all = new Set([...replaced, ...cells.filter(gives).map(({ at }) => formatRef(at))]);
  return { book: withChoices(book, choices), replaced: all };
}
