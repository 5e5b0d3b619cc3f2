import { checkReport, type ReportCheck } from "../core/consistency";
import type { ReportText } from "../core/report";
import type { Desk } from "./desk";
import type { Look } from "./look";
import { lookAround } from "./look-around";
import type { Course } from "./ports";

/** A file the user picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 核对 of a Word file against the workbook as it is now. */
export interface Verification {
  readonly look: Look;
  readonly file: PickedFile;
  readonly report: ReportText;
  readonly check: ReportCheck;
}

/** Every number of the report against the workbook, read anew. */
export async function checkFile(
  desk: Desk,
  { file, report }: Pick<Verification, "file" | "report">,
  course: Course = {},
): Promise<Verification> {
  const look = await lookAround(desk, course);
  return { look, file, report, check: checkReport(report, look.evaluation) };
}
