import { fullWorkbook } from "../../hosts/xlsx/full-workbook";
import { Hand } from "./by-hand";
import { opened, type OnScreen } from "./opened";
import { changedParts, partText, withPart } from "./parts";
import { seen, type SeenSheet } from "./seen";

const sheetPart = "xl/worksheets/sheet2.xml";

/** Everything a bureau puts into a workbook, but no protection: that stops the hand. */
const unlocked = withPart(
  withPart(fullWorkbook(), sheetPart, (text) => text.replace(/<sheetProtection [^>]*>/, "")),
  "xl/workbook.xml",
  (text) => text.replace('<workbookProtection lockStructure="1"/>', ""),
);

async function full(): Promise<OnScreen & { readonly hand: Hand }> {
  const screen = await opened("评分.xlsm", unlocked);
  return { ...screen, hand: new Hand(screen) };
}

async function sheetAfter({ file }: OnScreen, name = "评分表"): Promise<SeenSheet> {
  const { sheets } = await seen((await file.save()).bytes);
  return sheets[name] as SeenSheet;
}

test("a workbook with everything in it, saved unchanged, is the file it was", async () => {
  const { file } = await opened("评分.xlsm", fullWorkbook());
  const saved = await file.save();
  expect(changedParts(fullWorkbook(), saved.bytes)).toEqual([]);
  expect(saved.name).toBe("评分.xlsm");
});

test("one number typed: its sheet, what it changes, and the order of calculation", async () => {
  const screen = await full();
  screen.hand.type("评分表", "B2", { v: 11 });
  const saved = await screen.file.save();
  expect(changedParts(unlocked, saved.bytes)).toEqual(["xl/workbook.xml", sheetPart]);
  const text = partText(saved.bytes, sheetPart);
  expect(text).toContain('<c r="B2" s="2"><v>11</v></c>');
  expect(text).toContain('<f t="shared" ref="C2:C4" si="0">B2*底稿!$A$1</f><v>22</v>');
  expect(text).toContain("<f>SUM(B2:B4)</f><v>61</v>");
});

test.each([
  ["a text", { v: "按通知" }, 't="inlineStr"><is><t xml:space="preserve">按通知</t></is></c>'],
  ["a text like a formula", { v: "=1+1", t: 4 }, "=1+1</t></is></c>"],
  ["a yes", { v: 1, t: 3 }, 't="b"><v>1</v></c>'],
  ["a formula", { f: "=B2/3" }, "<f>B2/3</f><v>3.3333333333333335</v></c>"],
  [
    "a newer function",
    { f: '=IFS(B2>1,"多",TRUE,"少")' },
    '<f>_xlfn.IFS(B2&gt;1,"多",TRUE,"少")</f><v>多</v></c>',
  ],
  ["an error", { f: "=1/0" }, 't="e"><f>1/0</f><v>#DIV/0!</v></c>'],
])("%s typed into an empty cell", async (_what, cell, xml) => {
  const screen = await full();
  screen.hand.type("评分表", "H3", cell);
  const saved = await screen.file.save();
  expect(partText(saved.bytes, sheetPart)).toContain(xml);
  expect(saved.notCarried).toEqual([]);
});

test("rows inserted: cells, formats, rules, links, notes and names move along", async () => {
  const screen = await full();
  const before = (await seen(unlocked)).sheets["评分表"] as SeenSheet;
  screen.hand.insertRows("评分表", 3, 2);
  const saved = await screen.file.save();
  const { sheets } = await seen(saved.bytes);
  const after = sheets["评分表"] as SeenSheet;
  expect(after.cells["R5C2"]).toBe(before.cells["R3C2"]);
  expect(after.formulas).toMatchObject({
    C2: "B2*底稿!$A$1",
    C5: "B5*底稿!$A$1",
    B7: "SUM(B2:B6)",
  });
  expect(after.looks["R7C2"]).toEqual(before.looks["R5C2"]);
  const text = partText(saved.bytes, sheetPart);
  expect(text).toContain('sqref="C2:C7"');
  expect(text).toContain("<xm:sqref>C2:C7</xm:sqref>");
  expect(text).toContain('<dataValidation type="list" allowBlank="1" sqref="D5">');
  expect(text).toContain('<hyperlink ref="A5" location="底稿!A1"');
  expect(text).toContain('<row r="8" hidden="1"/>');
  expect(partText(saved.bytes, "xl/workbook.xml")).toContain("评分表!$A$1:$H$22<");
  expect(partText(saved.bytes, "xl/charts/chart1.xml")).toContain("<c:f>评分表!$A$2:$A$6</c:f>");
  expect(partText(saved.bytes, "xl/tables/table1.xml")).toContain('ref="A1:C6"');
  expect(saved.notCarried).toEqual([]);
});

test("rows deleted: what lay on them goes, the rest closes up", async () => {
  const screen = await full();
  screen.hand.deleteRows("评分表", 2, 2);
  const saved = await screen.file.save();
  const { sheets } = await seen(saved.bytes);
  const after = sheets["评分表"] as SeenSheet;
  expect(after.formulas).toMatchObject({ C2: "B2*底稿!$A$1", B3: "SUM(B2)" });
  expect(after.cells).toMatchObject({ R2C2: 30, R2C3: 60, R3C2: 30 });
  expect(partText(saved.bytes, "xl/comments1.xml")).not.toContain("按通知");
});

test("columns inserted inside a table: it is plain cells then, and that is said", async () => {
  const screen = await full();
  screen.hand.insertColumns("评分表", 1);
  const saved = await screen.file.save();
  const after = (await seen(saved.bytes)).sheets["评分表"] as SeenSheet;
  expect(after.formulas["D2"]).toBe("C2*底稿!$A$1");
  expect(saved.notCarried.map(({ zh }) => zh)).toEqual([
    "“评分表”增删了列，表格“表1”变回普通区域，数据都在。要用，请在 Excel 里重新“套用表格格式”。",
  ]);
  expect(partText(saved.bytes, sheetPart)).not.toContain("tableParts");
});

test("two sheets change their names for one another: every formula follows its sheet", async () => {
  const screen = await full();
  screen.hand.rename("底稿", "中间");
  screen.hand.rename("评分表", "底稿");
  screen.hand.rename("中间", "评分表");
  const saved = await screen.file.save();
  const { sheets } = await seen(saved.bytes);
  expect((sheets["底稿"] as SeenSheet).formulas["C2"]).toBe("B2*评分表!$A$1");
  const chart = partText(saved.bytes, "xl/charts/chart1.xml");
  expect(chart).toContain("<c:f>底稿!$A$2:$A$4</c:f>");
  expect(chart).toContain("<c:f>评分表!$A$1:$A$2</c:f>");
  expect(partText(saved.bytes, "xl/workbook.xml")).toContain("底稿!$A$1:$H$20<");
  expect(partText(saved.bytes, sheetPart)).toContain("<formula1>评分表!$A$1:$A$3</formula1>");
});

test("a sheet deleted, another moved: the file opens with what is left", async () => {
  const screen = await full();
  screen.hand.moveSheet("数据 '决算' & 附表", 0);
  screen.hand.deleteSheet("底稿");
  const saved = await screen.file.save();
  const { sheets } = await seen(saved.bytes);
  expect(Object.keys(sheets)).toEqual(["数据 '决算' & 附表", "评分表"]);
  expect((sheets["评分表"] as SeenSheet).formulas["C2"]).toContain("#REF!");
  expect(partText(saved.bytes, "xl/workbook.xml")).toMatch(/Print_Area" localSheetId="1"/);
});

test("an array formula is shown as values; typing over one cell of it is told, not saved", async () => {
  const screen = await full();
  expect(screen.file.notes.map(({ zh }) => zh)).toEqual([
    "评分表!A7:B8是数组公式，工作台里只显示打开时的结果；公式还在文件里，用 Excel 或 WPS 打开会重新计算。",
  ]);
  screen.hand.type("评分表", "B8", { v: 1 });
  const saved = await screen.file.save();
  expect(saved.notCarried[0]?.zh).toContain("评分表!B8属于数组公式");
  expect(changedParts(unlocked, saved.bytes)).toEqual([]);
});

test("saved, opened and saved again: nothing changes any more", async () => {
  const screen = await full();
  screen.hand.insertRows("评分表", 3);
  screen.hand.type("评分表", "B3", { v: 5 });
  const first = await screen.file.save();
  const second = await (await opened("评分.xlsm", first.bytes)).file.save();
  expect(changedParts(first.bytes, second.bytes)).toEqual([]);
  expect(await sheetAfter(screen)).toEqual((await seen(first.bytes)).sheets["评分表"]);
});
