import { checkAlone, checkReport, type ReportCheck } from "../core/consistency";
import { formatRef } from "../core/grid";
import type { ReportText } from "../core/report";
import { asKept, assess } from "./evaluate-workbook";
import type { WorkbookPort } from "./ports";

/** 核对: every number of the report against the workbook, or, without one, against the report itself. */
export async function verifyReport(
  report: ReportText,
  workbook: WorkbookPort | null,
): Promise<ReportCheck> {
  if (!workbook) return checkAlone(report);
  const evaluation = assess(await workbook.read(), asKept);
  return checkReport(report, evaluation);
}

/** The object `verify --json` prints (docs/workbook.md §10). */
export const checkJson = ({ matched, findings }: ReportCheck, language: "zh" | "en") => ({
  matched: matched.map(({ id, text, paragraph, at }) => ({
    ...{ id, text, paragraph },
    at: at ? formatRef(at) : null,
  })),
  findings: findings.map(({ code, severity, message, paragraph, at }) => ({
    ...{ code, severity, message: message[language], paragraph },
    at: at.map(formatRef),
  })),
});
