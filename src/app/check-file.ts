import { checkReport, type ReportCheck } from "../core/consistency";
import type { ReportText } from "../core/report";
import type { Desk } from "./desk";
import type { Look } from "./look";
import { lookAround } from "./look-around";
import type { Course } from "./ports";

/** 核对 of a Word file against the workbook as it is now. */
export interface Verification {
  readonly look: Look;
  readonly check: ReportCheck;
}

/** Every number of the report against the workbook, read anew. */
export async function checkFile(
  desk: Desk,
  report: ReportText,
  course: Course = {},
): Promise<Verification> {
  const look = await lookAround(desk, course);
  return { look, check: checkReport(report, look.evaluation) };
}
