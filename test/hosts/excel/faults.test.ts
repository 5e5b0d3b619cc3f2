import { calculate } from "../../../src/app/calculate";
import { makeSummary } from "../../../src/app/make-summary";
import { HostProblem } from "../../../src/app/ports";
import { decimal } from "../../../src/core/decimal";
import type { Edit, PlannedContent } from "../../../src/core/edits";
import type { Sheet, Snapshot } from "../../../src/core/grid";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import { ERROR_CODES, type ErrorCode } from "../../../src/workbench/book/excel-error";
import type { Fault } from "../../../src/workbench/protocol/faults";
import { excelOver, quiet } from "../../workbench/client";
import { stateOf } from "./book-state";
import { deskAt, impatient } from "./desk";
import { inMemory, sample } from "./sample-book";

/** Positions tried in a long request; `FAULTS=all` tries every one, which takes an hour. */
const positions = process.env["FAULTS"] === "all" ? Infinity : 20;

const ours = ["取数表", "佐证材料清单", "_自评设置", "绩效自评汇总表"];

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
  const before = stateOf(book, ours);
  const { server } = excelOver(book);
  const port = new ExcelWorkbook();
  const apply = jest.spyOn(port, "apply");
  await work(port);
  const edits = apply.mock.calls[0]?.[0] ?? [];
  await quiet();
  const requests = server.exchanges.flatMap(({ cleanUp, actions }) => (cleanUp ? [] : [actions]));
  return { name, snapshot, edits, requests, before, after: stateOf(book, ours) };
}

interface Outcome {
  readonly said: string;
  readonly ending: "old" | "new" | "neither";
}

/** Does the job with faults; what the port said, and what the workbook then is. */
async function withFaults(job: Job, ...faults: readonly Fault[]): Promise<Outcome> {
  const book = inMemory(job.snapshot);
  const { server } = excelOver(book);
  server.faults.plan(...faults);
  const silent = faults.some(({ kind }) => kind === "silent");
  const waiting = { ...impatient, patience: silent ? 300 : 20_000 };
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
  const state = stateOf(book, ours);
  return { said, ending: state === job.after ? "new" : state === job.before ? "old" : "neither" };
}

/** Positions in a request: before its first command, after some or each of them, after the last. */
function cuts(actions: number, most: number): readonly number[] {
  const step = Math.max(1, Math.floor(actions / most));
  const before = Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step);
  return [...before, actions];
}

/**
 * Every request failing in turn: at `most` positions with codes in rotation, before, half-way and with
 * the answer lost with every code, and never answering. What a reading request did is nothing to undo,
 * so of those only the beginning and the end count.
 */
function casesOf({ requests }: Job, most: number): readonly Fault[] {
  const codeAt = (turn: number): ErrorCode => ERROR_CODES[turn % ERROR_CODES.length] as ErrorCode;
  return requests.flatMap((actions, index): Fault[] => {
    const request = index + 1;
    const writes = request === requests.length;
    const refused = (beforeAction: number, code: ErrorCode): Fault => ({
      ...{ request, kind: "refused", beforeAction, code },
    });
    const lost = (code: ErrorCode): Fault => ({ request, kind: "answer-lost", code });
    return [
      ...(writes ? cuts(actions, most) : [0, actions]).map((beforeAction, turn) =>
        refused(beforeAction, codeAt(turn * 5 + index)),
      ),
      ...ERROR_CODES.flatMap((code): Fault[] => [
        refused(0, code),
        ...(writes ? [refused(Math.floor(actions / 2), code), lost(code)] : []),
      ]),
      { request, kind: "silent", done: false },
      { request, kind: "silent", done: true },
    ];
  });
}

/** What may be said, by what the workbook then is. */
function isHonest({ said, ending }: Outcome, fault: Fault): boolean {
  if (said === "done") return ending === "new";
  if (said === "no-answer") return fault.kind === "silent" && ending !== "neither";
  return ending === "old" && said !== "not-restored";
}

/** The cases that did not end as they should; `endings` counts how they did. */
async function wrongOf(
  job: Job,
  cases: readonly Fault[],
  endings = new Map<string, number>(),
): Promise<readonly unknown[]> {
  const wrong: unknown[] = [];
  for (const fault of cases) {
    const outcome = await withFaults(job, fault);
    const key = `${outcome.said} → ${outcome.ending}`;
    endings.set(key, (endings.get(key) ?? 0) + 1);
    if (!isHonest(outcome, fault)) wrong.push({ fault, ...outcome });
  }
  return wrong;
}

/** Tries a job with all its faults; prints how many there are and how they ended. */
async function tryAll(job: Job): Promise<readonly unknown[]> {
  const cases = casesOf(job, positions);
  const endings = new Map<string, number>();
  const wrong = await wrongOf(job, cases, endings);
  const summed = [...endings].map(([key, count]) => `${key} ${String(count)}`).join(", ");
  const all = job.requests.reduce((sum, actions) => sum + actions + 2, 0) * ERROR_CODES.length;
  process.stdout.write(
    `${job.name}: ${String(cases.length)} cases of ${String(all)} = ${String(job.requests.length)} ` +
      `requests × {before, after each of ${job.requests.join(" + ")} commands, answer lost} × ` +
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

const text = (value: string): PlannedContent => ({ kind: "text", text: value });

/** One of our sheets with texts in its first column. */
const ourSheet = (name: string, texts: readonly string[]): Edit => ({
  kind: "sheet",
  sheet: {
    ...{ name, visibility: name.startsWith("_") ? "hidden" : "visible" },
    cells: texts.map((one, row) => ({ row, column: 0, content: text(one) })),
    merges: [{ sheet: name, top: 5, left: 0, bottom: 5, right: 2 }],
    ...{ columnWidths: new Map([[0, 20]]), rowHeights: new Map(), frozenRows: 1 },
    ...{ gridlines: false, page: null, chart: null, lists: [] },
  },
});

const cellOf = (row: number, content: PlannedContent): Edit => ({
  ...{ kind: "cell", at: { sheet: "表一", row, column: 1 }, content },
  style: { numberFormat: "0.00%" },
});

const mark = (value: string): Edit => ({
  ...{ kind: "cell", at: { sheet: "_自评设置", row: 2, column: 1 }, content: text(value) },
});

const nameEdit = (name: string, refersTo: string): Edit => ({ kind: "name", name, refersTo });

/** Something of every kind: sheets rewritten and added, cells of other people, names, the mark last. */
async function everyKind(): Promise<Job> {
  const theirs = inMemory({
    ...{ names: [], date1904: false },
    sheets: [
      blankSheet("表一", [
        ["甲", 0.5, 3],
        ["乙", "=x"],
        ["丙", null, true],
      ]),
    ],
  });
  excelOver(theirs);
  await new ExcelWorkbook().apply([
    ...[ourSheet("取数表", ["旧", "的"]), ourSheet("_自评设置", ["键"]), mark("旧")],
    ...[nameEdit("自评_改", "取数表!$A$1"), nameEdit("自评_删", "取数表!$A$2")],
  ]);
  const snapshot = await new ExcelWorkbook().read();
  const edits: Edit[] = [
    ...[ourSheet("取数表", ["新", "", "的"]), ourSheet("佐证材料清单", ["一"])],
    ...[ourSheet("_自评设置", ["键", "又一"]), mark("新")],
    cellOf(0, { kind: "formula", formula: "C1/2", shows: decimal("1.5") }),
    ...[cellOf(1, { kind: "number", value: decimal("7") }), cellOf(2, text("文"))],
    ...[nameEdit("自评_改", "取数表!$A$3"), nameEdit("自评_加", "取数表!$A$1")],
    { kind: "drop-name", name: "自评_删" },
  ];
  return jobOf("每样都有的小工作簿", snapshot, (port) => port.apply(edits));
}

function blankSheet(name: string, rows: Sheet["rows"]): Sheet {
  return {
    ...{ name, rows, visibility: "visible", protected: false, merges: [] },
    ...{ formulas: new Map(), formats: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() },
  };
}

/** A code for each way a failure is dealt with: asked again, cut smaller, without one undo step, given up. */
const handlings: readonly ErrorCode[] = [
  ...(["ConnectionFailure", "GeneralException", "RequestPayloadSizeLimitExceeded"] as const),
  ...(["UndoNotSupported", "ItemAlreadyExists", "AccessDenied", "InvalidArgument"] as const),
];

describe("a small job with something of every kind", () => {
  test("cut off after each of its commands, with the ways of dealing with it in turn", async () => {
    const job = await everyKind();
    const request = job.requests.length;
    const cases = cuts(job.requests.at(-1) ?? 0, Infinity).flatMap((beforeAction) =>
      handlings
        .filter((_, turn) => positions === Infinity || turn % 4 === beforeAction % 4)
        .map((code): Fault => ({ request, kind: "refused", beforeAction, code })),
    );
    process.stdout.write(`${job.name}: ${String(cases.length)} cases\n`);
    expect(await wrongOf(job, cases)).toEqual([]);
  }, 600_000);

  test("what fails while a failed write is put back is either mended too or said", async () => {
    const job = await everyKind();
    const request = job.requests.length;
    const beforeAction = Math.floor((job.requests.at(-1) ?? 0) / 2);
    const first: Fault = { request, kind: "refused", beforeAction, code: "InvalidArgument" };
    const wrong: unknown[] = [];
    for (const second of laterFaults(request)) {
      const outcome = await withFaults(job, first, second);
      const said = outcome.said === "no-answer" || outcome.said === "not-restored";
      if (!said && !isHonest(outcome, first)) wrong.push({ second, ...outcome });
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});

/** Looking at what a failed write left, putting it back, looking again: each of them failing. */
const laterFaults = (request: number): readonly Fault[] =>
  [1, 2, 3].flatMap((later) =>
    ERROR_CODES.flatMap((code): Fault[] => [
      { request: request + later, kind: "refused", code, beforeAction: 0 },
      { request: request + later, kind: "answer-lost", code },
    ]),
  );
