import type { Book } from "../../../src/workbench/book/book";
import { backEnds, univerBookAndEngine } from "../back-ends";
import { excelOver, quiet } from "../client";

type Seen = Record<string, unknown>;

/** Registers a handler, lets `act` happen in a second run, and answers what the handler was told. */
async function heard(
  book: Book,
  register: (context: Excel.RequestContext, tell: (seen: Seen) => void) => void,
  act: (context: Excel.RequestContext) => unknown,
): Promise<Seen[]> {
  const { run } = excelOver(book);
  const seen: Seen[] = [];
  await run(async (context) => {
    register(context, (one) => seen.push(one));
    await context.sync();
  });
  await run(async (context) => {
    await act(context);
    await context.sync();
  });
  await quiet();
  await quiet();
  return seen;
}

const pick = (seen: Seen[], ...keys: string[]): unknown[][] =>
  seen.map((one) => keys.map((key) => one[key]));

const changes = (context: Excel.RequestContext, tell: (seen: Seen) => void): void => {
  context.workbook.worksheets.onChanged.add(async (event) => {
    tell({ ...event });
    return Promise.resolve();
  });
};

describe.each(backEnds)("%s", (_name, makeBook) => {
  test("onChanged: own writes come with ThisLocalAddin, details for one cell [documented], address without sheet [guess]", async () => {
    const seen = await heard(makeBook("表一"), changes, (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      sheet.getRange("B2").values = [[5]];
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
    });
    expect(pick(seen, "address", "changeType", "triggerSource", "source", "type")).toEqual([
      ["B2", "RangeEdited", "ThisLocalAddin", "Local", "WorksheetChanged"],
      ["A1:B2", "RangeEdited", "ThisLocalAddin", "Local", "WorksheetChanged"],
    ]);
    expect(seen[0]?.["details"]).toEqual({
      valueBefore: "",
      valueAfter: 5,
      valueTypeBefore: "Empty",
      valueTypeAfter: "Double",
    });
    expect(seen[1]?.["details"]).toBeUndefined();
  });

  test("onChanged: a long array raises one event a block [documented]", async () => {
    const seen = await heard(makeBook("表一"), changes, (context) => {
      const rows = Array.from({ length: 2000 }, (_, row) => [row, row]);
      context.workbook.worksheets.getItem("表一").getRange("A1:B2000").values = rows;
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen[0]?.["address"]).toBe("A1:B750");
  });

  test("onChanged: inserted rows, and getRange of the event [documented]", async () => {
    const { run } = excelOver(makeBook("表一"));
    const seen: unknown[] = [];
    await run(async (context) => {
      context.workbook.worksheets.getItem("表一").onChanged.add(async (event) => {
        await run(async (inner) => {
          const range = event.getRange(inner);
          range.load("address");
          await inner.sync();
          seen.push([event.changeType, event.address, range.address]);
        });
      });
      await context.sync();
    });
    await run(async (context) => {
      context.workbook.worksheets.getItem("表一").getRange("2:3").insert("Down");
      await context.sync();
    });
    for (let turn = 0; turn < 5; turn += 1) await quiet();
    expect(seen).toEqual([["RowInserted", "2:3", "表一!2:3"]]);
  });

  test("onChanged is silent with enableEvents off and after removal [documented]", async () => {
    const { run } = excelOver(makeBook("表一"));
    const seen: string[] = [];
    const handlers: { remove(): void; context: { sync(): Promise<unknown> } }[] = [];
    await run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      handlers.push(handler);
      await context.sync();
    });
    const write = (address: string, quietly: boolean): Promise<void> =>
      run(async (context) => {
        context.runtime.enableEvents = !quietly;
        context.workbook.worksheets.getItem("表一").getRange(address).values = [[1]];
        await context.sync();
      });
    await write("A1", true);
    await write("A2", false);
    await quiet();
    for (const handler of handlers) {
      handler.remove();
      // Removal travels with the context that added.
      await handler.context.sync();
    }
    await write("A3", false);
    await quiet();
    expect(seen).toEqual(["A2"]);
  });

  test("onAdded, onDeleted, onActivated, onNameChanged [documented]", async () => {
    const seen = await heard(
      makeBook("表一", "表二"),
      (context, tell) => {
        const { worksheets } = context.workbook;
        const told = async (event: object): Promise<void> => {
          tell({ ...event });
          return Promise.resolve();
        };
        worksheets.onAdded.add(told);
        worksheets.onDeleted.add(told);
        worksheets.onActivated.add(told);
        worksheets.onNameChanged.add(told);
      },
      async (context) => {
        const { worksheets } = context.workbook;
        const added = worksheets.add("新");
        await context.sync();
        added.activate();
        worksheets.getItem("表一").name = "改名";
        worksheets.getItem("表二").delete();
      },
    );
    expect(pick(seen, "type")).toEqual([
      ["WorksheetAdded"],
      ["WorksheetActivated"],
      ["WorksheetNameChanged"],
      ["WorksheetDeleted"],
    ]);
    expect(pick(seen.slice(2, 3), "nameBefore", "nameAfter")).toEqual([["表一", "改名"]]);
  });

  test("onSelectionChanged carries sheet and address [documented]", async () => {
    const seen = await heard(
      makeBook("表一"),
      (context, tell) => {
        context.workbook.worksheets.getItem("表一").onSelectionChanged.add(async (event) => {
          tell({ ...event });
          return Promise.resolve();
        });
      },
      (context) => context.workbook.worksheets.getItem("表一").getRange("B2:C3").select(),
    );
    expect(pick(seen, "address", "type")).toEqual([["B2:C3", "WorksheetSelectionChanged"]]);
  });
});

test("what a user does in Univer is told as Unknown, results of calculation are not told", async () => {
  const { book, engine } = univerBookAndEngine("表一", "表二");
  const seen = await heard(book, changes, () => {
    const on = { unitId: engine.workbook.getUnitId(), subUnitId: book.activeSheet.id };
    const value = { 0: { 0: { v: 5, t: 2 }, 1: { f: "=A1*2" } } };
    engine.commands.syncExecuteCommand("sheet.command.set-range-values", {
      ...on,
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 },
      value,
    });
  });
  expect(pick(seen, "address", "triggerSource")).toEqual([["A1:B1", "Unknown"]]);
  engine.commands.syncExecuteCommand("sheet.command.set-worksheet-name", {
    unitId: engine.workbook.getUnitId(),
    subUnitId: book.activeSheet.id,
    name: "手改",
  });
  expect(book.sheets.find("手改")).toBe(book.activeSheet);
});
