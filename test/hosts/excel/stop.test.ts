import type { Part } from "../../../src/app/ports";
import { findSheet } from "../../../src/core/grid";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import { excelOver, quiet } from "../../workbench/client";
import { stateOf } from "./book-state";
import { inMemory } from "./sample-book";
import { sized } from "./sized-book";
import { problemOf } from "./small-book";

afterEach(quiet);

/** Read whole, a ledger that takes two messages. */
const rows = 28_000;

test("停 while a long ledger is read: the next message is not sent, and nothing is kept of the first", async () => {
  const { server, book } = excelOver(inMemory(await sized(rows, 5)));
  const before = stateOf(book);
  const port = new ExcelWorkbook();
  const stop = new AbortController();
  const told: unknown[] = [];
  const progress = (step: string, share: number, part?: Part): void => {
    told.push([step, share, part?.sheet, part?.of, server.roundTrips]);
    stop.abort();
  };
  const stopped = port.read({ progress, signal: stop.signal });
  expect(await problemOf(stopped)).toEqual({ code: "stopped" });
  const ledger = book.sheets.all.findIndex(({ name }) => name === "支出明细账") + 1;
  await quiet();
  // Before the second of two.
  expect(told).toEqual([["read", 0.5, ledger, book.sheets.all.length, server.roundTrips]]);
  const whole = findSheet(await port.read({ signal: new AbortController().signal }), "支出明细账");
  expect([whole?.rows.length, whole?.rows.at(-1)?.[2]]).toEqual([
    rows + 1,
    `项目${String((rows - 1) % 7)}`,
  ]);
  expect(stateOf(book)).toBe(before);
}, 120_000);
