import { act, screen, within } from "@testing-library/react";

import { formatRef } from "../../src/core/grid";
import { leadOf } from "../../src/taskpane/issues/lead-of";
import { openPane, sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

// jsdom lays nothing out, so it scrolls nowhere.
Element.prototype.scrollIntoView = (): void => undefined;

test("评分标准 is asked for where the file has no score sheet, and another one can be taken", async () => {
  const { user, store, book } = await openPane(sampleBytes("hunan-2018.xlsx"));
  await user.click(screen.getAllByRole("button", { name: "计算" })[0]!);
  const dialog = await screen.findByRole("dialog", { name: "要建一张评分表" });
  await user.click(await within(dialog).findByRole("button", { name: "换一套" }));
  await user.click(within(dialog).getByRole("radio", { name: /深圳/ }));
  expect(within(dialog).getByText(/照“.*深圳.*”（待核）建一张/)).toBeTruthy();
  expect(book.writes).toBe(0);
  await user.click(within(dialog).getByRole("button", { name: "建这张表" }));
  await screen.findByText(/算好了/);
  expect(store.getState().look!.evaluation.card.scheme.id).toBe("shenzhen-2020");
  await user.click(screen.getByRole("tab", { name: "评分" }));
  expect(await screen.findByText(/据通行做法整理，未见原文/)).toBeTruthy();
  expect(screen.queryByText(/来自未见原文/)).toBeNull();
});

test("every figure an issue asks for has its row in 数据", async () => {
  const { user, store } = await openPane(sampleBytes("hunan-2018.xlsx"));
  const { issues } = store.getState().look!.evaluation;
  const asked = issues.find(({ code }) => code === "report-figures-missing")!;
  expect(asked.figures).toContain("totalIncome");
  await user.click(screen.getByRole("tab", { name: /^待处理/ }));
  const { lead } = leadOf(asked.message.zh);
  await screen.findByText(lead);
  const line = screen.getAllByRole("listitem").find((item) => within(item).queryByText(lead))!;
  await user.click(within(line).getByRole("button", { name: "去选" }));
  expect(await screen.findByRole("button", { name: "收入合计（决算数）：没有这项" })).toBeTruthy();
});

test("a blank workbook has nothing to attend to", async () => {
  await openPane(sampleBytes("blank.xlsx"));
  expect(screen.getByRole("tab", { name: "待处理" }).textContent).toBe("待处理");
});

test("after 生成空白表 nothing says that the file is untouched; empty sheets are said to be so", async () => {
  const { user } = await openPane(sampleBytes("hunan-2018.xlsx"));
  expect(await screen.findByText("看过这个文件，还没动任何格。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "更多" }));
  await user.click(await screen.findByText("生成空白表"));
  await screen.findByText(/^已建好：/);
  expect(screen.queryByText("看过这个文件，还没动任何格。")).toBeNull();
  expect(screen.getAllByText("还没写").length).toBeGreaterThan(0);
});

test("改成表里的数 hands out a new file and shows its check", async () => {
  const { user, store, book } = await openPane(sampleBytes("potou-2022.xlsx"));
  await user.click(screen.getAllByRole("button", { name: "计算" })[0]!);
  await user.click(await screen.findByRole("button", { name: "先只看结果" }));
  const { reportOf } = await import("../../src/app/report-of");
  const { writeReport } = await import("../../src/docx");
  const { evaluation } = store.getState().look!;
  const bytes = await writeReport(reportOf(evaluation));
  const found = evaluation.recognition.figures.found.get("publicExpenditure")!;
  const at = found.from.kind === "cells" ? found.from.sources[0]!.cell : null;
  expect(at && formatRef(at)).toContain("基础数据表");
  await act(async () => book.type(at!, "17"));
  await act(async () => store.getState().actions.checkReport({ name: "报告.docx", bytes }));
  expect(screen.getByText("核对的是“报告.docx”。")).toBeTruthy();
  expect(screen.getAllByText(/^“[一二三四（].*”下/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "改成表里的数" }));
  expect(await screen.findByText("核对的是“报告（数已更新）.docx”。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "改成表里的数" })).toBeNull();
  expect(await screen.findByText(/新文件“报告（数已更新）.docx”，已重新核对/)).toBeTruthy();
});
