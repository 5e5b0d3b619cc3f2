import { formatRef } from "../../src/core/grid";
import { HostProblem } from "../../src/app/ports";
import { ribbonWork } from "../../src/taskpane/ribbon-work";
import { setStage, type Stage } from "./gallery/stage";
import { sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

interface Closed extends Stage {
  readonly work: ReturnType<typeof ribbonWork>;
}

/** The sample behind a pane nobody looks at. */
async function closedPane(): Promise<Closed> {
  const stage = await setStage(sampleBytes("potou-2022.xlsx"), async () => sampleBytes("x"));
  return { ...stage, work: ribbonWork(stage.store, stage.book) };
}

/** The question that waits, answered as the person would in the pane; resolves when the work is over. */
async function answer({ store }: Closed, given: "write" | "look"): Promise<void> {
  const over = new Promise<void>((resolve) => {
    const forget = store.subscribe(({ busy }) => {
      if (busy) return;
      forget();
      resolve();
    });
  });
  (store.getState().question?.answer as (to: "write" | "look") => void)(given);
  await over;
}

const shown = ({ book }: Closed): readonly string[] =>
  book.selected.map((at) => ("row" in at ? formatRef(at) : at.sheet));

describe("ribbon buttons with the pane closed", () => {
  test("the first 计算 asks, and nothing is written until it is answered", async () => {
    const pane = await closedPane();
    expect(await pane.work.run("calculate")).toBe("asks");
    expect(pane.store.getState().question?.question.kind).toBe("first-write");
    expect(pane.book.writes).toBe(0);
    await answer(pane, "write");
    expect(pane.book.writes).toBe(1);
  });

  test("confirmed once, 计算 writes and shows the total of the score card", async () => {
    const pane = await closedPane();
    await pane.work.run("calculate");
    await answer(pane, "write");
    expect(await pane.work.run("calculate")).toBe("done");
    expect(shown(pane).at(-1)).toMatch(/^指标评分表!/);
  });

  test("生成汇总表 shows the sheet it made", async () => {
    const pane = await closedPane();
    await pane.work.run("calculate");
    await answer(pane, "write");
    expect(await pane.work.run("summary")).toBe("done");
    expect(shown(pane).at(-1)).toBe("绩效自评汇总表!A1");
  });

  test("pressed again while a question waits, it is the same question", async () => {
    const pane = await closedPane();
    await pane.work.run("calculate");
    const { question } = pane.store.getState();
    expect(await pane.work.run("summary")).toBe("asks");
    expect(pane.store.getState().question).toBe(question);
  });

  test("pressed again while it calculates, it is not started twice", async () => {
    const pane = await closedPane();
    const first = pane.work.run("calculate");
    expect(await pane.work.run("calculate")).toBe("done");
    expect(await first).toBe("asks");
    await answer(pane, "write");
    expect(pane.book.writes).toBe(1);
  });

  test("what goes wrong is left in the pane's banner", async () => {
    const pane = await closedPane();
    await pane.work.run("calculate");
    await answer(pane, "write");
    pane.book.failure = new HostProblem({ code: "protected", sheet: "指标评分表" });
    expect(await pane.work.run("summary")).toBe("tells");
    expect(pane.store.getState().notice).toMatchObject({ kind: "problem" });
  });

  test("in a page of its own the question is taken back and the wish left for the pane", async () => {
    const pane = await closedPane();
    await pane.work.run("calculate");
    pane.work.leave("calculate");
    expect(window.localStorage.getItem("zp.asked")).toBe("calculate");
    expect(pane.store.getState().question).toBeNull();
    expect(pane.book.writes).toBe(0);
  });
});
