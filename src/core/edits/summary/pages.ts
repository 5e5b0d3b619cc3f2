/**
 * What of a page is left blank on purpose, in pt: printers and spreadsheets round heights their own
 * way, and a page that we break ourselves must never be broken again by them.
 */
const spared = 19;

/**
 * How the head of a table comes back on its next page: by Excel's print titles, which repeat one and
 * the same head on all later pages, or by rows of the sheet, where tables of other columns follow.
 */
export type HeadRepeat = "print-titles" | "rows";

/** The head of the table that is being laid out. */
export interface Head {
  readonly height: number;
  readonly put: (row: number) => void;
}

/** Lays rows out page by page and remembers where a new page begins. */
export class PageCursor {
  private readonly repeat: HeadRepeat;
  private readonly filledHeight: number;
  private readonly starts: number[];
  private used = 0;
  private titles = 0;
  private next: number;

  /** @param firstRow begins a page of `height` pt. */
  constructor(firstRow: number, repeat: HeadRepeat, height: number) {
    this.repeat = repeat;
    this.filledHeight = height - spared;
    this.starts = [firstRow];
    this.next = firstRow;
  }

  /** Zero-based rows that begin a page. */
  get breaks(): readonly number[] {
    return this.starts;
  }

  /** The next free row. */
  get row(): number {
    return this.next;
  }

  /** A new page at the next row; with `titles` heads, Excel prints them above. */
  startPage(): void {
    if (this.starts.at(-1) === this.next) return;
    this.starts.push(this.next);
    this.used = this.titles;
  }

  /** A new page where `height` does not fit any more. */
  keepTogether(height: number): void {
    if (this.used + height > this.filledHeight) this.startPage();
  }

  /** Takes the next row. */
  take(height: number): number {
    this.used += height;
    this.next += 1;
    return this.next - 1;
  }

  /** The head of a table, printed again by Excel on every later page if that is how heads repeat. */
  takeHead(head: Head, isPrintTitle: boolean): number {
    const row = this.take(head.height);
    head.put(row);
    if (isPrintTitle && this.repeat === "print-titles") this.titles = head.height;
    return row;
  }

  /**
   * The next row of a table: on a new page where it does not fit, under the table's head again.
   * `begins` tells the caller that words merged over rows start anew.
   */
  takeRowUnder(head: Head, height: number): { readonly row: number; readonly begins: boolean } {
    const begins = this.used + height > this.filledHeight;
    if (begins) {
      this.startPage();
      if (this.repeat === "rows") head.put(this.take(head.height));
    }
    return { row: this.take(height), begins };
  }
}
