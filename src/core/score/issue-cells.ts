import { formatPercent, type Quotient } from "../decimal";
import { isNoAnswer, type NoAnswer } from "../expression";
import type { CellRef } from "../grid";
import type { Issue } from "../issues";
import type { IndicatorColumn } from "../recognise";
import type { ScoredIndicator } from "./score-card";

/** The cells of a row in these columns, as far as the table has them. */
export const cells = (
  { row }: ScoredIndicator,
  ...columns: readonly IndicatorColumn[]
): readonly CellRef[] => columns.flatMap((column) => row.cells.get(column) ?? []);

/** The cells of several rows in one column. */
export const columnCells = (
  rows: readonly ScoredIndicator[],
  column: IndicatorColumn,
): readonly CellRef[] => rows.flatMap((scored) => cells(scored, column));

/** One issue or none. */
export const when = (holds: boolean, make: () => Issue): readonly Issue[] =>
  holds ? [make()] : [];

/** “84.50%”; without a number 不适用. */
export const rateShown = (value: Quotient | NoAnswer): string =>
  isNoAnswer(value) ? "不适用" : formatPercent(value);
