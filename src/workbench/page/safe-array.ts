/** An array as COM hands it to a script on Windows: Office's script takes it apart by these methods. */
export class SafeArray {
  readonly #items: readonly unknown[];

  constructor(items: readonly unknown[]) {
    this.#items = items;
  }

  toArray(): readonly unknown[] {
    return this.#items;
  }

  dimensions(): number {
    return 1;
  }
}
