import { ERROR_CODES } from "../../../src/workbench/book/excel-error";
import { memoryBook } from "../memory-books";
import { excelOver, quiet, type Client } from "../client";

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

const write = ({ run }: Client, ...values: readonly unknown[]): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    for (const [row, value] of values.entries()) sheet.getCell(row, 0).values = [[value]];
    await context.sync();
  });

const column = ({ book }: Client): unknown[] =>
  [0, 1, 2].map((row) => book.grid.content(book.activeSheet.id, row, 0).value);

describe("faults", () => {
  test.each(ERROR_CODES)(
    "%s refused at any action reaches the add-in by its code",
    async (code) => {
      const client = excelOver(memoryBook("表一"));
      client.server.faults.plan({ request: 1, kind: "refused", beforeAction: 0, code });
      expect(await codeOf(write(client, 1))).toBe(code);
      expect(column(client)).toEqual([null, null, null]);
      client.server.faults.plan();
      expect(await codeOf(write(client, 1))).toBe("none");
    },
  );

  test("refused before action n: what came before it is done, the rest is not, for every n", async () => {
    const probe = excelOver(memoryBook("表一"));
    await write(probe, 1, 2, 3);
    const actions = probe.server.exchanges[0]?.actions ?? 0;
    const states = new Set<string>();
    for (let beforeAction = 0; beforeAction <= actions; beforeAction += 1) {
      const client = excelOver(memoryBook("表一"));
      client.server.faults.plan({ request: 1, kind: "refused", beforeAction, code: "Conflict" });
      expect(await codeOf(write(client, 1, 2, 3))).toBe("Conflict");
      states.add(JSON.stringify(column(client)));
    }
    expect([...states]).toEqual(["[null,null,null]", "[1,null,null]", "[1,2,null]", "[1,2,3]"]);
  });

  test("a lost answer: everything is done, the add-in hears a failure", async () => {
    const client = excelOver(memoryBook("表一"));
    client.server.faults.plan({ request: 1, kind: "answer-lost", code: "ConnectionFailure" });
    expect(await codeOf(write(client, 1, 2, 3))).toBe("ConnectionFailure");
    expect(column(client)).toEqual([1, 2, 3]);
  });

  test.each([true, false])("silence, work done: %s", async (done) => {
    const client = excelOver(memoryBook("表一"));
    client.server.faults.plan({ request: 1, kind: "silent", done });
    const settled = jest.fn();
    void write(client, 1).then(settled, settled);
    await quiet();
    await quiet();
    expect(settled).not.toHaveBeenCalled();
    expect(column(client)[0]).toBe(done ? 1 : null);
  });

  test("requests count from 1, clean-up is not counted", async () => {
    const client = excelOver(memoryBook("表一"));
    client.server.faults.plan({ request: 3, kind: "refused", beforeAction: 0, code: "Conflict" });
    const codes = [];
    for (const value of [1, 2, 3, 4]) {
      codes.push(await codeOf(write(client, value)));
      await quiet();
    }
    expect(codes).toEqual(["none", "none", "Conflict", "none"]);
    expect(client.server.roundTrips).toBe(4);
    expect(client.server.exchanges.length).toBeGreaterThan(4);
  });
});

describe("payload", () => {
  const big = [["一".repeat(30_000)], ["二".repeat(30_000)]];

  test("a request over the limit is refused whole", async () => {
    const client = excelOver(memoryBook("表一"), { messageLimit: 100_000 });
    const code = await codeOf(write(client, ...big.flat()));
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(column(client)).toEqual([null, null, null]);
  });

  test("an answer over the limit is refused after the work was done", async () => {
    const client = excelOver(memoryBook("表一"), { messageLimit: 150_000 });
    await write(client, big[0]?.[0]);
    await write(client, null, big[1]?.[0]);
    const code = await codeOf(
      client.run(async (context) => {
        const range = context.workbook.worksheets.getItem("表一").getRange("A1:A2");
        range.load("values");
        await context.sync();
      }),
    );
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("the standing limit is 5 MB each way", async () => {
    const client = excelOver(memoryBook("表一"));
    const rows = (count: number): Promise<void> =>
      client.run(async (context) => {
        const text = "字".repeat(333);
        const values = Array.from({ length: count }, () => [text]);
        const sheet = context.workbook.worksheets.getItem("表一");
        sheet.getRange(`A1:A${count}`).values = values;
        await context.sync();
      });
    expect(await codeOf(rows(4900))).toBe("none");
    expect(await codeOf(rows(5100))).toBe("RequestPayloadSizeLimitExceeded");
  });
});

describe("the line", () => {
  test("requests are answered strictly one after another", async () => {
    const client = excelOver(memoryBook("表一"), {
      latency: ({ bytesUp }) => (bytesUp > 3000 ? 30 : 0),
    });
    const order: string[] = [];
    const slow = write(client, "x".repeat(3000)).then(() => order.push("slow"));
    const fast = write(client, 1).then(() => order.push("fast"));
    await Promise.all([slow, fast]);
    expect(order).toEqual(["slow", "fast"]);
  });

  test("latency is waited out", async () => {
    const client = excelOver(memoryBook("表一"), { latency: () => 50 });
    const before = performance.now();
    await write(client, 1);
    expect(performance.now() - before).toBeGreaterThanOrEqual(45);
  });

  test("while a cell is edited a request is refused, or waits when it said it can", async () => {
    const client = excelOver(memoryBook("表一"));
    const { book, run } = client;
    book.cellEdit.begin();
    expect(await codeOf(write(client, 1))).toBe("InvalidOperationInCellEditMode");
    const waiting = run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("表一").getRange("A1").values = [[2]];
      await context.sync();
    });
    await quiet();
    expect(column(client)[0]).toBeNull();
    book.cellEdit.end();
    expect(await codeOf(waiting)).toBe("none");
    expect(column(client)[0]).toBe(2);
  });

  test("kept references end with the run", async () => {
    const client = excelOver(memoryBook("表一"));
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表一").getRange("A1");
      range.load("values");
      await context.sync();
      expect(client.server.references.count).toBe(1);
    });
    await quiet();
    expect(client.server.references.count).toBe(0);
  });

  test("bytes both ways are written down", async () => {
    const client = excelOver(memoryBook("表一"));
    await write(client, 1);
    const [exchange] = client.server.exchanges;
    expect(exchange?.bytesUp).toBeGreaterThan(100);
    expect(exchange?.bytesDown).toBeGreaterThan(50);
    expect(exchange?.code).toBeNull();
  });
});

describe("requirement sets", () => {
  test("a member above the reported set throws in the client, naming itself", async () => {
    const { run } = excelOver(memoryBook("表一"), { sets: { ExcelApi: "1.8" } });
    const failed = run(async (context) => {
      context.workbook.worksheets.getItem("表一").pageLayout.orientation = "Landscape";
      await context.sync();
    });
    expect(await codeOf(failed)).toBe("ApiNotFound");
    await expect(failed).rejects.toThrow("pageLayout");
  });
});

test("a fault planned for the next write lets reading pass, and strikes once", async () => {
  const client = excelOver(memoryBook("表一"));
  client.server.faults.plan({
    kind: "refused",
    request: "next-write",
    beforeAction: 0,
    code: "AccessDenied",
  });
  const looking = client.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  expect(await codeOf(looking)).toBe("none");
  expect(await codeOf(write(client, 1))).toBe("AccessDenied");
  expect(await codeOf(write(client, 1))).toBe("none");
});
