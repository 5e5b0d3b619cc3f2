import { registerSheet } from "../core/figures";
import { type CellRef } from "../core/grid";
import { calculate } from "./calculate";
import type { Desk } from "./desk";
import type { Deliver } from "./export-report";
import { checkSheetName } from "./own-sheets";
import { type Course, type Delivery, HostProblem, type SubmissionWriter } from "./ports";
import { unitAndYear } from "./unit-and-year";

export interface SavedSubmission {
  readonly name: string;
  readonly delivery: Delivery | null;
  /** Formula cells Excel never calculated: blank in the copy. */
  readonly blank: readonly CellRef[];
}

/**
 * 另存报送版: values only, nothing of ours, no links; the working file keeps its formulas. Calculates
 * first. null where a question was closed.
 */
export async function saveSubmission(
  desk: Desk,
  tools: { readonly copy: SubmissionWriter; readonly deliver: Deliver },
  course: Course = {},
): Promise<SavedSubmission | null> {
  const calculated = await calculate(desk, course);
  if (calculated.kind === "cancelled") return null;
  const file = await desk.book.bytes();
  if (!file) throw new HostProblem({ code: "unsupported", member: "getFileAsync" });
  const { bytes, blank } = tools.copy(file, { drop: [registerSheet, checkSheetName] });
  const { unit } = calculated.look.evaluation.recognition;
  const name = `${unitAndYear(unit)}绩效自评表（报送版）.xlsx`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
  return { name, blank, delivery: await tools.deliver({ name, bytes, type: "xlsx" }) };
}
