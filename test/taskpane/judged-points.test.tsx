import { act, screen, waitFor } from "@testing-library/react";

import { findSheet, textAt } from "../../src/core/grid";
import { openPane, sampleBytes } from "./pane-under-test";

/** The boxes of rows a person judges, by the names they are read by. */
const boxes = async () => screen.findAllByRole("spinbutton");

test("points typed row after row are all in the sheet, odd ones too, without a click on 记下", async () => {
  const { book, store, user } = await openPane(sampleBytes("potou-2022.xlsx"));
  act(() => store.getState().actions.showTab("score"));
  const [first, second] = await boxes();
  await user.clear(first!);
  await user.type(first!, "3.76");
  await user.tab();
  await user.clear(second!);
  await user.type(second!, "1.25");
  await user.tab();
  await waitFor(() => expect(store.getState().busy).toBeNull());
  const typed = async (): Promise<readonly string[]> => {
    const sheet = findSheet(await book.read(), "指标评分表")!;
    return sheet.rows.map((_, row) => textAt(sheet, row, 11));
  };
  await waitFor(async () =>
    expect(await typed()).toEqual(expect.arrayContaining(["3.76", "1.25"])),
  );
});
