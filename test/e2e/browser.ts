import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { type Browser, chromium } from "playwright-core";

/** Where Chrome, Edge or Chromium stand when a system has them. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** A browser: an installed one, else the Chromium that comes as a package. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed.find((file) => existsSync(file));
  if (executablePath !== undefined) return chromium.launch({ executablePath });
  // It unpacks to the temp folder and reuses what lies there: it gets one of its own.
  process.env["TMPDIR"] = mkdtempSync(path.join(tmpdir(), "zp-browser-"));
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args,
  });
}
