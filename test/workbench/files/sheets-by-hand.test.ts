import { IUniverInstanceService, UndoCommand } from "@univerjs/core";
import { CopySheetCommand } from "@univerjs/sheets";
import { fullWorkbook } from "../../hosts/xlsx/full-workbook";
import { smallWorkbook } from "../../hosts/xlsx/small-workbook";
import { Hand } from "./by-hand";
import { bytesOf, opened } from "./opened";
import { changedParts, partText, withPart } from "./parts";
import { seen, type SeenSheet } from "./seen";

const sample = "assets/samples/potou-2022.xlsx";

test("a sheet deleted and brought back by undo: the file is what it was", async () => {
  const screen = await opened(sample);
  const { workbook, injector, commands } = screen.engine;
  injector.get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  new Hand(screen).deleteSheet("基础数据表");
  expect(screen.book.sheets.find("基础数据表")).toBeUndefined();
  await commands.executeCommand(UndoCommand.id);
  expect(screen.book.sheets.find("基础数据表")).toBeDefined();
  const saved = await screen.file.save();
  const [before, after] = [await seen(bytesOf(sample)), await seen(saved.bytes)];
  expect(after.sheets["基础数据表"]).toEqual(before.sheets["基础数据表"]);
  expect(changedParts(bytesOf(sample), saved.bytes)).toEqual([]);
});

const heightsOf = ({ beside: { rows, following } }: SeenSheet): readonly string[] =>
  [rows, following].flatMap((heights) => heights as readonly string[]).sort();

test("a copied sheet is saved with what it shows", async () => {
  const screen = await opened(sample);
  new Hand(screen).run("基础数据表", CopySheetCommand.id, {});
  const copy = screen.book.sheets.all
    .map(({ name }) => name)
    .find((name) => /基础数据表.+/.test(name));
  const { sheets } = await seen((await screen.file.save()).bytes);
  const [original, copied] = [sheets["基础数据表"], sheets[copy ?? ""]] as [SeenSheet, SeenSheet];
  expect(copied.cells).toEqual(original.cells);
  expect(copied.looks).toEqual(original.looks);
  expect(copied.beside).toMatchObject({
    columns: original.beside["columns"],
    frozen: original.beside["frozen"],
  });
  expect(heightsOf(copied)).toEqual(heightsOf(original));
});

test("a sheet that is a chart stays behind the sheet it stood behind", async () => {
  const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const plain = smallWorkbook({ sheets: { 甲: cells, 图: cells, 乙: cells } });
  const bytes = withPart(plain, "xl/_rels/workbook.xml.rels", (text) =>
    text.replace(
      'worksheet" Target="worksheets/sheet2.xml',
      'chartsheet" Target="worksheets/sheet2.xml',
    ),
  );
  const screen = await opened("图.xlsx", bytes);
  expect(screen.book.sheets.all.map(({ name }) => name)).toEqual(["甲", "乙"]);
  new Hand(screen).moveSheet("乙", 0);
  const text = partText((await screen.file.save()).bytes, "xl/workbook.xml");
  expect([...text.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "乙",
    "甲",
    "图",
  ]);
});

test("a name given by hand is saved, one taken away goes", async () => {
  const screen = await opened("评分.xlsm", fullWorkbook());
  screen.book.grid.setName("own", "我的数", null, "=评分表!$B$5");
  const known = screen.book.findName("底稿数", null);
  if (known) screen.book.removeName(known);
  const { names } = await seen((await screen.file.save()).bytes);
  expect(names).toEqual([expect.stringContaining('"name":"我的数","refersTo":"评分表!$B$5"')]);
});
