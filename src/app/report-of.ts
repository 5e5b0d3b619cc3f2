import { checkReport, textOfDocument } from "../core/consistency";
import type { Evaluation } from "../core/evaluation";
import { buildReport, type ReportDocument } from "../core/report";

/** Reports made: an evaluation never changes, and a screen asks for its report whenever it is drawn. */
const made = new WeakMap<Evaluation, ReportDocument>();

/**
 * 自评报告 of an evaluation, made once. The declaration of agreement is printed only when every number of the
 * report was compared with the workbook and none differed.
 */
export function reportOf(evaluation: Evaluation): ReportDocument {
  const report = made.get(evaluation) ?? reportFor(evaluation);
  made.set(evaluation, report);
  return report;
}

function reportFor(evaluation: Evaluation): ReportDocument {
  const report = buildReport(evaluation, { consistency: null });
  const { matched, findings } = checkReport(textOfDocument(report), evaluation);
  if (findings.some(({ severity }) => severity === "error")) return report;
  const on = evaluation.recognition.unit.reportDate;
  return buildReport(evaluation, { consistency: { checked: matched.length, on } });
}
