import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { readReport } from "../../src/docx";
import { workbookOpen, WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;
let excel: WorkbenchPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
  excel = await WorkbenchPage.open(browser, served.address);
  await excel.pane.looked();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test("看示例 opens another workbook and leaves this one alone", async () => {
  const before = await excel.cells();
  const [other] = await Promise.all([
    excel.page.context().waitForEvent("page"),
    excel.pane.choose("看示例（另开一个文件）"),
  ]);
  await workbookOpen(other);
  expect(await other.evaluate(() => window.workbench.book.sheets.all.length)).toBeGreaterThan(5);
  await other.close();
  expect(await excel.cells()).toEqual(before);
  expect(await excel.isDirty()).toBe(false);
});

test("导出 Word twice gives two names; without proof of saving none is claimed", async () => {
  const { pane } = excel;
  await pane.askToCalculate();
  await pane.letWrite();
  await pane.makeSummary();
  const first = await excel.download(async () => pane.exportWord());
  await pane.openTab("报告");
  await pane.press("导出 Word");
  const second = await excel.download(async () => pane.press("另导一份"));
  expect(first.name).toMatch(/\.docx$/);
  expect(second.name).toMatch(/\.docx$/);
  expect(second.name).not.toBe(first.name);
  expect(await pane.frame.getByText("已保存").count()).toBe(0);
  expect(excel.troubles).toEqual([]);
});

test("导出 Word on changed figures calculates first", async () => {
  const { pane } = excel;
  await excel.type("基础数据表!G14", "18");
  await pane.stale();
  await pane.press("导出 Word");
  const { bytes } = await excel.download(async () => pane.press("另导一份"));
  const text = readReport(bytes).paragraphs.map((paragraph) => paragraph.text);
  expect(text.join("")).toContain("90.00%");
});

test("生成汇总表 on changed figures calculates first", async () => {
  const { pane } = excel;
  await excel.type("基础数据表!G14", "17");
  await pane.stale();
  const ribbon = excel.page.getByRole("group", { name: "绩效自评" });
  await ribbon.getByRole("button", { name: "生成汇总表", exact: true }).click();
  await excel.page.waitForFunction(() => {
    const { sheets, grid } = window.workbench.book;
    const id = sheets.find("绩效自评汇总表")?.id ?? "";
    const shown = new Map<number, unknown[]>();
    grid.eachCell(id, (row, column) => {
      shown.set(row, [...(shown.get(row) ?? []), grid.content(id, row, column).value]);
    });
    return [...shown.values()].some((row) => row.includes("公用经费控制率") && row.includes(0.85));
  });
  expect(excel.troubles).toEqual([]);
});
