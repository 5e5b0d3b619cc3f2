import { readFileSync } from "node:fs";

const lock = readFileSync("package-lock.json", "utf8");
const packages = Object.entries(
  (JSON.parse(lock) as { packages: Record<string, { version?: string; resolved?: string }> })
    .packages,
);

test("no commercial spreadsheet package is installed", () => {
  expect(packages.filter(([name]) => name.includes("@univerjs-pro/"))).toEqual([]);
});

test("the lockfile names no download address", () => {
  expect(packages.filter(([, { resolved }]) => resolved?.startsWith("http"))).toEqual([]);
});

test("every Univer package has the one version that was tried", () => {
  const versions = packages
    .filter(([name]) => /node_modules\/@univerjs\/(?!icons|protocol)/.test(name))
    .map(([name, { version }]) => `${name} ${version ?? ""}`)
    .filter((line) => !line.endsWith(" 0.22.1"));
  expect(versions).toEqual([]);
});
