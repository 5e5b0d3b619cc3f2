import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
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

test("opening the pane writes nothing", async () => {
  const excel = await WorkbenchPage.open(browser, served.address);
  const before = await excel.cells();
  await excel.pane.looked();
  expect(await excel.cells()).toEqual(before);
  expect(await excel.isDirty()).toBe(false);
  expect(excel.troubles).toEqual([]);
  await excel.close();
});

test("it lists the tables of a workbook of ten sheets without a question a sheet or a row", async () => {
  const excel = await WorkbenchPage.open(browser, served.address);
  await excel.pane.looked();
  await excel.untilPaneStarts(async () =>
    excel.page.evaluate(() => {
      const { book } = window.workbench;
      for (let number = 1; number <= 4; number += 1) {
        const { id } = book.sheets.add(`明细账${String(number)}`);
        for (let row = 0; row < 300; row += 1)
          for (let column = 0; column < 8; column += 1)
            book.grid.write(id, row, column, { value: row * column });
      }
      window.workbench.look({});
    }),
  );
  // Both panes' starts, and what the first asks about the four sheets that come.
  expect(await excel.roundTrips()).toBeLessThan(20);
  expect(excel.troubles).toEqual([]);
  await excel.close();
});
