import type { Change } from "../../../src/app/ports";
import type { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Book } from "../../../src/workbench/book/book";
import { quiet } from "../../workbench/client";
import { open, openings, plain, put, sheet } from "./small-book";

afterEach(quiet);

/** Waits until so many changes were told, on a busy machine too. */
async function heard(seen: readonly Change[], count: number): Promise<void> {
  for (let turn = 0; turn < 200 && seen.length < count; turn += 1) await quiet();
}

/** Somebody types into two cells of a sheet, the first unless said otherwise. */
function edit(book: Book, more: { readonly sheet?: string; readonly remote?: true } = {}): void {
  const rect = { top: 2, left: 1, bottom: 3, right: 1 };
  const sheet = book.sheets.all[0]!.id;
  book.tell({ kind: "changed", change: "RangeEdited", rect, ours: false, sheet, ...more });
}

describe.each(openings)("watching (%s)", (_name, bookOf) => {
  test("自己写的不报，别人改的、加的、改名的都报", async () => {
    const { port, book } = open(await bookOf(plain));
    const seen: Change[] = [];
    const stop = await port.watch((change) => seen.push(change));
    await port.apply([put(1, "9"), { kind: "sheet", sheet: sheet("取数表") }]);
    await quiet();
    expect(seen).toEqual([]);
    const [first] = book.sheets.all;
    const rect = { top: 2, left: 1, bottom: 3, right: 1 };
    book.tell({ kind: "changed", change: "RangeEdited", sheet: first!.id, rect, ours: false });
    book.tell({ kind: "changed", change: "RowInserted", sheet: first!.id, rect, ours: false });
    await heard(seen, 2);
    book.sheets.rename(first!, "表甲");
    await heard(seen, 3);
    book.sheets.add("新表");
    await heard(seen, 4);
    expect(seen).toEqual([
      { kind: "cells", area: { sheet: "表一", ...rect }, by: "here" },
      { kind: "moved", sheet: "表一", by: "here" },
      { kind: "renamed", from: "表一", to: "表甲" },
      { kind: "added", sheet: "新表" },
    ]);
    stop();
  });

  describe("an Excel that does not say whose doing an event is (ExcelApi 1.13)", () => {
    /** Just after a write of ours. */
    async function written() {
      const sets = { ExcelApi: "1.13", DelayForCellEdit: "1.1" };
      const { port, book } = open(await bookOf(plain), { sets });
      const seen: Change[] = [];
      await port.watch((change) => seen.push(change));
      await port.apply([put(1, "9")]);
      await port.read();
      await quiet();
      return { port, book, seen };
    }

    test("刚写完，别人改的照报，自己写的不报", async () => {
      const { book, seen } = await written();
      expect(seen).toEqual([]);
      edit(book, { remote: true });
      await heard(seen, 1);
      expect(seen).toMatchObject([{ kind: "cells", by: "elsewhere" }]);
    });

    test("刚写完就改的，分不出是谁，不报，可是再写以前会重新读", async () => {
      const { port, book } = await written();
      book.grid.write(book.sheets.all[0]!.id, 0, 1, { value: 7 });
      edit(book);
      await quiet();
      await port.apply([put(1, "9")]);
      expect(book.grid.content(book.sheets.all[0]!.id, 0, 1).value).toBe(9);
    });
  });

  test.each<[string, number, (book: Book, port: ExcelWorkbook) => unknown]>([
    ["下一个改动", 3, (book) => edit(book)],
    ["回到右边一栏", 2, async (_, port) => port.lookAgain()],
  ])("正在输入时加的表，问不到名字，到%s再报", async (_what, count, then) => {
    const { port, book } = open(await bookOf(plain));
    const seen: Change[] = [];
    await port.watch((change) => seen.push(change));
    book.cellEdit.begin();
    const added = book.sheets.add("新表");
    edit(book, { sheet: added.id });
    await quiet();
    await quiet();
    expect(seen).toEqual([]);
    book.cellEdit.end();
    await then(book, port);
    await heard(seen, count);
    const area = { sheet: "新表", top: 2, left: 1, bottom: 3, right: 1 };
    expect(seen).toHaveLength(count);
    expect(seen).toContainEqual({ kind: "added", sheet: "新表" });
    expect(seen).toContainEqual({ kind: "cells", area, by: "here" });
  });
});
