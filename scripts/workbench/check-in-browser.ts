import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import type { Download, FrameLocator, Page } from "playwright-core";

import { type CellContent, type Snapshot } from "../../src/core/grid";
import { readReport } from "../../src/docx";
import { openWorkbook } from "../../src/hosts/xlsx";
import { launchBrowser } from "../browser";
import { serveWorkbench } from "./serve";

const out = fileURLToPath(new URL("../../out/", import.meta.url));
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** The five rates and the score, as the pane writes them: “84.50%”, “96.00”. */
type Shown = ReadonlyMap<string, string>;

const rates = [
  "整体支出完成率",
  "结转结余率",
  "三公经费控制率",
  "公用经费控制率",
  "固定资产利用率",
] as const;
const score = "自评得分";

/**
 * Does the whole job on the sample as a person would, in a browser, and looks at the files it made.
 * @returns the exit code: 0, or 1 with the reason on the last line
 */
export async function checkInBrowser(): Promise<number> {
  const served = await serveWorkbench({ port: 0 });
  const browser = await launchBrowser();
  mkdirSync(out, { recursive: true });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    const troubles = watch(page, served.address);
    await wholeJob(page, served.address);
    if (troubles.length > 0) throw new Error(troubles.join("\n"));
    say("都做完了，没有一个请求离开本机 / done, no request left this machine");
    return 0;
  } catch (error) {
    say(`没做完 / failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What must not happen: a request to another origin, one that fails, an error nobody caught. */
function watch(page: Page, origin: string): readonly string[] {
  const troubles: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url))
      troubles.push(`a request left this machine: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => troubles.push(error.stack ?? error.message));
  return troubles;
}

async function wholeJob(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const pane = page.frameLocator("iframe");
  const button = (name: string) => pane.getByRole("button", { name, exact: true }).first();
  await button("计算").click();
  await button("写入").click();
  await pane.getByText("算好了").waitFor();
  const shown = await shownIn(pane);
  say(`计算 / calculated: ${[...shown].map((pair) => pair.join(" ")).join("，")}`);
  await button("生成汇总表").click();
  await pane.getByText("汇总表已生成").waitFor();
  say("生成汇总表 / made the summary sheet");
  const report = await keep(await downloaded(page, () => button("导出 Word").click()));
  say(`导出 Word / exported the report: ${report}`);
  const workbook = await keep(
    await downloaded(page, () => page.getByRole("button", { name: "另存为 .xlsx" }).click()),
  );
  say(`另存为 / saved the workbook: ${workbook}`);
  const picture = path.join(out, "workbench.png");
  await page.screenshot({ path: picture });
  say(`截图 / screenshot: ${picture}`);
  await checkReport(report, shown);
  await checkWorkbook(workbook, shown);
  say("打开这两个文件，比率和得分与页面上一致 / both files read back, rates and score agree");
}

async function shownIn(pane: FrameLocator): Promise<Shown> {
  const text = await pane.locator("body").innerText();
  const entries = rates.map((rate) => [rate, after(text, rate, /-?[\d.]+%/)] as const);
  return new Map([...entries, [score, after(text, score, /[\d.]+/)]]);
}

function after(text: string, label: string, pattern: RegExp): string {
  const [found] = pattern.exec(text.slice(text.indexOf(label) + label.length)) ?? [];
  if (!text.includes(label) || found === undefined) throw new Error(`the pane shows no ${label}`);
  return found;
}

async function downloaded(page: Page, click: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  return file;
}

async function keep(file: Download): Promise<string> {
  const target = path.join(out, file.suggestedFilename());
  await file.saveAs(target);
  return target;
}

async function checkReport(file: string, shown: Shown): Promise<void> {
  const { paragraphs } = readReport(await readFile(file));
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  for (const [name, value] of shown) {
    // In running text a score has no trailing zeros: 96分.
    const plain = value.replace(/\.?0+$/, "");
    const said = name === score ? `${plain}分` : value;
    if (!text.includes(said)) throw new Error(`${file}: ${name} ${said} is not in it`);
  }
}

async function checkWorkbook(file: string, shown: Shown): Promise<void> {
  const snapshot = await (await openWorkbook(await readFile(file))).port.read();
  for (const [name, value] of shown) {
    const [row, column] = name === score ? ["合计", score] : [name, "比率"];
    const content = inSummary(snapshot, row, column);
    const number = Number(value.replace("%", "")) / (value.endsWith("%") ? 100 : 1);
    if (typeof content !== "number" || Math.abs(content - number) > 0.00005)
      throw new Error(`${file}: ${name} is ${JSON.stringify(content)}, the pane shows ${value}`);
  }
}

/** The cell of 绩效自评汇总表 below the first head of this name, in the first row with this label. */
function inSummary({ sheets }: Snapshot, label: string, head: string): CellContent {
  const rows = sheets.find(({ name }) => name === "绩效自评汇总表")?.rows ?? [];
  const table = rows.slice(rows.findIndex((cells) => cells.includes(head)));
  const column = table[0]?.indexOf(head) ?? -1;
  return table.find((cells) => cells.includes(label))?.[column] ?? null;
}
