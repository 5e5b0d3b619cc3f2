import type { Evaluation } from "../core/evaluation";
import type { ReportDocument } from "../core/report";
import { type Ask, plan } from "./evaluate-workbook";
import type { Mismatch, Progress, WorkbookPort } from "./ports";
import { reportOf } from "./report-of";

export interface Pack {
  readonly evaluation: Evaluation;
  readonly report: ReportDocument;
  /** Formulas that do not show what was computed: must be empty. */
  readonly mismatches: readonly Mismatch[];
}

/** The main job: read, evaluate, write rates, scores and summary in place, and the report as a value. */
export async function makePack(
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
