/**
 * `Office.context.document.getFileAsync` as the host sees it (excel-win32-16.01.js): three calls by
 * number over `window.external.Execute`. Excel keeps at most two copies open; a third is refused.
 * https://learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1)
 */
const CALL = { copy: 77, slice: 80, release: 81 } as const;
/** The only form asked for: the .xlsx itself. */
const COMPRESSED = 5;
/** Office's own numbers; which one a lost copy gets is a guess. */
const STATUS = { done: 0, wrongForm: 1009, noSuchCopy: 5001, tooManyOpen: 11000 } as const;
const mostOpen = 2;

type Status = (typeof STATUS)[keyof typeof STATUS];

/** Status, and what the call gives: handle and size of a copy, or bytes and their number. */
type CallAnswer = readonly [Status] | readonly [Status, readonly [unknown, number]];

/** Copies of the open workbook that a pane is taking, slice by slice. */
export class DocumentCopies {
  readonly #write: () => Promise<Uint8Array>;
  readonly #open = new Map<number, Uint8Array>();
  #handles = 0;

  /** @param write - the workbook as it is now, as a file */
  constructor(write: () => Promise<Uint8Array>) {
    this.#write = write;
  }

  /** Whether a call of `window.external.Execute` is about copies. */
  static answers(call: number): boolean {
    return call === CALL.copy || call === CALL.slice || call === CALL.release;
  }

  async execute(call: number, params: readonly unknown[]): Promise<CallAnswer> {
    const [first, offset, length] = params.map(Number);
    switch (call) {
      case CALL.copy:
        return first === COMPRESSED ? this.#copy() : [STATUS.wrongForm];
      case CALL.slice:
        return this.#slice(first ?? 0, offset ?? 0, length ?? 0);
      default:
        return [this.#open.delete(first ?? 0) ? STATUS.done : STATUS.noSuchCopy];
    }
  }

  async #copy(): Promise<CallAnswer> {
    if (this.#open.size >= mostOpen) return [STATUS.tooManyOpen];
    const bytes = await this.#write();
    this.#handles += 1;
    this.#open.set(this.#handles, bytes);
    return [STATUS.done, [this.#handles, bytes.length]];
  }

  #slice(handle: number, offset: number, length: number): CallAnswer {
    const bytes = this.#open.get(handle)?.subarray(offset, offset + length);
    return bytes ? [STATUS.done, [[...bytes], bytes.length]] : [STATUS.noSuchCopy];
  }
}
