/** A user typing into a cell: meanwhile Excel refuses requests, or lets them wait when asked to. */
export class CellEdit {
  #waiting: (() => void)[] = [];
  #open = false;

  get open(): boolean {
    return this.#open;
  }

  begin(): void {
    this.#open = true;
  }

  end(): void {
    this.#open = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when nobody is typing. */
  over(): Promise<void> {
    if (!this.#open) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
