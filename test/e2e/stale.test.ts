import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;
let excel: WorkbenchPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
  excel = await WorkbenchPage.open(browser, served.address);
  await excel.pane.askToCalculate();
  await excel.pane.letWrite();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const halfPoint = "≤100%得满分；每超过1个百分点扣0.5分，不足1个百分点的不扣，扣完为止。";

/** One after another on the same workbook; each is brought up to date before the next. */
const changes = [
  {
    what: "a figure",
    change: async () => excel.type("基础数据表!G14", "17"),
    says: "基础数据表!G14 改过，下面还是改前的结果。",
  },
  {
    what: "the rule of an indicator",
    change: async () => excel.type("指标评分表!J8", halfPoint),
    says: "评分标准改过（指标评分表!J8），得分公式还是旧的。",
  },
  {
    what: "a weight",
    change: async () => excel.type("指标评分表!E7", "4"),
    says: "评分标准改过（指标评分表!E7），得分公式还是旧的。",
  },
  {
    what: "a row added below a table",
    change: async () => excel.type("项目支出明细!B7", "智慧门牌"),
    says: "项目支出明细!B7 改过，下面还是改前的结果。",
  },
  {
    what: "a colleague's figure in the same file",
    change: async () =>
      excel.page.evaluate(() => {
        window.workbench.session.trial.colleagueTypes("基础数据表!G32", 80);
      }),
    says: "有同事改了 基础数据表!G32，结果可能已旧。",
  },
  {
    what: "the name of a sheet",
    change: async () => excel.rename("基础数据表", "2022年基础数据", "double-click"),
    says: "‘基础数据表’改名为‘2022年基础数据’，下面还是改前的结果。",
  },
];

test.each(changes)("$what changed: the banner names the place", async ({ change, says }) => {
  await change();
  expect(await excel.pane.stale()).toContain(says);
  await excel.pane.recalculate();
});

test("a cell nothing reads raises no banner", async () => {
  await excel.untilReadAgain(async () => excel.type("年度目标!H40", "随手记的"));
  expect(await excel.pane.isStale()).toBe(false);
  expect(excel.troubles).toEqual([]);
});
