import { oneSheet, smallWorkbook } from "../../hosts/xlsx/small-workbook";
import type { Content } from "../../../src/workbench/book/cell";
import { Hand } from "./by-hand";
import { opened } from "./opened";
import { changedParts, partText } from "./parts";

const part = "xl/worksheets/sheet1.xml";
const sharedStrings =
  '<si><t>普通</t></si><si><r><t>部分</t></r><r><rPr><b/></rPr><t>加粗</t></r><rPh sb="0" eb="1"><t>ブ</t></rPh></si>';

/** What a cell of a file is to the add-in, in the workbench. */
const cells: readonly (readonly [what: string, xml: string, content: Content])[] = [
  ["a shared text", '<c r="A1" t="s"><v>0</v></c>', { value: "普通" }],
  ["a rich text", '<c r="A1" t="s"><v>1</v></c>', { value: "部分加粗" }],
  ["an inline text", '<c r="A1" t="inlineStr"><is><t>行内</t></is></c>', { value: "行内" }],
  ["digits kept as text", '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', { value: "00123" }],
  ["a text like a formula", '<c r="A1" t="str"><v>=1+1</v></c>', { value: "=1+1" }],
  ["a text like an error", '<c r="A1" t="str"><v>#N/A</v></c>', { value: "#N/A", asText: true }],
  ["a yes", '<c r="A1" t="b"><v>1</v></c>', { value: true }],
  ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { value: "#N/A" }],
  ["a date", '<c r="A1" s="3"><v>45293</v></c>', { value: 45293 }],
  ["a number to the last bit", '<c r="A1"><v>0.30000000000000004</v></c>', { value: 0.1 + 0.2 }],
  [
    "a control character",
    '<c r="A1" t="inlineStr"><is><t>a_x000B_b</t></is></c>',
    { value: "a\vb" },
  ],
  [
    "a newer function",
    '<c r="A1"><f>_xlfn.IFS(TRUE,1)</f><v>1</v></c>',
    { value: 1, formula: "=IFS(TRUE,1)" },
  ],
  [
    "a formula that shows nothing",
    '<c r="A1" t="str"><f>""</f><v></v></c>',
    { value: "", formula: '=""' },
  ],
];

test.each(cells)(
  "%s is itself in the workbench, and stays what it was",
  async (_what, xml, content) => {
    const bytes = oneSheet(xml, { sharedStrings });
    const screen = await opened("表.xlsx", bytes);
    const { id } = screen.book.activeSheet;
    expect(screen.book.grid.content(id, 0, 0)).toEqual(content);
    expect(changedParts(bytes, (await screen.file.save()).bytes)).toEqual([]);
    new Hand(screen).type("表", "C1", { v: 1 });
    expect(partText((await screen.file.save()).bytes, part)).toContain(xml);
  },
);

test("a result the workbench cannot calculate is left out rather than saved wrong", async () => {
  const bytes = oneSheet('<c r="A1"><v>1</v></c><c r="B1"><f>GETPIVOTDATA(A1,C1)</f><v>7</v></c>');
  const screen = await opened("表.xlsx", bytes);
  new Hand(screen).type("表", "A1", { v: 2 });
  const saved = await screen.file.save();
  expect(partText(saved.bytes, part)).toContain('<c r="B1"><f>GETPIVOTDATA(A1,C1)</f></c>');
  expect(saved.notCarried.map(({ zh }) => zh)).toEqual([
    "表!B1的公式工作台不会算，文件里只存了公式；用 Excel 或 WPS 打开后会算出结果。",
  ]);
});

test("formats of whole columns and rows hold for what is typed there", async () => {
  const sheet =
    '<cols><col min="2" max="3" width="12" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1"/></sheetData>';
  const screen = await opened("表.xlsx", smallWorkbook({ sheets: { 表: sheet } }));
  const hand = new Hand(screen);
  hand.type("表", "B1", { v: 1234 });
  hand.type("表", "E2", { v: 5 });
  const text = partText((await screen.file.save()).bytes, part);
  expect(text).toContain('<c r="B1" s="1"><v>1234</v></c>');
  expect(text).toContain('<c r="E2" s="2"><v>5</v></c>');
});

test("colours of themes and palettes are seen as colours, and stay what the file says", async () => {
  const screen = await opened("表.xlsx", oneSheet('<c r="A1" s="1"><v>1</v></c>'));
  const { id } = screen.book.activeSheet;
  expect(screen.book.grid.style(id, 0, 0)).toMatchObject({
    fontName: "等线",
    fontSize: 12,
    fontColor: "#000000",
    numberFormat: "#,##0.00",
    horizontal: "Right",
    vertical: "Center",
    locked: false,
  });
  screen.book.grid.restyle(id, 0, 0, { bold: true });
  const styles = partText((await screen.file.save()).bytes, "xl/styles.xml");
  expect(styles).toMatch(/<font><b\/><sz val="12"\/><color theme="1"\/>/);
});
