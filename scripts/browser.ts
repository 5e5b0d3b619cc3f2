/**
 * The browser of the tests and of `npm start -- --check`: an installed Chrome, Edge or Chromium,
 * else the Chromium that comes as an npm package, always with a Chinese font.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { type Browser, chromium } from "playwright-core";

const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));
const cache = path.join(modules, ".cache/browser");

/** Where Chrome, Edge or Chromium stand when a system has them. */
const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/**
 * The packaged Chromium unpacks to the temp folder and takes what lies there for whole: it gets a
 * folder of its own, which gets its lasting name only when all is there.
 */
function packagedChromium(): string {
  const home = path.join(cache, "chromium-147.0.0");
  const program = path.join(home, "chromium");
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(path.join(cache, "unpacking-"));
  const unpack = 'import("@sparticuz/chromium").then((it) => it.default.executablePath())';
  try {
    // A process of its own, because the temp folder is a variable of the process.
    execFileSync(process.execPath, ["--eval", unpack], {
      cwd: path.dirname(modules),
      env: { ...process.env, TMPDIR: scratch },
    });
    if (!existsSync(program)) renameSync(scratch, home);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return program;
}

/** Font settings with one family for every name, so that a page looks alike on every Linux. */
function fontSettings(): string {
  const fonts = path.join(modules, "@expo-google-fonts/noto-sans-sc");
  const weights = ["400Regular", "600SemiBold", "700Bold"];
  // The system's own come last, for signs like ✕ that Windows has in Segoe UI Symbol.
  const folders = [...weights.map((weight) => path.join(fonts, weight)), "/usr/share/fonts"];
  const file = path.join(cache, "fonts.conf");
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join("\n")}
<cachedir>${path.join(cache, "fonts")}</cachedir>
<match target="pattern"><edit name="family" mode="prepend" binding="strong">
<string>Noto Sans SC</string></edit></match>
</fontconfig>`,
  );
  return file;
}

/** A browser without a window. Throws with what to install when there is none that starts. */
export async function launchBrowser(): Promise<Browser> {
  const own = installed.find((file) => existsSync(file));
  try {
    return await chromium.launch({
      executablePath: own ?? packagedChromium(),
      args: ["--font-render-hinting=none", "--disable-lcd-text"],
      env: { ...process.env, FONTCONFIG_FILE: fontSettings() },
    });
  } catch (error) {
    const tried = own ?? "the Chromium of the npm package @sparticuz/chromium (Linux x64)";
    throw new Error(
      `No browser: ${tried} did not start. Install Chrome, Edge or Chromium and run this again.`,
      { cause: error },
    );
  }
}
