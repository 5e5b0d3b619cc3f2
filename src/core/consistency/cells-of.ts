import type { Evaluation } from "../evaluation";
import { cellOf, type FigureId, isFigureId } from "../figures";
import type { CellRef } from "../grid";
import { type RateId, rateIds } from "../rates";
import type { IndicatorColumn } from "../recognise";

/**
 * The cells of the workbook a number of the report comes from: a figure's own cell, 完成值 of a rate
 * and the cells of both its amounts, 自评得分 of an indicator, the rows of a sum. Empty where nothing
 * in the workbook stands for it.
 */
export function cellsOf(id: string, evaluation: Evaluation): readonly CellRef[] {
  if (isFigureId(id)) return figureCells(id, evaluation);
  const rate = rateIds.find((candidate) => id === candidate || id.startsWith(`${candidate}_`));
  if (rate) return rateCells(rate, evaluation);
  const item = id.replace(/_execution$/u, "");
  const budget = `${item}AdjustedBudget`;
  if (isFigureId(item) && isFigureId(budget))
    return [item, budget].flatMap((figure) => figureCells(figure, evaluation));
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

/** A sum of points: the bureau's own 合计 cell, else the cells that are added. */
function sumCells(id: string, { card }: Evaluation): readonly CellRef[] {
  const { table, indicators, level1 } = card;
  if (table.planned) return [];
  const name = id === "weightSum" || id.endsWith("_weight") ? "weight" : "points";
  const column = table.columns.get(name);
  const level = /^level_(\d+)_/u.exec(id)?.[1];
  if (level === undefined && table.totalRow !== null && column !== undefined)
    return [{ sheet: table.sheet, row: table.totalRow, column }];
  const of = level1.find((_, index) => String(index + 1) === level)?.name;
  return indicators
    .filter(({ indicator }) => of === undefined || indicator.level1 === of)
    .flatMap(({ row }) => row.cells.get(name) ?? []);
}

const sums = /^(?:total|provisional|lost|weightSum|level_\d+_(?:weight|points))$/u;

function rowCells(id: string, evaluation: Evaluation): readonly CellRef[] {
  if (sums.test(id)) return sumCells(id, evaluation);
  const { card, recognition } = evaluation;
  if (id === "team") return recognition.team.slice(0, 1).map(({ name }) => name.at);
  const [, what = "", row] = /^(points|lost|weight|fact|project)_(\d+)/u.exec(id) ?? [];
  const isRow = (_: unknown, index: number): boolean => String(index + 1) === row;
  const column = columns[what];
  if (!column)
    return (recognition.projects?.projects.filter(isRow) ?? []).map(({ name }) => name.at);
  if (card.table.planned) return [];
  return card.indicators.filter(isRow).flatMap((scored) => scored.row.cells.get(column) ?? []);
}
