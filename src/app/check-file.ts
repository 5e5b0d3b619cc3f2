import { checkReport, type ReportCheck } from "../core/consistency";
import type { ReportText } from "../core/report";
import type { UnitFacts } from "../core/recognise";
import type { Desk } from "./desk";
import type { Look } from "./look";
import { lookAround } from "./look-around";
import type { Course } from "./ports";

/** A file the user picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 核对 of a Word file against a workbook. Keeps no cells of it: a ledger is large. */
export interface Verification {
  readonly unit: UnitFacts;
  readonly file: PickedFile;
  readonly report: ReportText;
  readonly check: ReportCheck;
}

/** A report as picked and read. */
export type ReadFile = Pick<Verification, "file" | "report">;

/** Every number of the report against the workbook, read anew; with what was seen of it. */
export async function checkFile(
  desk: Desk,
  read: ReadFile,
  course: Course = {},
): Promise<{ readonly look: Look; readonly verification: Verification }> {
  const look = await lookAround(desk, course);
  return { look, verification: checkAgainst(look, read) };
}

/** The same against the workbook as it was seen before. */
export const checkAgainst = ({ evaluation }: Look, read: ReadFile): Verification => ({
  unit: evaluation.recognition.unit,
  ...read,
  check: checkReport(read.report, evaluation),
});
