import { scoreSheetBeside } from "../core/edits";
import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import { choiceRows, readChoices } from "../core/recognise";
import { decided } from "./choice";
import type { Desk } from "./desk";
import { lookAround } from "./look-around";
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
