import { findSheet } from "../../../src/core/grid";
import {
  openForRewriting,
  type SheetChanges,
  type SheetLook,
  type WorkbookLooks,
} from "../../../src/hosts/xlsx";
import { fullWorkbook } from "./full-workbook";
import { oneSheet, smallWorkbook } from "./small-workbook";
import { faults, misordered } from "./xml-faults";
import { partsOf } from "./zip-of";

const textOf = (bytes: Uint8Array, part: string): string =>
  new TextDecoder().decode(partsOf(bytes)[part]);

const area = (sheet: string, corners: readonly [number, number, number?, number?]) => {
  const [top, left, bottom = top, right = left] = corners;
  return { sheet, top, left, bottom, right };
};

const lookOf = ({ sheets }: WorkbookLooks, name: string): SheetLook => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};

/** A change of everything a sheet has. */
const everything = (sheet: string): SheetChanges => ({
  sheet,
  cells: [
    { row: 8, column: 0, content: { kind: "constant", value: 0.1 + 0.2 }, look: { bold: true } },
    { row: 8, column: 1, content: { kind: "constant", value: { error: "#N/A" } } },
    { row: 8, column: 2, content: { kind: "calculated", formula: "A9*2", result: true } },
    { row: 0, column: 0, content: { kind: "kept" }, look: { fill: "#FFFF00", rotation: -45 } },
  ],
  results: [{ at: { sheet, row: 4, column: 1 }, now: undefined }],
  rows: new Map([
    [1, { size: 30 }],
    [20, { size: 12, hidden: true }],
  ]),
  columns: new Map([
    [0, { size: 8 }],
    [4, { hidden: true }],
  ]),
  merges: [area(sheet, [10, 0, 11, 1])],
  view: { gridlines: true, frozen: { rows: 2, columns: 1 } },
  tabColour: "#00B050",
  protection: null,
  page: {
    margins: new Map([["left", "1"]]),
    setup: new Map([
      ["orientation", "portrait"],
      ["fitToWidth", "1"],
    ]),
    options: new Map([["horizontalCentered", null]]),
    footer: "&C第 &P 页",
    fitToPage: true,
    breaks: [7],
    area: `${sheet}!$A$1:$C$9`,
    titles: `${sheet}!$1:$1`,
  },
  validations: {
    gone: [area(sheet, [1, 3])],
    come: [
      {
        areas: [area(sheet, [9, 0])],
        attributes: new Map([["type", "list"]]),
        formula1: '"甲,乙"',
        formula2: "",
      },
    ],
  },
  links: {
    gone: [area(sheet, [1, 0])],
    come: [
      { area: area(sheet, [9, 1]), location: "底稿!A1", address: null, tip: "看底稿" },
      { area: area(sheet, [9, 2]), location: null, address: "https://example.org/", tip: null },
    ],
  },
  chart: {
    chart: {
      title: "各项得分率",
      categories: area(sheet, [1, 0, 3, 0]),
      values: area(sheet, [1, 1, 3, 1]),
      at: { sheet, row: 1, column: 9 },
      width: 12,
      height: 8,
    },
    shown: ({ row }) => row,
  },
});

async function rewritten(): Promise<Uint8Array> {
  const file = await openForRewriting(fullWorkbook());
  const { file: moved } = file.restructured({
    sheets: [
      { name: "新表", visibility: "visible", from: null, shifts: [] },
      { name: "打分", visibility: "visible", from: "评分表", shifts: [] },
    ],
    formula: (formula) => formula.replaceAll("评分表!", "打分!").replace(/底稿!\$?A\$?1/g, "#REF!"),
  });
  const names = [{ name: "自评_数", scope: null, refersTo: "打分!$A$1" }];
  return moved.changed({ sheets: [everything("打分"), everything("新表")], names }).bytes();
}

test("everything changed at once is still XML in the order of the standard", async () => {
  const bytes = await rewritten();
  expect(await faults(bytes)).toEqual([]);
  expect(misordered(bytes)).toEqual([]);
});

describe("what is changed is read back as changed", () => {
  test.each(["打分", "新表"])("%s", async (name) => {
    const { snapshot, looks } = (await openForRewriting(await rewritten())).read();
    const contents = findSheet(snapshot, name);
    expect(contents?.rows[8]).toEqual([0.1 + 0.2, { error: "#N/A" }, true]);
    expect(contents?.merges).toEqual([area(name, [10, 0, 11, 1])]);
    expect(looks.print.get(name)).toEqual({ area: `${name}!$A$1:$C$9`, titles: `${name}!$1:$1` });
    const sheet = lookOf(looks, name);
    expect(sheet).toMatchObject({
      frozen: { rows: 2, columns: 1 },
      tabColour: "#00B050",
      protection: null,
      page: { footer: "&C第 &P 页", fitToPage: true, breaks: [7] },
    });
    expect(sheet.rows.get(1)?.height).toBe(30);
    expect(sheet.rows.get(20)).toMatchObject({ height: 12, hidden: true });
    expect(sheet.charts.map((chart) => chart.name)).toContain("自评_各项得分率");
    expect(sheet.links.map(({ address }) => address)).toContain("https://example.org/");
    const look = looks.cells[sheet.styles[0]?.[0] ?? 0];
    expect(look).toMatchObject({ fill: "#FFFF00", rotation: -45 });
  });
});

test("what is not named stays", async () => {
  const { looks } = (await openForRewriting(await rewritten())).read();
  const scores = lookOf(looks, "打分");
  expect(scores.validations.map(({ areas: [on] }) => on?.top)).toEqual([2, 9]);
  expect(scores.charts.map(({ name }) => name)).toEqual(["图表 1", "自评_各项得分率"]);
  expect(scores.rows.get(5)?.hidden).toBe(true);
});

test("a sheet that goes takes its own parts along and leaves the others'", async () => {
  const parts = Object.keys(partsOf(await rewritten()));
  expect(parts).not.toContain("xl/worksheets/sheet3.xml");
  expect(parts).not.toContain("xl/pivotTables/pivotTable1.xml");
  expect(parts).toContain("xl/comments1.xml");
  expect(parts).toContain("xl/vbaProject.bin");
});

test.each([
  ["theme", '<color theme="4" tint="0.39997558519241921"/>', "#8FAADC"],
  ["dark tint", '<color theme="4" tint="-0.249977111117893"/>', "#2F5597"],
  ["palette", '<color indexed="10"/>', "#FF0000"],
  ["plain", '<color rgb="FF0070C0"/>', "#0070C0"],
  ["automatic", '<color auto="1"/>', "#000000"],
])("a colour said by %s is seen as the standard defines it", async (_kind, xml, seen) => {
  const bytes = oneSheet('<c r="A1"><v>1</v></c>');
  const styles = textOf(bytes, "xl/styles.xml").replace('<color theme="1"/>', xml);
  const file = await openForRewriting(
    smallWorkbook({
      sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
      more: { "xl/styles.xml": styles },
    }),
  );
  expect(file.read().looks.cells[0]?.colour).toBe(seen);
});
