import { lookAround } from "../../../src/app/look-around";
import { calculate } from "../../../src/app/calculate";
import { makeSummary } from "../../../src/app/make-summary";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Book } from "../../../src/workbench/book/book";
import type { Exchange, RichApiServer } from "../../../src/workbench/protocol/server";
import { excelOver, quiet } from "../../workbench/client";
import { recognise } from "../../../src/core/recognise";
import { deskAt } from "./desk";
import { inMemory } from "./sample-book";
import { type Ledger, sized } from "./sized-book";

const MB = 1_000_000;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** The add-in's own requests since the last call. */
function since(server: RichApiServer): () => readonly Exchange[] {
  let from = 0;
  return () => {
    const own = server.exchanges.slice(from).filter(({ cleanUp }) => !cleanUp);
    from = server.exchanges.length;
    return own;
  };
}

const up = (of: readonly Exchange[]): number => of.reduce((sum, one) => sum + one.bytesUp, 0);
const down = (of: readonly Exchange[]): number => of.reduce((sum, one) => sum + one.bytesDown, 0);
const told: string[] = [];
afterAll(() => process.stdout.write(`${told.join("\n")}\n`));

const line = (name: string, of: readonly Exchange[]): string =>
  `${name} ${String(of.length)} (${kB(up(of))} up, ${kB(down(of))} down)`;

/** Somebody wipes the first 完成值 of ours out of 指标评分表: it has to be written again. */
async function wipeFormula(book: Book): Promise<void> {
  const sheet = book.sheets.all.find(({ name }) => name === "指标评分表");
  if (!sheet) throw new Error("no 指标评分表");
  const rect = { top: 4, left: 10, bottom: 4, right: 10 };
  book.grid.write(sheet.id, rect.top, rect.left, { value: null });
  book.tell({ kind: "changed", change: "RangeEdited", sheet: sheet.id, rect, ours: false });
  await quiet();
}

/**
 * 计算, a wiped formula, 计算 again, 生成汇总表. The stand-in refuses messages over 4.5 MB; that none
 * was refused is part of the test.
 */
async function run(...size: Parameters<typeof sized>) {
  const { server, book } = excelOver(inMemory(await sized(...size)), { messageLimit: 4.5 * MB });
  const port = new ExcelWorkbook();
  await port.watch(() => undefined);
  const next = since(server);
  next();
  const desk = deskAt(port);
  await calculate(desk);
  const cold = next();
  await wipeFormula(book);
  const again = await calculate(desk);
  const warm = next();
  expect(again.kind === "written" && again.cells).toBe(1);
  await makeSummary(desk);
  const summary = next();
  await quiet();
  const [rows, indicators] = size;
  const jobs = [line("cold", cold), line("warm", warm), line("summary", summary)];
  told.push(`${String(rows)} rows, ${String(indicators)} indicators: ${jobs.join(", ")}`);
  expect(server.exchanges.flatMap(({ code }) => code ?? [])).toEqual([]);
  return { cold, warm, summary };
}

/** One more for every 4 MB beyond the first. */
const more = (of: readonly Exchange[]): number => Math.ceil(down(of) / (4 * MB)) - 1;

// One way of asking for every platform: what Excel on the web takes, the desktop takes too.
test.each([
  [10, 5],
  [10, 50],
  [10, 500],
  [1_000, 50],
  [10_000, 50],
  [100_000, 50],
  [100_000, 500],
])(
  "计算 over %i ledger rows and %i indicators: three requests cold, two warm, no message over 4.5 MB",
  async (rows, indicators) => {
    const { cold, warm, summary } = await run(rows, indicators);
    expect(cold).toHaveLength(3 + more(cold));
    expect(warm).toHaveLength(2 + more(warm));
    expect(summary).toHaveLength(2 + more(summary));
  },
  300_000,
);

test("subtotals among the rows of a ledger cost one request more", async () => {
  const { cold, warm } = await run(10_000, 12, { subtotals: [4000, 9000] });
  expect(cold).toHaveLength(4);
  expect(warm).toHaveLength(2);
}, 120_000);

test.each<[string, Ledger]>([
  ["as it is", {}],
  ["with a total below", { subtotals: [29_999] }],
  ["with subtotals among the rows", { subtotals: [100, 20_000] }],
  ["with 经济分类 missing here and there", { unclassified: [70, 12_345] }],
])(
  "a ledger %s says the same read by columns as read whole",
  async (_name, ledger) => {
    const book = inMemory(await sized(30_000, 5, ledger));
    excelOver(book);
    const desk = deskAt(new ExcelWorkbook());
    const byColumns = (await lookAround(desk)).evaluation.recognition;
    const whole = recognise(await new ExcelWorkbook().read());
    expect(byColumns.figures).toEqual(whole.figures);
    expect(byColumns.issues).toEqual(whole.issues);
  },
  120_000,
);

test("others get the thread while a long ledger is copied, and between the steps of 计算", async () => {
  excelOver(inMemory(await sized(30_000, 5)));
  const pauses: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  const desk = deskAt(new ExcelWorkbook({ waiting: { patience: 60_000, pause } }));
  let rests = 0;
  const rest = async (): Promise<void> => void (rests += 1);
  await calculate({ ...desk, clock: { ...desk.clock, rest } });
  await quiet();
  // Three columns of 30 000 cells, 6 000 at a time.
  expect(pauses.filter((milliseconds) => milliseconds === 0).length).toBeGreaterThanOrEqual(12);
  // Before recognising, calculating, looking for issues, planning, comparing and writing.
  expect(rests).toBeGreaterThanOrEqual(6);
}, 60_000);
