import { LazyWorkbook } from "../../src/taskpane/lazy-workbook";
import { FileWorkbook } from "./file-workbook";
import { sampleBytes } from "./pane-under-test";

test("a host that could not be loaded is asked for again, one that was is not", async () => {
  const file = await FileWorkbook.open(sampleBytes("blank.xlsx"));
  let tries = 0;
  const lazy = new LazyWorkbook(file.facts, async () => {
    tries += 1;
    if (tries === 1) throw new Error("Loading chunk 7 failed");
    return file;
  });
  await expect(lazy.read()).rejects.toThrow("Loading chunk 7 failed");
  const [first, second] = await Promise.all([lazy.read(), lazy.read()]);
  expect(first.sheets).toHaveLength(second.sheets.length);
  expect(tries).toBe(2);
});
