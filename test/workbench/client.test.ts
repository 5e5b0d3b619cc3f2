import { MemoryGrid } from "../../src/workbench/book/memory-grid";
import { openBook } from "../../src/workbench/book/open-book";
import { excelOver, quiet } from "./client";

const blank = () => {
  const grid = new MemoryGrid();
  grid.addSheet("{1}", "Sheet1", 0);
  return openBook(grid);
};

test("Microsoft's client writes and reads through the protocol", async () => {
  const { run, server } = excelOver(blank());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("sheet1");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "甲"],
      [true, "10%"],
    ];
    range.load("values,address,text,numberFormat,format/font/bold");
    await context.sync();
    expect(range.values).toEqual([
      [1, "甲"],
      [true, 0.1],
    ]);
    expect(range.text).toEqual([
      ["1", "甲"],
      ["TRUE", "10%"],
    ]);
    expect(range.address).toBe("Sheet1!A1:B2");
    expect(range.format.font.bold).toBe(false);
  });
  await quiet();
  expect(server.references.count).toBe(0);
  expect(server.roundTrips).toBe(1);
  expect(server.exchanges.map((exchange) => exchange.cleanUp)).toEqual([false, true]);
});
