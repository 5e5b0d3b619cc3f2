import { type Edit, type PlannedContent } from "../core/edits";
import { doubleOf } from "../core/decimal";
import { registerSheet } from "../core/figures";
import { contentAt, findSheet, formulaAt, type Sheet, type Snapshot } from "../core/grid";
import { readChoices } from "../core/recognise";
import type { WritePlace } from "./questions";

type CellEdit = Extract<Edit, { kind: "cell" }>;

/** Sheets `edits` make whole: what is written into their cells disturbs nobody. */
const madeSheets = (edits: readonly Edit[]): ReadonlySet<string> =>
  new Set(edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet.name] : [])));

/** Sheets that `edits` add for everybody to see. */
export const sheetsAdded = (edits: readonly Edit[], book: Snapshot): readonly string[] =>
  edits.flatMap((edit) =>
    edit.kind === "sheet" &&
    edit.sheet.visibility === "visible" &&
    findSheet(book, edit.sheet.name) === null
      ? [edit.sheet.name]
      : [],
  );

/** The cells of other people's sheets that would change: formulas that stand there already do not. */
export function changedCells(edits: readonly Edit[], book: Snapshot): readonly CellEdit[] {
  const ours = madeSheets(edits);
  return edits.filter((edit): edit is CellEdit => {
    if (edit.kind !== "cell" || ours.has(edit.at.sheet)) return false;
    const sheet = findSheet(book, edit.at.sheet);
    return sheet !== null && !holds(sheet, edit);
  });
}

function holds(sheet: Sheet, { at, content }: CellEdit): boolean {
  const formula = formulaAt(sheet, at.row, at.column);
  const now = contentAt(sheet, at.row, at.column);
  return content.kind === "formula"
    ? formula === content.formula
    : formula === null && sameContent(content, now);
}

function sameContent(content: Exclude<PlannedContent, { kind: "formula" }>, now: unknown): boolean {
  if (content.kind === "text") return now === content.text;
  if (content.kind === "number") return now === doubleOf(content.value);
  return now === null || now === "";
}

/** Where `cells` lie, a sheet a line, each with the block around them (M1). */
export function writePlaces(cells: readonly CellEdit[]): readonly WritePlace[] {
  const sheets = [...new Set(cells.map(({ at }) => at.sheet))];
  return sheets.map((sheet) => {
    const places = cells.flatMap(({ at }) => (at.sheet === sheet ? [at] : []));
    const rows = places.map(({ row }) => row);
    const columns = places.map(({ column }) => column);
    return {
      sheet,
      cells: places.length,
      area: {
        sheet,
        top: Math.min(...rows),
        bottom: Math.max(...rows),
        left: Math.min(...columns),
        right: Math.max(...columns),
      },
    };
  });
}

/**
 * Sheets among `places` that hold nothing of ours yet: writing there is asked about first. A formula
 * over 取数表 can only be ours.
 */
export function firstWrites(places: readonly WritePlace[], book: Snapshot): readonly WritePlace[] {
  const { scoreSheet } = readChoices(book).choices;
  return places.filter(({ sheet }) => {
    // Added by us beside a protected one: no sheet of theirs.
    if (sheet === scoreSheet) return false;
    const formulas = findSheet(book, sheet)?.formulas ?? new Map<string, string>();
    return ![...formulas.values()].some((formula) => formula.includes(`${registerSheet}!`));
  });
}
