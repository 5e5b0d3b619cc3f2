import { act, fireEvent, screen, within } from "@testing-library/react";

import { reportOf } from "../../src/app/report-of";
import { figureIds } from "../../src/core/figures";
import { writeReport } from "../../src/docx";
import { answering } from "./answering";
import { openPane, type PaneUnderTest, sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

// jsdom lays nothing out, so it scrolls nowhere.
Element.prototype.scrollIntoView = (): void => undefined;

const stale = { kind: "choice" } as const;

async function calculated(
  file = "potou-2022.xlsx",
  own: Parameters<typeof openPane>[1] = {},
): Promise<PaneUnderTest> {
  const pane = await openPane(sampleBytes(file), own);
  const build = { kind: "build", scheme: "potou-2022" };
  answering(pane.store, { "first-write": "write", "no-score-sheet": build });
  await act(async () => pane.store.getState().actions.calculate());
  return pane;
}

const does = async ({ store }: PaneUnderTest, what: "makeSummary" | "exportReport") =>
  act(async () => store.getState().actions[what]());

describe("news made while the results are old goes first, the old results are said after it", () => {
  test.each([
    [{ kind: "not-submitted" } as const, "没写进表里，不能另存报送版。请先计算，再点“写入”。"],
    [{ kind: "pick-report" } as const, "选要更新的旧 Word 文件，里面的字不动，只换数。"],
    [{ kind: "check-in-sheet", sheet: "核对单" } as const, /^核对单在‘核对单’表里/],
    [{ kind: "refused", words: { zh: "这个文件有密码。", en: "" } } as const, "这个文件有密码。"],
  ])("%j", async (notice, said) => {
    const { store, user } = await calculated();
    act(() => store.setState({ stale, notice }));
    expect(await screen.findByText(said)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "知道了" }));
    expect(await screen.findByText(/选过的已记下，表里的结果还是旧的。/)).toBeTruthy();
  });
});

describe("算好了 says what happened", () => {
  test("the first time: cells written, sheets added, 撤回", async () => {
    await calculated();
    expect(
      await screen.findByText(/^算好了，写了 \d+ 个格，逐格复核一致。另建了‘取数表’/),
    ).toBeTruthy();
  });

  test("again: only formulas followed, nothing to take back", async () => {
    const pane = await calculated();
    await act(async () => pane.store.getState().actions.calculate());
    const banner = await screen.findByRole("region", { name: "算好了，表里的公式已跟着更新。" });
    expect(within(banner).queryByRole("button", { name: "撤回" })).toBeNull();
  });

  test("a score sheet without 分值: they come next, in banner and primary button", async () => {
    const { book, user } = await calculated("hunan-2018.xlsx");
    const banner = await screen.findByRole("region", { name: /新建了.*‘指标评分表’.*先填分值。/ });
    await user.click(within(banner).getByRole("button", { name: "去填分值" }));
    expect(book.selected.at(-1)).toMatchObject({ sheet: "指标评分表" });
    expect(within(screen.getByRole("banner")).getByText("去填分值")).toBeTruthy();
  });
});

test("缺数: 去补 leads to the first missing figure, and 数据 itself does not say it again", async () => {
  const { store, user } = await calculated("hunan-2018.xlsx");
  act(() => store.setState({ notice: null }));
  await user.click(await screen.findByRole("button", { name: "去补" }));
  const { figure, tab } = store.getState();
  expect(tab).toBe("data");
  expect(figureIds).toContain(figure);
  expect(screen.queryByText(/^缺 \d+ 个数/)).toBeNull();
});

test("another tab and new results begin at the top", async () => {
  const pane = await calculated();
  const content = screen.getByRole("tabpanel");
  content.scrollTop = 200;
  await pane.user.click(screen.getByRole("tab", { name: "评分" }));
  expect(content.scrollTop).toBe(0);
  await pane.user.click(screen.getByRole("tab", { name: "结果" }));
  content.scrollTop = 200;
  await act(async () => pane.store.getState().actions.calculate());
  expect(content.scrollTop).toBe(0);
});

describe("Word files are picked where it is asked for", () => {
  test("核对 Word opens the window for it from any tab, and says what to pick", async () => {
    const pane = await calculated();
    await does(pane, "makeSummary");
    await does(pane, "exportReport");
    const opened = jest.spyOn(HTMLInputElement.prototype, "click").mockReturnValue();
    await pane.user.click(screen.getByRole("button", { name: "核对 Word" }));
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
    expect(await screen.findByText("选要核对的 Word 文件，改过的也行。")).toBeTruthy();
    expect(pane.store.getState().tab).toBe("report");
  });

  test("刷新: the banner itself takes the old file", async () => {
    const { store, user } = await calculated();
    const bytes = await writeReport(reportOf(store.getState().look!.evaluation));
    act(() => store.setState({ notice: { kind: "pick-report" } }));
    await user.upload(
      await screen.findByLabelText("选文件"),
      new File([new Uint8Array(bytes)], "旧.docx"),
    );
    expect(await screen.findByText("旧文件里的数都是最新的，不用改。")).toBeTruthy();
  });

  test("one that cannot be read is said, and can be picked again", async () => {
    const { store } = await calculated();
    act(() => store.setState({ notice: { kind: "pick-check" } }));
    const field = await screen.findByLabelText("选文件");
    const gone = new File(["x"], "报告.docx");
    gone.arrayBuffer = async () => {
      throw new DOMException("gone", "NotFoundError");
    };
    fireEvent.change(field, { target: { files: [gone] } });
    expect(await screen.findByText(/^“报告.docx”读不出来/)).toBeTruthy();
  });
});

test("报送版 not to be seen: another way", async () => {
  const pane = await calculated();
  await act(async () => pane.store.getState().actions.saveSubmission());
  await pane.user.click(await screen.findByRole("button", { name: "没看到？" }));
  expect(screen.queryByRole("button", { name: "复制全文" })).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "换个办法保存" }));
  expect(pane.handed).toHaveLength(2);
  expect(pane.store.getState().notice?.kind).toBe("submission");
});

test("empty sheets just made: 去填 leads to the first", async () => {
  const { book, store, user } = await calculated();
  act(() => store.setState({ notice: { kind: "template", sheets: ["单位信息", "年度目标"] } }));
  expect(
    await screen.findByText("已建好：‘单位信息’、‘年度目标’。照着填好，再点“计算”。"),
  ).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "去填" }));
  expect(book.selected.at(-1)).toMatchObject({ sheet: "单位信息" });
});

test("a banner whose own button was followed goes", async () => {
  const pane = await calculated("potou-2022-slips.xlsx");
  act(() =>
    pane.store.setState({
      notice: { kind: "summary-made", sheet: "绩效自评汇总表", pages: 2, open: 3, added: [] },
    }),
  );
  await pane.user.click(await screen.findByRole("button", { name: "去改" }));
  expect(pane.store.getState().tab).toBe("issues");
  expect(pane.store.getState().notice).toBeNull();
});

test.each([
  ["copied", async () => true, "已复制"],
  ["refused", async () => false, "这里不让复制，请自己抄下"],
  ["broken", async () => Promise.reject(new Error("no clipboard")), "这里不让复制，请自己抄下"],
])("复制详情 says what came of it: %s", async (_how, copy, said) => {
  const told = jest.spyOn(window, "reportError").mockReturnValue();
  const { store, user } = await calculated("potou-2022.xlsx", { copy });
  const problem = { code: "unreachable" } as const;
  act(() => store.setState({ notice: { kind: "problem", problem, detail: "x" } }));
  await user.click(await screen.findByRole("button", { name: "复制详情" }));
  expect(await screen.findByRole("button", { name: said })).toBeTruthy();
  told.mockRestore();
});

test("a name of ours taken for good: no other name is offered, and what to do is said", async () => {
  const { store } = await calculated();
  const problem = { code: "name-taken", sheet: "取数表", free: "" } as const;
  act(() => store.setState({ notice: { kind: "problem", problem, detail: "" } }));
  const banner = await screen.findByRole("region", { name: /请改掉那张表的名字再来。/ });
  expect(within(banner).queryByRole("button", { name: "另建一张" })).toBeNull();
  expect(within(banner).getByRole("button", { name: "再试" })).toBeTruthy();
});
