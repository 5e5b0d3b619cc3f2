import { calculate } from "../../../src/app/calculate";
import { makeSummary } from "../../../src/app/make-summary";
import { HostProblem } from "../../../src/app/ports";
import type { Edit } from "../../../src/core/edits";
import type { Snapshot } from "../../../src/core/grid";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Book } from "../../../src/workbench/book/book";
import { ERROR_CODES, type ErrorCode } from "../../../src/workbench/book/excel-error";
import type { Fault } from "../../../src/workbench/protocol/faults";
import { excelOver, quiet } from "../../workbench/client";
import { deskAt, impatient } from "./desk";
import { inMemory, sample } from "./sample-book";

const ours = new Set(["取数表", "佐证材料清单", "_自评设置", "绩效自评汇总表"]);

/** A workbook as text: every cell with its format, names, merges. Looks of our own sheets are left out. */
function stateOf(book: Book): string {
  const sheets = book.sheets.all.map((sheet) => {
    const used = book.grid.used(sheet.id, false);
    const cells: unknown[] = [];
    for (let row = 0; used && row <= used.bottom; row += 1)
      for (let column = 0; column <= used.right; column += 1) {
        const { value, formula } = book.grid.content(sheet.id, row, column);
        const style = ours.has(sheet.name) ? {} : book.grid.style(sheet.id, row, column);
        const holds = formula ?? value;
        const formatted = Object.entries(style).filter(
          ([name, told]) => name !== "numberFormat" || told !== "General",
        );
        if (holds !== null || formatted.length > 0) cells.push([row, column, holds, formatted]);
      }
    return [sheet.name, sheet.visibility, cells, book.grid.merges(sheet.id)];
  });
  const names = book.namesIn(null).map(({ key, name }) => [name, book.grid.nameFormula(key)]);
  return JSON.stringify([sheets, names.sort()]);
}

/** A job on a workbook: what it writes, and how many commands its requests have. */
interface Job {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly edits: readonly Edit[];
  readonly requests: readonly number[];
  readonly before: string;
  readonly after: string;
}

/** Does the job once without faults and keeps what it sent. */
async function jobOf(
  name: string,
  snapshot: Snapshot,
  work: (port: ExcelWorkbook) => Promise<unknown>,
): Promise<Job> {
  const book = inMemory(snapshot);
  const before = stateOf(book);
  const { server } = excelOver(book);
  const port = new ExcelWorkbook();
  const apply = jest.spyOn(port, "apply");
  await work(port);
  const edits = apply.mock.calls[0]?.[0] ?? [];
  await quiet();
  const requests = server.exchanges.flatMap(({ cleanUp, actions }) => (cleanUp ? [] : [actions]));
  return { name, snapshot, edits, requests, before, after: stateOf(book) };
}

type Ending = "old" | "new" | "neither";

/** Does the job with a fault; what the port said, and what the workbook then is. */
async function withFault(job: Job, fault: Fault): Promise<{ said: string; ending: Ending }> {
  const book = inMemory(job.snapshot);
  const { server } = excelOver(book);
  server.faults.plan(fault);
  const waiting =
    fault.kind === "silent" ? { ...impatient, patience: 300 } : { ...impatient, patience: 20_000 };
  const port = new ExcelWorkbook({ waiting, log: () => undefined });
  let said = "done";
  try {
    await port.read();
    await port.apply(job.edits, { restorable: true });
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
    said = error.problem.code;
  }
  await quiet();
  const state = stateOf(book);
  return { said, ending: state === job.after ? "new" : state === job.before ? "old" : "neither" };
}

/** Commands before which a request is cut off: all of a short one, some forty of a long one. */
function cuts(actions: number): readonly number[] {
  const step = Math.max(1, Math.floor(actions / 40));
  return Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step).concat(
    actions,
  );
}

function casesOf({ requests }: Job): readonly Fault[] {
  const codes = (index: number): ErrorCode => ERROR_CODES[index % ERROR_CODES.length] as ErrorCode;
  const written = requests.length;
  return requests.flatMap((actions, index): Fault[] => {
    const request = index + 1;
    const isWrite = request === written;
    const cut = isWrite ? cuts(actions) : [0, actions];
    return [
      ...cut.map((beforeAction, turn): Fault => ({
        request,
        kind: "refused",
        beforeAction,
        code: codes(turn * 5 + index),
      })),
      ...(isWrite
        ? ERROR_CODES.flatMap((code): Fault[] => [
            { request, kind: "refused", beforeAction: 0, code },
            { request, kind: "refused", beforeAction: Math.floor(actions / 2), code },
            { request, kind: "answer-lost", code },
          ])
        : ERROR_CODES.map((code): Fault => ({ request, kind: "refused", beforeAction: 0, code }))),
      { request, kind: "silent", done: false },
      { request, kind: "silent", done: true },
    ];
  });
}

/** What may be said, by what the workbook then is. */
function isHonest({ said, ending }: { said: string; ending: Ending }, fault: Fault): boolean {
  if (said === "done") return ending === "new";
  if (said === "no-answer") return fault.kind === "silent" && ending !== "neither";
  return ending === "old" && said !== "not-restored";
}

/** The cases that did not end as they should. */
async function tryAll(job: Job): Promise<readonly unknown[]> {
  const cases = casesOf(job);
  const wrong: unknown[] = [];
  const endings = new Map<string, number>();
  for (const fault of cases) {
    const outcome = await withFault(job, fault);
    const key = `${outcome.said} → ${outcome.ending}`;
    endings.set(key, (endings.get(key) ?? 0) + 1);
    if (!isHonest(outcome, fault)) wrong.push({ fault, ...outcome });
  }
  const summed = [...endings].map(([key, count]) => `${key} ${String(count)}`).join(", ");
  process.stdout.write(
    `${job.name}: ${String(cases.length)} cases = ${String(job.requests.length)} requests ` +
      `(${job.requests.join(", ")} commands) × {before, after some command, answer lost, silence} × ` +
      `${String(ERROR_CODES.length)} codes: ${summed}\n`,
  );
  return wrong;
}

test("计算: whatever fails, the workbook is as before or as it should be, and that is said", async () => {
  const job = await jobOf("计算", await sample("potou-2022"), (port) => calculate(deskAt(port)));
  expect(await tryAll(job)).toEqual([]);
}, 600_000);

test("生成汇总表 over an earlier one likewise", async () => {
  const first = inMemory(await sample("potou-2022"));
  excelOver(first);
  const port = new ExcelWorkbook();
  await makeSummary(deskAt(port));
  const made = await new ExcelWorkbook().read();
  const changed = { ...made, sheets: made.sheets.map(retitled) };
  const job = await jobOf("生成汇总表", changed, (again) => makeSummary(deskAt(again)));
  expect(await tryAll(job)).toEqual([]);
}, 600_000);

/** Another figure and a new indicator name: 取数表 and the summary are written anew. */
function retitled(sheet: Snapshot["sheets"][number]): Snapshot["sheets"][number] {
  if (sheet.name !== "指标评分表") return sheet;
  const rows = sheet.rows.map((row, index) =>
    index === 3 ? row.map((content, column) => (column === 3 ? "预算编制的合理性" : content)) : row,
  );
  return { ...sheet, rows };
}
