import { contentAt, findSheet, type CellContent } from "../../../src/core/grid";
import type { Edit } from "../../../src/core/edits";
import { openWorkbook, submissionCopy } from "../../../src/hosts/xlsx";
import { cell, formula, number, plannedSheet, text } from "./planned";
import { smallWorkbook } from "./small-workbook";
import { textOf } from "./zip-of";

/** A 评分表 with scores in A1:A3, a formula in C1, and what else a case needs. */
const withFormula = (body: string, cached: string, more = ""): Uint8Array =>
  smallWorkbook({
    sheets: {
      评分表: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>0.1</v></c><c r="C1" s="1"><f>${body
        .replaceAll("&", "&amp;")
        .replaceAll(
          "<",
          "&lt;",
        )}</f>${cached}</c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>0.2</v></c></row><row r="3"><c r="A3"><v>3</v></c>${more}</row></sheetData>`,
      汇总: '<sheetData><row r="1"><c r="A1"><f>评分表!C1*2</f><v>12</v></c><c r="B1"><v>7</v></c></row></sheetData>',
    },
    afterSheets:
      '<definedNames><definedName name="得分">评分表!$A$1:$A$3</definedName></definedNames>',
  });

async function after(
  bytes: Uint8Array,
  edits: readonly Edit[],
): Promise<{ at: (sheet: string, row: number, column: number) => CellContent; bytes: Uint8Array }> {
  const file = await openWorkbook(bytes);
  expect(await file.port.apply(edits)).toEqual([]);
  const book = await (await openWorkbook(file.bytes())).port.read();
  return {
    at: (sheet, row, column) => contentAt(findSheet(book, sheet)!, row, column),
    bytes: file.bytes(),
  };
}

const score = [cell("评分表", "A2", number("5.5"))];

describe("别人的合计跟着写进去的数走", () => {
  test.each<[string, CellContent]>([
    ["SUM(A1:A3)", 9.5],
    ["SUM(A:A)", 9.5],
    ["SUM(2:3)-C2", 8.7],
    ["SUM(A1,A2,A3)", 9.5],
    ["SUM(得分)", 9.5],
    ["评分表!A2+$A$3", 8.5],
    ["A1+A2*2-A3/4", 11.25],
    ["-A2%", -0.055],
    ["(A1+A2)*10", 65],
    ["ROUND(A2/3,2)", 1.83],
    ["ROUNDDOWN(A2/3,2)", 1.83],
    ["ROUNDUP(A2/3,2)", 1.84],
    ["MAX(A1:A3)", 5.5],
    ["MIN(A1:A3)", 1],
    ["AVERAGE(A1:A2)", 3.25],
    ["COUNT(A1:B3)", 5],
    ['IF(COUNT(A1:A3)=0,"",SUM(A1:A3))', 9.5],
    ['IF(A2>=5,"优","良")', "优"],
    ['"得"&A2&"分"', "得5.5分"],
    ["A2=5.5", true],
    ["AND(A2>5,A1<2)", true],
    ["OR(A2>9,A1>2)", false],
    ["ABS(A1-A2)", 4.5],
    ["A2/C9", { error: "#DIV/0!" }],
    ["B1+B2+A2*0", 0.3],
  ])("=%s", async (body, expected) => {
    const { at, bytes } = await after(withFormula(body, "<v>6</v>"), score);
    expect(at("评分表", 0, 2)).toEqual(expected);
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="C1" s="1"');
  });

  test("一环扣一环，跨表也算", async () => {
    const { at } = await after(withFormula("SUM(A1:A3)", "<v>6</v>"), score);
    expect(at("汇总", 0, 0)).toBe(19);
    expect(at("汇总", 0, 1)).toBe(7);
  });

  test("从没算过的合计也得到数", async () => {
    const { at } = await after(withFormula("SUM(A1:A3)", ""), score);
    expect(at("评分表", 0, 2)).toBe(9.5);
  });

  test("不读改动的公式，一个字节都不动", async () => {
    const { bytes } = await after(withFormula("SUM(B1:B2)", "<v>9</v>"), score);
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<f>SUM(B1:B2)</f><v>9</v>");
  });

  test("值没变就不算变", async () => {
    const { at } = await after(withFormula("SUM(A1:A3)", "<v>99</v>"), [
      cell("评分表", "A2", number("2")),
    ]);
    expect(at("评分表", 0, 2)).toBe(99);
  });

  test("我们的表重写后少了的格，也算改动", async () => {
    const bytes = withFormula("SUM(汇总!A1:B1)", "<v>19</v>");
    const edits = [
      {
        kind: "sheet" as const,
        sheet: plannedSheet("汇总", { cells: [{ row: 0, column: 0, content: number("1") }] }),
      },
    ];
    expect((await after(bytes, edits)).at("评分表", 0, 2)).toBe(1);
  });
});

describe("算不准的不留旧数", () => {
  test.each([
    "VLOOKUP(A2,A1:B3,2,0)",
    'SUMIF(A1:A3,">2")+SUM(A1:A3)',
    'INDIRECT("A2")',
    "SUM(表1[得分])",
    "SUM([1]去年!A1,A2)",
    "A2+没有的名称",
    "A1:A3*2",
    'A2+"5"',
    "A2^2",
    "SUM(A1:A3",
    "C1+A2",
  ])("=%s", async (body) => {
    const { at, bytes } = await after(withFormula(body, "<v>6</v>"), score);
    expect(at("评分表", 0, 2)).toBeNull();
    expect(at("汇总", 0, 0)).toBeNull();
    const handed = submissionCopy(bytes, { drop: [], printed: [] });
    expect(handed.blank.map(({ sheet }) => sheet)).toEqual(["评分表", "汇总"]);
  });

  test("读到没算过的公式，也不装作是 0", async () => {
    const { at } = await after(
      withFormula("SUM(A1:A3)+D3", "<v>6</v>", '<c r="D3"><f>NOW()</f></c>'),
      score,
    );
    expect(at("评分表", 0, 2)).toBeNull();
  });
});

test("写第二遍，字节不变", async () => {
  const edits = [
    ...score,
    cell("评分表", "B3", formula("A2*2", "11")),
    cell("汇总", "C1", text("甲")),
  ];
  const once = (await after(withFormula("SUM(A1:B3)", "<v>6</v>"), edits)).bytes;
  expect((await after(once, edits)).bytes).toEqual(once);
});
