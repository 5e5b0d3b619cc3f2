import { readXlsx } from "hucre";
import { contentAt, formulaAt, type Sheet } from "../../../src/core/grid";
import type { Edit } from "../../../src/core/edits";
import { openWorkbook, UnwritableEdit } from "../../../src/hosts/xlsx";
import { fullWorkbook } from "./full-workbook";
import { cell, formula, number, plannedSheet, summaryPlan, text } from "./planned";
import { oneSheet, smallWorkbook } from "./small-workbook";
import { differingParts, textOf } from "./zip-of";

async function applied(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const file = await openWorkbook(bytes);
  expect(await file.port.apply(edits)).toEqual([]);
  return file.bytes();
}

async function sheetOf(bytes: Uint8Array, name: string): Promise<Sheet> {
  const { sheets } = await (await openWorkbook(bytes)).port.read();
  return sheets.find((sheet) => sheet.name === name)!;
}

const full = fullWorkbook();
const scorePart = "xl/worksheets/sheet2.xml";

describe("只动点名的部件", () => {
  test("没有改动，一个字节都不动", async () => {
    const file = await openWorkbook(full);
    await file.port.apply([]);
    expect(differingParts(full, file.bytes())).toEqual([]);
  });

  test("写一个数：这张表、工作簿的重算标记，别的不动", async () => {
    const after = await applied(full, [cell("评分表", "B2", number("12"))]);
    expect(differingParts(full, after)).toEqual(["xl/workbook.xml", scorePart]);
  });

  test("写公式：还有 calcChain 连同它的登记", async () => {
    const after = await applied(full, [cell("评分表", "D4", formula("B4*2", "60"))]);
    expect(differingParts(full, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      scorePart,
    ]);
    expect(textOf(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOf(after, "xl/_rels/workbook.xml.rels")).toBe(
      textOf(full, "xl/_rels/workbook.xml.rels").replace(/<Relationship Id="rId6"[^>]*>/, ""),
    );
  });

  test("只加名称：只有 workbook.xml", async () => {
    const after = await applied(full, [
      { kind: "name", name: "自评_率", refersTo: "'数据 ''决算'' & 附表'!$A$1" },
      { kind: "drop-name", name: "没有的名称" },
    ]);
    expect(differingParts(full, after)).toEqual(["xl/workbook.xml"]);
    const names = (await (await openWorkbook(after)).port.read()).names;
    expect(names.find(({ name }) => name === "自评_率")?.refersTo).toBe(
      "'数据 ''决算'' & 附表'!$A$1",
    );
  });

  test("整张新表：新部件、关系一条不少，旧的一条不变", async () => {
    const after = await applied(full, [{ kind: "sheet", sheet: summaryPlan() }]);
    expect(differingParts(full, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet4.xml.rels",
      "xl/worksheets/sheet4.xml",
    ]);
    const before = [
      ...textOf(full, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g),
    ];
    const now = textOf(after, "xl/_rels/workbook.xml.rels");
    const kept = before.map(([line]) => line).filter((line) => !line.includes("calcChain"));
    for (const line of kept) expect(now).toContain(line);
    expect([...now.matchAll(/<Relationship /g)]).toHaveLength(kept.length + 1);
    expect(textOf(after, "xl/workbook.xml")).toContain('calcMode="manual" fullCalcOnLoad="1"');
  });

  test("保护、批注、x14 规则、表格、图都还在表里", async () => {
    const after = await applied(full, [
      cell("评分表", "C2", formula("B2*3", "30"), { numberFormat: "0.0" }),
    ]);
    const [before, now] = [textOf(full, scorePart), textOf(after, scorePart)];
    const tail = (xml: string): string => xml.slice(xml.indexOf("</sheetData>"));
    expect(tail(now)).toBe(tail(before));
    const head = (xml: string): string => xml.slice(0, xml.indexOf('<row r="2"'));
    expect(head(now)).toBe(head(before));
  });

  test("在我们自己的表上加了保护、批注、图片，重写时留着", async () => {
    const plan = summaryPlan("评分表");
    const after = await applied(full, [{ kind: "sheet", sheet: plan }]);
    const now = textOf(after, scorePart);
    for (const piece of [
      /<sheetProtection algorithmName="SHA-512" hashValue="abc="/,
      /<legacyDrawing r:id="rId2"\/>/,
      /<tableParts/,
      /<tabColor rgb="FFFF0000"\/>/,
      /codeName="Sheet1"/,
      /x14:conditionalFormatting/,
    ])
      expect(now).toMatch(piece);
    const drawing = textOf(after, "xl/drawings/drawing1.xml");
    expect(drawing).toContain('name="公章"');
    expect(drawing).toContain('name="自评_各项得分率"');
    expect(await applied(after, [{ kind: "sheet", sheet: plan }])).toEqual(after);
  });
});

describe("一格一格", () => {
  test("共享公式的主格被改，跟随的格得到自己的公式", async () => {
    const after = await applied(full, [cell("评分表", "C2", formula("B2", "10"))]);
    const sheet = await sheetOf(after, "评分表");
    expect([1, 2, 3].map((row) => formulaAt(sheet, row, 2))).toEqual([
      "B2",
      "B3*底稿!$A$1",
      "B4*底稿!$A$1",
    ]);
    expect([1, 2, 3].map((row) => contentAt(sheet, row, 2))).toEqual([10, 40, 60]);
  });

  test("跟随的格被改，主格和别的不变", async () => {
    const after = await applied(full, [cell("评分表", "C3", number("1"))]);
    const sheet = await sheetOf(after, "评分表");
    expect([1, 2, 3].map((row) => formulaAt(sheet, row, 2))).toEqual([
      "B2*底稿!$A$1",
      null,
      "B4*底稿!$A$1",
    ]);
  });

  test("格的样式只改点名的，锁定和对齐留着", async () => {
    const after = await applied(full, [
      cell("评分表", "C2", number("1"), { fill: "F2F2F2", wrap: true }),
    ]);
    const style = /<c r="C2" s="(\d+)"/.exec(textOf(after, scorePart))?.[1];
    const xfs = textOf(after, "xl/styles.xml").split("<cellXfs")[1]!;
    const xf = xfs.split("<xf ")[Number(style) + 1] ?? "";
    expect(xf).toContain('numFmtId="4"');
    expect(xf).toContain('<protection locked="0"/>');
    expect(xf).toContain('horizontal="right" vertical="center" wrapText="1"');
    expect(xf).toMatch(/fillId="[1-9]/);
  });

  test.each([
    ["行前", '<row r="5"><c r="B5"><v>1</v></c></row>', "A2", 1],
    ["行后", '<row r="5"><c r="B5"><v>1</v></c></row>', "A9", 8],
    ["格前", '<row r="5"><c r="B5"><v>1</v></c></row>', "A5", 4],
    ["格后", '<row r="5" spans="2:2"><c r="B5"><v>1</v></c></row>', "D5", 4],
    ["空行里", '<row r="5" ht="20" spans="1:1"/>', "B5", 4],
    ["两行之间", '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"/>', "B5", 4],
  ])("插在%s", async (_, rows, address, row) => {
    const before = oneSheet(rows);
    const after = await applied(before, [cell("表", address, text("新"))]);
    const sheet = await sheetOf(after, "表");
    const [letter = "A"] = address;
    expect(contentAt(sheet, row, letter.charCodeAt(0) - 65)).toBe("新");
    const numbers = [...textOf(after, "xl/worksheets/sheet1.xml").matchAll(/<row r="(\d+)"/g)];
    const order = numbers.map(([, number]) => Number(number));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(textOf(after, "xl/worksheets/sheet1.xml")).not.toContain("spans");
  });

  test.each([
    ["空的 sheetData", "<sheetData/>"],
    [
      "没有 sheetData",
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
    ],
    ["什么都没有", ""],
  ])("%s", async (_, inside) => {
    const after = await applied(smallWorkbook({ sheets: { 表: inside } }), [
      cell("表", "B2", number("1")),
      cell("表", "A1", text("甲")),
    ]);
    expect((await sheetOf(after, "表")).rows).toEqual([["甲"], [null, 1]]);
    expect((await readXlsx(after)).sheets[0]?.rows).toEqual([
      ["甲", null],
      [null, 1],
    ]);
  });

  test("表的范围跟着变大", async () => {
    const after = await applied(full, [cell("评分表", "K30", number("1"))]);
    expect(textOf(after, scorePart)).toContain('<dimension ref="A1:K30"/>');
  });

  test("清空的格留下样式，没有的格不凭空出现", async () => {
    const after = await applied(full, [
      cell("评分表", "B2", { kind: "empty" }),
      cell("评分表", "Z99", { kind: "empty" }),
    ]);
    expect(textOf(after, scorePart)).toContain('<c r="B2" s="2"/>');
    expect(textOf(after, scorePart)).not.toContain("Z99");
  });

  test.each([
    ["合并格里", cell("评分表", "F2", number("1")), "merged-in-the-way"],
    ["数组公式里", cell("评分表", "B8", number("1")), "array-in-the-way"],
    ["数组公式的主格", cell("评分表", "A7", number("1")), "array-in-the-way"],
    ["没有的表", cell("没有", "A1", number("1")), "no-such-sheet"],
  ])("写不进%s：说清哪一格，什么都没写", async (_, edit, code) => {
    const file = await openWorkbook(full);
    const edits = [{ kind: "name", name: "甲", refersTo: "A1" } as const, edit];
    await expect(file.port.apply(edits)).rejects.toMatchObject({ code });
    await expect(file.port.apply(edits)).rejects.toBeInstanceOf(UnwritableEdit);
    expect(differingParts(full, file.bytes())).toEqual([]);
  });

  test("带前缀的表照样写", async () => {
    const bytes = smallWorkbook({
      sheets: { 表: "" },
      more: {
        "xl/worksheets/sheet1.xml":
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    const after = await applied(bytes, [
      cell("表", "A1", text("甲")),
      cell("表", "A2", formula("A1", "甲")),
    ]);
    expect(textOf(after, "xl/worksheets/sheet1.xml")).toContain(
      '<x:row r="2"><x:c r="A2" t="str"><x:f>A1</x:f><x:v>甲</x:v></x:c></x:row>',
    );
  });
});

describe("写第二遍什么都不变", () => {
  const edits: readonly Edit[] = [
    { kind: "sheet", sheet: summaryPlan() },
    { kind: "sheet", sheet: plannedSheet("_自评设置", { visibility: "hidden" }) },
    cell("评分表", "C2", formula("B2*3", "30"), { numberFormat: "0.000" }),
    cell("评分表", "D3", text("=2+3")),
    cell("评分表", "B20", number("1000000000000000"), { font: { bold: true } }),
    { kind: "name", name: "自评_率", refersTo: "绩效自评汇总表!$B$3" },
    { kind: "drop-name", name: "底稿数" },
  ];

  test("同一个文件，同样的改动", async () => {
    const once = await applied(full, edits);
    expect(await applied(once, edits)).toEqual(once);
    expect(await applied(full, edits)).toEqual(once);
  });

  test("另一个读者也读得出", async () => {
    const once = await applied(full, edits);
    const { sheets, namedRanges } = await readXlsx(once, { readStyles: true });
    const summary = sheets.find(({ name }) => name === "绩效自评汇总表");
    expect(summary?.rows[2]?.slice(0, 2)).toEqual(["履职效能", 0.9]);
    expect(summary?.cells?.get("2,1")).toMatchObject({ formula: "ROUND(9/10,4)" });
    expect(summary?.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      horizontalCentered: true,
    });
    expect(namedRanges?.map(({ name }) => name)).toEqual(["自评_率"]);
    expect(sheets.find(({ name }) => name === "_自评设置")?.hidden).toBe(true);
  });
});
