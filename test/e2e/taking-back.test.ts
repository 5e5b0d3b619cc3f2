import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { changedCells, type Cells } from "./cells";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;
let excel: WorkbenchPage;
let opened: Cells;
let asked: string;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
  excel = await WorkbenchPage.open(browser, served.address);
  await excel.pane.looked();
  opened = await excel.cells();
  const question = await excel.pane.askToCalculate();
  asked = (await question.textContent()) ?? "";
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** “要在‘指标评分表’写 10 个格（K5:L13）” in its parts. */
const places = (): readonly { readonly sheet: string; readonly cells: number }[] =>
  [...asked.matchAll(/要在‘(.+?)’写 (\d+) 个格（.+?），其他格不动。/g)].map(([, sheet, cells]) => ({
    sheet: sheet!,
    cells: Number(cells),
  }));

test("before the question is answered nothing is written", async () => {
  expect(places().map(({ sheet }) => sheet)).toEqual(["指标评分表", "项目支出明细"]);
  expect(await excel.cells()).toEqual(opened);
});

test("写入 changes exactly as many cells as it said, in the sheets it named", async () => {
  await excel.pane.letWrite();
  const changed = changedCells(opened, await excel.cells());
  const count = (sheet: string): number =>
    changed.filter((cell) => cell.startsWith(`${sheet}!`)).length;
  expect(places().map(({ sheet }) => ({ sheet, cells: count(sheet) }))).toEqual(places());
  expect(changed).toHaveLength(places().reduce((sum, { cells }) => sum + cells, 0));
});

test("撤回 puts back values, formulas and formats of exactly these cells", async () => {
  const total = places().reduce((sum, { cells }) => sum + cells, 0);
  const said = await excel.pane.takeBack();
  expect(said).toContain(`已撤回，${String(total)} 个格回到写入前的样子。`);
  const after = await excel.cells();
  expect(changedCells(opened, after)).toEqual([]);
  expect(excel.troubles).toEqual([]);
});
