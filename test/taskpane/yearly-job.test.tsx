import { act, screen, waitFor, within } from "@testing-library/react";

import { HostProblem } from "../../src/app/ports";
import { formatRef, parseRef } from "../../src/core/grid";
import { FileWorkbook } from "./file-workbook";
import { openPane, type PaneUnderTest, sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

const potou = () => openPane(sampleBytes("potou-2022.xlsx"));

describe("the yearly job on the sample", () => {
  test("opening writes nothing and lists the tables with their figures", async () => {
    const { book } = await potou();
    expect(await screen.findByText("看过这个文件，还没动任何格。")).toBeTruthy();
    expect(screen.getAllByRole("img", { name: "认出" }).length).toBeGreaterThan(3);
    expect(book.writes).toBe(0);
  });

  test("a cell in edit mode when the pane opens: said, and 再试 reads and listens", async () => {
    const edited = await FileWorkbook.open(sampleBytes("potou-2022.xlsx"));
    edited.deafness = new HostProblem({ code: "cell-being-edited" });
    const { user, book, store } = await openPane(edited);
    const said = await screen.findAllByText("有个格还在输入。按一下回车，再点一次。");
    expect(said.length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "再试" }));
    expect(await screen.findByText("看过这个文件，还没动任何格。")).toBeTruthy();
    const before = store.getState().look;
    await act(async () => book.type(parseRef("基础数据表!G32")!, "80"));
    await waitFor(() => expect(store.getState().look).not.toBe(before));
  });

  test("计算 asks before the first write, writes, and shows rates and score", async () => {
    const { user, book } = await potou();
    await user.click(screen.getAllByRole("button", { name: "计算" })[0]!);
    const dialog = await screen.findByRole("dialog", { name: "要写进您的表" });
    expect(
      within(dialog).getByText(/要在‘指标评分表’写 \d+ 个格（.+），其他格不动。/),
    ).toBeTruthy();
    expect(
      within(dialog).getByText("另加一张‘取数表’（记每个数从哪来）、一张‘佐证材料清单’。"),
    ).toBeTruthy();
    expect(book.writes).toBe(0);
    await user.click(within(dialog).getByRole("button", { name: "写入" }));
    expect(
      await screen.findByText(
        /算好了，写了 \d+ 个格，逐格复核一致。另建了‘取数表’、‘佐证材料清单’。/,
      ),
    ).toBeTruthy();
    expect(screen.getByText("96.00 / 100")).toBeTruthy();
    expect(
      screen.getByRole("listitem", { name: "公用经费控制率 84.50%，低于 100%，未超" }),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: "生成汇总表" })).toBeTruthy();
  });

  test("a number jumps to its cell", async () => {
    const { user, book } = await potou();
    await user.click(screen.getAllByRole("button", { name: "计算" })[0]!);
    await user.click(await screen.findByRole("button", { name: "先只看结果" }));
    const rate = await screen.findByRole("listitem", { name: /^公用经费控制率/ });
    await user.click(within(rate).getByRole("button", { name: /16\.90，转到/ }));
    expect(book.selected).toHaveLength(1);
    const [at] = book.selected;
    expect(at && "row" in at ? formatRef(at) : "").toContain("基础数据表!");
    expect(book.writes).toBe(0);
  });

  test("a changed figure raises the banner with its cell; one click brings all up to date", async () => {
    const { user, book, store } = await potou();
    await calculated(user);
    const figure = store
      .getState()
      .look!.evaluation.recognition.figures.found.get("publicExpenditure")!;
    const at = figure.from.kind === "cells" ? figure.from.sources[0]!.cell : null;
    await act(async () => book.type(at!, "17"));
    await screen.findByText(/改过，下面还是改前的结果/);
    const banner = screen.getByRole("region", { name: new RegExp(`^${formatRef(at!)} 改过`) });
    await user.click(within(banner).getByRole("button", { name: "重新计算" }));
    expect(await screen.findByRole("listitem", { name: /^公用经费控制率 85\.00%/ })).toBeTruthy();
    expect(store.getState().stale).toBeNull();
  });

  test("a cell nothing reads raises no banner, a new row below a table does", async () => {
    const { user, book, store } = await potou();
    await calculated(user);
    await act(async () => book.type(parseRef("基础数据表!Z99")!, "随手记的"));
    await act(async () => new Promise((quiet) => setTimeout(quiet, 1500)));
    expect(store.getState().stale).toBeNull();
    const { projects } = store.getState().look!.evaluation.recognition;
    const last = projects!.projects.at(-1)!.name.at;
    await act(async () => book.type({ ...last, row: last.row + 1 }, "新项目"));
    await waitFor(() => expect(store.getState().stale).not.toBeNull(), { timeout: 5000 });
  });

  test("撤回 after 计算 puts her table back", async () => {
    const { user, book } = await potou();
    const before = [...(await book.read()).sheets.find(({ name }) => name === "指标评分表")!.rows];
    await calculated(user);
    await user.click(screen.getAllByRole("button", { name: "撤回" })[0]!);
    expect(await screen.findByText(/已撤回，\d+ 个格回到写入前的样子。/)).toBeTruthy();
    const after = (await book.read()).sheets.find(({ name }) => name === "指标评分表")!.rows;
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  test("the one next step: 计算, 生成汇总表, 导出 Word, 核对", async () => {
    const { user, handed } = await potou();
    await calculated(user);
    await user.click(screen.getByRole("button", { name: "生成汇总表" }));
    expect(await screen.findByText(/汇总表已生成，\d+ 页 A4。/)).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "导出 Word" })[0]!);
    expect(await screen.findByText(/已交给 Excel 下载：.+\.docx。/)).toBeTruthy();
    expect(handed).toHaveLength(1);
    expect(screen.queryByText(/已保存/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "没看到？" }));
    expect(screen.getByRole("button", { name: "复制全文" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "核对 Word" }));
    const file = new File([new Uint8Array(handed[0]!.bytes)], handed[0]!.name);
    const [field] = await screen.findAllByLabelText("核对 Word", { selector: "input" });
    await user.upload(field!, file);
    expect((await screen.findAllByText(/一致：对了 \d+ 个数，0 处不同。/)).length).toBeGreaterThan(
      0,
    );
  });

  test("导出 Word without 计算 before it calculates, and shows what it calculated", async () => {
    const { user } = await potou();
    await user.click(screen.getByRole("tab", { name: "报告" }));
    await user.click(await screen.findByRole("button", { name: "导出 Word" }));
    await user.click(await screen.findByRole("button", { name: "写入" }));
    await screen.findByText(/已交给 Excel 下载：/);
    await user.click(screen.getByRole("tab", { name: "结果" }));
    expect(await screen.findByText("96.00 / 100")).toBeTruthy();
    expect(screen.getByRole("button", { name: "生成汇总表" })).toBeTruthy();
  });

  test("English at a click", async () => {
    const { user } = await potou();
    await user.click(screen.getByRole("button", { name: "更多" }));
    await user.click(await screen.findByRole("menuitem", { name: "English" }));
    expect(screen.getByRole("tab", { name: "Results" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en-US");
  });
});

async function calculated(user: PaneUnderTest["user"]): Promise<void> {
  await user.click(screen.getAllByRole("button", { name: "计算" })[0]!);
  await user.click(await screen.findByRole("button", { name: "写入" }));
  await screen.findByText(/算好了/);
}
