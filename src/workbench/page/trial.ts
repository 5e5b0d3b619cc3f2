import { parseReference } from "../book/a1";
import type { Book } from "../book/book";
import type { ErrorCode } from "../book/excel-error";
import type { RichApiServer } from "../protocol/server";

/** How the next request can go wrong. */
export type Mishap = "refused" | "half-done" | "answer-lost" | "no-answer";

/** The first write of 计算 has some hundred actions. */
const HALF_WAY = 50;

/** What can be tried out with an open workbook: slowness, failures, and people in the way. */
export class Trial {
  readonly #book: Book;
  readonly #server: RichApiServer;
  #latency = 0;

  constructor(book: Book, server: RichApiServer) {
    this.#book = book;
    this.#server = server;
  }

  /** Milliseconds every answer waits. */
  get latency(): number {
    return this.#latency;
  }

  set latency(ms: number) {
    this.#latency = ms;
    this.#server.options = { ...this.#server.options, latency: () => ms };
  }

  /** Lets the next request that writes go wrong, once; the pane's looking around goes on. */
  planNext(mishap: Mishap, code: ErrorCode): void {
    const about = { request: "next-write", code } as const;
    switch (mishap) {
      case "refused":
        this.#server.faults.plan({ kind: "refused", beforeAction: 0, ...about });
        return;
      case "half-done":
        this.#server.faults.plan({ kind: "refused", beforeAction: HALF_WAY, ...about });
        return;
      case "answer-lost":
        this.#server.faults.plan({ kind: "answer-lost", ...about });
        return;
      case "no-answer":
        this.#server.faults.plan({ kind: "silent", request: "next-write", done: true });
    }
  }

  /** As if somebody were typing into a cell. */
  get typing(): boolean {
    return this.#book.cellEdit.open;
  }

  set typing(typing: boolean) {
    if (typing) this.#book.cellEdit.begin();
    else this.#book.cellEdit.end();
  }

  /** As if somebody who works on the same file elsewhere had changed a cell: “基础数据表!G32”. */
  colleagueTypes(reference: string, value: string | number): void {
    const address = parseReference(reference);
    const sheet = this.#book.sheets.find(address?.sheet);
    if (!address || !sheet) throw new RangeError(`no cell is called ${reference}`);
    const { rect } = address;
    this.#book.grid.write(sheet.id, rect.top, rect.left, { value });
    const about = { sheet: sheet.id, ours: false, remote: true } as const;
    this.#book.tell({ kind: "changed", change: "RangeEdited", rect, ...about });
  }

  get readOnly(): boolean {
    return this.#book.readOnly;
  }

  set readOnly(readOnly: boolean) {
    this.#book.readOnly = readOnly;
  }

  /** Of the sheet in front; a sheet that came protected with a password stays so. */
  get sheetProtected(): boolean {
    return this.#book.activeSheet.protection.protected;
  }

  set sheetProtected(on: boolean) {
    const { protection } = this.#book.activeSheet;
    if (on) protection.protect(null, null);
    else protection.unprotect(null, "AccessDenied");
  }
}
