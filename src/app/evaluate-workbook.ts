import { checkReport, textOfDocument } from "../core/consistency";
import { type Edit, planEdits } from "../core/edits";
import { evaluate, withIssues } from "../core/evaluate";
import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import { buildReport, type ReportDocument, reportIssues } from "../core/report";
import { schemes } from "../schemes";
import type { Mismatch, Progress, WorkbookPort } from "./ports";

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

/**
 * 自评报告 of an evaluation. The declaration of agreement is printed only when every number of the
 * report was compared with the workbook and none differed.
 */
export function reportOf(evaluation: Evaluation): ReportDocument {
  const report = buildReport(evaluation, { consistency: null });
  const { matched, findings } = checkReport(textOfDocument(report), evaluation);
  if (findings.some(({ severity }) => severity === "error")) return report;
  const on = evaluation.recognition.unit.reportDate;
  return buildReport(evaluation, { consistency: { checked: matched.length, on } });
}

export interface Pack {
  readonly evaluation: Evaluation;
  readonly report: ReportDocument;
  /** Formulas that do not show what was computed: must be empty. */
  readonly mismatches: readonly Mismatch[];
}

/** The main job: read, evaluate, write rates, scores and summary in place, and the report as a value. */
export async function evaluateWorkbook(
  workbook: WorkbookPort,
  ask: Ask,
  progress: Progress,
): Promise<Pack> {
  progress("read", 0);
  const book = await workbook.read();
  progress("calculate", 0);
  const { evaluation, edits } = plan(book, ask);
  progress("write", 0);
  const mismatches = await workbook.apply(edits);
  progress("check", 0);
  return { evaluation, report: reportOf(evaluation), mismatches };
}
