import { readFileSync } from "node:fs";
import path from "node:path";

import { writeXlsx } from "hucre";
import type { Browser, Locator, Page } from "playwright-core";

import { launchBrowser } from "../../scripts/browser";
import { serveWorkbench, type Served } from "../../scripts/workbench/serve";
import { openWorkbook } from "../../src/hosts/xlsx";
import type { NamedBytes } from "./named-bytes";
import { WorkbenchPage } from "./workbench-page";

// What the page around the pane does by itself: files, the user's hand, and people in the way.

jest.setTimeout(90_000);

let browser: Browser;
let served: Served;
let excel: WorkbenchPage;
let page: Page;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench({ port: 0 })]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

beforeEach(async () => {
  excel = await WorkbenchPage.open(browser, served.address);
  page = excel.page;
  await excel.pane.looked();
});

afterEach(async () => {
  const { troubles } = excel;
  await excel.close();
  // A test that leaves an error behind has failed, whatever it looked at.
  if (troubles.length > 0) throw new Error(troubles.join("\n"));
});

/** The Chinese sentence shown below the ribbon. */
const told = (words: RegExp) => page.getByRole("alert").getByText(words);

const choose = async ({ name, bytes }: NamedBytes): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });

const valueAt = (cell: string): Promise<unknown> =>
  page.evaluate((address) => {
    const { book } = window.workbench;
    const [name = "", row = "0", column = "0"] = address.split(" ");
    const sheet = book.sheets.find(name);
    return sheet ? book.grid.content(sheet.id, Number(row), Number(column)).value : undefined;
  }, cell);

describe("files", () => {
  test("a file with a password asks for it, and again when it was wrong", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "密", rows: [["在里面"]] }],
      encryption: { password: "财政2022", spinCount: 1000 },
    });
    await choose({ name: "有密码.xlsx", bytes });
    const dialog = page.getByRole("dialog");
    await dialog.getByText("“有密码.xlsx”有密码。").waitFor();
    await dialog.getByLabel("密码").fill("错");
    await dialog.getByRole("button", { name: "打开" }).click();
    await dialog.getByText("密码不对").waitFor();
    await dialog.getByLabel("密码").fill("财政2022");
    await dialog.getByRole("button", { name: "打开" }).click();
    await page.getByRole("tab", { name: "密", exact: true }).waitFor();
    await told(/写出来的文件没有/).waitFor();
    expect(await valueAt("密 0 0")).toBe("在里面");
  });

  test("a broken file says what is wrong, and what is open stays", async () => {
    const sample = readFileSync(path.join(__dirname, "../../assets/samples/potou-2022.xlsx"));
    await choose({ name: "坏的.xlsx", bytes: sample.subarray(0, 9_000) });
    await told(/文件不完整，打不开/).waitFor();
    expect(await valueAt("指标评分表 0 0")).toBe("指标评分表");
  });

  test("a file dropped on the pane is opened as well", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "拖来的", rows: [["一"]] }] });
    const files = await page.evaluateHandle(
      (numbers) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(numbers)], "拖来的.xlsx"));
        return transfer;
      },
      [...bytes],
    );
    await page.locator(".page > header").dispatchEvent("dragenter", { dataTransfer: files });
    const cover = page.getByText("松开鼠标，打开这个文件");
    expect((await cover.boundingBox())?.width).toBe(1280);
    await cover.dispatchEvent("drop", { dataTransfer: files });
    await page.getByRole("tab", { name: "拖来的", exact: true }).waitFor();
    expect(await valueAt("拖来的 0 0")).toBe("一");
  });

  test("before another file takes its place, what is not saved is asked about", async () => {
    await excel.type("基础数据表!H5", "手输");
    await page.getByText("有未保存的改动").waitFor();
    const asked = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await page.getByRole("button", { name: "空白" }).click();
    expect(await asked).toBe("“potou-2022.xlsx”有未保存的改动。不保存，直接打开另一个文件吗？");
    await excel.holds("基础数据表!H5", "手输");
  });

  test("看示例 opens a tab of its own; the workbook in hand stays as it is", async () => {
    const { frame } = excel.pane;
    await frame.locator("header").getByRole("button").nth(1).click();
    // The pane stays in sight behind its menu.
    expect(await onTop(frame.getByRole("button", { name: "指标评分表" }))).toBe(true);
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      frame.getByRole("menuitem", { name: /看示例/ }).click(),
    ]);
    await tab.getByRole("tab", { name: "指标评分表" }).waitFor();
    expect(new URL(tab.url()).search).toBe("?handed=1");
    expect(await page.title()).toBe("potou-2022.xlsx");
  });

  test("blank, a table typed in by hand, saved and read", async () => {
    await page.getByRole("button", { name: "空白" }).click();
    // Until it stands, the workbook before is on the page beside it.
    await page.waitForFunction(() => window.workbench.book.sheets.find("Sheet1"));
    await excel.type("Sheet1!B2", "=1/8");
    const { name, bytes } = await excel.save();
    expect(name).toBe("工作簿1.xlsx");
    const { sheets } = await (await openWorkbook(bytes)).port.read();
    expect(sheets.map((sheet) => [sheet.name, sheet.rows[1]?.[1]])).toEqual([["Sheet1", 0.125]]);
    expect(sheets[0]!.formulas.get("B2")).toBe("1/8");
  });
});

describe("the user's hand", () => {
  test("a protected sheet takes neither typing nor pasting, and says why", async () => {
    await page.evaluate(() =>
      window.workbench.book.sheets.find("基础数据表")!.protection.protect(null, null),
    );
    const cells = ["基础数据表 4 6", "基础数据表 5 6"];
    const before = await Promise.all(cells.map(valueAt));
    await excel.type("基础数据表!G5", "1");
    await told(/“基础数据表”有保护，不能改/).waitFor();
    await page.getByRole("alert").getByRole("button", { name: "关闭" }).click();
    await excel.goTo("基础数据表!G5");
    await excel.paste("9\t9\n9\t9");
    await told(/“基础数据表”有保护，不能改/).waitFor();
    expect(await Promise.all(cells.map(valueAt))).toEqual(before);
  });

  test("a pasted block is taken and makes the result stale", async () => {
    await excel.pane.askToCalculate();
    await excel.pane.letWrite();
    await excel.goTo("基础数据表!G32");
    await excel.paste("80");
    await excel.holds("基础数据表!G32", 80);
    expect(await excel.pane.stale()).toContain("基础数据表!G32");
  });

  test("ctrl+Z takes back typing, but nothing of what the add-in wrote", async () => {
    await excel.type("基础数据表!H5", "手输");
    await excel.holds("基础数据表!H5", "手输");
    await page.keyboard.press("Control+z");
    await excel.holds("基础数据表!H5", null);
    await excel.pane.askToCalculate();
    await excel.pane.letWrite();
    await excel.type("年度目标!H40", "后来的");
    await excel.holds("年度目标!H40", "后来的");
    await page.keyboard.press("Control+z");
    await excel.holds("年度目标!H40", null);
    // One more than she did; what is typed then comes after it.
    await page.keyboard.press("Control+z");
    await excel.type("年度目标!H41", "再来的");
    await excel.holds("年度目标!H41", "再来的");
    expect(await valueAt("指标评分表 4 10")).toBe(1);
  });

  test("a sheet renamed by its tab is the book's and the pane's", async () => {
    await excel.rename("年度目标", "目标", "menu");
    await page.getByRole("tab", { name: "目标", exact: true }).waitFor();
    const names = await page.evaluate(() => window.workbench.book.sheets.all.map((it) => it.name));
    expect(names).toContain("目标");
  });
});

test("while a cell is being edited the pane asks for Enter, and then goes on", async () => {
  const { frame } = excel.pane;
  await excel.goTo("基础数据表!H5");
  await page.keyboard.type("还没");
  await page.waitForFunction(() => window.workbench.book.cellEdit.open);
  await frame.locator("header").getByRole("button", { name: "计算", exact: true }).click();
  await frame.getByText("有个格还在输入。按一下回车，再点一次。").first().waitFor();
  await page
    .locator('canvas[id^="univer-sheet-main-canvas"]')
    .click({ position: { x: 90, y: 90 } });
  await frame.getByRole("button", { name: "再试" }).click();
  await frame.getByText("要写进您的表").waitFor();
  expect(await valueAt("基础数据表 4 7")).toBe("还没");
});

test("a failure planned in the ⚙ menu strikes the next write, once", async () => {
  const { frame } = excel.pane;
  await page.getByRole("button", { name: "测试用" }).click();
  await page.getByLabel("怎么错").selectOption("half-done");
  await page.getByLabel("错误代码").selectOption("AccessDenied");
  await page.getByRole("button", { name: "安排一次" }).click();
  await page.keyboard.press("Escape");
  await excel.pane.askToCalculate();
  await frame.getByRole("button", { name: "写入", exact: true }).click();
  await frame
    .getByText(/已全部退回原样/)
    .first()
    .waitFor();
  expect(await valueAt("指标评分表 4 10")).toBeNull();
  await frame.getByRole("button", { name: "再试" }).click();
  await excel.pane.letWrite();
  expect(await valueAt("指标评分表 4 10")).toBe(1);
});

/** Whether it can be seen: nothing else lies over its middle. */
const onTop = (element: Locator): Promise<boolean> =>
  element.evaluate((own) => {
    const { x, y, width, height } = own.getBoundingClientRect();
    return own.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
