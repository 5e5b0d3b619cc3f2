import { planEdits } from "../../../src/core/edits";
import { aUnit, type RowFacts, type UnitFactsGiven } from "./a-unit";
import { planned } from "./applied";

const summary = "绩效自评汇总表";
const weights = ["10", "8", "8", "8", "6", "10", "10", "10", "6", "4", "10", "10"];
/** All twelve rows of 坡头 2022 with example weights and full marks. */
export const full: readonly RowFacts[] = weights.map((weight) => ({ weight, points: weight }));
/** The same with one row told otherwise. */
export const changed = (index: number, facts: RowFacts): readonly RowFacts[] =>
  full.map((row, at) => (at === index ? facts : row));

/** The planned summary sheet of a unit, and ways to look at it. */
export function summaryOf(given: UnitFactsGiven) {
  const { evaluation, book } = aUnit(given);
  const { edits } = planEdits(evaluation, book, { replaceTyped: false, summary: true });
  const sheet = planned(edits, summary);
  const text = (row: number, column: number): string => {
    const content = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.content;
    if (!content || content.kind === "empty") return "";
    if (content.kind === "text") return content.text;
    const shows = content.kind === "number" ? content.value : content.shows;
    return typeof shows === "string" ? shows : shows.toFixed();
  };
  const rowOf = (word: string, column = 0): number =>
    sheet.cells.find((cell) => cell.column === column && text(cell.row, column) === word)?.row ??
    -1;
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1)
      sum += Math.ceil((sheet.rowHeights.get(row) ?? 15) / 0.75) * 0.75;
    return sum;
  };
  return { sheet, text, rowOf, height, edits, book };
}
