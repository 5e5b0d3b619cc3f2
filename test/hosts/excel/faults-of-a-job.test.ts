import { calculate } from "../../../src/app/calculate";
import { HostProblem } from "../../../src/app/ports";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { ErrorCode } from "../../../src/workbench/book/excel-error";
import type { Fault } from "../../../src/workbench/protocol/faults";
import { excelOver, quiet } from "../../workbench/client";
import { stateOf } from "./book-state";
import { deskAt, impatient } from "./desk";
import { inMemory, sample } from "./sample-book";

// 计算 as the pane runs it, on a workbook without 指标评分表: one is added, and all is read again.

/** Sheets of ours; the added 指标评分表 is one of them here. */
const ours = ["取数表", "佐证材料清单", "_自评设置"];

/** A code for each way a failure is dealt with. */
const codes: readonly ErrorCode[] = [
  ...(["ConnectionFailure", "GeneralException", "ItemNotFound", "AccessDenied"] as const),
  ...(["InvalidOperationInCellEditMode", "RequestAborted", "InvalidArgument"] as const),
];

interface Ended {
  /** `written`, or the code of the problem that is shown. */
  readonly said: string;
  readonly state: string;
  readonly requests: number;
}

async function run(...faults: readonly Fault[]): Promise<Ended> {
  const book = inMemory(await sample("hunan-2018"));
  const { server } = excelOver(book);
  server.faults.plan(...faults);
  const port = new ExcelWorkbook({ waiting: impatient, log: () => undefined });
  const said = await calculate(deskAt(port)).then(
    ({ kind }) => kind,
    (error: unknown) => {
      if (error instanceof HostProblem) return error.problem.code;
      throw error;
    },
  );
  await quiet();
  const requests = server.exchanges.filter(({ cleanUp }) => !cleanUp).length;
  return { said, state: stateOf(book, ours), requests };
}

/** Every request refused before its first command, and done with its answer lost, with each code. */
const faultsOf = (requests: number): readonly Fault[] =>
  Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) =>
    codes.flatMap((code): Fault[] => [
      { request, kind: "refused", beforeAction: 0, code },
      { request, kind: "answer-lost", code },
    ]),
  );

test("whatever request fails, what is said is what the workbook is", async () => {
  const before = stateOf(inMemory(await sample("hunan-2018")), ours);
  const { said, state: after, requests } = await run();
  expect(said).toBe("written");
  const faults = faultsOf(requests);
  const wrong: unknown[] = [];
  for (const fault of faults) {
    const ended = await run(fault);
    const written = ended.said === "written" || ended.said === "unread";
    if (ended.state !== (written ? after : before)) wrong.push({ fault, said: ended.said });
  }
  process.stdout.write(
    `计算 from beginning to end: ${String(faults.length)} cases = ${String(requests)} requests × ` +
      `{before, answer lost} × ${String(codes.length)} codes\n`,
  );
  expect(wrong).toEqual([]);
}, 300_000);
