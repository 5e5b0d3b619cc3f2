import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";

const root = path.join(__dirname, "../..");
const out = path.join(root, "out/pane-states");
const font = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
const site = "http://pane.test";

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>自评助手</title>
<link rel="icon" href="data:,"><style>
@font-face { font-family: "Noto Sans SC"; src: url(/font.ttf) }
html, body { height: 100%; margin: 0 } body { font: 14px/1.6 "Noto Sans SC" }
.fui-FluentProvider, .fui-FluentProvider * { font-family: "Noto Sans SC" !important }
</style></head><body><div id="root"></div><script type="module" src="/page.js"></script></body></html>`;

jest.setTimeout(600_000);

let browser: Browser;
let script: Buffer;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "test/taskpane/gallery/gallery-page.tsx")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  script = Buffer.from(outputFiles[0]!.contents);
  browser = await launchBrowser();
  mkdirSync(out, { recursive: true });
});

afterAll(async () => browser.close());

/** Serves the gallery; a request to anywhere else fails the test. */
async function openGallery(width: number): Promise<{ page: Page; strangers: string[] }> {
  const strangers: string[] = [];
  const page = await browser.newPage({
    viewport: { width, height: 640 },
    reducedMotion: "reduce",
  });
  await page.route("**/*", async (route) => {
    const { origin, pathname, protocol } = new URL(route.request().url());
    if (protocol === "data:" || protocol === "blob:") return route.continue();
    if (origin !== site) {
      strangers.push(route.request().url());
      return route.abort();
    }
    if (pathname === "/") return route.fulfill({ body: html, contentType: "text/html" });
    if (pathname === "/page.js")
      return route.fulfill({ body: script, contentType: "text/javascript" });
    const file = pathname === "/font.ttf" ? font : `assets${pathname}`;
    return route.fulfill({ body: readFileSync(path.join(root, file)) });
  });
  await page.goto(site);
  await page.waitForFunction(() => "paneStates" in window);
  await page.addScriptTag({ path: path.join(root, "node_modules/axe-core/axe.min.js") });
  return { page, strangers };
}

/** What sticks out of the page or is cut off inside a box. The unit's line alone may end in “…”. */
const overflowing = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const hidden = style.visibility === "hidden" || box.width <= 1 || box.height <= 1;
    if (hidden || style.textOverflow === "ellipsis") return [];
    const what = `${element.tagName} “${element.textContent.slice(0, 30)}”`;
    if (box.right > innerWidth + 0.5 || box.left < -0.5) return [`sticks out: ${what}`];
    const cuts = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    return cuts && !["INPUT", "TEXTAREA"].includes(element.tagName) ? [`cut: ${what}`] : [];
  });

/** What is used of axe, which the page gets as a script. */
interface Axe {
  run(context: { exclude: readonly (readonly string[])[] }): Promise<{
    violations: readonly { id: string; nodes: readonly { html: string }[] }[];
  }>;
}

/** axe's findings in a line each. Tabster's focus guards are known to it as hidden and focusable. */
const violations = async (): Promise<readonly string[]> => {
  const { axe } = window as unknown as { axe: Axe };
  const found = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`);
};

const looks = [
  { language: "zh", dark: false, width: 320 },
  { language: "zh", dark: true, width: 320 },
  { language: "en", dark: false, width: 320 },
  { language: "zh", dark: false, width: 480 },
] as const;

test.each(looks)(
  "every state in $language, dark: $dark, at $width px: nothing cut, nothing for axe to say",
  async ({ language, dark, width }) => {
    const { page, strangers } = await openGallery(width);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const names = await page.evaluate(() => window.paneStates);
    const bad: string[] = [];
    for (const name of names) {
      await page.evaluate(
        async ([state, speech, isDark]) => window.showState(state, speech, isDark),
        [name, language, dark] as const,
      );
      const found = [
        ...(await page.evaluate(overflowing)),
        ...(width === 320 ? await page.evaluate(violations) : []),
      ];
      bad.push(...found.map((what) => `${name}: ${what}`));
      const file = `${name}-${language}-${String(width)}-${dark ? "dark" : "light"}.png`;
      await page.screenshot({ path: path.join(out, file.replace(/[^\p{L}\p{N}.-]+/gu, "-")) });
    }
    await page.close();
    expect({ bad, strangers, errors }).toEqual({ bad: [], strangers: [], errors: [] });
    expect(names.length).toBeGreaterThan(70);
  },
);

test("by keyboard: header, 计算, tabs, content; arrows between tabs", async () => {
  const { page } = await openGallery(320);
  await page.evaluate(async () => window.showState("first screen B tables", "zh", false));
  const focused = async (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? "");
  const order: string[] = [];
  for (let tabs = 0; tabs < 4; tabs += 1) {
    await page.keyboard.press("Tab");
    order.push(await focused());
  }
  expect(order).toEqual([expect.stringContaining("坡头区政数局"), "", "计算", "结果结果"]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const chosen = await page.locator('[role="tab"][aria-selected="true"]').getAttribute("id");
  expect(chosen).toBe("pane-tab-data");
  await page.close();
});
