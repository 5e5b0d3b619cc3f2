import type { PlannedSheet } from "../../../src/core/edits";
import { newWorkbook, openWorkbook, submissionCopy } from "../../../src/hosts/xlsx";
import { cell, formula, number, plannedSheet, summaryPlan, text } from "./planned";
import { smallWorkbook } from "./small-workbook";
import { partsOf, textOf } from "./zip-of";

const name = "绩效自评汇总表 (2)";

const area = (top: number, left: number, bottom: number, right: number) => ({
  ...{ sheet: name, top, left, bottom, right },
});

/** The summary sheet in small with things under and beside its print area A1:J51. */
function withAsides(chart: Partial<PlannedSheet["chart"]> = {}): PlannedSheet {
  const plan = summaryPlan(name);
  const link = { sheet: "数", row: 0, column: 0 };
  return {
    ...plan,
    cells: [
      ...plan.cells.filter((one) => !("link" in one)),
      { row: 4, column: 0, content: text("去数"), link },
      { row: 2, column: 11, content: text("数!A1"), link },
      { row: 2, column: 15, content: text("履职效能") },
      { row: 3, column: 15, content: text("管理效率") },
      { row: 2, column: 16, content: formula("9/10", "0.9") },
      { row: 3, column: 16, content: number("0.8") },
      { row: 60, column: 0, content: text("以下不打印 · 待处理") },
    ],
    merges: [...plan.merges, area(60, 0, 60, 9), area(0, 11, 0, 12)],
    columnWidths: new Map([...plan.columnWidths, [11, 34], [16, 10]]),
    rowHeights: new Map([...plan.rowHeights, [60, 40]]),
    chart: plan.chart && {
      ...plan.chart,
      categories: area(2, 15, 3, 15),
      values: area(2, 16, 3, 16),
      ...chart,
    },
    lists: [...plan.lists, { area: area(5, 12, 5, 12), of: ["甲"] }],
  };
}

async function handedIn(sheet: PlannedSheet, printed: readonly string[]): Promise<Uint8Array> {
  const file = newWorkbook();
  await file.port.apply([
    {
      kind: "sheet",
      sheet: plannedSheet("数", { cells: [{ row: 70, column: 20, content: text("留") }] }),
    },
    { kind: "sheet", sheet },
    cell(name, "L1", text("自评助手 完成 0123 v1")),
  ]);
  return submissionCopy(file.bytes(), { drop: [], printed }).bytes;
}

const sheetXml = (bytes: Uint8Array): string => textOf(bytes, "xl/worksheets/sheet2.xml");
const cellsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, at = ""]) => at);

describe("只打印的那一块交上去", () => {
  test("打印区外的内容、格式、行高、列宽、合并、链接、下拉都不在，区内的照旧", async () => {
    const xml = sheetXml(await handedIn(withAsides(), [name]));
    const whole = sheetXml(await handedIn(withAsides(), []));
    const inside = (at: string): boolean => /^[A-J]([1-9]|[1-4]\d|5[01])$/.test(at);
    expect(cellsOf(xml)).toEqual(cellsOf(whole).filter(inside));
    expect(cellsOf(whole)).toEqual(expect.arrayContaining(["L1", "L3", "P3", "Q4", "A61"]));
    expect(xml).not.toContain('<row r="61"');
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>');
    expect(xml).not.toMatch(/<col min="(1[1-9]|[2-9]\d)"/);
    expect(xml).toContain('<col min="2" max="2" width="12.5"');
    expect([...xml.matchAll(/<hyperlink ref="([^"]+)"/g)].map(([, at]) => at)).toEqual(["A5"]);
    expect([...xml.matchAll(/sqref="([^"]+)"/g)].map(([, at]) => at)).toEqual(["F6"]);
    expect(xml).toContain('<dimension ref="A1:J51"/>');
  });

  test("别的表一格不动；没点名的汇总表也不动", async () => {
    const copy = await handedIn(withAsides(), [name]);
    const whole = await handedIn(withAsides(), []);
    const other = "xl/worksheets/sheet1.xml";
    expect(textOf(copy, other)).toBe(textOf(whole, other));
    expect(cellsOf(textOf(copy, other))).toContain("U71");
    expect(Object.keys(partsOf(whole))).toContain("xl/charts/chart1.xml");
  });

  test("打印区旁边的图不在，连同它的部件", async () => {
    const copy = await handedIn(withAsides(), [name]);
    expect(Object.keys(partsOf(copy)).filter((part) => /chart|drawing/.test(part))).toEqual([]);
    expect(sheetXml(copy)).not.toContain("<drawing");
    expect((await (await openWorkbook(copy)).port.read()).sheets).toHaveLength(2);
  });

  test("印在里面的图留着，画的数写在图里", async () => {
    const chart = { at: { sheet: name, row: 30, column: 0 } };
    const copy = await handedIn(withAsides(chart), [name]);
    const drawn = textOf(copy, "xl/charts/chart1.xml");
    expect(drawn).not.toContain("<c:f>");
    expect(drawn).toContain("<c:v>管理效率</c:v>");
    expect(drawn).toMatch(/<c:numLit>.*<c:v>0\.9<\/c:v>.*<c:v>0\.8<\/c:v>.*<\/c:numLit>/);
  });
});

/** One sheet “表” with the print area and the inside given. */
const printedAs = (refersTo: string, inside: string): string =>
  textOf(
    submissionCopy(
      smallWorkbook({
        sheets: { 表: inside },
        afterSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${refersTo}</definedName></definedNames>`,
      }),
      { drop: [], printed: ["表"] },
    ).bytes,
    "xl/worksheets/sheet1.xml",
  );

const rows =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData>';

describe("打印区写成别的样子", () => {
  test.each([
    ["两块", "表!$A$1:$A$2,表!$B$3:$C$3", ["A1", "B3"]],
    ["一格，带引号", "'表'!$C$1", ["C1"]],
    ["读不懂的，整张留着", "OFFSET(表!$A$1,0,0,2,2)", ["A1", "C1", "B3"]],
    ["整列，整张留着", "表!$A:$B", ["A1", "C1", "B3"]],
  ])("%s", (_, refersTo, kept) => {
    expect(cellsOf(printedAs(refersTo, rows))).toEqual(kept);
  });

  test("跨过边的列宽、规则截到边上", () => {
    const xml = printedAs(
      "表!$A$1:$B$2",
      `<cols><col min="2" max="9" width="7"/></cols>${rows}<conditionalFormatting sqref="A1:B2 D4"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><conditionalFormatting sqref="D5"><cfRule type="duplicateValues" priority="2"/></conditionalFormatting>`,
    );
    expect(xml).toContain('<cols><col min="2" max="2" width="7"/></cols>');
    expect([...xml.matchAll(/sqref="([^"]+)"/g)].map(([, at]) => at)).toEqual(["A1:B2"]);
  });
});
