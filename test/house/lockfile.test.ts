import { readFileSync } from "node:fs";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = readFileSync("package-lock.json", "utf8");
const packages = Object.entries((JSON.parse(lock) as { packages: Record<string, Entry> }).packages);

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

// `npm ci` refuses a lockfile that lacks one; `npm run lockfile` enters it.
test("every optional build for another system has an entry", () => {
  const entered = new Set(packages.map(([at]) => at.slice(at.lastIndexOf("node_modules/") + 13)));
  const named = packages.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies),
  );
  expect(named.filter((name) => !entered.has(name))).toEqual([]);
});
