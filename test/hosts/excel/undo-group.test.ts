import type { Edit } from "../../../src/core/edits";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Fault } from "../../../src/workbench/protocol/faults";
import { excelOver, quiet } from "../../workbench/client";
import { memoryBookOf } from "../../workbench/memory-books";
import { stateOf } from "./book-state";
import { impatient } from "./desk";
import { plain, problemOf, put, sheet } from "./small-book";

afterEach(async () => {
  await quiet();
  jest.restoreAllMocks();
});

/** The port in an Excel with these requirement sets; `asked` says of every write what was asked for. */
function openIn(version: string) {
  const sets = { ExcelApi: version, DelayForCellEdit: "1.1" };
  const { server, book } = excelOver(memoryBookOf(plain), { sets });
  const run = jest.spyOn(Excel, "run") as unknown as jest.SpyInstance<unknown, unknown[]>;
  const asked = (): unknown[] =>
    run.mock.calls.map(([options]) => options).filter((options) => typeof options === "object");
  return { server, book, asked, port: new ExcelWorkbook({ waiting: impatient }) };
}

const single = { delayForCellEdit: true };
const grouped = { ...single, mergeUndoGroup: true };

const hidden = (name: string): Edit => ({
  kind: "sheet",
  sheet: { ...sheet(name), visibility: "hidden" },
});

/** What is written, and what each write of it asks of Excel, with 1.20 and without. */
const jobs: readonly (readonly [
  string,
  readonly Edit[],
  readonly unknown[],
  readonly unknown[],
])[] = [
  ["one cell", [put(1, "9")], [grouped], [single]],
  ["a new sheet", [{ kind: "sheet", sheet: sheet("取数表") }], [grouped], [single]],
  // Hiding cannot be undone, and clears what could be: it goes before what is one step.
  ["a new hidden sheet", [hidden("_自评设置"), put(1, "9")], [single, grouped], [single]],
];

describe.each(jobs)("one undo step of %s", (_name, edits, with120, without) => {
  test.each([
    ["1.20", with120],
    ["1.19", without],
  ])("ExcelApi %s", async (version, options) => {
    const { port, asked } = openIn(version);
    expect(await port.apply(edits)).toEqual([]);
    expect(asked()).toEqual(options);
  });
});

const refusal = (request: number): Fault => ({
  ...{ request, kind: "refused", beforeAction: 3, code: "UndoNotSupported" },
});

test("UndoNotSupported: written all the same, and later writes do not ask", async () => {
  const { port, server, book, asked } = openIn("1.20");
  await port.read();
  server.faults.plan(refusal(server.roundTrips + 1));
  expect(await problemOf(port.apply([put(1, "9")]))).toBe("done");
  expect(asked()).toEqual([grouped, single]);
  await port.apply([put(1, "8")]);
  expect(asked()).toEqual([grouped, single, single]);
  expect(book.grid.content(book.sheets.all[0]!.id, 0, 1).value).toBe(8);
});

test("UndoNotSupported half-way through a new hidden sheet: written, once", async () => {
  const { port, server, book } = openIn("1.20");
  await port.read();
  server.faults.plan(refusal(server.roundTrips + 2));
  expect(await problemOf(port.apply([hidden("_自评设置"), put(1, "9")]))).toBe("done");
  expect(book.sheets.all.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["表一", "Visible"],
    ["_自评设置", "Hidden"],
  ]);
});

test("撤回 does not ask for one step: deleting a sheet cannot be undone", async () => {
  const { port, book, asked } = openIn("1.20");
  const before = stateOf(book);
  const edits: Edit[] = [put(1, "9"), { kind: "sheet", sheet: sheet("取数表") }];
  await port.apply(edits, { restorable: true });
  await port.restore();
  expect(stateOf(book)).toBe(before);
  expect(asked()).toEqual([grouped, single]);
});

test("a write of several messages is one step", async () => {
  const { port, server, book, asked } = openIn("1.20");
  await port.read();
  const content = { kind: "text", text: "长".repeat(30_000) } as const;
  const cells = Array.from({ length: 20 }, (_, row) => ({ row, column: 0, content }));
  const names = ["甲", "乙", "丙", "丁"];
  const edits = names.map((name): Edit => ({ kind: "sheet", sheet: { ...sheet(name), cells } }));
  const before = server.roundTrips;
  await port.apply(edits);
  expect(server.roundTrips - before).toBe(2);
  expect(asked()).toEqual([grouped]);
  const all = book.sheets.all.filter(({ name }) => names.includes(name));
  expect(all.map(({ id }) => book.grid.content(id, 19, 0).value)).toEqual(
    names.map(() => content.text),
  );
});

test("a name somebody took meanwhile is told from our own hidden sheet, which goes again", async () => {
  const { port, book } = openIn("1.19");
  await port.read();
  const theirs = book.sheets.add("取数表");
  book.grid.write(theirs.id, 0, 0, { value: "别人的" });
  const edits: Edit[] = [{ kind: "sheet", sheet: sheet("取数表") }, hidden("_自评设置")];
  expect(await problemOf(port.apply(edits))).toMatchObject({ code: "name-taken", sheet: "取数表" });
  expect(book.sheets.all.map(({ name }) => name)).toEqual(["表一", "取数表"]);
});
