import type { Browser, Page } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { axeFindings, overflowOf } from "./findings";

// What stands on the page when Excel or its script does not come.

jest.setTimeout(60_000);

let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 640 }, locale: "zh-CN" });
  page.setDefaultTimeout(10_000);
  await page.clock.install();
});

afterEach(async () => page.close());

const officeScript = "**/office-js/office.js";
const pane = (): string => `${served.address}/pane/taskpane.html`;

const causes = async (): Promise<readonly string[]> => {
  await page.getByText("还没连上 Excel。可能是：").waitFor();
  return page.locator("#splash-trouble > ul > li").allTextContents();
};

const likely = ["网络连不上 office.js", "Excel 版本太低", "Excel 正在弹窗等您"];

test("office.js cannot be reached: the causes at once, with what was not loaded", async () => {
  await page.route(officeScript, async (route) => route.abort());
  await page.goto(pane());
  expect(await causes()).toEqual(likely);
  expect(await page.locator("#splash-detail").textContent()).toContain("office.js");
  expect([...(await axeFindings(page)), ...(await overflowOf(page))]).toEqual([]);
});

test.each(["dialog/question.html", "dialog/result.html", "save.html", "assets/guide.html"])(
  "%s: nothing for axe, nothing cut off at 320 px",
  async (file) => {
    await page.goto(`${served.address}/pane/${file}`);
    expect([...(await axeFindings(page)), ...(await overflowOf(page))]).toEqual([]);
  },
);

test("office.js neither comes nor fails: 正在打开… stands there, after 10 s the causes", async () => {
  await page.route(officeScript, () => undefined);
  await page.goto(pane(), { waitUntil: "commit" });
  await page.getByText("正在打开…").waitFor();
  // Read on to office.js, the page has run the script that watches it.
  await page.locator('script[src$="office.js"]').waitFor({ state: "attached" });
  await page.clock.fastForward(9_000);
  expect(await page.getByText("还没连上 Excel").isVisible()).toBe(false);
  await page.clock.fastForward(10_000);
  expect(await causes()).toEqual(likely);
  expect(await page.getByRole("button", { name: "重试" }).isVisible()).toBe(true);
});

test("no Excel around the page: after 10 s the causes", async () => {
  await page.goto(pane());
  await page.clock.fastForward(10_500);
  expect(await causes()).toEqual(likely);
});

test("an Excel of ExcelApi 1.8: too old, and what works instead", async () => {
  await page.route("**/workbench/main.js", async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    await route.fulfill({ response, body: script.replace('ExcelApi: "1.15"', 'ExcelApi: "1.8"') });
  });
  await page.goto(served.address);
  const said = page.frameLocator(".pane iframe").getByText("这个 Excel 版本太低");
  await said.last().waitFor();
  expect(await said.last().textContent()).toContain(
    "这个 Excel 版本太低，要 2021 或更新的版本。也可以用命令行或网页版。",
  );
  const splash = page.frameLocator(".pane iframe").locator("#splash");
  expect(await splash.getByText("还没连上 Excel").count()).toBe(0);
  expect(await splash.getByRole("button", { name: "重试" }).count()).toBe(0);
  expect(await splash.getByText("怎么办").isVisible()).toBe(true);
});
