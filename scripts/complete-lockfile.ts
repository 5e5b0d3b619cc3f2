/**
 * Enters into package-lock.json the builds for other systems that npm left out.
 *
 * Packages such as @swc/core name one optional package for each system. Where a registry carries only
 * some of them, `npm install` drops the rest from the lockfile without a word, and `npm ci` then refuses
 * the lockfile. An entry with version, os and cpu is all it wants; the package itself is fetched only on
 * the system it is for. Run after a change of dependencies: `npm run lockfile`.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

interface Platform {
  readonly os: readonly string[];
  readonly cpu: readonly string[];
  readonly libc?: readonly string[];
}

interface Lock {
  readonly packages: Record<string, Entry>;
  readonly [field: string]: unknown;
}

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** What the package's own name says it is for; undefined when it is no build for one system. */
function platform(name: string): Platform | undefined {
  const words = name.split(/[-/]/);
  const os = [...systems, "win32"].find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return { cpu: [cpu], ...(os === "linux" ? { libc: [libc] } : {}), os: [os] };
}

/** Where `name` is found from the package at `from`, looking upwards as Node does. */
function foundFrom(packages: Lock["packages"], from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (`${at}${at === "" ? "" : "/"}node_modules/${name}` in packages) return true;
    if (at === "") return false;
  }
}

/** The lockfile's packages with an entry for every build it names; dev as the package that asks. */
function completed(packages: Lock["packages"]): Lock["packages"] {
  const all = { ...packages };
  for (const [at, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const built = platform(name);
      if (!built || !/^\d/.test(version) || foundFrom(all, at, name)) continue;
      all[`node_modules/${name}`] = {
        version,
        cpu: built.cpu,
        ...(dev === true ? { dev } : {}),
        ...(built.libc === undefined ? {} : { libc: built.libc }),
        optional: true,
        os: built.os,
      };
    }
  }
  const order = ([a]: [string, Entry], [b]: [string, Entry]): number => a.localeCompare(b, "en");
  return Object.fromEntries(Object.entries(all).sort(order));
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const packages = completed(lock.packages);
const added = Object.keys(packages).length - Object.keys(lock.packages).length;
writeFileSync("package-lock.json", `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`${added} entries added`);
