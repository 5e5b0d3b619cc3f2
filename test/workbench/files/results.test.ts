import type { Book } from "../../../src/workbench/book/book";
import { Hand } from "./by-hand";
import { opened } from "./opened";
import { wholeJob } from "./whole-job";

/** What every formula of the book shows. */
function results(book: Book): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { id, name } of book.sheets.all)
    book.grid.eachCell(id, (row, column) => {
      const { formula, value } = book.grid.content(id, row, column);
      if (formula !== undefined)
        found.set(`${name}!${String(row)},${String(column)} ${formula}`, value);
    });
  return found;
}

test("lines in and out after the whole job: saved results are what a calculation of everything gives", async () => {
  const screen = await opened("assets/samples/potou-2022.xlsx");
  const hand = new Hand(screen);
  hand.insertRows("基础数据表", 6, 2);
  await screen.book.grid.settle();
  await wholeJob(screen.book);
  hand.insertRows("基础数据表", 10);
  hand.insertRows("取数表", 5);
  hand.deleteRows("年度目标", 8);
  hand.insertColumns("项目支出明细", 1);
  hand.rename("指标评分表", "打分");
  hand.type("基础数据表", "F12", { v: 1_234_567.89 });
  const saved = await screen.file.save();
  expect(saved.notCarried).toEqual([]);

  const again = await opened("再开.xlsx", saved.bytes);
  const stored = results(again.book);
  await again.book.grid.recalculate();
  expect(stored.size).toBeGreaterThan(300);
  expect([...results(again.book)]).toEqual([...stored]);
  expect([...stored]).toEqual([...results(screen.book)]);
}, 120_000);

test("calculation by hand: what is saved is calculated all the same", async () => {
  const screen = await opened("assets/samples/potou-2022.xlsx");
  const { book, file } = screen;
  book.calculationMode = "Manual";
  const hand = new Hand(screen);
  hand.type("年度目标", "H1", { v: 2 });
  hand.type("年度目标", "H2", { f: "=H1*21" });
  const again = await opened("再开.xlsx", (await file.save()).bytes);
  const { id } = again.book.sheets.find("年度目标") ?? { id: "" };
  expect(again.book.grid.content(id, 1, 7)).toEqual({ value: 42, formula: "=H1*21" });
});
