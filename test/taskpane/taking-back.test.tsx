import { act, screen, waitFor } from "@testing-library/react";

import { parseRef } from "../../src/core/grid";
import { issueKey } from "../../src/core/issues";
import { openPane, sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

test("a figure picked in the wrong cell: 重选 in 数据 finds it again", async () => {
  const { user, store } = await openPane(sampleBytes("potou-2022.xlsx"));
  const { choose } = store.getState().actions;
  const at = parseRef("基础数据表!G7")!;
  await act(async () => choose({ kind: "figure", id: "publicExpenditure", at }));
  await user.click(screen.getByRole("tab", { name: "数据" }));
  await user.click(await screen.findByRole("button", { name: "公用经费（决算数）：重选" }));
  await waitFor(() => expect(screen.queryByText("您选的")).toBeNull());
  const { recognition } = store.getState().look!.evaluation;
  expect(recognition.choices.picked.size).toBe(0);
  expect(recognition.figures.found.get("publicExpenditure")?.confidence).not.toBe("picked");
});

test("已核实 that was not so: 取消 brings the line back", async () => {
  const { user, store } = await openPane(sampleBytes("potou-2022-slips.xlsx"));
  const { issues } = store.getState().look!.evaluation;
  const issue = issues.find(({ severity }) => severity === "warning")!;
  const { acknowledge } = store.getState().actions;
  await act(async () => acknowledge(issueKey(issue), "看过"));
  await user.click(screen.getByRole("tab", { name: /^待处理/ }));
  const name = `取消已核实：${issue.message.zh}`;
  await user.click(await screen.findByRole("button", { name, hidden: true }));
  await waitFor(() =>
    expect(store.getState().look!.evaluation.issues.map(issueKey)).toContain(issueKey(issue)),
  );
});
