import type { Change } from "../../../src/app/ports";
import { quiet } from "../../workbench/client";
import { open, openings, plain, put, sheet } from "./small-book";

afterEach(quiet);

/** Waits until so many changes were told, on a busy machine too. */
async function heard(seen: readonly Change[], count: number): Promise<void> {
  for (let turn = 0; turn < 200 && seen.length < count; turn += 1) await quiet();
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
});
