import { existingSummary, planInSteps, settingKeys, settingText } from "../core/edits";
import type { Evaluation } from "../core/evaluation";
import { registerSheet } from "../core/figures";
import { findSheet, isBlank, type Snapshot } from "../core/grid";
import { assessInSteps } from "./assess-in-steps";
import { type Desk, momentOf } from "./desk";
import type { FirstScreen, Look } from "./look";
import type { Clock, Course, Moment } from "./ports";
import { readBook } from "./read-book";
import { unhurried } from "./unhurried";
import { changedCells } from "./write-places";

/** Reads the workbook and evaluates it; writes nothing. What the pane does when it opens. */
export async function lookAround(desk: Desk, course: Course = {}): Promise<Look> {
  course.progress?.("read", 0);
  const book = await readBook(desk.book, course);
  return lookAt(book, desk.clock, course);
}

/** A snapshot evaluated, and the first screen it calls for. */
export async function lookAt(book: Snapshot, clock: Clock, course: Course = {}): Promise<Look> {
  const evaluation = await assessInSteps(book, clock, course);
  await clock.rest();
  const { choices } = evaluation.recognition;
  const lastDone = momentOf(settingText(choices, settingKeys.completion));
  return {
    ...{ book, evaluation, lastDone },
    screen: screenFor(book, evaluation, { lastDone, now: clock.now() }),
    pending: lastDone ? await pendingCells(book, evaluation, clock) : 0,
    hasSummary: existingSummary(book, choices).sheet !== null,
  };
}

async function pendingCells(book: Snapshot, evaluation: Evaluation, clock: Clock): Promise<number> {
  const options = { replaceTyped: false, summary: false };
  const { edits } = await unhurried(planInSteps(evaluation, book, options), clock);
  return changedCells(edits, book).length;
}

function screenFor(
  book: Snapshot,
  evaluation: Evaluation,
  when: { readonly lastDone: Moment | null; readonly now: Moment },
): FirstScreen {
  const { tables, figures, unit } = evaluation.recognition;
  const done = findSheet(book, registerSheet) !== null;
  if (book.sheets.every(({ rows }) => rows.every((row) => row.every(isBlank)))) return "blank";
  if (tables.length === 0 && figures.found.size === 0) return "unrecognised";
  if (!done) return "ready";
  return isOld(when) && unit.year !== null && unit.year < when.now.year - 1
    ? "last-year"
    : "results";
}

/** Results older than 200 days: probably a copy taken to start the next year from. */
function isOld({ lastDone, now }: { readonly lastDone: Moment | null; readonly now: Moment }) {
  if (!lastDone) return false;
  const months = (now.year - lastDone.year) * 12 + now.month - lastDone.month;
  return months * 30 + now.day - lastDone.day > 200;
}
