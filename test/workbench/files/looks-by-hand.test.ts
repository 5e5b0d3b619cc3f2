import {
  AddWorksheetMergeMutation,
  InsertSheetCommand,
  SetColHiddenCommand,
  SetColWidthCommand,
  SetRowHeightCommand,
  SetRowHiddenCommand,
  SetStyleCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import { oneSheet } from "../../hosts/xlsx/small-workbook";
import { Hand } from "./by-hand";
import { bytesOf, opened } from "./opened";
import { changedParts, partText } from "./parts";
import { seen, type SeenSheet } from "./seen";

const sample = "assets/samples/potou-2022.xlsx";
const name = "基础数据表";

/** Does something by hand and gives the sheet before and after saving. */
async function afterwards(act: (hand: Hand) => void): Promise<{
  readonly before: SeenSheet;
  readonly after: SeenSheet;
  readonly changed: readonly string[];
}> {
  const screen = await opened(sample);
  act(new Hand(screen));
  const { bytes } = await screen.file.save();
  const [before, after] = [await seen(bytesOf(sample)), await seen(bytes)];
  return {
    before: before.sheets[name] as SeenSheet,
    after: after.sheets[name] as SeenSheet,
    changed: changedParts(bytesOf(sample), bytes),
  };
}

const cell = (row: number, column: number) => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

test("a column made wider, a row higher, others hidden", async () => {
  const { before, after } = await afterwards((hand) => {
    hand.run(name, SetColWidthCommand.id, { ranges: [cell(0, 1)], value: 210 });
    hand.run(name, SetRowHeightCommand.id, { ranges: [cell(5, 0)], value: 40 });
    hand.run(name, SetColHiddenCommand.id, { ranges: [cell(0, 7)] });
    hand.run(name, SetRowHiddenCommand.id, { ranges: [cell(8, 0)] });
  });
  expect(after.beside["columns"]).toEqual(expect.arrayContaining(["[1,30,false]"]));
  expect(after.beside["columns"]).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\[7,.*true\]$/)]),
  );
  expect(after.beside["rows"]).toEqual(expect.arrayContaining(["[5,30,false]"]));
  expect(after.beside["rows"]).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\[8,.*true\]$/)]),
  );
  expect(after.cells).toEqual(before.cells);
  expect(after.looks).toEqual(before.looks);
});

test("a cell coloured, made bold and given a line: nothing else of its format changes", async () => {
  const { before, after, changed } = await afterwards((hand) => {
    for (const style of [
      { type: "bg", value: { rgb: "#FFFF00" } },
      { type: "bl", value: 1 },
      { type: "bd", value: { b: { s: 8, cl: { rgb: "#FF0000" } } } },
    ])
      hand.run(name, SetStyleCommand.id, { range: cell(6, 4), style });
  });
  const was = before.looks["R7C5"];
  expect(after.looks["R7C5"]).toEqual({
    ...was,
    fill: "#FFFF00",
    bold: true,
    bottom: { style: "medium", colour: "#FF0000" },
  });
  expect(after.looks["R7C4"]).toEqual(before.looks["R7C4"]);
  expect(after.formulas).toEqual(before.formulas);
  expect(changed).toEqual(["xl/styles.xml", "xl/worksheets/sheet2.xml"]);
});

test("cells joined, grid lines, tab colour", async () => {
  const { after } = await afterwards((hand) => {
    hand.run(name, AddWorksheetMergeMutation.id, { ranges: [{ ...cell(30, 1), endColumn: 3 }] });
    hand.run(name, ToggleGridlinesCommand.id, { showGridlines: 1 });
    hand.run(name, SetTabColorCommand.id, { value: "#00B050" });
  });
  expect(after.beside["merges"]).toEqual(
    expect.arrayContaining([
      JSON.stringify({ sheet: name, top: 30, left: 1, bottom: 30, right: 3 }),
    ]),
  );
  expect(after.beside).toMatchObject({ gridlines: true, tabColour: "#00B050" });
});

test("a sheet hidden, another added and written into", async () => {
  const screen = await opened(sample);
  const hand = new Hand(screen);
  hand.run(name, SetWorksheetHideCommand.id, {});
  hand.run("单位信息", InsertSheetCommand.id, { index: 1, sheet: { id: "own", name: "我的表" } });
  hand.type("我的表", "B2", { f: "=基础数据表!E7*2" });
  const { bytes, notCarried } = await screen.file.save();
  const { sheets } = await seen(bytes);
  expect(notCarried).toEqual([]);
  expect(Object.keys(sheets).slice(0, 3)).toEqual(["单位信息", "我的表", "基础数据表"]);
  expect((sheets[name] as SeenSheet).beside["visibility"]).toBe("hidden");
  expect((sheets["我的表"] as SeenSheet).formulas).toEqual({ B2: "基础数据表!E7*2" });
});

test("a row nobody set a height for follows a new text, one of a set height does not", async () => {
  const text = '<c r="A1" t="inlineStr"><is><t>短</t></is></c>';
  const rows = `<row r="1" ht="15">${text}</row><row r="2" ht="30" customHeight="1"/>`;
  const screen = await opened("表.xlsx", oneSheet(rows));
  const hand = new Hand(screen);
  hand.type("表", "A1", { v: "长".repeat(100) });
  hand.type("表", "A2", { v: "长".repeat(100) });
  const xml = partText((await screen.file.save()).bytes, "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<row r="1"><c');
  expect(xml).toContain('<row r="2" ht="30" customHeight="1"><c');
});
