import { contentAt, formatAt, formulaAt, type Sheet, type Snapshot } from "../../../src/core/grid";
import { newWorkbook, openWorkbook } from "../../../src/hosts/xlsx";
import { decimal } from "../../../src/core/decimal";
import { declaration, mainNamespace, oneSheet, smallParts, smallWorkbook } from "./small-workbook";
import { zipOf } from "./zip-of";

const read = async (bytes: Uint8Array): Promise<Snapshot> =>
  (await openWorkbook(bytes)).port.read();

const firstSheet = async (bytes: Uint8Array): Promise<Sheet> => (await read(bytes)).sheets[0]!;

const a1Of = async (cell: string, strings?: string): Promise<unknown> =>
  contentAt(
    await firstSheet(oneSheet(cell, strings === undefined ? {} : { sharedStrings: strings })),
    0,
    0,
  );

describe("格里的值", () => {
  test.each([
    ["整数", "<c r='A1'><v>229</v></c>", 229],
    ["小数", '<c r="A1"><v>229.63</v></c>', 229.63],
    ["15 位以内的小数与 Number 读的一样", '<c r="A1"><v>304814.33</v></c>', 304814.33],
    ["浮点噪声原样", '<c r="A1"><v>9.00000762939453E-2</v></c>', 0.0900000762939453],
    ["17 位", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ["超过 15 位的整数", '<c r="A1"><v>12345678901234567890</v></c>', 1.2345678901234567e19],
    ["1e15", '<c r="A1"><v>1E+15</v></c>', 1e15],
    ["负零不是 -0", '<c r="A1"><v>-0</v></c>', 0],
    ["负数", '<c r="A1"><v>-0.5</v></c>', -0.5],
    ["大到双精度装不下：留原文，不成数", '<c r="A1"><v>1E+400</v></c>', "1E+400"],
    ["不是数的数：留原文", '<c r="A1"><v>NaN</v></c>', "NaN"],
    ["十六进制不是数", '<c r="A1"><v>0x10</v></c>', "0x10"],
    ["只有一个点", '<c r="A1"><v>.</v></c>', "."],
    ["空值", '<c r="A1"><v></v></c>', null],
    ["空格", '<c r="A1" s="1"/>', null],
    ["真", '<c r="A1" t="b"><v>1</v></c>', true],
    ["假", '<c r="A1" t="b"><v>0</v></c>', false],
    ["错误值", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["新错误值", '<c r="A1" t="e"><v>#SPILL!</v></c>', { error: "#SPILL!" }],
    ["公式的文本结果", '<c r="A1" t="str"><f>A2</f><v>优 &amp; 良</v></c>', "优 & 良"],
    ["行内文本", '<c r="A1" t="inlineStr"><is><t>文</t></is></c>', "文"],
    [
      "行内富文本",
      '<c r="A1" t="inlineStr"><is><r><t>其</t></r><r><t>中：</t></r></is></c>',
      "其中：",
    ],
    ["CDATA", '<c r="A1" t="inlineStr"><is><t>a<![CDATA[<b>&]]>c</t></is></c>', "a<b>&c"],
    ["注释里的不算", '<c r="A1"><v>1<!-- 9 -->2</v></c>', 12],
    [
      "控制字符",
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
      "a\rb_x000D_",
    ],
    ["数字引用", '<c r="A1" t="inlineStr"><is><t>&#x4E2D;&#25991;</t></is></c>', "中文"],
    ["单引号属性", "<c t='inlineStr' r='A1'><is><t>x</t></is></c>", "x"],
    ["没有地址的格按次序", "<c><v>7</v></c>", 7],
    ["ISO 日期变序号", '<c r="A1" t="d"><v>2022-12-31</v></c>', 44926],
    ["1900 年的日期", '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
  ])("%s", async (_, cell, expected) => {
    expect(await a1Of(cell)).toEqual(expected);
  });

  test("共享字符串：富文本合并，注音不算", async () => {
    const strings =
      "<si><t>一</t></si><si><r><t>其</t></r><r><t xml:space='preserve'> 中</t></r><rPh sb='0' eb='1'><t>qi</t></rPh></si>";
    expect(await a1Of('<c r="A1" t="s"><v>1</v></c>', strings)).toBe("其 中");
  });

  test("带前缀的 XML（x:row, x:c）", async () => {
    const bytes = smallWorkbook({
      sheets: { 表: "" },
      more: {
        "xl/worksheets/sheet1.xml": `${declaration}<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    const sheet = await firstSheet(bytes);
    expect(contentAt(sheet, 1, 1)).toBe(2);
    expect(formulaAt(sheet, 1, 1)).toBe("1+1");
  });

  test("UTF-16 写的部件", async () => {
    const parts = smallParts({ sheets: { 表: "<sheetData/>" } });
    const text = (parts["xl/worksheets/sheet1.xml"] as string)
      .replace("UTF-8", "UTF-16")
      .replace("<sheetData/>", '<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>');
    const bytes = zipOf({
      ...parts,
      "xl/worksheets/sheet1.xml": new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
    });
    expect(contentAt(await firstSheet(bytes), 0, 0)).toBe(3);
  });

  test("行和格之间的空当", async () => {
    const sheet = await firstSheet(
      oneSheet('<row r="3"><c r="C3"><v>1</v></c></row><row><c><v>2</v></c></row>'),
    );
    expect(sheet.rows).toEqual([[], [], [null, null, 1], [2]]);
  });
});

describe("公式", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2)/C1", "SUM(B3:C4)/D3"],
    ["LOG10(A1)", "LOG10(B3)"],
    ['"A1"&A1', '"A1"&B3'],
    ["'A1 表'!A1+数据A1!A1", "'A1 表'!B3+数据A1!B3"],
    ["SUM(A:A)+SUM(1:1)+SUM($A:B)", "SUM(B:B)+SUM(3:3)+SUM($A:C)"],
    ["表1[[#This Row],[A1]]+A1", "表1[[#This Row],[A1]]+B3"],
    ["[1]Sheet1!A1", "[1]Sheet1!B3"],
    ["自评_A1+ABCD1+A1048577", "自评_A1+ABCD1+A1048577"],
    ["1E5+A1%-#REF!", "1E5+B3%-#REF!"],
    ['IF(A1="","it\'s",A1)', 'IF(B3="","it\'s",B3)'],
    ["TRUE+XFD1", "TRUE+A3"],
  ])("下移两行右移一列：%s", async (master, follower) => {
    const escaped = master.replaceAll("&", "&amp;");
    const sheet = await firstSheet(
      oneSheet(
        `<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">${escaped}</f><v>1</v></c></row>` +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    );
    expect(formulaAt(sheet, 0, 0)).toBe(master);
    expect(formulaAt(sheet, 2, 1)).toBe(follower);
  });

  test("没有算过的公式：简单的替它算，别的没有值", async () => {
    const book = await read(
      smallWorkbook({
        sheets: {
          一: '<sheetData><row r="1"><c r="A1"><v>1.1</v></c><c r="B1"><v>2.2</v></c><c r="C1"><f>SUM(A1:B1)</f></c><c r="D1"><f>C1*2</f><v/></c><c r="E1"><f>VLOOKUP(A1,A1:B1,2)</f></c><c r="F1"><f>E1+1</f></c></row></sheetData>',
          二: '<sheetData><row r="3"><c r="C3"><f>一!D1+C4</f></c></row><row r="4"><c r="C4"><f>C3</f></c></row><row r="5"><c r="A5"><f>一!D1</f></c></row></sheetData>',
        },
      }),
    );
    expect(book.sheets[0]?.rows).toEqual([[1.1, 2.2, 3.3, 6.6]]);
    expect(formulaAt(book.sheets[0]!, 0, 2)).toBe("SUM(A1:B1)");
    expect(contentAt(book.sheets[1]!, 2, 2)).toBeNull();
    expect(contentAt(book.sheets[1]!, 4, 0)).toBe(6.6);
  });
});

describe("表的样子", () => {
  const sheets = {
    "显 '示'":
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>1</v></c></row><row r="2" hidden="1"/></sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
    空表: "<sheetData/>",
  };
  const names =
    '<definedNames><definedName name="自评_率">取数表!$C$5</definedName><definedName name="本地" localSheetId="1">$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">$A$1</definedName></definedNames>';

  test("格式、合并、隐藏、保护、名称", async () => {
    const book = await read(smallWorkbook({ sheets, afterSheets: names }));
    const [first, second] = book.sheets;
    expect(first?.name).toBe("显 '示'");
    expect([0, 1, 2].map((column) => formatAt(first!, 0, column))).toEqual([
      "#,##0.00",
      '0.000"万元"',
      "yyyy/m/d",
    ]);
    expect(["D1", "A2"].map((address) => first?.formats.get(address))).toEqual([
      undefined,
      undefined,
    ]);
    expect(first?.merges).toEqual([{ sheet: "显 '示'", top: 2, left: 0, bottom: 3, right: 1 }]);
    expect([...first!.hiddenRows]).toEqual([1]);
    expect([...first!.hiddenColumns]).toEqual([1, 2]);
    expect([first?.protected, second?.protected]).toEqual([true, false]);
    expect(second?.rows).toEqual([]);
    expect(book.names).toEqual([
      { name: "自评_率", refersTo: "取数表!$C$5", scope: null },
      { name: "本地", refersTo: "$A$1", scope: "空表" },
    ]);
  });

  test.each([
    ["", "visible"],
    [' state="hidden"', "hidden"],
    [' state="veryHidden"', "veryHidden"],
  ])("可见性%s", async (state, expected) => {
    const parts = smallParts({ sheets: { 表: "<sheetData/>" } });
    const workbook = parts["xl/workbook.xml"] as string;
    const bytes = zipOf({
      ...parts,
      "xl/workbook.xml": workbook.replace(' sheetId="1"', ` sheetId="1"${state}`),
    });
    expect((await firstSheet(bytes)).visibility).toBe(expected);
  });

  test("1904 日期", async () => {
    const bytes = smallWorkbook({
      sheets: { 表: "<sheetData/>" },
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect((await read(bytes)).date1904).toBe(true);
  });

  test("图表页没有格，不当作空表", async () => {
    const parts = smallParts({ sheets: { 表: "<sheetData/>", 图: "" } });
    const bytes = zipOf({
      ...parts,
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] as string).replace(
        /(Id="rId2" Type="[^"]*)worksheet"/,
        '$1chartsheet"',
      ),
    });
    expect((await read(bytes)).sheets.map(({ name }) => name)).toEqual(["表"]);
  });
});

test("写后再读，没改的表不用重读，改的表是新的", async () => {
  const file = await openWorkbook(
    smallWorkbook({
      sheets: {
        一: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
        二: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      },
    }),
  );
  const before = await file.port.read();
  await file.port.apply([
    {
      kind: "cell",
      at: { sheet: "二", row: 0, column: 0 },
      content: { kind: "number", value: decimal("2") },
    },
  ]);
  const after = await file.port.read();
  expect(after.sheets[0]).toBe(before.sheets[0]);
  expect(contentAt(after.sheets[1]!, 0, 0)).toBe(2);
});

test("没有表的新工作簿不成文件", () => {
  expect(() => newWorkbook().bytes()).toThrow(RangeError);
});
