import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { changedCells } from "./cells";
import { WorkbenchPage } from "./workbench-page";

// Something is in the way when 计算 writes: what the pane says, and that nothing is left half-done.

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;
let excel: WorkbenchPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
  excel = await WorkbenchPage.open(browser, served.address);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test("a protected score sheet is said before anything is written", async () => {
  await excel.reopenSample({ readOnly: false });
  await excel.page.evaluate(() => {
    window.workbench.book.sheets.find("指标评分表")?.protection.protect(null, null);
  });
  const before = await excel.cells();
  await excel.pane.press("计算");
  await excel.pane.says("‘指标评分表’有保护，写不进去。");
  expect(changedCells(before, await excel.cells())).toEqual([]);
});

/** The write refused, in Excel's own words. */
const refusals = [
  { code: "AccessDenied", says: "‘指标评分表’有保护，写不进去。" },
  {
    code: "InvalidOperationInCellEditMode",
    says: "有个格还在输入。按一下回车，再点一次。",
  },
] as const;

test.each(refusals)(
  "the write refused, $code: said, and no cell changed",
  async ({ code, says }) => {
    await excel.reopenSample({ readOnly: false });
    await excel.pane.askToCalculate();
    const before = await excel.cells();
    await excel.page.evaluate((planned) => {
      window.workbench.session.trial.planNext("refused", planned);
    }, code);
    await excel.pane.press("写入");
    await excel.pane.says(says);
    expect(changedCells(before, await excel.cells())).toEqual([]);
  },
);

test.each(["half-done", "answer-lost"] as const)(
  "a write %s once: looked at again, and in the end all is written",
  async (mishap) => {
    await excel.reopenSample({ readOnly: false });
    await excel.pane.askToCalculate();
    await excel.page.evaluate((planned) => {
      window.workbench.session.trial.planNext(planned, "GeneralException");
    }, mishap);
    await excel.pane.letWrite();
    expect(await excel.pane.score.textContent()).toBe("96.00 / 100");
  },
);

test("a file that is read-only: results are shown, nothing is written", async () => {
  await excel.reopenSample({ readOnly: true });
  await excel.pane.press("计算");
  await excel.pane.score.waitFor();
  await excel.pane.press("生成汇总表");
  await excel.pane.says("文件是只读的，只能看结果。先点“启用编辑”或另存一份。");
  expect(await excel.isDirty()).toBe(false);
});

test("a part of the pane that cannot be loaded: a sentence in its place, the frame stays", async () => {
  await excel.reopenSample({ readOnly: false });
  await excel.page.context().route("**/pane/*.js", async (route) => route.abort());
  await excel.pane.openTab("数据");
  await excel.pane.says("这一块没能打开，可能是网络断了一下，或者刚更新过。表里的数都在。");
  expect(await excel.pane.primary.isVisible()).toBe(true);
});
