import { readFileSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";

import type { GalleryLook } from "../taskpane/gallery/gallery-page";

const root = path.join(__dirname, "../..");
const site = "http://pane.test";

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>自评助手</title>
<link rel="icon" href="data:,"><style>html, body { height: 100%; margin: 0 }</style></head>
<body><div id="root"></div><script type="module" src="/page.js"></script></body></html>`;

/** The gallery's page as one script: the pane over workbooks from files, in every state it has. */
export async function bundleGallery(): Promise<Buffer> {
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
  return Buffer.from(outputFiles[0]!.contents);
}

/** A page that shows the pane in any of its states. */
export class Gallery {
  /** What went wrong in the page: errors, and requests to anywhere but the page's own site. */
  readonly troubles: string[] = [];
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, script: Buffer): Promise<Gallery> {
    const page = await browser.newPage({
      viewport: { width: 320, height: 640 },
      reducedMotion: "reduce",
    });
    const gallery = new Gallery(page);
    await gallery.serve(script);
    page.on("pageerror", ({ message }) => gallery.troubles.push(message));
    await page.goto(site);
    await page.waitForFunction(() => "paneStates" in window);
    return gallery;
  }

  async states(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.paneStates);
  }

  async show(state: string): Promise<void> {
    await this.page.evaluate(async (name) => window.showState(name), state);
  }

  async look(look: GalleryLook): Promise<void> {
    await this.page.evaluate(
      async ({ language, dark }) => window.showLook({ language, dark }),
      look,
    );
  }

  private async serve(script: Buffer): Promise<void> {
    await this.page.route("**/*", async (route) => {
      const { origin, pathname, protocol } = new URL(route.request().url());
      if (protocol === "data:" || protocol === "blob:") return route.continue();
      if (origin !== site) {
        this.troubles.push(`request to ${route.request().url()}`);
        return route.abort();
      }
      if (pathname === "/") return route.fulfill({ body: html, contentType: "text/html" });
      if (pathname === "/page.js")
        return route.fulfill({ body: script, contentType: "text/javascript" });
      return route.fulfill({ body: readFileSync(path.join(root, "assets", pathname)) });
    });
  }
}
