import type { PlannedSheet } from "../../src/core/edits";
import type { FileWorkbook } from "../taskpane/file-workbook";

/** A sheet somebody made by hand: its name and the text in A1. */
const somebodysSheet = (name: string, text: string): PlannedSheet => ({
  ...({ visibility: "visible", merges: [], frozenRows: 0, gridlines: true } as const),
  ...{ page: null, chart: null, lists: [], columnWidths: new Map(), rowHeights: new Map() },
  name,
  cells: [{ row: 0, column: 0, content: { kind: "text", text } }],
});

/** Puts it into the workbook, not as a write of ours. */
export async function addSheet(book: FileWorkbook, name: string, text: string): Promise<void> {
  await book.apply([{ kind: "sheet", sheet: somebodysSheet(name, text) }]);
  book.writes -= 1;
}
