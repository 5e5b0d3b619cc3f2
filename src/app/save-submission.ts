import { type CellRef } from "../core/grid";
import { type Calculated, calculate } from "./calculate";
import type { Desk } from "./desk";
import { disagrees } from "./disagrees";
import type { Deliver, Results } from "./export-report";
import { handedIn } from "./handed-in";
import { type Course, type Delivery, HostProblem, type SubmissionWriter } from "./ports";
import { unitAndYear } from "./unit-and-year";

export interface SavedSubmission {
  readonly name: string;
  readonly delivery: Delivery | null;
  /** Formula cells Excel never calculated: blank in the copy. */
  readonly blank: readonly CellRef[];
}

/** How 另存报送版 ended. */
export type SubmissionEnd =
  | { readonly kind: "saved"; readonly calculated: Results; readonly saved: SavedSubmission }
  /** They closed the window that asked where to save it. */
  | { readonly kind: "not-saved"; readonly calculated: Results; readonly name: string }
  /** No file: nothing was written into the workbook, or its cells do not show what was computed. */
  | { readonly kind: "held-back"; readonly calculated: Calculated };

/**
 * 另存报送版: values only, nothing of ours, no links; the working file keeps its formulas. Calculates
 * first, and makes no file of a workbook the results were not written into.
 */
export async function saveSubmission(
  desk: Desk,
  tools: { readonly copy: SubmissionWriter; readonly deliver: Deliver },
  course: Course = {},
): Promise<SubmissionEnd> {
  const calculated = await calculate(desk, course);
  if (calculated.kind !== "written" || disagrees(calculated))
    return { kind: "held-back", calculated };
  const file = await desk.book.bytes();
  if (!file) throw new HostProblem({ code: "unsupported", member: "getFileAsync" });
  const { book, evaluation } = calculated.look;
  const { bytes, blank } = tools.copy(file, handedIn(book, evaluation));
  const { unit } = evaluation.recognition;
  const draft = evaluation.draft ? "（草稿）" : "";
  const name = `${unitAndYear(unit)}绩效自评表（报送版）${draft}.xlsx`.replace(
    /[\\/:*?"<>|\p{Cc}]/gu,
    "",
  );
  const delivery = await tools.deliver({ name, bytes, type: "xlsx" });
  if (delivery === "not-saved") return { kind: "not-saved", calculated, name };
  return { kind: "saved", calculated, saved: { name, blank, delivery } };
}
