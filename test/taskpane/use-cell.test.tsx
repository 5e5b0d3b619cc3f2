import { act, screen } from "@testing-library/react";

import { parseRef } from "../../src/core/grid";
import { openPane, sampleBytes } from "./pane-under-test";

jest.setTimeout(60_000);

/** A cell nothing was recognised in: a change there makes nothing look again. */
const at = parseRef("年度目标!H40")!;

test.each([
  ["just typed", "12.5", /^“在用固定资产.*”用 年度目标!H40（12\.5）？$/],
  ["just emptied", "", "这格是空的。先在表里点那个数，再来。"],
])("就用这格 on a cell %s says what it holds now", async (_what, typed, said) => {
  const { book, store } = await openPane(sampleBytes("potou-2022.xlsx"));
  await book.type(at, "7");
  await act(async () => store.getState().actions.lookAgain());
  await book.type(at, typed);
  book.active = at;
  await act(async () => store.getState().actions.takeActiveCell("fixedAssetsInUse"));
  expect(await screen.findByText(said)).toBeTruthy();
});
