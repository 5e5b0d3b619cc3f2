import { sheetsNotHandedIn, sheetsPrintedOnly } from "../core/edits";
import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import { isCheckSheet, isReportSheet } from "./own-sheets";

/** What becomes of a workbook's sheets in the 报送版; every other sheet goes in as it is. */
export interface HandedIn {
  readonly drop: readonly string[];
  /** Only what is printed of them. */
  readonly printed: readonly string[];
}

/** 报送版: without what is only for the unit itself, 核对单 and 自评报告（文字） of ours among it. */
export function handedIn(book: Snapshot, evaluation: Evaluation): HandedIn {
  const own = book.sheets.filter((sheet) => isCheckSheet(sheet) || isReportSheet(sheet));
  return {
    drop: [...sheetsNotHandedIn(evaluation), ...own.map(({ name }) => name)],
    printed: sheetsPrintedOnly(book, evaluation.recognition.choices),
  };
}
