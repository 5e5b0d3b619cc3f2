import { mkdirSync } from "node:fs";
import path from "node:path";

import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import type { GalleryLook } from "../taskpane/gallery/gallery-page";
import { axeFindings, overflowOf } from "./findings";
import { bundleGallery, Gallery } from "./gallery";

/** How a state is looked at, and what axe has to say about that which the look before had not. */
interface Look extends GalleryLook {
  readonly name: string;
  readonly width: 320 | 480;
  readonly forcedColors?: "active";
  readonly axe: "all rules" | "contrast" | "nothing";
}

const looks: readonly Look[] = [
  { name: "zh 320", language: "zh", dark: false, width: 320, axe: "all rules" },
  { name: "zh 480", language: "zh", dark: false, width: 480, axe: "nothing" },
  { name: "zh 320 dark", language: "zh", dark: true, width: 320, axe: "contrast" },
  {
    ...{ name: "zh 320 high contrast", language: "zh", dark: false, width: 320 },
    ...{ forcedColors: "active", axe: "contrast" },
  },
  { name: "en 320", language: "en", dark: false, width: 320, axe: "nothing" },
];

/** Bringing a state about costs most: it is done once, and the work is shared among two pages. */
const pages = 2;

const rules = { "all rules": [], contrast: ["color-contrast"] } as const;

const out = path.join(__dirname, "../../out/pane-states");
const bad = new Map<string, string[]>(looks.map(({ name }) => [name, []]));
const troubles: string[] = [];

let browser: Browser;
let script: Buffer;
let states: readonly string[];

// Some hundred pictures, beside everything else a busy machine does.
jest.setTimeout(600_000);

/** Shows the present state in one look: what is wrong, and a picture for the eye. */
async function lookAt(gallery: Gallery, state: string, look: Look): Promise<void> {
  const { page } = gallery;
  await page.setViewportSize({ width: look.width, height: 640 });
  await page.emulateMedia({ forcedColors: look.forcedColors ?? "none" });
  await gallery.look(look);
  const found = [
    ...(await overflowOf(page)),
    ...(look.axe === "nothing" ? [] : await axeFindings(page, rules[look.axe])),
  ];
  bad.get(look.name)?.push(...found.map((what) => `${state}: ${what}`));
  const file = `${state}, ${look.name}.jpeg`.replace(/[^\p{L}\p{N}.]+/gu, "-");
  await page.screenshot({ path: path.join(out, file), type: "jpeg", quality: 75 });
}

async function walk(mine: (index: number) => boolean): Promise<void> {
  const gallery = await Gallery.open(browser, script);
  states = await gallery.states();
  for (const state of states.filter((_, index) => mine(index))) {
    await gallery.show(state);
    for (const look of looks) await lookAt(gallery, state, look);
  }
  troubles.push(...gallery.troubles);
  await gallery.page.close();
}

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleGallery()]);
  mkdirSync(out, { recursive: true });
  await Promise.all(
    Array.from({ length: pages }, async (_, page) => walk((index) => index % pages === page)),
  );
});

afterAll(async () => browser.close());

test.each(looks)("every state in $name: nothing cut off, nothing for axe ($axe)", ({ name }) => {
  expect(bad.get(name)).toEqual([]);
});

test("all states of the pane were seen, without an error or a request to elsewhere", () => {
  expect(troubles).toEqual([]);
  expect(states.length).toBeGreaterThan(70);
});

test("by keyboard: header, 计算, tabs, content; arrows between tabs", async () => {
  const { page, ...gallery } = await Gallery.open(browser, script);
  await page.evaluate(async () => window.showState("first screen B tables"));
  const order: string[] = [];
  for (let tabs = 0; tabs < 4; tabs += 1) {
    await page.keyboard.press("Tab");
    order.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
  }
  expect(order).toEqual([expect.stringContaining("坡头区政数局"), "", "计算", "结果"]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const chosen = await page.locator('[role="tab"][aria-selected="true"]').getAttribute("id");
  expect(chosen).toBe("pane-tab-data");
  expect(gallery.troubles).toEqual([]);
  await page.close();
});

test("a sheet over the pane: the focus stays inside, Esc closes it, the focus goes back", async () => {
  const { page, ...gallery } = await Gallery.open(browser, script);
  await page.evaluate(async () => window.showState("first screen C results"));
  const opener = page.getByRole("button", { name: "公用经费控制率怎么算的" });
  await opener.press("Enter");
  const sheet = page.getByRole("dialog", { name: "公用经费控制率" });
  await sheet.waitFor();
  for (let tabs = 0; tabs < 20; tabs += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(
      () =>
        document.activeElement?.closest("dialog, body")?.tagName === "BODY" &&
        document.activeElement !== document.body,
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.waitForFunction(
    (button) => button === document.activeElement,
    await opener.elementHandle(),
  );
  expect(gallery.troubles).toEqual([]);
  await page.close();
});
