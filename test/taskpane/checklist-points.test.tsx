import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { decimal } from "../../src/core/decimal";
import { parseRef } from "../../src/core/grid";
import { ChecklistPoints } from "../../src/taskpane/score/checklist-points";
import { ticksOf } from "../../src/taskpane/score/ticks-of";
import { PaneContext } from "../../src/taskpane/state/pane-context";
import { setStage } from "./gallery/stage";
import { sampleBytes } from "./pane-under-test";

const items = (...points: readonly string[]) => points.map((worth) => ({ points: worth }));

test.each([
  ["1, 2, 4", "5", [0, 2]],
  ["1, 2, 4", "7", [0, 1, 2]],
  ["1, 2, 4", "0", []],
  ["1, 1, 1", "3", [0, 1, 2]],
  ["1, 1, 1", "2", null],
  ["1, 2", "2.5", null],
] as const)("of items worth %s, %s points mean the ticks %j", (worth, points, ticks) => {
  const found = ticksOf(items(...worth.split(", ")), decimal(points));
  expect(found && [...found]).toEqual(ticks);
});

const at = parseRef("指标评分表!L9")!;
const rule = {
  kind: "checklist",
  gate: null,
  items: ["一", "二", "三"].map((text) => ({ text, points: "1" })),
} as const;

test("tick, keep, tick another, keep: the sum of all; nothing is kept before a tick was changed", async () => {
  const { store } = await setStage(sampleBytes("blank.xlsx"), async () => new Uint8Array());
  const kept: string[] = [];
  const { actions } = store.getState();
  store.setState({
    actions: { ...actions, typeInto: async (_, content) => void kept.push(content) },
  });
  const shown = (points: string | null) => (
    <PaneContext value={store}>
      <ChecklistPoints
        name="管理制度"
        rule={rule}
        points={points === null ? null : decimal(points)}
        at={at}
      />
    </PaneContext>
  );
  const user = userEvent.setup();
  const keep = async (): Promise<void> =>
    user.click(screen.getByRole("button", { name: "管理制度：记下" }));
  const { rerender } = render(shown(null));
  expect(screen.queryByRole("button", { name: "管理制度：记下" })).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: /一/ }));
  await user.click(screen.getByRole("checkbox", { name: /二/ }));
  await keep();
  rerender(shown("2"));
  expect(screen.queryByRole("button", { name: "管理制度：记下" })).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: /三/ }));
  await keep();
  expect(kept).toEqual(["2", "3"]);
});

test("points that several ticks could make are said, and no box is ticked for her", async () => {
  const { store } = await setStage(sampleBytes("blank.xlsx"), async () => new Uint8Array());
  render(
    <PaneContext value={store}>
      <ChecklistPoints name="管理制度" rule={rule} points={decimal("2")} at={at} />
    </PaneContext>,
  );
  expect(screen.getByText("已打 2 分。要改，请把做到的都勾上。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "管理制度：记下" })).toBeNull();
});
