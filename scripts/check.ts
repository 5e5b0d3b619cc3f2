/**
 * `npm test`: every part of the check, each timed, all of them even after a failure.
 * `npm run types` (or any names as arguments) runs those parts alone.
 * Jest counts its tests, any other tool counts as one; the last line is the sum.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { toolFile } from "./tool-file";

interface Part {
  readonly name: string;
  readonly command: readonly string[];
  /** Jest writes its counts to a file; the sum takes them from there. */
  readonly jest?: true;
}

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const types = (of: string): Part => ({
  name: `types:${of}`,
  command: ["tsc", "--pretty", "false", "--project", `tsconfig.${of}.json`],
});

/** In this order; the parts of one lane run one after another, the lanes side by side. */
const lanes: readonly (readonly Part[])[] = [
  [
    types("core"),
    types("office"),
    types("workbench"),
    types("node"),
    types("test"),
    { name: "lint", command: ["eslint", "--max-warnings", "0", "."] },
    { name: "walls", command: ["depcruise", "src", "--config", ".dependency-cruiser.cjs"] },
    { name: "format", command: ["prettier", "--no-color", "--check", "--log-level", "warn", "."] },
    { name: "dead", command: ["knip"] },
    { name: "build", command: ["webpack", "--mode", "production"] },
    // On what was just built, in a real browser.
    { name: "browser", command: ["jest", "--selectProjects", "e2e", "--silent"], jest: true },
  ],
  [
    {
      name: "unit",
      command: [
        ...["jest", "--selectProjects", "core", "contracts", "golden", "workbench", "ui"],
        "--silent",
      ],
      jest: true,
    },
  ],
];

const scratch = mkdtempSync(path.join(tmpdir(), "check-"));

function countsFile(part: Part): string {
  return path.join(scratch, `${part.name}.json`);
}

/** What jest counted; a run that broke before counting is one failure. */
function jestCounts(part: Part, ok: boolean): { passed: number; failed: number } {
  const file = countsFile(part);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

/** Runs a tool and gives its exit code with everything it said. */
function run(part: Part): Promise<{ ok: boolean; said: string }> {
  const [tool = "", ...args] = part.command;
  const counts = part.jest ? ["--json", `--outputFile=${countsFile(part)}`] : [];
  const child = spawn(process.execPath, [toolFile(tool), ...args, ...counts], {
    // Jest's own report goes to stderr; its stdout is the JSON that the file holds too.
    stdio: ["ignore", part.jest ? "ignore" : "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" },
  });
  let said = "";
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ ok: false, said: said + error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, said }));
  });
}

async function check(part: Part): Promise<Outcome> {
  const start = performance.now();
  const { ok, said } = await run(part);
  const seconds = (performance.now() - start) / 1000;
  const counts = part.jest ? jestCounts(part, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const verdict = counts.failed === 0 ? "ok  " : "FAIL";
  const tests = part.jest ? `  (${counts.passed} passed, ${counts.failed} failed)` : "";
  console.log(`${verdict} ${part.name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s${tests}`);
  if (counts.failed > 0) console.log(said.trimEnd().replace(/^/gm, "     "));
  return { name: part.name, ...counts, seconds };
}

async function runLane(parts: readonly Part[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of parts) outcomes.push(await check(part));
  return outcomes;
}

/** `types` means all of `types:…`; no name means every part. */
function chosen(names: readonly string[]): (part: Part) => boolean {
  return ({ name }) =>
    names.length === 0 || names.some((wanted) => name === wanted || name.startsWith(`${wanted}:`));
}

const started = performance.now();
const wanted = chosen(process.argv.slice(2));
const parts = lanes.map((lane) => lane.filter(wanted));
const outcomes = (await Promise.all(parts.map(runLane))).flat();
rmSync(scratch, { recursive: true, force: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const broken = outcomes.filter((outcome) => outcome.failed > 0).map(({ name }) => name);
console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s in all`);
if (broken.length > 0) console.log(`to look at: ${broken.join(", ")}`);
if (outcomes.length === 0) console.log(`no part is called ${process.argv.slice(2).join(" ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0;
