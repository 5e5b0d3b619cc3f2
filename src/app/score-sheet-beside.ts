import { isSheetOf, schemeSheet, scoreSheetBeside } from "../core/edits";
import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import { choiceRows, readChoices } from "../core/recognise";
import { schemeById } from "../schemes";
import { type Choice, decided } from "./choice";
import type { Desk } from "./desk";
import { lookAround } from "./look-around";
import { readBook } from "./read-book";
import { settingsEdit } from "./settings-sheet";

/**
 * 在旁边另建一张 (M15): adds a score sheet of our own beside the protected one and remembers that it
 * counts from now on. Returns its name; the protected sheet stays as it is.
 */
export async function addScoreSheet(
  desk: Desk,
  book: Snapshot,
  evaluation: Evaluation,
): Promise<string> {
  const sheet = scoreSheetBeside(evaluation, book);
  const choices = decided(readChoices(book).choices, { kind: "score-sheet", sheet: sheet.name });
  await desk.book.apply([{ kind: "sheet", sheet }, settingsEdit(choiceRows(choices))]);
  return sheet.name;
}

/** The same, asked for outside 计算: from the workbook as it is now. */
export async function makeScoreSheet(desk: Desk): Promise<string> {
  const { book, evaluation } = await lookAround(desk);
  return addScoreSheet(desk, book, evaluation);
}

/**
 * 照这套另建一张评分表: adds the scheme's own score sheet beside those that are there, or takes up again the
 * one it had, and remembers that it counts from now on. Other score sheets stay as they are.
 * @returns its name
 * @throws when no scheme is called so
 */
export async function makeSchemeSheet(desk: Desk, id: string): Promise<string> {
  const scheme = schemeById(id);
  if (!scheme) throw new RangeError(`no scheme is called ${id}`);
  const book = await readBook(desk.book);
  const there = book.sheets.find((sheet) => isSheetOf(sheet, scheme));
  const { name } = there ?? schemeSheet(scheme, book);
  const choices: readonly Choice[] = [
    { kind: "scheme", id },
    { kind: "score-sheet", sheet: name },
  ];
  const rows = choiceRows(choices.reduce(decided, readChoices(book).choices));
  await desk.book.apply([
    ...(there ? [] : [{ kind: "sheet", sheet: schemeSheet(scheme, book) } as const]),
    settingsEdit(rows),
  ]);
  return name;
}
