import { type Formats, parseA1 } from "../../../core/grid";

/**
 * Number formats by cell address, kept as one style number a cell: a ledger of 1.2 million formatted
 * cells would need as many strings in a Map.
 */
export class CellFormats implements Formats {
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
}
