import { HostProblem } from "../../../src/app/ports";
import { problemWords } from "../../../src/app/problem-words";
import { decimal } from "../../../src/core/decimal";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import { ERROR_CODES, type ErrorCode } from "../../../src/workbench/book/excel-error";
import type { Fault } from "../../../src/workbench/protocol/faults";
import { excelOver, quiet } from "../../workbench/client";
import { memoryBookOf } from "../../workbench/memory-books";
import { stateOf } from "./book-state";
import { impatient } from "./desk";

const done = "成了";
const edited = "有个格还在输入。按一下回车，再点一次。";
const dialog = "Excel 正开着一个窗口等您。先关掉它，再点一次。";
const elsewhere = "现在点着的是另一个文件。先点一下这个文件，再试。";
const tooOld = "这个 Excel 版本做不了这一步。可以用网页版或命令行。";
const tooMuch = "数据太多，Excel 一次给不了。请把用不到的表另存到别的文件，再算。";
const line = "和 Excel 的连接断了一下，没写任何格。";
const unexpected = "这一步没做完。请再试一次；还不行，就把详情发给单位里管这个工具的人。";
const gone = "找不到‘表一’了，可能改了名或删了。";
const inTheWay = (what: string): string => `表一!B1有${what}，写不进。已停，没改动。`;
const putBack = "写到一半出错，已全部退回原样。";

interface Handling {
  readonly codes: readonly ErrorCode[];
  /** What a reading that fails once ends in, and one that fails every time. */
  readonly once: string;
  readonly always: string;
  /** How often the failing question is asked before it is given up. */
  readonly asked: number;
  /** What a write ends in that is refused once. */
  readonly written: string;
}

/** What is done about each code of Excel's error table, and the sentence it ends in. */
const table: readonly Handling[] = [
  {
    codes: [
      ...(["ServiceNotAvailable", "ConnectionFailure", "RequestAborted"] as const),
      ...(["ActivityLimitReached", "InvalidRequestContext", "InvalidOrTimedOutSession"] as const),
    ],
    ...{ once: done, always: line, asked: 4, written: done },
  },
  {
    codes: ["GeneralException"],
    ...{ once: done, always: unexpected, asked: 4, written: done },
  },
  {
    codes: [
      ...(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"] as const),
      ...(["RangeExceedsLimit", "OperationCellsExceedLimit", "MemoryLimitReached"] as const),
    ],
    ...{ once: done, always: tooMuch, asked: 2, written: done },
  },
  {
    codes: ["InvalidOperationInCellEditMode"],
    ...{ once: edited, always: edited, asked: 1, written: edited },
  },
  { codes: ["InvalidOperation"], once: edited, always: edited, asked: 1, written: putBack },
  {
    codes: ["WriteNotSupportedWhenModalDialogOpen"],
    ...{ once: dialog, always: dialog, asked: 1, written: dialog },
  },
  {
    codes: ["InactiveWorkbook", "InvalidSelection"],
    ...{ once: elsewhere, always: elsewhere, asked: 1, written: elsewhere },
  },
  {
    codes: [
      ...(["ApiNotFound", "ApiNotAvailable", "NotImplemented"] as const),
      ...(["UnsupportedOperation", "UnsupportedSheet"] as const),
    ],
    ...{ once: tooOld, always: tooOld, asked: 1, written: tooOld },
  },
  { codes: ["ItemNotFound"], once: done, always: unexpected, asked: 3, written: gone },
  { codes: ["InvalidReference"], once: done, always: unexpected, asked: 2, written: gone },
  {
    codes: ["AccessDenied"],
    ...{ once: unexpected, always: unexpected, asked: 1, written: "‘表一’有保护，写不进去。" },
  },
  {
    codes: ["MergedRangeConflict", "InsertDeleteConflict"],
    ...{ once: unexpected, always: unexpected, asked: 1, written: inTheWay("合并格") },
  },
  {
    codes: ["FilteredRangeConflict"],
    ...{ once: unexpected, always: unexpected, asked: 1, written: inTheWay("筛选") },
  },
  {
    codes: ["PivotTableRangeConflict"],
    ...{ once: unexpected, always: unexpected, asked: 1, written: inTheWay("数据透视表") },
  },
  { codes: ["InvalidArgument"], once: done, always: unexpected, asked: 2, written: putBack },
  {
    codes: [
      ...(["ItemAlreadyExists", "Conflict", "FormulaLengthExceedsLimit"] as const),
      ...(["BadPassword", "Unauthenticated", "InvalidRequest", "UndoNotSupported"] as const),
      "NonBlankCellOffSheet",
    ],
    ...{ once: unexpected, always: unexpected, asked: 1, written: putBack },
  },
];

/** The Chinese sentence a failing call ends in, or 成了. */
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return done;
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
    return problemWords(error.problem).zh;
  }
}

const open = () => {
  const cells = { A1: { v: "甲" }, B1: { v: 3 } };
  const book = memoryBookOf({ sheets: [{ name: "表一", cells }] });
  const { server } = excelOver(book);
  return { book, server, port: new ExcelWorkbook({ waiting: impatient, log: () => undefined }) };
};

const refused = (request: number, code: ErrorCode): Fault => ({
  ...{ request, kind: "refused", beforeAction: 0, code },
});

afterEach(quiet);

test("every code of Excel's table has its row, once", () => {
  expect(table.flatMap(({ codes }) => codes).sort()).toEqual([...ERROR_CODES].sort());
});

const rows = table.flatMap((row) => row.codes.map((code) => [code, row] as const));

describe.each(rows)("%s", (code, { once, always, asked, written }) => {
  test(`reading: once ${once} always ${always}`, async () => {
    const passing = open();
    passing.server.faults.plan(refused(1, code));
    expect(await sentenceOf(passing.port.read())).toBe(once);
    const lasting = open();
    lasting.server.faults.plan(...Array.from({ length: 40 }, (_, at) => refused(at + 1, code)));
    expect(await sentenceOf(lasting.port.read())).toBe(always);
    expect(lasting.server.roundTrips).toBe(asked);
  });

  test(`writing: ${written}`, async () => {
    const { book, server, port } = open();
    await port.read();
    const before = stateOf(book);
    server.faults.plan(refused(server.roundTrips + 1, code));
    const content = { kind: "number", value: decimal("9") } as const;
    const at = { sheet: "表一", row: 0, column: 1 };
    const said = await sentenceOf(port.apply([{ kind: "cell", at, content }]));
    expect(said).toBe(written);
    expect(stateOf(book) === before).toBe(said !== done);
  });
});
