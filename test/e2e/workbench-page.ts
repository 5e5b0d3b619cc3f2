import { mkdirSync } from "node:fs";
import path from "node:path";

import type { Browser, Frame, Locator, Page } from "playwright-core";

import type { Workbench } from "../../src/workbench/page/workbench";
import type { Cells } from "./cells";
import { answerAsExcelOnTheWeb } from "./excel-on-the-web";
import { bytesOf, type NamedBytes } from "./named-bytes";
import { contextFor, searchOf, type PageLook } from "./page-look";
import { Pane, type PaneLanguage } from "./pane";
import { watchTroubles } from "./troubles";

declare global {
  interface Window {
    readonly workbench: Workbench;
  }
}

interface Opening {
  readonly look?: PageLook;
  /** As what the pane boots: Excel on Windows, as `npm start` has it, or Excel on the web. */
  readonly boot?: "windows" | "web";
  /** Run in every frame ahead of its own scripts. */
  readonly before?: () => void;
}

/** How long anything may take on a busy machine. */
const patience = 30_000;

const out = path.join(__dirname, "../../out/e2e");

/** A spreadsheet in the browser with the pane beside it, and what its user does there. */
export class WorkbenchPage {
  readonly page: Page;
  readonly pane: Pane;
  /** Errors, refusals of the CSP, requests to elsewhere: must stay empty. */
  readonly troubles: readonly string[];

  private constructor(page: Page, language: PaneLanguage, troubles: readonly string[]) {
    this.page = page;
    this.pane = new Pane(page.frameLocator(".pane iframe"), language);
    this.troubles = troubles;
  }

  /** Opens the workbench at an address, with the sample in it. */
  static async open(
    browser: Browser,
    address: string,
    { look = { language: "zh", dark: false }, boot = "windows", before }: Opening = {},
  ): Promise<WorkbenchPage> {
    const context = await contextFor(browser, look);
    if (before) await context.addInitScript(before);
    const where =
      boot === "web"
        ? await answerAsExcelOnTheWeb(context, address)
        : { address, search: "", origins: [new URL(address).origin] };
    const troubles = watchTroubles(context, where.origins);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(`${where.address}?${searchOf(look)}&${where.search}`);
    await workbookOpen(page);
    return new WorkbenchPage(page, look.language, troubles);
  }

  /** The pane's own page, for what no user sees. */
  get paneFrame(): Frame {
    return this.page.frame({ url: /taskpane\.html/ })!;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Waits until a sheet is in front. */
  async showsSheet(sheet: string): Promise<void> {
    await this.page.getByRole("tab", { name: sheet, selected: true }).waitFor();
  }

  /** Waits until the user stands on a cell, as the sheet tabs and the name box show it. */
  async standsOn(cell: string): Promise<void> {
    const { sheet, place } = partsOf(cell);
    await this.showsSheet(sheet);
    await this.page.waitForFunction(
      ([box, wanted]) => document.querySelector<HTMLInputElement>(box)?.value === wanted,
      [nameBox, place] as const,
    );
  }

  /** Goes to a cell by its sheet's tab and the name box. */
  async goTo(cell: string): Promise<void> {
    const { sheet, place } = partsOf(cell);
    await this.#tab(sheet).click();
    await this.showsSheet(sheet);
    // Empty until the spreadsheet has been drawn: what is typed into it before is lost.
    await this.page.waitForFunction(
      (box) => document.querySelector<HTMLInputElement>(box)?.value !== "",
      nameBox,
    );
    await this.page.locator(nameBox).fill(place);
    await this.page.locator(nameBox).press("Enter");
    // The spreadsheet takes the keyboard back a moment after the cell is selected.
    await this.page.waitForFunction(
      ([box, name, wanted]) => {
        const { activeSheet } = window.workbench.book;
        const { top, left } = activeSheet.selection;
        const at = `${String.fromCharCode(65 + left)}${String(top + 1)}`;
        return activeSheet.name === name && at === wanted && !document.activeElement?.matches(box);
      },
      [nameBox, sheet, place] as const,
    );
  }

  /** Goes to a cell and types into it; a protected one keeps what it has. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.waitForFunction(() => window.workbench.book.cellEdit.open);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(() => !window.workbench.book.cellEdit.open);
  }

  /** Pastes text as it comes from another program, at the cell gone to. */
  async paste(text: string): Promise<void> {
    await this.page.waitForFunction((editor) => document.activeElement?.matches(editor), editor);
    await this.page.evaluate((plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }

  /** Waits until a cell holds a value. */
  async holds(cell: string, value: string | number | null): Promise<void> {
    const { sheet, place } = partsOf(cell);
    await this.page.waitForFunction(
      ([name, address, wanted]) => {
        const { book } = window.workbench;
        const id = book.sheets.find(name)?.id;
        const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
        const column = letter.charCodeAt(0) - 65;
        return id !== undefined && book.grid.content(id, Number(row) - 1, column).value === wanted;
      },
      [sheet, place, value] as const,
    );
  }

  /** Opens the sample anew and waits for its own pane's first look. */
  async reopenSample({ readOnly }: { readonly readOnly: boolean }): Promise<void> {
    await this.untilPaneStarts(async () =>
      this.page.evaluate(async (only) => {
        await window.workbench.openSample();
        window.workbench.session.trial.readOnly = only;
      }, readOnly),
    );
  }

  /** Does something that brings another pane, and waits for that one's first look. */
  async untilPaneStarts(doing: () => Promise<void>): Promise<void> {
    await this.page
      .locator(".pane iframe")
      .evaluate((pane) => pane.setAttribute("data-before", ""));
    await doing();
    await this.page.locator(".pane iframe[data-before]").waitFor({ state: "detached" });
    await this.pane.looked();
  }

  /** Does something after which the pane reads the workbook once more, and waits until it has. */
  async untilReadAgain(doing: () => Promise<void>): Promise<void> {
    const before = await this.roundTrips();
    await doing();
    await this.page.waitForFunction((asked) => window.workbench.server.roundTrips > asked, before);
    // The answer is there; what the pane makes of it comes before these turns of its clock.
    await this.paneFrame.evaluate(async () => {
      for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setTimeout(next, 100));
    });
  }

  /** How often the pane has asked so far. */
  async roundTrips(): Promise<number> {
    return this.page.evaluate(() => window.workbench.server.roundTrips);
  }

  /** Renames a sheet on its tab, by a double click or by its menu. */
  async rename(sheet: string, name: string, by: "double-click" | "menu"): Promise<void> {
    const tab = this.#tab(sheet);
    await tab.click();
    await this.showsSheet(sheet);
    const field = tab.locator('[contenteditable="true"]');
    // A busy machine makes two clicks of a double click, or draws the tabs anew behind the menu.
    let open = false;
    for (let tries = 0; tries < 3 && !open; tries += 1) {
      await this.#askToRename(tab, by);
      const seen = field.waitFor({ timeout: 3_000 });
      open = await seen.then(
        () => true,
        () => false,
      );
    }
    await field.press("ControlOrMeta+a");
    await this.page.keyboard.type(name);
    await this.page.keyboard.press("Enter");
  }

  async #askToRename(tab: Locator, by: "double-click" | "menu"): Promise<void> {
    if (by === "double-click") {
      await tab.dblclick({ delay: 50 });
      return;
    }
    await tab.click({ button: "right" });
    await this.page.getByText("重命名").click();
  }

  /** Every cell of every sheet with what was put into it: value or formula, and format. */
  async cells(): Promise<Cells> {
    const entries = await this.page.evaluate(() => {
      const { grid } = window.workbench.book;
      return grid.sheets().flatMap(({ id, name }) => {
        const held: (readonly [string, string])[] = [];
        grid.eachCell(id, (row, column) => {
          const { formula, value } = grid.content(id, row, column);
          const all = [formula ?? value, grid.style(id, row, column)];
          held.push([`${name}!${String(row)}:${String(column)}`, JSON.stringify(all)]);
        });
        return held;
      });
    });
    return new Map(entries);
  }

  /** Whether the workbook knows of a change since it was opened. */
  async isDirty(): Promise<boolean> {
    return this.page.evaluate(() => window.workbench.book.changes.unsaved);
  }

  /** 另存为 .xlsx */
  async save(): Promise<NamedBytes> {
    const { page } = this;
    return this.download(() => page.getByRole("button", { name: /\.xlsx$/ }).click());
  }

  /** The file that comes of doing something. */
  async download(doing: () => Promise<void>): Promise<NamedBytes> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), doing()]);
    return bytesOf(download);
  }

  /** Pictures of the whole page with a pane of either width, for the eye. */
  async picture(story: string, step: string): Promise<void> {
    mkdirSync(path.join(out, story), { recursive: true });
    for (const width of [320, 480]) {
      await this.page.locator("aside.pane").evaluate((pane, pixels) => {
        pane.style.width = `${String(pixels)}px`;
      }, width);
      // The spreadsheet follows a change of its room a moment later.
      await this.page.waitForFunction(() =>
        [...document.querySelectorAll(".spreadsheet canvas")].some(
          ({ clientWidth, parentElement }) => clientWidth === parentElement?.clientWidth,
        ),
      );
      const file = path.join(out, story, `${step}-${String(width)}.jpeg`);
      await this.page.screenshot({ path: file, type: "jpeg", quality: 75 });
    }
  }

  #tab(sheet: string): Locator {
    return this.page.getByRole("tab", { name: sheet, exact: true });
  }
}

/** What takes the keyboard while a cell is selected. */
const editor = '[data-u-comp="editor"]';

const nameBox = '[data-u-comp="defined-name"] input';

/** “基础数据表!G32” in its parts. */
function partsOf(cell: string): { readonly sheet: string; readonly place: string } {
  const [sheet = "", place = ""] = cell.split("!");
  return { sheet, place };
}

/** Until the spreadsheet on a page holds a workbook. */
export async function workbookOpen(page: Page): Promise<void> {
  await page.waitForFunction(
    () => "workbench" in window && window.workbench.store.getState().workbooks > 0,
  );
}
