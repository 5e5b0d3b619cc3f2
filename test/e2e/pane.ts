import type { FrameLocator, Locator } from "playwright-core";

/** What the pane says and what its buttons are called, in both of its languages. */
const words = {
  zh: {
    looked: "看过这个文件，还没动任何格。",
    calculate: "计算",
    recalculate: "重新计算",
    write: "写入",
    calculated: /算好了/,
    goTo: (place: string) => `转到 ${place}`,
    summary: "生成汇总表",
    summaryMade: /汇总表已生成/,
    show: "去看",
    exportWord: "导出 Word",
    handed: /已交给浏览器下载：/,
    takeBack: "撤回",
    takenBack: /已撤回，/,
    more: "更多",
  },
  en: {
    looked: "Looked through this file; nothing was touched.",
    calculate: "Calculate",
    recalculate: "Recalculate",
    write: "Write",
    calculated: /^Done/,
    goTo: (place: string) => `Go to ${place}`,
    summary: "Make summary sheet",
    summaryMade: /The summary sheet is made/,
    show: "Show",
    exportWord: "Export to Word",
    handed: /Handed to the browser for download:/,
    takeBack: "Take back",
    takenBack: /Taken back:/,
    more: "More",
  },
};

export type PaneLanguage = keyof typeof words;

/** The pane as its user sees it. Every call waits until the pane has said what it did. */
export class Pane {
  readonly frame: FrameLocator;
  readonly #words: (typeof words)[PaneLanguage];

  constructor(frame: FrameLocator, language: PaneLanguage) {
    this.frame = frame;
    this.#words = words[language];
  }

  /** The tables are listed; nothing was written. */
  async looked(): Promise<void> {
    await this.frame.getByText(this.#words.looked).waitFor();
  }

  /** The one primary button, whatever it does next. */
  get primary(): Locator {
    return this.frame.locator("header").getByRole("button").nth(2);
  }

  /** The big number of 结果: “96.00 / 100”. */
  get score(): Locator {
    return this.frame.getByText(/^\d+\.\d\d \/ \d+$/);
  }

  /** 计算 up to the question what may be written. */
  async askToCalculate(): Promise<Locator> {
    await this.press(this.#words.calculate);
    const question = this.frame.getByRole("dialog");
    await question.waitFor();
    return question;
  }

  /** 写入 */
  async letWrite(): Promise<void> {
    await this.press(this.#words.write);
    await this.frame.getByText(this.#words.calculated).first().waitFor();
  }

  /** 重新计算, after a change. */
  async recalculate(): Promise<void> {
    await this.press(this.#words.recalculate);
    await this.#staleBanner.waitFor({ state: "hidden" });
    await this.frame.getByText(this.#words.calculated).first().waitFor();
  }

  /** Clicks a figure of 结果, which links to its cell. */
  async follow(term: string): Promise<void> {
    await this.frame.getByRole("button", { name: new RegExp(`^${term}.* \\d`) }).click();
  }

  /** What the banner 数据已变更 says, once it is there. */
  async stale(): Promise<string> {
    await this.#staleBanner.waitFor();
    return (await this.#staleBanner.textContent()) ?? "";
  }

  /** Whether the banner 数据已变更 is there now. */
  async isStale(): Promise<boolean> {
    return this.#staleBanner.isVisible();
  }

  /** 撤回; what it says afterwards. */
  async takeBack(): Promise<string> {
    await this.press(this.#words.takeBack);
    const said = this.frame.getByText(this.#words.takenBack).first();
    await said.waitFor();
    return (await said.textContent()) ?? "";
  }

  /** An entry of the menu ⋯. */
  async choose(entry: string | RegExp): Promise<void> {
    await this.press(this.#words.more);
    await this.frame.getByRole("menuitem", { name: entry }).click();
  }

  /** Waits for a sentence. */
  async says(words: string | RegExp): Promise<void> {
    await this.frame.getByText(words).first().waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.frame.getByRole("tab", { name }).click();
  }

  async press(name: string): Promise<void> {
    await this.frame.getByRole("button", { name, exact: true }).first().click();
  }

  get #staleBanner(): Locator {
    const button = this.frame.getByRole("button", { name: this.#words.recalculate, exact: true });
    return this.frame.getByRole("region").filter({ has: button });
  }

  async makeSummary(): Promise<void> {
    await this.press(this.#words.summary);
    await this.frame.getByText(this.#words.summaryMade).first().waitFor();
  }

  /** 去看 */
  async showSummary(): Promise<void> {
    await this.press(this.#words.show);
  }

  /** 导出 Word; the caller waits for the download. */
  async exportWord(): Promise<void> {
    await this.press(this.#words.exportWord);
    await this.frame.getByText(this.#words.handed).first().waitFor();
  }
}
