import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { serveCompressed } from "./compressed";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

/** When the pane came so far, in milliseconds of its page. */
interface Moments {
  clickable?: number;
  result?: number;
}

declare global {
  interface Window {
    moments?: Moments;
  }
}

/** A script of the pane as the browser received it. */
interface Script {
  readonly name: string;
  /** Gzipped. */
  readonly bytes: number;
  readonly received: number;
}

/** Put into every frame before its own scripts: notes the moment 计算 can be clicked and the first score. */
function noteMoments(): void {
  const moments: Moments = {};
  window.moments = moments;
  const look = (): void => {
    const buttons = [...document.querySelectorAll("header button")];
    const ready = buttons.some(
      (button) => button.textContent === "计算" && button.ariaDisabled !== "true",
    );
    if (ready) moments.clickable ??= performance.now();
    if (document.body.textContent.includes("96.00 / 100")) moments.result ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

/** Kilobytes measured, for whoever wants to know how much room is left. */
const out = path.join(__dirname, "../../out/e2e");

let browser: Browser;
let plain: Served;
let served: Served;
let scripts: readonly Script[];
let moments: Moments;

beforeAll(async () => {
  [browser, plain] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
  served = await serveCompressed(plain);
  const excel = await WorkbenchPage.open(browser, served.address, { before: noteMoments });
  await excel.pane.askToCalculate();
  await excel.pane.letWrite();
  [scripts, moments] = await excel.paneFrame.evaluate(() => [
    performance.getEntriesByType("resource").map((entry) => ({
      name: new URL(entry.name).pathname,
      bytes: (entry as PerformanceResourceTiming).encodedBodySize,
      received: (entry as PerformanceResourceTiming).responseEnd,
    })),
    window.moments ?? {},
  ]);
  await excel.close();
});

afterAll(async () => {
  const sizes = {
    clickable: kilobytesBy(moments.clickable!),
    result: kilobytesBy(moments.result!),
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, "sizes.json"), JSON.stringify(sizes));
  await browser.close();
  await served.close();
  await plain.close();
});

/** Ours are all but Office's own scripts and what the workbench puts in front of them. */
const ours = ({ name }: Script): boolean => /^\/pane\/[^/]+\.js$/.test(name);

const kilobytesBy = (moment: number): number =>
  scripts
    .filter((script) => ours(script) && script.received <= moment)
    .reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** Scripts of dist/ that write or read Word files, known by a word of that format. */
function wordScripts(): readonly string[] {
  const dist = path.join(__dirname, "../../dist");
  return readdirSync(dist).filter(
    (file) =>
      file.endsWith(".js") && readFileSync(path.join(dist, file), "utf8").includes("w:sectPr"),
  );
}

test("at most 160 kB of scripts until 计算 can be clicked", () => {
  expect(kilobytesBy(moments.clickable!)).toBeGreaterThan(50);
  expect(kilobytesBy(moments.clickable!)).toBeLessThanOrEqual(160);
});

test("at most 300 kB of scripts until the first result is shown", () => {
  expect(kilobytesBy(moments.result!)).toBeLessThanOrEqual(300);
});

test("the Word writer is loaded by none of this", () => {
  const files = wordScripts();
  expect(files).not.toEqual([]);
  expect(scripts.filter(({ name }) => files.includes(path.basename(name)))).toEqual([]);
});
