import { HostProblem, type NamedFile } from "../../src/app/ports";
import { findSheet, parseRef } from "../../src/core/grid";
import { deliveryFor } from "../../src/taskpane/delivery";
import { nextStep } from "../../src/taskpane/state/next-step";
import { answering, type Answers } from "./answering";
import { FileWorkbook } from "./file-workbook";
import { setStage } from "./gallery/stage";
import { sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

async function staged(answers: Answers, file = "potou-2022.xlsx") {
  const stage = await setStage(sampleBytes(file), async () => sampleBytes("blank.xlsx"));
  answering(stage.store, answers);
  await stage.store.getState().actions.start();
  return { ...stage, act: stage.store.getState().actions };
}

const write: Answers = { "first-write": "write", "export-again": "new" };

/** One cell of the sheets does not show what was computed. */
function disagreeing(book: FileWorkbook): void {
  const apply = book.apply.bind(book);
  jest.spyOn(book, "apply").mockImplementation(async (edits, course) => {
    const mismatches = await apply(edits, course);
    if (course?.restorable !== true) return mismatches;
    return [{ at: parseRef("指标评分表!L5")!, expected: "1", shown: "0" }];
  });
}

describe("先只看结果", () => {
  test("导出 Word hands out the report, writes nothing, and says so", async () => {
    const { act, book, handed, store } = await staged({ "first-write": "look" });
    await act.exportReport();
    expect(handed).toHaveLength(1);
    expect(book.writes).toBe(0);
    expect(findSheet(await book.read(), "_自评设置")).toBeNull();
    expect(store.getState().calculated?.kind).toBe("looked-only");
  });

  test.each([
    ["the answer", (): void => undefined],
    ["a read-only file", (book: FileWorkbook): void => void (book.readOnly = true)],
  ])("另存报送版 hands out nothing: %s", async (_how, make) => {
    const { act, book, handed, store } = await staged({ "first-write": "look" });
    make(book);
    await act.saveSubmission();
    expect(handed).toEqual([]);
    expect(store.getState().notice).toEqual({ kind: "not-submitted" });
  });
});

test.each(["exportReport", "saveSubmission"] as const)(
  "%s: cells that do not show what was computed hold the file back",
  async (action) => {
    const { act, book, handed, store } = await staged(write);
    disagreeing(book);
    await act[action]();
    expect(handed).toEqual([]);
    expect(store.getState().notice).toMatchObject({ kind: "mismatch" });
    expect(store.getState().exported).toBeNull();
  },
);

test("另存报送版 leaves the results it rests on on screen", async () => {
  const { act, book, store } = await staged(write);
  await act.calculate();
  await book.type(parseRef("基础数据表!G14")!, "17");
  expect(store.getState().stale).not.toBeNull();
  const before = store.getState().look;
  await act.saveSubmission();
  const { look, notice, stale, unsaved } = store.getState();
  expect([notice?.kind, stale, unsaved]).toEqual(["submission", null, true]);
  expect(look).not.toBe(before);
});

test("a file that was handed out counts, although its name could not be kept", async () => {
  const { act, book, handed, store } = await staged(write);
  await act.calculate();
  const apply = book.apply.bind(book);
  jest.spyOn(book, "apply").mockImplementation(async (edits, course) => {
    if (course?.restorable !== true) throw new HostProblem({ code: "cell-being-edited" });
    return apply(edits, course);
  });
  await act.exportReport();
  expect(handed).toHaveLength(1);
  expect(store.getState().notice?.kind).toBe("exported");
});

test.each([null, "not-saved"] as const)(
  "nothing handed out (%s) is no 上次导出",
  async (delivery) => {
    const book = await FileWorkbook.open(sampleBytes("potou-2022.xlsx"));
    const stage = await setStage(book, async () => sampleBytes("blank.xlsx"), {
      files: { deliver: async () => delivery },
    });
    answering(stage.store, write);
    await stage.store.getState().actions.exportReport();
    const { rows } = findSheet(await book.read(), "_自评设置")!;
    expect(JSON.stringify(rows)).not.toContain("上次导出");
    const { notice } = stage.store.getState();
    expect(notice?.kind).toBe(delivery === null ? "exported" : "not-saved");
  },
);

test("what comes next: after an agreeing 核对 the copy to hand in, after other results 核对 again", async () => {
  const { act, book, handed, store } = await staged(write);
  const next = () => nextStep(store.getState());
  await act.makeSummary();
  await act.exportReport();
  expect(next()).toBe("verify");
  await act.checkReport(handed[0]!);
  expect(next()).toBe("submit");
  await book.type(parseRef("基础数据表!G14")!, "17");
  await act.calculate();
  expect(next()).toBe("verify");
});

test("without a single 分值 that is what comes next", async () => {
  const build = { kind: "build", scheme: "potou-2022" };
  const { act, store } = await staged({ ...write, "no-score-sheet": build }, "hunan-2018.xlsx");
  await act.calculate();
  expect(nextStep(store.getState())).toBe("weights");
});

describe("the window that asks where to save a file", () => {
  const report: NamedFile = { name: "报告.docx", bytes: new Uint8Array([1]), type: "docx" };
  const target = { write: jest.fn(), close: jest.fn(), abort: jest.fn(async () => undefined) };
  const picker = jest.fn();

  beforeEach(() => {
    jest.resetAllMocks();
    Object.assign(window, { showSaveFilePicker: picker });
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined });
  });

  afterEach(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });

  const deliver = async () =>
    deliveryFor(await FileWorkbook.open(sampleBytes("blank.xlsx")), null).deliver(report);

  test("closed: the file is not wanted, and no other way is taken", async () => {
    picker.mockRejectedValue(new DOMException("closed", "AbortError"));
    expect(await deliver()).toBe("not-saved");
  });

  test("forbidden by the host: the next way", async () => {
    picker.mockRejectedValue(new DOMException("no", "SecurityError"));
    expect(await deliver()).toMatchObject({ way: "download" });
  });

  test("a full disk: nothing half-written stays, and the next way is taken", async () => {
    target.abort.mockResolvedValue(undefined);
    target.write.mockRejectedValue(new DOMException("full", "QuotaExceededError"));
    picker.mockResolvedValue({ createWritable: async () => target });
    expect(await deliver()).toMatchObject({ way: "download" });
    expect(target.abort).toHaveBeenCalledTimes(1);
  });
});
