import { readFileSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";
import type { Browser } from "playwright-core";

import { fragmentOf } from "../../src/taskpane/save/fragment";
import { launchBrowser } from "../../scripts/browser";

const root = path.join(__dirname, "../..");
const site = "https://pane.test";

jest.setTimeout(120_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => browser.close());

test("the page a Mac's pane opens saves the very file its address carries, and asks nobody", async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "src/taskpane/save/main.ts")],
    bundle: true,
    write: false,
    logLevel: "error",
  });
  const html = readFileSync(path.join(root, "src/taskpane/save/page.html"), "utf8").replace(
    "<%= policy %>",
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'",
  );
  const asked: string[] = [];
  const page = await browser.newPage({ acceptDownloads: true, locale: "zh-CN" });
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(route.request().url());
    if (pathname === "/save.html") return route.fulfill({ body: html, contentType: "text/html" });
    if (pathname === "/save.js")
      return route.fulfill({
        body: Buffer.from(outputFiles[0]!.contents),
        contentType: "text/javascript",
      });
    return route.fulfill({ status: 204 });
  });
  const bytes = new Uint8Array(readFileSync(path.join(root, "assets/samples/potou-2022.xlsx")));
  const name = "政数局2022年度绩效自评表（报送版）.xlsx";
  await page.goto(`${site}/save.html#${fragmentOf({ name, bytes, type: "xlsx" })!}`);
  expect(await page.getByRole("heading").textContent()).toBe(name);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  expect(new Uint8Array(readFileSync(await download.path()))).toEqual(bytes);
  expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([site]));
  expect(asked.some((url) => url.includes("#"))).toBe(false);
  await page.close();
});
