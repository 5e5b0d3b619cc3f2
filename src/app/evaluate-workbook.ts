import { type Edit, planInSteps } from "../core/edits";
import { evaluateRead, withIssues } from "../core/evaluate";
import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import type { Issue } from "../core/issues";
import { recogniseInSteps } from "../core/recognise";
import { reportIssues } from "../core/report";
import { atOnce, type Steps } from "../core/steps";
import { schemes } from "../schemes";
import type { Step } from "./ports";

export interface Ask {
  /** 评分标准 by id; null: the workbook's own, else the choice kept in it. */
  readonly scheme: string | null;
  /** Typed values in computed cells give way to formulas. */
  readonly replaceTyped: boolean;
}

/** As the workbook's own choices have it. */
export const asKept: Ask = { scheme: null, replaceTyped: false };

/** 评价 of a workbook with all its issues, the report's among them. Writes nothing. */
export const assess = (book: Snapshot, ask: Ask): Evaluation => atOnce(assessment(book, ask));

/** The same with rests on the way; `tell` hears which part begins. */
export function* assessment(
  book: Snapshot,
  ask: Ask,
  tell: (step: Step) => void = () => undefined,
): Steps<Evaluation> {
  tell("recognise");
  const read = yield* recogniseInSteps(book);
  tell("calculate");
  const evaluation = yield* evaluateRead(read, schemes, ask);
  yield;
  return withIssues(evaluation, reportIssues(evaluation));
}

/** What is to be written, and the evaluation with what planning it brought to light. */
export interface Plan {
  readonly evaluation: Evaluation;
  readonly edits: readonly Edit[];
  /** Of planning alone. */
  readonly issues: readonly Issue[];
}

/** Plans, and once more with the issues of planning where there are some: the sheets print them. */
export function* planFor(
  first: Evaluation,
  book: Snapshot,
  options: Parameters<typeof planInSteps>[2],
): Steps<Plan> {
  const planned = yield* planInSteps(first, book, options);
  const { issues } = planned;
  if (issues.length === 0) return { evaluation: first, edits: planned.edits, issues };
  const evaluation = withIssues(first, issues);
  const { edits } = yield* planInSteps(evaluation, book, options);
  return { evaluation, edits, issues };
}

/** What 计算 and 生成汇总表 write. */
export const plan = (book: Snapshot, ask: Ask): Plan =>
  atOnce(planFor(assess(book, ask), book, { replaceTyped: ask.replaceTyped, summary: true }));
