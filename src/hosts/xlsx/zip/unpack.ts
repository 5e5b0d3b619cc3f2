import { Inflate } from "fflate";
import { UnreadableFile } from "../unreadable-file";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-archive";

/** What may be unpacked from one file, counted while unpacking, never from what headers say. */
export class UnpackBudget {
  static readonly maxBytes = 2 ** 30;
  /** Real workbooks pack 5 to 40 times; small parts may pack better, so the rule starts at 10 MB. */
  static readonly maxRatio = 200;
  static readonly ratioFrom = 10 * 2 ** 20;
  #used = 0;
  readonly #byPart = new Map<string, number>();
  readonly #maxBytes: number;

  constructor(maxBytes = UnpackBudget.maxBytes) {
    this.#maxBytes = maxBytes;
  }

  /** `part` has given `unpacked` bytes from `packed` so far. Unpacked again, it is not counted again. */
  spend(part: string, unpacked: number, packed: number): void {
    const counted = this.#byPart.get(part) ?? 0;
    if (unpacked > counted) {
      this.#used += unpacked - counted;
      this.#byPart.set(part, unpacked);
    }
    if (this.#used > this.#maxBytes) throw tooBig(part, `> ${String(this.#maxBytes >> 20)} MB`);
    if (unpacked > UnpackBudget.ratioFrom && unpacked > packed * UnpackBudget.maxRatio)
      throw tooBig(part, `> ${String(UnpackBudget.maxRatio)} : 1`);
  }
}

const tooBig = (part: string, detail: string): UnreadableFile =>
  new UnreadableFile("too-big", part, detail);

const slice = 32 * 1024;

/** Takes what is unpacked, into one block where the stated size can be believed. */
class Sink {
  readonly #whole: Uint8Array | null;
  readonly #chunks: Uint8Array[] = [];
  length = 0;
  ended = false;

  constructor(entry: ZipEntry) {
    const most = Math.max(UnpackBudget.ratioFrom, entry.packed.length * UnpackBudget.maxRatio);
    const believed = entry.size <= Math.min(most, UnpackBudget.maxBytes);
    this.#whole = believed ? new Uint8Array(entry.size) : null;
  }

  take(chunk: Uint8Array): void {
    const end = this.length + chunk.length;
    if (!this.#whole) this.#chunks.push(chunk);
    // What goes beyond the stated size is only counted: the size will be found wrong.
    else if (end <= this.#whole.length) this.#whole.set(chunk, this.length);
    this.length = end;
  }

  get bytes(): Uint8Array {
    return this.#whole ?? joined(this.#chunks, this.length);
  }
}

function inflate(entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  const sink = new Sink(entry);
  let taken = 0;
  const stream = new Inflate((chunk, final) => {
    sink.take(chunk);
    budget.spend(entry.name, sink.length, taken);
    sink.ended ||= final;
  });
  try {
    while (taken < entry.packed.length) {
      const from = taken;
      taken = Math.min(entry.packed.length, from + slice);
      stream.push(entry.packed.subarray(from, taken), taken === entry.packed.length);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("zip-damaged", entry.name, "解压失败 / cannot unpack");
  }
  // Only `final` says that the last block was met: data cut at a block's end inflates without a word.
  if (!sink.ended) throw new UnreadableFile("zip-damaged", entry.name, "解压失败 / cannot unpack");
  if (sink.length !== entry.size) throw lies(entry, sink.length);
  return sink.bytes;
}

const lies = (entry: ZipEntry, size: number): UnreadableFile =>
  new UnreadableFile("header-lies", entry.name, `${String(size)} ≠ ${String(entry.size)}`);

/** The pieces as one. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * The bytes of one part.
 * @throws UnreadableFile when the budget is passed, or size or checksum are not the stated ones.
 */
export function unpack(entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  if (entry.method === 0) budget.spend(entry.name, entry.packed.length, entry.packed.length);
  const bytes = entry.method === 0 ? entry.packed : inflate(entry, budget);
  if (bytes.length !== entry.size) throw lies(entry, bytes.length);
  if (crc32(bytes) !== entry.crc)
    throw new UnreadableFile("zip-damaged", entry.name, "校验和不符 / checksum differs");
  return bytes;
}
