import {
  hundred,
  type Points,
  points as asPoints,
  quotient,
  type Quotient,
  roundHalfUp,
  roundQuotient,
  whole,
} from "../decimal";
import { isNoAnswer, type NoAnswer } from "../expression";
import { formatRef } from "../grid";
import type { IndicatorColumn, WrittenNumber } from "../recognise";
import { typedNotApplicable } from "./not-applicable";
import type { RowPoints } from "./row-points";
import type { ScoredIndicator } from "./score-card";
import type { ScoreInputs } from "./score-inputs";

/** Which of typed and computed points count. */
export interface Decided {
  readonly points: Points | null;
  readonly byRule: boolean;
  readonly differs: ScoredIndicator["typedDiffers"];
}

/** True where 替换 would put the formula into a typed cell: not where the user chose 留. */
const isReplaced = (
  { row }: RowPoints,
  column: IndicatorColumn,
  { replaceTyped, choices }: ScoreInputs,
): boolean => {
  const cell = row.cells.get(column);
  return replaceTyped === true && !(cell && choices.keptTyped.has(formatRef(cell)));
};

/** 自评得分 holds words or a formula without a number (“满分”): it stays, and nobody guesses what it is worth. */
export const isHeld = (row: RowPoints, computed: Points | null, inputs: ScoreInputs): boolean =>
  row.row.held.has("points") && !(computed !== null && isReplaced(row, "points", inputs));

/**
 * What staff typed counts until it is replaced: the cell keeps it, and the total is the sum of what the
 * cells show, in two decimals. Where 不适用 rows are folded in, typed points stretch as the weight does.
 */
export function decide(
  row: RowPoints,
  computed: Points | null,
  counts: Points,
  inputs: ScoreInputs,
): Decided {
  if (isHeld(row, computed, inputs)) return { points: null, byRule: false, differs: null };
  const typed = row.typed && stretched(row.typed, row.weight, counts);
  if (!typed) return { points: computed, byRule: true, differs: null };
  if (!computed) return { points: typed, byRule: false, differs: null };
  if (typed.eq(computed) || isReplaced(row, "points", inputs))
    return { points: computed, byRule: true, differs: null };
  return { points: typed, byRule: false, differs: { typed, computed } };
}

function stretched(typed: Points, weight: Points | null, counts: Points): Points {
  const share = weight && !weight.eq(counts) ? quotient(typed.times(counts), weight) : null;
  return asPoints(share ? roundQuotient(share, 2, "half-up") : roundHalfUp(typed, 2));
}

/**
 * A typed 完成值 beside a computed rate. “84.50%”, 84.5 and 0.845 all say 84.50 %, “85%” does not; a
 * number where the rate is 不适用 differs, and 不适用 where there is a rate; other words, and a rate that
 * cannot be computed, are not compared.
 */
export function differingActual(
  row: RowPoints,
  inputs: ScoreInputs,
): ScoredIndicator["actualDiffers"] {
  const typed = row.row.ours.has("actual") ? null : row.row.actual;
  if (!row.rate || !typed || isReplaced(row, "actual", inputs)) return null;
  const { value } = row.rate;
  if (!isNoAnswer(value) && typedNotApplicable(row.row))
    return { typed: typed.text, computed: value };
  return typed.number && differingNumber(typed.number, value);
}

function differingNumber(
  written: WrittenNumber,
  value: Quotient | NoAnswer,
): ScoredIndicator["actualDiffers"] {
  const differs = { typed: written.as, computed: value };
  if (isNoAnswer(value)) return value.because === "zero-over-zero" ? differs : null;
  const readings = [whole(written.value), { numerator: written.value, denominator: hundred }];
  return readings.some((reading) => printsAs(reading, value)) ? null : differs;
}

const printsAs = (reading: Quotient, value: Quotient): boolean =>
  roundQuotient(reading, 4, "half-up").eq(roundQuotient(value, 4, "half-up"));
