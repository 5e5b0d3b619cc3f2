import { a1, parseA1 } from "../../../core/grid";

/**
 * Number formats by cell address, kept as one style number a cell: a ledger of 1.2 million formatted
 * cells would need as many strings in a Map. Reads as one all the same.
 */
export class CellFormats implements ReadonlyMap<string, string> {
  /** Row → column → style number; a hole where the file has no cell. */
  readonly #styles: readonly (readonly (number | undefined)[] | undefined)[];
  readonly #formats: readonly string[];

  constructor(
    styles: readonly (readonly (number | undefined)[] | undefined)[],
    formats: readonly string[],
  ) {
    this.#styles = styles;
    this.#formats = formats;
  }

  get(address: string): string | undefined {
    const cell = parseA1(address);
    const style = cell ? this.#styles[cell.row]?.[cell.column] : undefined;
    const format = style === undefined ? undefined : this.#formats[style];
    return format === "General" ? undefined : format;
  }

  has(address: string): boolean {
    return this.get(address) !== undefined;
  }

  get size(): number {
    let size = 0;
    this.forEach(() => size++);
    return size;
  }

  *entries(): MapIterator<[string, string]> {
    for (const [row, styles] of this.#styles.entries())
      for (const [column, style] of (styles ?? []).entries()) {
        const format = style === undefined ? undefined : this.#formats[style];
        if (format !== undefined && format !== "General") yield [a1({ row, column }), format];
      }
  }

  *keys(): MapIterator<string> {
    for (const [address] of this.entries()) yield address;
  }

  *values(): MapIterator<string> {
    for (const [, format] of this.entries()) yield format;
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(each: (format: string, address: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [address, format] of this.entries()) each(format, address, this);
  }
}
