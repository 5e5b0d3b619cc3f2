import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { assess } from "../../src/app/evaluate-workbook";
import { checkReport } from "../../src/core/consistency";
import { formatFixed, formatPercent } from "../../src/core/decimal";
import type { Evaluation } from "../../src/core/evaluation";
import { isNoAnswer } from "../../src/core/expression";
import type { RateId } from "../../src/core/rates";
import { readReport } from "../../src/docx";
import { openWorkbook } from "../../src/hosts/xlsx";
import type { NamedBytes } from "./named-bytes";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Every boot, language and darkness; each step is pictured with a pane of 320 and of 480 pixels. */
const stories = [
  { boot: "windows", language: "zh", dark: false },
  { boot: "windows", language: "en", dark: true },
  { boot: "web", language: "zh", dark: true },
  { boot: "web", language: "en", dark: false },
] as const;

/** A figure, and what it becomes. */
const figure = { term: "在用固定资产", cell: "基础数据表!G32", typed: "80" };

test.each(stories)("the yearly job in Excel, $boot, $language, dark: $dark", async (story) => {
  const { boot, ...look } = story;
  const excel = await WorkbenchPage.open(browser, served.address, { look, boot });
  const { pane } = excel;
  const name = [boot, look.language, look.dark ? "dark" : "light"].join("-");
  const picture = async (step: string): Promise<void> => excel.picture(name, step);

  await pane.looked();
  await picture("1-opened");

  const question = await pane.askToCalculate();
  expect(await question.textContent()).toMatch(/指标评分表.*K5:L\d+/);
  await picture("2-before-writing");
  await pane.letWrite();
  expect(await pane.score.textContent()).toBe("96.00 / 100");
  await picture("3-calculated");

  await pane.follow(figure.term);
  await excel.standsOn(figure.cell);
  await picture("4-at-the-cell");

  await excel.type(figure.cell, figure.typed);
  expect(await pane.stale()).toContain(figure.cell);
  await picture("5-stale");
  await pane.recalculate();
  const score = await pane.score.textContent();
  await picture("6-recalculated");

  await pane.makeSummary();
  await pane.showSummary();
  await excel.showsSheet("绩效自评汇总表");
  await picture("7-summary");

  const report = await excel.download(async () => pane.exportWord());
  await picture("8-exported");
  const saved = await excel.save();

  const evaluation = await evaluated(saved);
  expect(`${formatFixed(evaluation.card.total!)} / 100`).toBe(score);
  expect(rateOf(evaluation, "fixedAssetUtilisationRate")).toBe("92.59%");
  await expectToAgree(report, evaluation);
  expect(excel.troubles).toEqual([]);
  await excel.close();
});

/** The saved file, opened as anybody would open it. */
async function evaluated({ name, bytes }: NamedBytes): Promise<Evaluation> {
  expect(name).toMatch(/\.xlsx$/);
  const { port } = await openWorkbook(bytes);
  return assess(await port.read(), { scheme: null, replaceTyped: false });
}

function rateOf({ rates }: Evaluation, id: RateId): string {
  const { value } = rates.get(id)!;
  return isNoAnswer(value) ? value.because : formatPercent(value);
}

/** The downloaded report says the same numbers as the saved workbook. */
async function expectToAgree({ name, bytes }: NamedBytes, evaluation: Evaluation): Promise<void> {
  expect(name).toMatch(/_2022_自评报告.*\.docx$/);
  const { matched, findings } = checkReport(readReport(bytes), evaluation);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(matched.length).toBeGreaterThan(30);
}
