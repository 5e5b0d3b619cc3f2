import { screen, within } from "@testing-library/react";

import { formatRef } from "../../src/core/grid";
import { openPane, sampleBytes } from "./pane-under-test";

const potou = () => openPane(sampleBytes("potou-2022.xlsx"));

describe("the yearly job on the sample", () => {
  test("opening writes nothing and lists the tables with their figures", async () => {
    const { book } = await potou();
    expect(await screen.findByText("看过这个文件，还没动任何格。")).toBeTruthy();
    expect(screen.getAllByRole("img", { name: "认出" }).length).toBeGreaterThan(3);
    expect(book.writes).toBe(0);
  });

  test("计算 asks before the first write, writes, and shows rates and score", async () => {
    const { user, book } = await potou();
    await user.click(screen.getAllByRole("button", { name: "计算" })[0]!);
    const dialog = await screen.findByRole("dialog", { name: "要写进您的表" });
    expect(
      within(dialog).getByText(/要在‘指标评分表’写 \d+ 个格（.+），其他格不动。/),
    ).toBeTruthy();
    expect(book.writes).toBe(0);
    await user.click(within(dialog).getByRole("button", { name: "写入" }));
    expect(await screen.findByText(/算好了，写了 \d+ 个格，逐格复核一致。/)).toBeTruthy();
    expect(screen.getByText("96.00 / 100")).toBeTruthy();
    expect(
      screen.getByRole("listitem", { name: "公用经费控制率 84.50%，低于 100%，未超" }),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: "生成汇总表" })).toBeTruthy();
  });

  test("a number jumps to its cell", async () => {
    const { user, book, store } = await potou();
    const job = store.getState().actions.calculate();
    await user.click(await screen.findByRole("button", { name: "先只看结果" }));
    await job;
    const rate = await screen.findByRole("listitem", { name: /^公用经费控制率/ });
    await user.click(within(rate).getByRole("button", { name: /16\.90，转到/ }));
    expect(book.selected).toHaveLength(1);
    const [at] = book.selected;
    expect(at && "row" in at ? formatRef(at) : "").toContain("基础数据表!");
    expect(book.writes).toBe(0);
  });
});
