import { type Points, points as asPoints, sumOf, zero } from "../decimal";
import { atOnce, eachOf, type Steps } from "../steps";
import {
  evaluate,
  type Expression,
  isNoAnswer,
  number,
  product,
  ratio,
  round,
} from "../expression";
import { deductionOf } from "./deduction";
import { type RowPoints, rowPoints } from "./row-points";
import type { Grade } from "./scheme";
import type { LevelScore, ScoreCard, ScoredIndicator } from "./score-card";
import type { ScoreInputs } from "./score-inputs";
import { foldedWeights, passedOver } from "./share-weight";
import { decide, differingActual, isHeld } from "./typed-values";

/**
 * The score card: every row of 指标评分表 with its points, as value and as formula, and the total as the
 * sum of the rounded points. A row without points, or without 分值, leaves the total open (暂计).
 */
export const score = (inputs: ScoreInputs): ScoreCard => atOnce(scoreInSteps(inputs));

/** The same, with a rest after every few rows. */
export function* scoreInSteps(inputs: ScoreInputs): Steps<ScoreCard> {
  const { table, scheme } = inputs;
  const full = asPoints(scheme.settings.full);
  const rows = yield* eachOf(table.rows, (row, index) => {
    const indicator = scheme.indicators[index];
    if (!indicator) throw new RangeError(`row ${String(row.row)} has no indicator in ${scheme.id}`);
    return rowPoints(indicator, row, inputs);
  });
  const over = passedOver(rows);
  const folded = rows.filter((row) => row.policy === "rescale" && !over.has(row));
  const counted = rows.filter((row) => row.policy !== "rescale" && !over.has(row));
  const weights = foldedWeights(counted, folded, full);
  const indicators = yield* eachOf(rows, (row) =>
    scored(row, over.has(row) ? "passed-over" : (weights.get(row) ?? row.weight), inputs),
  );
  return {
    ...{ scheme, table, full, indicators },
    level1: levels(indicators, ({ row }) => row.level1),
    level2: levels(indicators, ({ row }) => `${row.level1}\n${row.level2}`),
    ...totals(indicators, full, scheme.settings.grades),
    weightSum: weightSum([...counted, ...folded]),
  };
}

function scored(
  row: RowPoints,
  counts: Points | "passed-over" | null,
  inputs: ScoreInputs,
): ScoredIndicator {
  const { indicator, weight, actual, unclear, missing } = row;
  const common = {
    ...{ indicator, row: row.row, weight, actual, unclear, missing },
    notApplicable: row.policy,
    notApplicableAssumed: row.policy !== null && row.policyAssumed,
    actualDiffers: differingActual(row, inputs),
  };
  if (counts === "passed-over" || row.because === "not-counted")
    return { ...common, ...uncounted, because: "not-counted" };
  if (!counts) return { ...common, ...uncounted, because: "no-weight" };
  return { ...common, ...counted(row, counts, inputs) };
}

const uncounted = {
  ...{ counts: null, points: null, expression: null, deduction: null, typedDiffers: null },
  withoutBudget: false,
} as const;

function counted(row: RowPoints, counts: Points, inputs: ScoreInputs) {
  const { operands } = inputs;
  const expression = row.raw && pointsFormula(row, row.raw, counts);
  const value = expression && evaluate(expression, operands);
  const computed = value && !isNoAnswer(value) ? asPoints(value.numerator) : null;
  const { points, byRule, differs } = decide(row, computed, counts, inputs);
  return {
    ...{ counts, points, expression, typedDiffers: differs },
    because: points ? null : (row.because ?? "awaits-judgement"),
    unclear: isHeld(row, computed, inputs) ? "points-not-read" : row.unclear,
    withoutBudget: row.withoutBudget && byRule,
    deduction: points && deductionOf(row, { points, full: counts, computed: byRule }, operands),
  };
}

/** Rounded half up to two decimals, after the share of 不适用 rows is folded in. */
function pointsFormula(row: RowPoints, raw: Expression, counts: Points): Expression {
  const { weight, weightExpression } = row;
  if (!weight || weight.eq(counts) || weight.eq(zero)) return round(raw, 2);
  return round(product(raw, ratio(number(counts.toFixed()), weightExpression)), 2);
}

/** Sums by name, in the order of the table; `key` tells equal names of different parents apart. */
function levels(
  indicators: readonly ScoredIndicator[],
  key: (scored: ScoredIndicator) => string,
): readonly LevelScore[] {
  return [...new Set(indicators.map(key))].map((name) => {
    const own = indicators.filter((scored) => key(scored) === name);
    return {
      name: name.split("\n").at(-1) ?? name,
      weight: sum(own.map(({ counts }) => counts)),
      points: sum(own.map(({ points }) => points)),
      open: own.filter(isOpen).length,
    };
  });
}

const isOpen = ({ points, because }: ScoredIndicator): boolean =>
  points === null && because !== "not-counted";

const sum = (all: readonly (Points | null)[]): Points =>
  asPoints(sumOf(all.filter((one) => one !== null)));

function totals(
  indicators: readonly ScoredIndicator[],
  full: Points,
  grades: readonly Grade[] | null,
): Pick<ScoreCard, "total" | "because" | "provisional" | "lost" | "grade"> {
  const soFar = sum(indicators.map(({ points }) => points));
  const open = indicators.filter(isOpen);
  if (open.length === 0 && indicators.length > 0)
    return {
      ...{ total: soFar, because: null, provisional: null },
      lost: asPoints(full.minus(soFar)),
      grade: grades?.find(({ from }) => soFar.gte(asPoints(from)))?.name ?? null,
    };
  const weightless = indicators.every(({ weight }) => weight === null);
  return {
    ...{ total: null, lost: null, grade: null },
    because: open.some(({ because }) => because === "no-weight")
      ? "weights-missing"
      : "points-missing",
    provisional: weightless ? null : soFar,
  };
}

/** Σ分值 of the rows that count, 二者择其一 once; null where one is blank. */
function weightSum(rows: readonly RowPoints[]): Points | null {
  const weights = rows.flatMap(({ weight }) => weight ?? []);
  return weights.length === rows.length && rows.length > 0 ? sum(weights) : null;
}
