import { calculate } from "../../../src/app/calculate";
import { makeSummary } from "../../../src/app/make-summary";
import type { ReadCourse } from "../../../src/app/ports";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import { SheetReading } from "../../../src/hosts/excel/sheet-reading";
import type { Exchange, RichApiServer } from "../../../src/workbench/protocol/server";
import { excelOver, quiet } from "../../workbench/client";
import { deskAt } from "./desk";
import { inMemory } from "./sample-book";
import { sized } from "./sized-book";

/** Of the ledger: 项目名称, 部门支出经济分类, 指标金额, 支付金额. */
const needed: ReadCourse = {
  columns: (head) => (head.name === "支出明细账" ? new Set([2, 5, 9, 10]) : null),
};

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

const down = (of: readonly Exchange[]): number => of.reduce((sum, one) => sum + one.bytesDown, 0);
const up = (of: readonly Exchange[]): number => of.reduce((sum, one) => sum + one.bytesUp, 0);

const told: string[] = [];
afterAll(() => process.stdout.write(`${told.join("\n")}\n`));

/** Milliseconds on the line by a model: so long a round trip, and 2 MB a second. No measurement. */
const modelled = (of: readonly Exchange[]): string =>
  [5, 50, 300]
    .map((latency) => of.length * latency + (up(of) + down(of)) / 2000)
    .map((ms) => ms.toFixed(0))
    .join("/");

/** 计算 twice and 生成汇总表 once on a workbook of this size. */
async function run(
  rows: number,
  indicators: number,
  options: { web: boolean; course?: ReadCourse },
) {
  const { server } = excelOver(inMemory(await sized(rows, indicators)), { messageLimit: 1e9 });
  const port = new ExcelWorkbook({ web: options.web });
  await port.watch(() => undefined);
  const next = since(server);
  next();
  const desk = deskAt(port);
  await calculate(desk, options.course);
  const cold = next();
  await calculate(desk, options.course);
  const warm = next();
  // The summary does not look at the ledger again: once in a long run is enough.
  if (rows < 10_000) await makeSummary(desk, options.course);
  const summary = next();
  await quiet();
  told.push(
    `${options.web ? "web" : "desktop"} ${String(rows)} rows, ${String(indicators)} indicators: ` +
      `cold ${String(cold.length)} (${kB(up(cold))} up, ${kB(down(cold))} down; ` +
      `${modelled(cold)} ms at 5/50/300 ms a round trip), ` +
      `warm ${String(warm.length)} (${kB(up(warm))}, ${kB(down(warm))}), ` +
      `summary ${String(summary.length)} (${kB(up(summary))}, ${kB(down(summary))})`,
  );
  return { cold, warm, summary };
}

describe("round trips of 计算", () => {
  test.each([
    [10, 5],
    [10, 50],
    [10, 500],
    [1_000, 50],
    [100_000, 12],
  ])(
    "%i ledger rows, %i indicators: four cold, at most two warm",
    async (rows, indicators) => {
      const { cold, warm, summary } = await run(rows, indicators, { web: false, course: needed });
      expect(cold).toHaveLength(4);
      expect(warm.length).toBeLessThanOrEqual(2);
      expect(summary.length).toBeLessThanOrEqual(2);
    },
    120_000,
  );

  test("Excel on the web: one more for every 4 MB, no message over 4.5 MB", async () => {
    const { cold, warm } = await run(40_000, 12, { web: true });
    const most = (of: readonly Exchange[], base: number): number =>
      base + Math.ceil(down(of) / 4_000_000) - 1;
    expect(cold.length).toBeLessThanOrEqual(most(cold, 4));
    expect(warm.length).toBeLessThanOrEqual(most(warm, 2));
    for (const { bytesUp, bytesDown } of [...cold, ...warm])
      expect(Math.max(bytesUp, bytesDown)).toBeLessThan(4_500_000);
  }, 120_000);
});

test("copying a long ledger never holds the thread for 50 ms", async () => {
  const longest = { ms: 0 };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { place } = SheetReading.prototype;
  jest.spyOn(SheetReading.prototype, "place").mockImplementation(function (
    this: SheetReading,
    ...args
  ) {
    const start = performance.now();
    place.apply(this, args);
    longest.ms = Math.max(longest.ms, performance.now() - start);
  });
  excelOver(inMemory(await sized(40_000, 12)), { messageLimit: 1e9 });
  await new ExcelWorkbook({ web: false }).read();
  jest.restoreAllMocks();
  told.push(`longest slice of 40 000 × 12 cells: ${longest.ms.toFixed(1)} ms`);
  expect(longest.ms).toBeLessThan(50);
}, 120_000);
