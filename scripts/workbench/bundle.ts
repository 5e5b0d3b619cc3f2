import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { halfPoints } from "./half-points";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the workbench's own scripts go: beside `dist/`, never into it. */
export const workbenchFolder = path.join(root, ".cache/workbench");

/**
 * Bundles the workbench page. Unminified: the page is served from this machine, and minifying the
 * spreadsheet takes longer than everything else together.
 */
export async function bundleWorkbench(): Promise<void> {
  await build({
    entryPoints: {
      main: path.join(root, "src/workbench/main.tsx"),
      "pane-boot": path.join(root, "src/workbench/page/pane-boot.ts"),
    },
    outdir: workbenchFolder,
    bundle: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file", ".svg": "dataurl" },
    plugins: [halfPoints],
    logLevel: "warning",
  });
}
