/**
 * What of a page's 734 pt is filled on purpose: printers and spreadsheets round heights their own way,
 * and a page that we break ourselves must never be broken again by them.
 */
const filledHeight = 715;

/** Counts the height of rows page by page and remembers where a new page has to begin. */
export class PageCursor {
  private readonly starts: number[] = [];
  private used = 0;
  private repeated = 0;

  /** Zero-based rows that begin a page. */
  get breaks(): readonly number[] {
    return this.starts;
  }

  /** From here on every new page repeats a head row of this height. */
  repeatHead(height: number): void {
    this.repeated = height;
  }

  startPage(row: number): void {
    this.starts.push(row);
    this.used = 0;
  }

  /** Room for a row; true where it begins a new page. */
  place(row: number, height: number): boolean {
    const breaks = this.used + height > filledHeight;
    if (breaks) {
      this.startPage(row);
      this.used = this.repeated;
    }
    this.used += height;
    return breaks;
  }

  /** A block's first rows stay together: a new page where they do not fit. */
  keepTogether(row: number, height: number): void {
    if (this.used + height <= filledHeight) return;
    this.startPage(row);
    this.used = this.repeated;
  }
}
