import { univerBook, univerBookAndEngine } from "../back-ends";
import { excelOver } from "../client";
import { read } from "../rows";

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("表一");

test("a request that writes, calculates and reads is answered with the new values", async () => {
  const { run, server } = excelOver(univerBook("表一", "数据"));
  const shown = await run(async (context) => {
    const data = context.workbook.worksheets.getItem("数据");
    data.getRange("A1:B3").values = [
      ["公用", 1.1],
      ["三公", 2],
      ["公用", 2.2],
    ];
    context.workbook.names.add("公用合计", data.getRange("D1"));
    data.getRange("D1").formulas = [['=ROUND(SUMIFS(B:B,A:A,"公用"),2)']];
    const cell = sheetOf(context).getRange("A1");
    cell.formulas = [["=IF(公用合计=0,0,ROUND(公用合计/SUM(数据!B1:B3),4))"]];
    cell.numberFormat = [["0.00%"]];
    return read(context, cell, "values", "text", "formulas");
  });
  expect(shown).toEqual([
    [[0.6226]],
    [["62.26%"]],
    [["=IF(公用合计=0,0,ROUND(公用合计/SUM(数据!B1:B3),4))"]],
  ]);
  expect(server.roundTrips).toBe(1);
});

test("errors read as their text, a formula's “” is a text and not empty", async () => {
  const { run } = excelOver(univerBook("表一"));
  const shown = await run(async (context) => {
    const range = sheetOf(context).getRange("A1:D1");
    range.formulas = [["=1/0", '=""', "=B1=1", "=NA()"]];
    return read(context, range, "values", "valueTypes", "text");
  });
  expect(shown).toEqual([
    [["#DIV/0!", "", false, "#N/A"]],
    [["Error", "String", "Boolean", "Error"]],
    [["#DIV/0!", "", "FALSE", "#N/A"]],
  ]);
});

test("manual mode calculates only when asked", async () => {
  const { run } = excelOver(univerBook("表一"));
  await run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    await context.sync();
    context.workbook.application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[5]];
    expect(await read(context, sheet.getRange("B1"), "values")).toEqual([[2]]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await read(context, sheet.getRange("B1"), "values")).toEqual([[2]]);
    context.workbook.application.calculate("Full");
    expect(await read(context, sheet.getRange("B1"), "values")).toEqual([[10]]);
    sheet.getRange("A1").values = [[6]];
    context.workbook.application.calculationMode = "Automatic";
    expect(await read(context, sheet.getRange("B1"), "values")).toEqual([[12]]);
  });
});

test("with calculation suspended the same batch reads stale values, the next fresh ones", async () => {
  const { run } = excelOver(univerBook("表一"));
  await run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[5]];
    expect(await read(context, sheet.getRange("B1"), "values")).toEqual([[2]]);
    expect(await read(context, sheet.getRange("B1"), "values")).toEqual([[10]]);
  });
});

test("a chain of thirty formulas follows sixty edits, with formats in between", async () => {
  const { run } = excelOver(univerBook("表一"));
  await run(async (context) => {
    const sheet = sheetOf(context);
    const chain = Array.from({ length: 30 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    sheet.getRange("A1:A30").formulas = chain;
    for (let edit = 0; edit < 60; edit += 1) {
      sheet.getRange("A1").values = [[edit]];
      if (edit % 7 === 0) sheet.getRange("A1:A30").format.font.bold = edit % 2 === 0;
      expect(await read(context, sheet.getRange("A30"), "values")).toEqual([[edit + 29]]);
    }
  });
}, 30_000);

test("10,000 rows by 12 columns are written, formatted, calculated and read back", async () => {
  const { run } = excelOver(univerBook("表一"));
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 12 }, (_unused, column) => (column < 3 ? `文${row}` : row + column)),
  );
  await run(async (context) => {
    const range = sheetOf(context).getRange("A1:L10000");
    range.values = rows;
    range.getColumn(0).format.font.size = 10;
    sheetOf(context).getRange("N1").formulas = [["=SUM(L1:L10000)"]];
    await context.sync();
    expect(await read(context, sheetOf(context).getRange("N1"), "values")).toEqual([[50_105_000]]);
    expect(await read(context, sheetOf(context).getRange("A10000:D10000"), "values")).toEqual([
      ["文9999", "文9999", "文9999", 10002],
    ]);
  });
}, 60_000);

test("what Univer has no place for moves with its cell, and a change by hand wins", async () => {
  const { book, engine } = univerBookAndEngine("表一");
  const { run } = excelOver(book);
  await run(async (context) => {
    const { format } = sheetOf(context).getRange("A1");
    format.protection.locked = false;
    format.font.underline = "Double";
    await context.sync();
    sheetOf(context).getRange("1:1").insert("Down");
    const moved = sheetOf(context).getRange("A2").format;
    const paths = ["protection/locked", "font/underline"];
    expect(await read(context, moved, ...paths)).toEqual([false, "Double"]);
    engine.commands.syncExecuteCommand("sheet.mutation.set-range-values", {
      unitId: engine.workbook.getUnitId(),
      subUnitId: book.activeSheet.id,
      cellValue: { 1: { 0: { s: { ul: { s: 0 } } } } },
      trigger: "sheet.command.set-style",
    });
    expect(await read(context, moved, ...paths)).toEqual([false, "None"]);
  });
});
