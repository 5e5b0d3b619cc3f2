import { HostProblem } from "../../../src/app/ports";
import { decimal } from "../../../src/core/decimal";
import type { Edit, PlannedSheet } from "../../../src/core/edits";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Book } from "../../../src/workbench/book/book";
import type { PlainBook } from "../../../src/workbench/univer/workbook-data";
import { univerBookOf } from "../../workbench/back-ends";
import { excelOver } from "../../workbench/client";
import { memoryBookOf } from "../../workbench/memory-books";
import { impatient } from "./desk";

/** Both back ends of the stand-in, opened with contents. */
export const openings: readonly (readonly [string, (plain: PlainBook) => Promise<Book>])[] = [
  ["memory", async (plain) => memoryBookOf(plain)],
  ["Univer", univerBookOf],
];

/** A text, a number, and a text that looks like a formula. */
export const plain = {
  sheets: [{ name: "表一", cells: { A1: { v: "甲" }, B1: { v: 3 }, C1: { v: "=1" } } }],
};

/** The port over a book, whose user waits for nothing. */
export const open = (book: Book, options: Parameters<typeof excelOver>[1] = {}) => {
  const { server } = excelOver(book, options);
  return { book, server, port: new ExcelWorkbook({ waiting: impatient }) };
};

/** A number into the first row of 表一. */
export const put = (
  column: number,
  value: string,
  more: Partial<Extract<Edit, { kind: "cell" }>> = {},
): Edit => ({
  kind: "cell",
  at: { sheet: "表一", row: 0, column },
  content: { kind: "number", value: decimal(value) },
  ...more,
});

/** A sheet of ours with one text in it. */
export const sheet = (name: string): PlannedSheet => ({
  name,
  visibility: "visible",
  cells: [{ row: 0, column: 0, content: { kind: "text", text: "我们的" } }],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  gridlines: true,
  page: null,
  chart: null,
  lists: [],
});

/** What a call is refused for, or done. */
export const problemOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof HostProblem ? error.problem : error),
  );
