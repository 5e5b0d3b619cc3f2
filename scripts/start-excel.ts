/**
 * `npm run start:excel`: the built pane inside an Excel on this computer (Windows or Mac).
 * `npm run start:excel -- --remove`: takes add-in and certificate out again.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { type Certificate, localhostCertificate } from "./excel/certificate";
import { perform } from "./excel/perform";
import { servePane } from "./excel/serve-pane";
import {
  registerSteps,
  removeSteps,
  type Sideload,
  type Step,
  type System,
  trustStep,
} from "./excel/sideload-steps";
import { buildPane, paneFolder } from "./workbench/pane";

/** The manifest says so. */
const port = 3000;
const base = `https://localhost:${String(port)}`;

const systems: Partial<Record<NodeJS.Platform, System>> = { win32: "windows", darwin: "mac" };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const noExcel = `这台电脑的系统上没有 Excel（要 Windows 或 Mac）。没有 Excel 也能试：npm start
Excel does not run on this system (Windows or Mac is needed). Without Excel: npm start`;

const next = `加载项在 ${base} ，这个窗口要一直开着（Ctrl+C 停）。
在 Excel 里：“开始”或“插入”→“加载项”→“开发人员加载项”→“绩效自评助手”，然后看“绩效自评”选项卡。
The add-in is served; keep this window open (Ctrl+C stops).
In Excel: Home or Insert > Add-ins > Developer Add-ins > 绩效自评助手, then the tab 绩效自评.`;

const elsewhere = `dist/ 是按别的网址构建的（ADDIN_BASE_URL）。请去掉这个变量再运行。
dist/ was built for another address (ADDIN_BASE_URL). Unset it and run again.`;

const portTaken = `端口 ${String(port)} 已经有程序在用（npm start 还开着？）。关掉它再运行。
Port ${String(port)} is taken (is npm start still running?). Close that and run again.`;

const folder = fileURLToPath(new URL("../.cache/excel/", import.meta.url));

function about(system: System, certificate: Certificate): Sideload {
  const manifest = path.join(paneFolder, "manifest.xml");
  const id = /<Id>(.+?)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
  return { system, home: homedir(), id, manifest, ...certificate };
}

async function performAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    say(step.say);
    await perform(step);
  }
}

/** Asked of the system once; a refusal is asked again next time. */
async function trustOnce(sideload: Sideload): Promise<void> {
  const agreed = path.join(folder, `${sideload.thumbprint}.trusted`);
  if (existsSync(agreed)) return;
  await performAll([trustStep(sideload)]);
  writeFileSync(agreed, "");
}

async function start(system: System): Promise<void> {
  await buildPane();
  const certificate = await localhostCertificate(folder);
  const sideload = about(system, certificate);
  if (!readFileSync(sideload.manifest, "utf8").includes(`"${base}/taskpane.html"`))
    throw new Error(elsewhere);
  await servePane(paneFolder, port, certificate);
  await trustOnce(sideload);
  await performAll(registerSteps(sideload));
  say(next);
}

async function remove(system: System): Promise<void> {
  await performAll(removeSteps(about(system, await localhostCertificate(folder))));
  rmSync(folder, { recursive: true });
}

const { values } = parseArgs({ options: { remove: { type: "boolean" } } });
const system = systems[process.platform];
try {
  if (!system) throw new Error(noExcel);
  await (values.remove === true ? remove(system) : start(system));
} catch (error) {
  say(wordsOf(error));
  process.exit(1);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && error.code === "EADDRINUSE" ? portTaken : error.message;
}
