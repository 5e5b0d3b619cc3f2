import type { Content } from "../book/cell";
import type { StylePatch } from "../book/style";

/** Something held for cells of one sheet: rows, then columns. */
type Held<V> = Map<number, Map<number, V>>;

/** Contents and formats of one sheet that wait to become one mutation each. */
export interface Batch {
  readonly contents: Held<Content>;
  readonly formats: Held<StylePatch>;
}

/**
 * Writes held back and joined, a batch a sheet. Each mutation of values makes Univer's formula
 * plugin walk the whole sheet, and the client sends a long write as hundreds of small ones: 100,000
 * rows took 121 s one by one and 6 s joined.
 */
export class PendingWrites {
  readonly #batches = new Map<string, Batch>();

  content(sheet: string, row: number, column: number): Content | undefined {
    return this.#batches.get(sheet)?.contents.get(row)?.get(column);
  }

  format(sheet: string, row: number, column: number): StylePatch | undefined {
    return this.#batches.get(sheet)?.formats.get(row)?.get(column);
  }

  putContent(sheet: string, row: number, column: number, content: Content): void {
    lineOf(this.#batch(sheet).contents, row).set(column, content);
  }

  putFormat(sheet: string, row: number, column: number, patch: StylePatch): void {
    const line = lineOf(this.#batch(sheet).formats, row);
    const held = line.get(column);
    // The same patch given to many cells stays one object: it is translated once.
    line.set(column, held ? { ...held, ...patch } : patch);
  }

  /** Hands out everything held and forgets it. */
  take(): readonly (readonly [sheet: string, batch: Batch])[] {
    const taken = [...this.#batches];
    this.#batches.clear();
    return taken;
  }

  #batch(sheet: string): Batch {
    const known = this.#batches.get(sheet);
    if (known) return known;
    const made: Batch = { contents: new Map(), formats: new Map() };
    this.#batches.set(sheet, made);
    return made;
  }
}

function lineOf<V>(held: Held<V>, row: number): Map<number, V> {
  const known = held.get(row);
  if (known) return known;
  const made = new Map<number, V>();
  held.set(row, made);
  return made;
}
