import { HostProblem } from "../../src/app/ports";
import { reportOf } from "../../src/app/report-of";
import { parseRef } from "../../src/core/grid";
import { writeReport } from "../../src/docx";
import type { Pane } from "../../src/taskpane/state/pane";
import { answering } from "./answering";
import { setStage, type Stage } from "./gallery/stage";
import { sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

const busyCell = new HostProblem({ code: "cell-being-edited" });

/** The sample calculated, with a report beside it. */
async function calculated(): Promise<
  Stage & { readonly file: { name: string; bytes: Uint8Array } }
> {
  const stage = await setStage(sampleBytes("potou-2022.xlsx"), async () =>
    sampleBytes("blank.xlsx"),
  );
  const { store } = stage;
  answering(store, { "first-write": "write", "export-again": "new" });
  await store.getState().actions.start();
  await store.getState().actions.calculate();
  const bytes = await writeReport(reportOf(store.getState().look!.evaluation));
  return { ...stage, file: { name: "报告.docx", bytes } };
}

type Staged = Awaited<ReturnType<typeof calculated>>;

interface Row {
  readonly before?: (staged: Staged) => Promise<void>;
  readonly act: (pane: Pane, staged: Staged) => Promise<unknown>;
  /** What the action leaves on screen besides what it writes. */
  readonly leaves: (pane: Pane, staged: Staged) => unknown;
  readonly shows: unknown;
}

const notice = ({ notice: said }: Pane): unknown => said?.kind;

const checked = async ({ store, file }: Staged): Promise<void> =>
  store.getState().actions.checkReport(file);

const rows: Readonly<Record<string, Row>> = {
  计算: { act: ({ actions }) => actions.calculate(), leaves: notice, shows: "done" },
  生成汇总表: {
    act: ({ actions }) => actions.makeSummary(),
    leaves: notice,
    shows: "summary-made",
  },
  "导出 Word": { act: ({ actions }) => actions.exportReport(), leaves: notice, shows: "exported" },
  另存报送版: {
    act: ({ actions }) => actions.saveSubmission(),
    leaves: notice,
    shows: "submission",
  },
  重新看: {
    act: ({ actions }) => actions.lookAgain(),
    leaves: ({ stale }) => stale,
    shows: null,
  },
  "a choice": {
    act: ({ actions }) =>
      actions.choose({ kind: "base", rate: "overallCompletionRate", base: "fiscalIncome" }),
    leaves: ({ stale }) => stale,
    shows: { kind: "choice" },
  },
  已核实: {
    before: async ({ store }) => store.getState().actions.open({ kind: "help" }),
    act: ({ actions }) => actions.acknowledge("low", "已核对"),
    leaves: ({ overlay }) => overlay,
    shows: null,
  },
  "points typed": {
    act: ({ actions }) => actions.typeInto(parseRef("指标评分表!M6")!, "上年项目延到本年"),
    leaves: ({ stale }) => stale,
    shows: { kind: "choice" },
  },
  横向打印: {
    before: async ({ store }) => store.getState().actions.makeSummary(),
    act: ({ actions }) => actions.choosePrint("landscape", true),
    leaves: notice,
    shows: "summary-made",
  },
  "核对 Word": {
    act: (_pane, staged) => checked(staged),
    leaves: ({ tab, verification }, { file }) => [tab, verification?.file.name === file.name],
    shows: ["report", true],
  },
  "刷新 Word 里的数": {
    act: ({ actions }, { file }) => actions.refreshReport(file),
    leaves: notice,
    shows: "refreshed",
  },
  打印核对单: {
    before: checked,
    act: ({ actions }) => actions.printCheck(),
    leaves: notice,
    shows: "check-in-sheet",
  },
  写到表里: {
    act: ({ actions }) => actions.reportToSheet(),
    leaves: notice,
    shows: "report-in-sheet",
  },
  生成空白表: { act: ({ actions }) => actions.makeTemplate(), leaves: notice, shows: "template" },
  照这套另建一张: {
    act: ({ actions }) => actions.makeSchemeSheet("shenzhen-2020"),
    leaves: notice,
    shows: "done",
  },
  新年度: { act: ({ actions }) => actions.startYear(2023), leaves: notice, shows: "cleared" },
  撤回: { act: ({ actions }) => actions.restore(), leaves: notice, shows: "restored" },
};

describe("再试 does the whole action again, its result on screen included", () => {
  test.each(Object.entries(rows))("%s", async (_name, { before, act, leaves, shows }) => {
    const staged = await calculated();
    const { book, store } = staged;
    await before?.(staged);
    failOnce(book);
    await act(store.getState(), staged);
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: busyCell.problem });
    await store.getState().actions.again();
    expect(leaves(store.getState(), staged)).toEqual(shows);
    expect(store.getState().busy).toBeNull();
  });

  test("pressed while the pane still reads, and failed: 再试 is that action", async () => {
    const stage = await setStage(sampleBytes("potou-2022.xlsx"), async () => sampleBytes("x"));
    const { book, store } = stage;
    answering(store, { "first-write": "write" });
    const starting = store.getState().actions.start();
    book.failure = busyCell;
    await Promise.all([starting, store.getState().actions.calculate()]);
    expect(store.getState().calculated).toBeNull();
    await store.getState().actions.again();
    expect(store.getState().notice?.kind).toBe("done");
    expect(store.getState().calculated?.kind).toBe("written");
  });

  test("a click refused while something else runs is not what 再试 repeats", async () => {
    const { book, store } = await calculated();
    book.failure = busyCell;
    const { actions } = store.getState();
    await Promise.all([actions.calculate(), actions.makeSummary()]);
    await actions.again();
    expect(store.getState().summaryMade).toBe(false);
  });
});

/** The next call that reaches Excel is refused, whatever it is. */
function failOnce(book: Stage["book"]): void {
  const spies = (["read", "apply", "restore"] as const).map((call) =>
    jest.spyOn(book, call).mockImplementationOnce(async () => {
      for (const spy of spies) spy.mockRestore();
      throw busyCell;
    }),
  );
}
