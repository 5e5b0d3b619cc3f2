import { joined } from "../zip/unpack";

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: Uint8Array;
}

const encoder = new TextEncoder();

/** Changes to the bytes of one part; what no splice names is copied as it is. */
export class Splices {
  readonly #splices: Splice[] = [];

  get none(): boolean {
    return this.#splices.length === 0;
  }

  replace(from: number, to: number, text: string): void {
    this.#splices.push({ from, to, text: encoder.encode(text) });
  }

  /** Several inserts at one place stand in the order they were asked for. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  apply(bytes: Uint8Array): Uint8Array {
    const sorted = this.#splices
      .map((splice, order) => ({ ...splice, order }))
      .sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);
    const chunks: Uint8Array[] = [];
    let at = 0;
    for (const splice of sorted) {
      if (splice.from < at) throw new RangeError("Two changes of one part overlap.");
      chunks.push(bytes.subarray(at, splice.from), splice.text);
      at = splice.to;
    }
    chunks.push(bytes.subarray(at));
    return joined(
      chunks,
      chunks.reduce((length, chunk) => length + chunk.length, 0),
    );
  }
}
