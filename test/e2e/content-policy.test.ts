import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(60_000);

let browser: Browser;
let served: Served;
let excel: WorkbenchPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
  excel = await WorkbenchPage.open(browser, served.address);
  await excel.pane.looked();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test("the pane's page carries the policy it is shipped with", async () => {
  const policy = await excel.paneFrame
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content");
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test("under it Fluent's styles arrive: 计算 has the brand's colour", async () => {
  const colours = await excel.pane.primary.evaluate((button) => {
    const { backgroundColor, color } = getComputedStyle(button);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: "rgb(15, 108, 189)", color: "rgb(255, 255, 255)" });
});

test("nothing is refused, nothing is asked of elsewhere", () => {
  expect(excel.troubles).toEqual([]);
});
