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

function inflate(entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  const chunks: Uint8Array[] = [];
  let unpacked = 0;
  let taken = 0;
  const state = { ended: false };
  const stream = new Inflate((chunk, final) => {
    unpacked += chunk.length;
    budget.spend(entry.name, unpacked, taken);
    chunks.push(chunk);
    state.ended ||= final;
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
  if (!state.ended) throw new UnreadableFile("zip-damaged", entry.name, "解压失败 / cannot unpack");
  return joined(chunks, unpacked);
}

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
  if (bytes.length !== entry.size)
    throw new UnreadableFile(
      "header-lies",
      entry.name,
      `${String(bytes.length)} ≠ ${String(entry.size)}`,
    );
  if (crc32(bytes) !== entry.crc)
    throw new UnreadableFile("zip-damaged", entry.name, "校验和不符 / checksum differs");
  return bytes;
}
