import { UnreadableFile } from "../../../src/hosts/xlsx";
import { blankFile, openFile } from "../../../src/workbench/files/open-file";
import type { Book } from "../../../src/workbench/book/book";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { fullWorkbook } from "../../hosts/xlsx/full-workbook";
import { excelOver, quiet } from "../client";
import { bytesOf, opened } from "./opened";
import { withPart } from "./parts";

const full = async () => (await opened("评分.xlsm", fullWorkbook())).book;

const sheetOf = (book: Book, name: string): Sheet => {
  const sheet = book.sheets.find(name);
  if (!sheet) throw new Error(name);
  return sheet;
};

describe("what the add-in meets in an opened workbook", () => {
  test("sheets with their names, order, hiding, tab colours and the one in front", async () => {
    const book = await full();
    expect(
      book.sheets.all.map(({ name, visibility, tabColour }) => [name, visibility, tabColour]),
    ).toEqual([
      ["底稿", "Hidden", ""],
      ["评分表", "Visible", "#FF0000"],
      ["数据 '决算' & 附表", "Visible", ""],
    ]);
    expect(book.activeSheet.name).toBe("数据 '决算' & 附表");
  });

  test("a very hidden sheet stays one", async () => {
    const bytes = withPart(fullWorkbook(), "xl/workbook.xml", (text) =>
      text.replace('state="hidden"', 'state="veryHidden"'),
    );
    const { book } = await opened("评分.xlsm", bytes);
    expect(sheetOf(book, "底稿").visibility).toBe("VeryHidden");
  });

  test("values as the file has them, without anything calculated", async () => {
    const { book } = await opened("评分.xlsm", fullWorkbook());
    const { id } = sheetOf(book, "评分表");
    expect(book.grid.content(id, 1, 2)).toEqual({ value: 20, formula: "=B2*底稿!$A$1" });
    expect(book.grid.content(id, 3, 2)).toEqual({ value: 60, formula: "=B4*底稿!$A$1" });
    expect(book.grid.content(id, 4, 2)).toEqual({ value: 5, formula: "=SUM([1]Sheet1!A1:A3)" });
    expect(book.grid.content(id, 6, 4)).toEqual({
      value: " 优 & 良",
      formula: '=IF(B5>50," 优 & 良","")',
    });
    expect(book.grid.content(id, 6, 6)).toEqual({ value: "#DIV/0!", formula: "=1/0" });
    expect(book.grid.content(id, 6, 0)).toEqual({ value: 20 });
  });

  test("protection, lists, links, print set-up, frozen rows, sizes, hidden rows", async () => {
    const { book } = await opened("评分.xlsm", fullWorkbook());
    const sheet = sheetOf(book, "评分表");
    expect(sheet.protection.options).toMatchObject({
      allowFormatCells: false,
      allowEditObjects: false,
    });
    expect(() => sheet.protection.unprotect("", "AccessDenied")).toThrow();
    expect(sheet.rules.validations.map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: "=底稿!$A$1:$A$3" } },
      { list: { inCellDropDown: true, source: "优,良" } },
    ]);
    expect(sheet.rules.hyperlinks.map(({ link }) => link)).toEqual([
      { address: "https://example.org/通知" },
      { documentReference: "底稿!A1" },
      { documentReference: "'数据 ''决算'' & 附表'!A1" },
    ]);
    expect(sheet.page.choice("orientation")).toBe("Landscape");
    expect(sheet.page.margin("topMargin")).toBe(54);
    expect(sheet.page.printArea).toEqual([{ top: 0, left: 0, bottom: 19, right: 7 }]);
    expect(sheet.frozen?.bottom).toBe(0);
    expect(sheet.size("rows", 0)).toBe(30);
    expect(sheet.size("columns", 0)).toBeCloseTo(108.28);
    expect([...sheet.hidden.rows.keys()]).toEqual([5]);
    expect(sheet.gridlines).toBe(false);
    expect(book.grid.merges(sheet.id)).toEqual([{ top: 0, left: 4, bottom: 1, right: 6 }]);
    expect(book.structure.protected).toBe(true);
    expect(book.chartsOf(sheet).map(({ look }) => look.get("name"))).toEqual(["图表 1"]);
    expect(book.findName("底稿数", null)?.comment).toBe("局里的");
  });

  test("through Microsoft's client: formats as the file has them", async () => {
    const { book } = await opened("assets/samples/potou-2022.xlsx");
    const { run } = excelOver(book);
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("基础数据表");
      const cell = sheet.getRange("E7");
      cell.load("values,numberFormat,text");
      cell.format.font.load("name,size,bold");
      cell.format.load("horizontalAlignment,columnWidth");
      await context.sync();
      const { name, size } = cell.format.font;
      return { format: cell.numberFormat, name, size, side: cell.format.horizontalAlignment };
    });
    expect(read).toEqual({ format: [["#,##0.00"]], name: "宋体", size: 10.5, side: "Right" });
    await quiet();
  });
});

describe("other files", () => {
  test(".xls comes in as values and goes out as .xlsx, and says so", async () => {
    const { file, book } = await opened("test/data/final-accounts-97.xls");
    expect(file.name).toBe("final-accounts-97.xlsx");
    expect(file.notes.map(({ zh }) => zh)).toEqual([
      ".xls 文件只读了数，公式和格式没有带过来；结果存为 .xlsx。",
    ]);
    const again = await opened(file.name, (await file.save()).bytes);
    expect(again.book.sheets.all.map(({ name }) => name)).toEqual(
      book.sheets.all.map(({ name }) => name),
    );
  });

  test("a blank workbook", async () => {
    const file = await blankFile("未命名.xlsx");
    expect(file.notes).toEqual([]);
    expect(Object.values(file.data.sheets).map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test.each([
    ["an empty file", new Uint8Array(), "这个文件是空的（0 字节）"],
    ["half a file", bytesOf("assets/samples/blank.xlsx").slice(0, 3000), "文件不完整"],
    ["a text", new TextEncoder().encode("台账,金额\n1,2"), "这不是 Excel 工作簿"],
  ])("%s is refused in words", async (_what, bytes, words) => {
    await expect(openFile("台账.xlsx", bytes)).rejects.toBeInstanceOf(UnreadableFile);
    await expect(openFile("台账.xlsx", bytes)).rejects.toMatchObject({
      words: { zh: expect.stringContaining(words) as string },
    });
  });
});
