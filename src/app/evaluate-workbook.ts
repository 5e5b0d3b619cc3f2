import { type Edit, planEdits } from "../core/edits";
import { evaluate, withIssues } from "../core/evaluate";
import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import { reportIssues } from "../core/report";
import { schemes } from "../schemes";

export interface Ask {
  /** 评分标准 by id; null: the workbook's own, else the choice kept in it. */
  readonly scheme: string | null;
  /** Typed values in computed cells give way to formulas. */
  readonly replaceTyped: boolean;
}

/** 评价 of a workbook with all its issues, the report's among them. Writes nothing. */
export function assess(book: Snapshot, ask: Ask): Evaluation {
  const evaluation = evaluate(book, schemes, ask);
  return withIssues(evaluation, reportIssues(evaluation));
}

/** What 计算 and 生成汇总表 write, and the evaluation with what planning them brought to light. */
export function plan(
  book: Snapshot,
  ask: Ask,
): { readonly evaluation: Evaluation; readonly edits: readonly Edit[] } {
  const first = assess(book, ask);
  const options = { replaceTyped: ask.replaceTyped, summary: true };
  const planned = planEdits(first, book, options);
  if (planned.issues.length === 0) return { evaluation: first, edits: planned.edits };
  const evaluation = withIssues(first, planned.issues);
  return { evaluation, edits: planEdits(evaluation, book, options).edits };
}
