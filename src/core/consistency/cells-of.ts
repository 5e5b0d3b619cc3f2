import type { Evaluation } from "../evaluation";
import { cellOf, type FigureId, isFigureId } from "../figures";
import type { CellRef } from "../grid";
import { type RateId, rateIds } from "../rates";
import type { IndicatorColumn } from "../recognise";

/**
 * The cells of the workbook a number of the report comes from: a figure's own cell, 完成值 of a rate
 * and the cells of both its amounts, 自评得分 of an indicator. Empty where nothing in the workbook
 * stands for it (a sum over rows).
 */
export function cellsOf(id: string, evaluation: Evaluation): readonly CellRef[] {
  if (isFigureId(id)) return figureCells(id, evaluation);
  const rate = rateIds.find((candidate) => id === candidate || id.startsWith(`${candidate}_`));
  if (rate) return rateCells(rate, evaluation);
  const figure = id.replace(/_execution$/u, "");
  if (isFigureId(figure)) return figureCells(figure, evaluation);
  return rowCells(id, evaluation);
}

function figureCells(id: FigureId, { recognition }: Evaluation): readonly CellRef[] {
  const found = recognition.figures.found.get(id);
  if (found) return [cellOf(found)];
  const text =
    id === "staffQuota" || id === "staffOnDuty" || id === "retirees"
      ? recognition.unit.texts.get(id)
      : undefined;
  return text ? [text.at] : [];
}

function rateCells(id: RateId, evaluation: Evaluation): readonly CellRef[] {
  const { card, rates } = evaluation;
  const actual = card.table.planned
    ? []
    : card.indicators.flatMap(({ actual: of, row }) =>
        of.kind === "rate" && of.id === id ? (row.cells.get("actual") ?? []) : [],
      );
  const figures = rates.get(id)?.figures ?? [];
  return [...actual, ...figures.flatMap((figure) => figureCells(figure, evaluation))];
}

const columns: Readonly<Record<string, IndicatorColumn>> = {
  points: "points",
  lost: "points",
  weight: "weight",
  fact: "actual",
};

function rowCells(id: string, { card, recognition }: Evaluation): readonly CellRef[] {
  if (id === "team") return recognition.team.slice(0, 1).map(({ name }) => name.at);
  const [, what = "", row] = /^(points|lost|weight|fact|project)_(\d+)/u.exec(id) ?? [];
  const isRow = (_: unknown, index: number): boolean => String(index + 1) === row;
  const column = columns[what];
  if (!column)
    return (recognition.projects?.projects.filter(isRow) ?? []).map(({ name }) => name.at);
  if (card.table.planned) return [];
  return card.indicators.filter(isRow).flatMap((scored) => scored.row.cells.get(column) ?? []);
}
