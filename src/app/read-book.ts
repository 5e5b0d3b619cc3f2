import type { Snapshot } from "../core/grid";
import { readingNeeds } from "../core/recognise";
import type { Course, LiveWorkbook } from "./ports";

/** The open workbook as far as recognition looks: of a long ledger only the columns it adds up. */
export const readBook = (book: LiveWorkbook, course: Course = {}): Promise<Snapshot> =>
  book.read({ ...course, needs: readingNeeds });
