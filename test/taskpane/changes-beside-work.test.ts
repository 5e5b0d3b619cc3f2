import { type ReadCourse, HostProblem } from "../../src/app/ports";
import { reportOf } from "../../src/app/report-of";
import { parseRef } from "../../src/core/grid";
import { writeReport } from "../../src/docx";
import { answering } from "./answering";
import type { FileWorkbook } from "./file-workbook";
import { setStage } from "./gallery/stage";
import { sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

const newRow = parseRef("项目支出明细!B7")!;

async function calculated() {
  const stage = await setStage(sampleBytes("potou-2022.xlsx"), async () =>
    sampleBytes("blank.xlsx"),
  );
  answering(stage.store, { "first-write": "write" });
  await stage.store.getState().actions.start();
  await stage.store.getState().actions.calculate();
  return { ...stage, act: stage.store.getState().actions };
}

/** Longer than the pane waits before it reads again. */
const quiet = async (): Promise<void> => new Promise((past) => setTimeout(past, 1200));

test("a row typed right before 核对 is said, although 核对 has read it", async () => {
  const { act, book, store } = await calculated();
  const bytes = await writeReport(reportOf(store.getState().look!.evaluation));
  await book.type(newRow, "智慧门牌");
  await act.checkReport({ name: "报告.docx", bytes });
  await quiet();
  expect(store.getState().stale).toMatchObject({ kind: "cell", at: newRow });
});

test("a reading overtaken by 计算 raises nothing", async () => {
  const { act, book, store } = await calculated();
  const release = slowReading(book);
  await book.type(newRow, "智慧门牌");
  await quiet();
  await act.calculate();
  expect(store.getState().stale).toBeNull();
  release();
  await quiet();
  expect(store.getState().stale).toBeNull();
});

/** The next reading in the background answers only when told to. */
function slowReading(book: FileWorkbook): () => void {
  const read = book.read.bind(book);
  let release = (): void => undefined;
  const held = new Promise<void>((now) => (release = now));
  let waits = true;
  jest.spyOn(book, "read").mockImplementation(async (course?: ReadCourse) => {
    const seen = await read(course);
    if (waits && !course?.progress) {
      waits = false;
      await held;
    }
    return seen;
  });
  return release;
}

test.each([
  ["here", { kind: "deleted", sheet: "基础数据表" }, { kind: "deleted", sheet: "基础数据表" }],
  ["moved", { kind: "moved", sheet: "基础数据表", by: "here" }, { kind: "moved" }],
] as const)("a change says what it was: %s", async (_name, change, stale) => {
  const { book, store } = await calculated();
  book.tell(change);
  expect(store.getState().stale).toMatchObject(stale);
  expect(store.getState().notice).toBeNull();
});

test.each(["restore", "makeTemplate"] as const)(
  "%s, and nothing can be read afterwards: that is said, and what is shown is old",
  async (action) => {
    const { act, book, store } = await calculated();
    const read = book.read.bind(book);
    // 生成空白表 looks first, and what it writes over is read for 撤回.
    let allowed = action === "makeTemplate" ? 2 : 0;
    jest.spyOn(book, "read").mockImplementation(async (course?: ReadCourse) => {
      allowed -= 1;
      if (allowed < 0) throw new HostProblem({ code: "unreachable" });
      return read(course);
    });
    await act[action]();
    const { notice, stale } = store.getState();
    expect(notice).toMatchObject({ kind: "problem", problem: { code: "unreachable" } });
    expect(stale).toEqual({ kind: "unread" });
  },
);
