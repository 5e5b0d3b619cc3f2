import type { Edit } from "../core/edits";
import { decimal } from "../core/decimal";
import type { Evaluation } from "../core/evaluation";
import { figureFacts } from "../core/figures";
import { type CellRef, findSheet, formatRef, formulaAt, type Snapshot } from "../core/grid";
import type { Desk } from "./desk";
import { lookAround } from "./look-around";

/**
 * Screen D, answered with a new year: writes the year and empties what belonged to the old one: typed
 * 决算数 and 执行数, typed points, causes and 填报日期. Formulas, units, labels, rules, narrative and
 * budgets stay. Can be taken back.
 */
export async function startYear(
  desk: Desk,
  year: number,
): Promise<{ readonly year: number; readonly cells: number }> {
  const { book, evaluation } = await lookAround(desk);
  const cells = yearCells(evaluation, book);
  const at = evaluation.recognition.unit.texts.get("year")?.at;
  const isTyped = at !== undefined && !isFormula(book, at);
  const edits: readonly Edit[] = [
    ...(isTyped
      ? [{ kind: "cell", at, content: { kind: "number", value: decimal(String(year)) } } as const]
      : []),
    ...cells.map((cell) => ({ kind: "cell", at: cell, content: { kind: "empty" } }) as const),
  ];
  await desk.book.apply(edits, { restorable: true });
  return { year, cells: cells.length };
}

/** The typed cells that hold the old year's facts. */
function yearCells({ recognition, card }: Evaluation, book: Snapshot): readonly CellRef[] {
  const finals = [...recognition.figures.found.values()].flatMap(({ id, from }) =>
    from.kind === "cells" && figureFacts(id).measure === "final"
      ? from.sources.map(({ cell }) => cell)
      : [],
  );
  const projects = (recognition.projects?.projects ?? []).flatMap(({ executed, points }) =>
    [executed, points].flatMap((written) => (written ? [written.at] : [])),
  );
  const judged = card.table.planned
    ? []
    : card.table.rows.flatMap((row) =>
        (["actual", "points", "reason"] as const).flatMap((column) => {
          const at = row.cells.get(column);
          return at && !row.ours.has(column) ? [at] : [];
        }),
      );
  const date = recognition.unit.texts.get("reportDate")?.at;
  const all = [...finals, ...projects, ...judged, ...(date ? [date] : [])];
  const once = new Map(all.map((at) => [formatRef(at), at]));
  return [...once.values()].filter((cell) => !isFormula(book, cell));
}

/** Formulas stay: they follow what they name. */
function isFormula(book: Snapshot, at: CellRef): boolean {
  const sheet = findSheet(book, at.sheet);
  return sheet === null || formulaAt(sheet, at.row, at.column) !== null;
}
