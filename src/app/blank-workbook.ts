import { templateEdits } from "../core/edits";
import type { Scheme } from "../core/score";
import type { WorkbookPort } from "./ports";

/** 生成空白表: lays out the sheets of docs/workbook.md §2 with the rows of `scheme`. */
export async function blankWorkbook(workbook: WorkbookPort, scheme: Scheme): Promise<void> {
  await workbook.apply(templateEdits(scheme));
}
