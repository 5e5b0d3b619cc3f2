import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(120_000);

/** Milliseconds since 1970: when the host answered, and when the pane listed the tables. */
interface Times {
  readonly answers: number[];
  listed?: number;
}

declare global {
  interface Window {
    times?: Times;
  }
}

/** Put into every frame: notes when the tables are listed. */
function noteListing(): void {
  const times: Times = { answers: [] };
  window.times = times;
  new MutationObserver(() => {
    if (document.body.textContent.includes("看过这个文件"))
      times.listed ??= performance.timeOrigin + performance.now();
  }).observe(document, { subtree: true, childList: true });
}

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

test("within 2 s of the host's answer it lists the tables of a workbook of ten sheets", async () => {
  const excel = await WorkbenchPage.open(browser, served.address, { before: noteListing });
  await excel.pane.looked();
  await excel.page.evaluate(() => {
    const { book, server } = window.workbench;
    for (let number = 1; number <= 4; number += 1) {
      const { id } = book.sheets.add(`明细账${String(number)}`);
      for (let row = 0; row < 300; row += 1)
        for (let column = 0; column < 8; column += 1)
          book.grid.write(id, row, column, { value: row * column });
    }
    const process = server.process.bind(server);
    server.process = async (body, flags) => {
      const answer = await process(body, flags);
      window.times?.answers.push(performance.timeOrigin + performance.now());
      return answer;
    };
    // Another start of the pane, on the ten sheets.
    window.workbench.look({});
  });
  await excel.page.waitForFunction(() => (window.times?.answers.length ?? 0) > 0);
  await excel.pane.looked();
  const { listed = 0 } = await excel.paneFrame.evaluate(() => window.times!);
  const { answers } = await excel.page.evaluate(() => window.times!);
  const answered = Math.max(...answers.filter((moment) => moment < listed));
  expect(listed - answered).toBeLessThan(2000);
  await excel.close();
});
