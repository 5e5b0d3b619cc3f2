import type { Browser } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { WorkbenchPage } from "./workbench-page";

// Opening and saving, and what happens beside them.

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;
let excel: WorkbenchPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

beforeEach(async () => {
  excel = await WorkbenchPage.open(browser, served.address);
  await excel.pane.looked();
});

afterEach(async () => {
  const { troubles } = excel;
  await excel.close();
  // A test that leaves an error behind has failed, whatever it looked at.
  if (troubles.length > 0) throw new Error(troubles.join("\n"));
});

const unsaved = (): Promise<boolean> =>
  excel.page.evaluate(() => window.workbench.store.getState().unsaved);

const sheetsOnScreen = (): Promise<readonly string[]> =>
  excel.page.locator('[data-u-comp="slide-tab-bar"] [role="tab"]').allInnerTexts();

const sheetsOfBook = (): Promise<readonly string[]> =>
  excel.page.evaluate(() => window.workbench.book.sheets.all.map(({ name }) => name));

test("what is done while the file is being made stays unsaved", async () => {
  await excel.type("基础数据表!H5", "手输");
  await excel.page.evaluate(async () => {
    const { book, file } = window.workbench.session;
    const make = file.save;
    Object.assign(file, {
      save: async () => {
        book.sheets.rename(book.sheets.all[0]!, "存的时候改的名");
        return make();
      },
    });
    await window.workbench.save();
  });
  expect(await unsaved()).toBe(true);
  await excel.save();
  await excel.page.waitForFunction(() => !window.workbench.store.getState().unsaved);
});

test("a workbook that cannot be set up: what is open goes on", async () => {
  await excel.page.evaluate(async () => {
    const book = Object.getPrototypeOf(window.workbench.book) as { settle: () => Promise<void> };
    const { settle } = book;
    book.settle = () => Promise.reject(new Error("没算成"));
    await window.workbench.openBlank();
    book.settle = settle;
  });
  await excel.page.getByRole("alert").getByText("打不开：没算成").waitFor();
  expect(await excel.page.locator(".spreadsheet > div").count()).toBe(1);
  expect(await excel.page.title()).toBe("potou-2022.xlsx");
  await excel.type("基础数据表!H5", "还能输");
  await excel.page.getByText("有未保存的改动").waitFor();
  await excel.pane.askToCalculate();
  await excel.pane.letWrite();
  const { name } = await excel.save();
  expect(name).toBe("potou-2022.xlsx");
});

test("two files opened at once: the later one, whole", async () => {
  await excel.page.evaluate(async () => {
    const { workbench } = window;
    await Promise.all([workbench.openSample(), workbench.openBlank()]);
  });
  await excel.showsSheet("Sheet1");
  expect(await sheetsOnScreen()).toEqual(await sheetsOfBook());
  expect(await excel.page.title()).toBe("工作簿1.xlsx");
});

test("the workbook before is heard no more", async () => {
  await excel.page.evaluate(async () => {
    const { book } = window.workbench;
    await window.workbench.openBlank();
    book.changes.note();
  });
  expect(await unsaved()).toBe(false);
});

test("a file that cannot be read is said", async () => {
  await excel.page.evaluate(async () => {
    const file = new File([], "移走的.xlsx");
    Object.assign(file, {
      arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")),
    });
    await window.workbench.openPicked(file);
  });
  await excel.page.getByRole("alert").getByText("“移走的.xlsx”读不出来").waitFor();
  expect(await excel.page.title()).toBe("potou-2022.xlsx");
});
