import { checkReport, textOfDocument } from "../core/consistency";
import type { Evaluation } from "../core/evaluation";
import { buildReport, type ReportDocument } from "../core/report";

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
