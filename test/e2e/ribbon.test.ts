import type { Browser, Locator } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const button = ({ page }: WorkbenchPage, name: string): Locator =>
  page.getByRole("group", { name: "绩效自评" }).getByRole("button", { name, exact: true });

/** Waits until the pane is there, or is not. */
const paneIs = async ({ page }: WorkbenchPage, state: "shown" | "hidden"): Promise<void> => {
  await page.waitForFunction(
    (shown) => window.workbench.session.model.addin.visible === shown,
    state === "shown",
  );
};

const writes = async ({ page }: WorkbenchPage): Promise<boolean> =>
  page.evaluate(() => window.workbench.session.book.changes.unsaved);

/**
 * 计算 and 生成汇总表 with the pane closed; it opens for a question and for the Word file. Microsoft's own
 * client carries the clicks (event 39) and `Office.addin`.
 */
test.each(["windows", "web"] as const)("the ribbon's buttons in Excel: %s", async (boot) => {
  const excel = await WorkbenchPage.open(browser, served.address, { boot });
  await excel.pane.looked();
  await button(excel, "自评助手").click();
  await paneIs(excel, "hidden");

  await button(excel, "计算").click();
  await excel.pane.frame.getByRole("dialog").waitFor();
  await paneIs(excel, "shown");
  expect(await writes(excel)).toBe(false);
  await excel.pane.letWrite();

  await button(excel, "自评助手").click();
  await paneIs(excel, "hidden");
  await button(excel, "生成汇总表").click();
  await excel.standsOn("绩效自评汇总表!A1");
  await button(excel, "计算").click();
  await excel.standsOn("指标评分表!L16");
  await paneIs(excel, "hidden");

  const { name } = await excel.download(async () => button(excel, "导出 Word").click());
  expect(name).toMatch(/自评报告\.docx$/);
  await paneIs(excel, "shown");
  expect(excel.troubles).toEqual([]);
  await excel.close();
});

/** A function file in a page of its own, where there is no shared runtime, has the pane's storage. */
test("a wish left in another page is taken up by the pane that is open, once", async () => {
  const excel = await WorkbenchPage.open(browser, served.address);
  await excel.pane.looked();
  await excel.page.evaluate(() => {
    window.localStorage.setItem("zp.asked", "calculate");
  });
  await excel.pane.frame.getByRole("dialog").waitFor();
  expect(await writes(excel)).toBe(false);
  await excel.page.waitForFunction(() => window.localStorage.getItem("zp.asked") === null);
  expect(excel.troubles).toEqual([]);
  await excel.close();
});
