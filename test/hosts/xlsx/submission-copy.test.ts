import { contentAt, type Snapshot } from "../../../src/core/grid";
import { newWorkbook, openWorkbook, submissionCopy } from "../../../src/hosts/xlsx";
import { fullWorkbook } from "./full-workbook";
import { cell, formula, plannedSheet, summaryPlan, text } from "./planned";
import { oneSheet, smallWorkbook } from "./small-workbook";
import { differingParts, partsOf, textOf } from "./zip-of";

const read = async (bytes: Uint8Array): Promise<Snapshot> =>
  (await openWorkbook(bytes)).port.read();

const full = fullWorkbook();
const copy = submissionCopy(full, { drop: ["_自评设置"], printed: [] });
const parts = partsOf(copy.bytes);
const allText = Object.entries(parts)
  .filter(([name]) => !name.endsWith(".png"))
  .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
  .join("\n");
const score = textOf(copy.bytes, "xl/worksheets/sheet2.xml");

describe("报送版里没有", () => {
  test.each([
    ["公式", /<f[ >/]/],
    ["外部链接", /externalLink|externalReference|去年/],
    ["网址", /example\.org|TargetMode/],
    ["宏", /vbaProject|macroEnabled|\[0\]!/],
    ["透视表和它的缓存", /pivotTable|pivotCache/],
    ["计算次序", /calcChain|calcPr/],
    ["连接和查询", /connections|queryTable|connectionId/],
    ["自定义 XML", /customXml/],
    ["定义的名称", /底稿数/],
    ["隐藏的表，连同它的话", /底稿[^名]/],
    ["表格里的公式", /calculatedColumnFormula/],
  ])("%s", (_, pattern) => {
    const found = pattern.exec(allText);
    expect(found && allText.slice(found.index - 80, found.index + 80)).toBeNull();
  });

  test("隐藏的、点名不要的表", async () => {
    const { sheets, names } = await read(copy.bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["评分表", "数据 '决算' & 附表"]);
    expect(names).toEqual([]);
    const without = submissionCopy(full, { drop: ["评分表"], printed: [] });
    expect((await read(without.bytes)).sheets.map(({ name }) => name)).toEqual([
      "数据 '决算' & 附表",
    ]);
  });
});

describe("报送版里留着", () => {
  test("每个格的值，和工作稿一样", async () => {
    const before = (await read(full)).sheets.find(({ name }) => name === "评分表");
    const after = (await read(copy.bytes)).sheets.find(({ name }) => name === "评分表");
    const values = (sheet: typeof before) =>
      Array.from({ length: 8 }, (_, row) =>
        Array.from({ length: 8 }, (_cell, column) => contentAt(sheet!, row, column) ?? ""),
      );
    expect(values(after)).toEqual(values(before));
    expect(contentAt(after!, 6, 6)).toEqual({ error: "#DIV/0!" });
    expect(contentAt(after!, 6, 4)).toBe(" 优 & 良");
  });

  test("没有算过的公式格：能算的算出来，算不出的说出来", () => {
    expect(copy.blank).toEqual([]);
    expect(score).toContain('<c r="H7"><v>62</v></c>');
    const unknown = submissionCopy(oneSheet('<c r="B1"><f>NOW()</f></c>'), {
      drop: [],
      printed: [],
    });
    expect(unknown.blank).toEqual([{ sheet: "表", row: 0, column: 1 }]);
  });

  test("打印设置、保护、合并、批注、图片、列宽、x14 规则", () => {
    for (const piece of [
      '<pageSetup paperSize="9" orientation="landscape"/>',
      '<printOptions horizontalCentered="1"/>',
      '<sheetProtection algorithmName="SHA-512"',
      '<mergeCell ref="E1:G2"/>',
      '<col min="1" max="1" width="20.625"',
      "x14:dataBar",
      '<formula1>"优,良"</formula1>',
      '<cfRule type="cellIs" priority="2"',
    ])
      expect(score).toContain(piece);
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(["xl/comments1.xml", "xl/media/image1.png", "xl/charts/chart1.xml"]),
    );
    expect(textOf(copy.bytes, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">评分表!$A$1:$H$20</definedName>',
    );
    expect(textOf(copy.bytes, "xl/workbook.xml")).toContain('activeTab="1"');
  });

  test("指向别的留下的表的链接；指向去掉的表的规则和下拉不留", () => {
    expect(score).toContain('<hyperlink ref="A4"');
    expect(score).not.toContain('<hyperlink ref="A3"');
    expect(score).toContain('<dataValidations count="1">');
    expect(score).not.toContain('sqref="D2"');
  });

  test("图表：引自去掉的表的数变成图里的数，引自留下的表的还是引用", () => {
    const chart = textOf(copy.bytes, "xl/charts/chart1.xml");
    expect(chart).toContain("<c:tx><c:v>底稿名</c:v></c:tx>");
    expect(chart).toContain('<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="2"/>');
    expect(chart).toContain("<c:f>评分表!$A$2:$A$4</c:f>");
  });
});

test("每个登记的部件都在，每条关系都有着落", () => {
  const types = textOf(copy.bytes, "[Content_Types].xml");
  for (const [, part = ""] of types.matchAll(/PartName="\/([^"]+)"/g))
    expect(Object.keys(parts)).toContain(part);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]+$/, "");
    for (const [, target = ""] of new TextDecoder().decode(bytes).matchAll(/Target="([^"]+)"/g)) {
      const path = new URL(target, `http://x/${folder}`).pathname.slice(1);
      expect(Object.keys(parts)).toContain(path);
    }
  }
});

test("再做一遍，什么都不变；原件不变", () => {
  const before = full.slice();
  expect(submissionCopy(full, { drop: [], printed: [] }).bytes).toEqual(copy.bytes);
  expect(
    differingParts(copy.bytes, submissionCopy(copy.bytes, { drop: [], printed: [] }).bytes),
  ).toEqual([]);
  expect(full).toEqual(before);
});

test("我们自己写的工作簿：汇总表的图、打印标题都在，设置表不在", async () => {
  const file = newWorkbook();
  await file.port.apply([
    { kind: "sheet", sheet: plannedSheet("取数表") },
    { kind: "sheet", sheet: summaryPlan() },
    { kind: "sheet", sheet: plannedSheet("_自评设置", { visibility: "hidden" }) },
    cell("取数表", "A1", formula("1+1", "2")),
    cell("取数表", "A2", text("=1+1")),
    { kind: "name", name: "自评_率", refersTo: "取数表!$A$1" },
  ]);
  const handed = submissionCopy(file.bytes(), { drop: ["_自评设置"], printed: [] });
  expect(handed.blank).toEqual([]);
  const { sheets, names } = await read(handed.bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["取数表", "绩效自评汇总表"]);
  expect(names).toEqual([]);
  expect(sheets[0]?.rows).toEqual([[2], ["=1+1"]]);
  expect(sheets.every(({ formulas }) => formulas.size === 0)).toBe(true);
  const book = textOf(handed.bytes, "xl/workbook.xml");
  expect(book).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">');
  expect(textOf(handed.bytes, "xl/charts/chart1.xml")).toContain("绩效自评汇总表!$B$3:$B$4");
});

test("只有隐藏的表，报不了", () => {
  const bytes = smallWorkbook({ sheets: { 表: "<sheetData/>" } });
  expect(() => submissionCopy(bytes, { drop: ["表"], printed: [] })).toThrow("no visible sheet");
});

test("数组公式、动态数组、空字符串结果", async () => {
  const handed = submissionCopy(
    oneSheet(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="b"><f>TRUE</f><v>1</v></c>',
    ),
    { drop: [], printed: [] },
  );
  expect((await read(handed.bytes)).sheets[0]?.rows).toEqual([[1, null, true]]);
  expect(textOf(handed.bytes, "xl/worksheets/sheet1.xml")).toContain(
    '<c r="A1"><v>1</v></c><c r="B1"/><c r="C1" t="b"><v>1</v></c>',
  );
});
