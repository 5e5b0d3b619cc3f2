import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { toolFile } from "../tool-file";
import { builtAsWished } from "./build-wishes";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The pane as any web server would have it; what the stand-in shows is this, unchanged. */
export const paneFolder = path.join(root, "dist");

/** What the pane is built from. */
const sources = [
  ...["app", "commands", "core", "docx", "hosts", "schemes", "taskpane"].map((it) => `src/${it}`),
  ...["assets", "manifest.xml", "package-lock.json", "package.json", "webpack.config.js"],
  "scripts/build-settings.js",
];

/** When the file, or the newest file below the folder, was last written; 0 where there is none. */
function writtenAt(file: string): number {
  if (!existsSync(file)) return 0;
  const known = statSync(file);
  if (!known.isDirectory()) return known.mtimeMs;
  return readdirSync(file).reduce(
    (newest, entry) => Math.max(newest, writtenAt(path.join(file, entry))),
    0,
  );
}

/** A build leaves files alone that came out as they were; this one it always writes. */
const isUpToDate = (): boolean => {
  const built = writtenAt(path.join(paneFolder, "build.json"));
  return sources.every((source) => writtenAt(path.join(root, source)) < built);
};

/** Builds the pane, unless `dist/` is newer than everything it is built from, and made for the same address. */
export async function buildPane(): Promise<void> {
  if (isUpToDate() && builtAsWished(paneFolder)) return;
  await new Promise<void>((resolve, reject) => {
    const build = spawn(
      process.execPath,
      [toolFile("webpack"), "--mode", "production", "--stats", "errors-only"],
      {
        cwd: root,
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
    build.on("error", reject);
    build.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`webpack ended with ${String(code)}`));
    });
  });
}
