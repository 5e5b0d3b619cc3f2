import type { Evaluation } from "./evaluation";
import { type Figures, type FigureId } from "./figures";
import type { Snapshot } from "./grid";
import { type Issue, issueKey, sortedIssues } from "./issues";
import { computeRates, operandsFor, rateFigures, rateIssues } from "./rates";
import { recognise, type Recognition } from "./recognise";
import {
  basesInForce,
  plannedTable,
  type Scheme,
  schemeInForce,
  schemeIssues,
  scoreInSteps,
  scoreIssues,
  withCauses,
} from "./score";
import { atOnce, type Steps } from "./steps";
import { validate } from "./validate";

/** What a caller decides beside what the workbook holds. */
export interface EvaluateOptions {
  /** 评分标准 by id; null: what the workbook says. */
  readonly scheme: string | null;
  /** 替换: computed values take the place of typed ones. */
  readonly replaceTyped: boolean;
}

/** 评价: recognise, validate, rates, score, in this order; from here on it is only read. */
export const evaluate = (
  book: Snapshot,
  schemes: readonly Scheme[],
  options: EvaluateOptions,
): Evaluation => atOnce(evaluateRead(recognise(book), schemes, options));

/** What comes after recognition, for a caller that rests on the way. */
export function* evaluateRead(
  read: Recognition,
  schemes: readonly Scheme[],
  options: EvaluateOptions,
): Steps<Evaluation> {
  const choices =
    options.scheme === null ? read.choices : { ...read.choices, scheme: options.scheme };
  const recognition = { ...read, choices };
  const scheme = schemeInForce(recognition.indicators, choices, schemes);
  yield;
  const own = recognition.indicators ?? plannedTable(scheme);
  const table = withCauses(own, scheme, recognition.narrative);
  const operands = operandsFor(recognition.figures, table, listedFigures(recognition.figures));
  const rates = computeRates(operands, basesInForce(scheme, choices));
  const inputs = { table, scheme, rates, operands, choices, replaceTyped: options.replaceTyped };
  const card = yield* scoreInSteps(inputs);
  yield;
  const issues = [
    ...recognition.issues,
    ...validate(recognition),
    ...rateIssues(rates, recognition.figures, recognition.unit),
    ...schemeIssues(choices, schemes, scheme),
    ...scoreIssues(card, inputs),
  ];
  yield;
  const plain = { recognition, operands, rates, card };
  return withIssues({ ...plain, issues: [], acknowledged: [], draft: false }, issues);
}

/** Rows of 取数表: every figure somebody gave, and those the rates ask for, found or not. */
const listedFigures = ({ found, unfound }: Figures): ReadonlySet<FigureId> =>
  new Set([...found.keys(), ...unfound.keys(), ...rateFigures]);

/**
 * The evaluation with more issues. Those the user has looked at (已核实) stand apart; what 必须改 can
 * only be mended, not acknowledged.
 */
export function withIssues(evaluation: Evaluation, more: readonly Issue[]): Evaluation {
  const { acknowledged: known } = evaluation.recognition.choices;
  const all = sortedIssues([...evaluation.issues, ...evaluation.acknowledged, ...more]);
  const looked = (issue: Issue): boolean =>
    issue.severity !== "error" && known.has(issueKey(issue));
  const issues = all.filter((issue) => !looked(issue));
  return {
    ...evaluation,
    issues,
    acknowledged: all.filter(looked),
    draft: issues.some(({ severity }) => severity === "error"),
  };
}
