import type { PlainBook } from "../../src/workbench/univer/workbook-data";
import { univerBookOf } from "./back-ends";
import { memoryBookOf } from "./memory-books";
import { excelOver } from "./client";
import { read } from "./rows";

const plain = {
  sheets: [
    { name: "表一", cells: { A1: { v: 5 }, B1: { v: 11, f: "=A1*2+数" }, C1: { v: "007" } } },
    { name: "表二", cells: { A1: { v: true } } },
  ],
  names: [{ name: "数", refersTo: "表一!$A$1" }],
};

const shown = (book: Parameters<typeof excelOver>[0]): Promise<unknown> =>
  excelOver(book).run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    const name = context.workbook.names.getItem("数");
    return [
      await read(context, sheet.getRange("A1:C1"), "values", "formulas"),
      await read(context, name, "formula"),
    ];
  });

test("a book in memory holds what it was given, results of formulas too", async () => {
  expect(await shown(memoryBookOf(plain))).toEqual([
    [[[5, 11, "007"]], [[5, "=A1*2+数", "007"]]],
    "=表一!$A$1",
  ]);
});

test("a book over Univer has calculated what it was given", async () => {
  expect(await shown(await univerBookOf(plain))).toEqual([
    [[[5, 15, "007"]], [[5, "=A1*2+数", "007"]]],
    "=表一!$A$1",
  ]);
});

test.each([
  ["memory", async () => memoryBookOf(named)],
  ["Univer", () => univerBookOf(named)],
])("%s: names added to an opened workbook leave those that were in it", async (_name, open) => {
  const book = await open();
  book.addName("新的一", null, "=表一!$C$1", "");
  book.addName("新的二", null, "=表一!$D$1", "");
  const names = book.namesIn(null).map(({ key, name }) => [name, book.grid.nameFormula(key)]);
  expect(names).toEqual([
    ["甲", "=表一!$A$1"],
    ["乙", "=表一!$B$1"],
    ["新的一", "=表一!$C$1"],
    ["新的二", "=表一!$D$1"],
  ]);
});

const named: PlainBook = {
  sheets: [{ name: "表一", cells: {} }],
  names: [
    { name: "甲", refersTo: "表一!$A$1" },
    { name: "乙", refersTo: "表一!$B$1" },
  ],
};
