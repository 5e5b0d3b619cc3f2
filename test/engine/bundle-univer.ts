import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = process.cwd();
const CACHE = path.join(ROOT, "node_modules", ".cache", "univer");

/** What the headless workbook uses; the page's own bundle is webpack's affair. */
const PACKAGES = ["core", "engine-formula", "sheets", "sheets-formula"];

/**
 * Jest set-up: Univer as one CommonJS file, because jest loads CommonJS and Univer's own CommonJS
 * build requires packages that exist as ES modules only. One file also keeps Univer's injection
 * tokens single. About a second, once for a version; jest.config.js maps the packages to it.
 */
export default async function bundleUniver(): Promise<void> {
  const stamp = path.join(CACHE, "stamp.json");
  const wanted = JSON.stringify(PACKAGES.map((name) => [name, versionOf(name)]));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  mkdirSync(CACHE, { recursive: true });
  // Written aside and renamed: two jest runs may start at the same moment.
  const aside = path.join(CACHE, `all.${String(process.pid)}.tmp`);
  await build({
    stdin: {
      contents: PACKAGES.map(
        (name) => `export * as ${exportName(name)} from "@univerjs/${name}";`,
      ).join("\n"),
      resolveDir: ROOT,
    },
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    outfile: aside,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  renameSync(aside, path.join(CACHE, "all.cjs"));
  for (const name of PACKAGES)
    writeFileSync(
      path.join(CACHE, `${name}.cjs`),
      `module.exports = require("./all.cjs").${exportName(name)};\n`,
    );
  writeFileSync(stamp, wanted);
}

const exportName = (name: string): string => name.replaceAll("-", "_");

function versionOf(name: string): string {
  const file = path.join(ROOT, "node_modules", "@univerjs", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
