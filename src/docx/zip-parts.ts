import { Inflate } from "fflate";

import { UnreadableReport } from "./unreadable-report";

/** The limits of one file, counted on what really comes out, never taken from the file's own headers. */
const most = {
  entries: 10_000,
  /** Bytes of all parts read together. */
  inflated: 256 * 1024 * 1024,
  /** Out of in, once a part is larger than `freely`. */
  ratio: 200,
  freely: 8 * 1024 * 1024,
  /** Bytes handed to the inflater at once. */
  bite: 64 * 1024,
} as const;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly size: number;
  readonly headerAt: number;
  /** Where the next entry of the directory begins. */
  readonly next: number;
}

/** The parts of a zip by name, each inflated when it is asked for. */
export interface ZipParts {
  readonly names: readonly string[];
  /** The bytes of a part, checked against its checksum; null when there is no such part. */
  read(name: string): Uint8Array | null;
}

const broken = (part: string) => UnreadableReport.because("broken", { part });

const checksums = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (checksums[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** Where the zip's directory ends: its record is the last thing but for a comment. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw UnreadableReport.because("truncated", {});
}

const beyond32Bits = 0xffffffff;

/**
 * Sizes of the zip64 extra field, in the order of the fields that say 0xffffffff; some writers use
 * it for small files too.
 */
function zip64(view: DataView, from: number, to: number, wanted: readonly number[]) {
  let at = from;
  while (at + 4 <= to) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      return wanted.map((value) => {
        if (value !== beyond32Bits || field + 8 > to) return value;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      });
    }
    at += 4 + length;
  }
  return wanted;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > bytes.length) throw UnreadableReport.because("truncated", {});
  const [, size = 0, headerAt = 0] = zip64(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size,
    headerAt,
    next: extraEnd + view.getUint16(at + 32, true),
  };
}

function directory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > most.entries) throw UnreadableReport.because("too-large", { part: "zip" });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) {
      throw UnreadableReport.because("truncated", {});
    }
    const entry = entryAt(bytes, view, at);
    entries.push(entry);
    at = entry.next;
  }
  return entries;
}

function inflated(packed: Uint8Array, part: string, room: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflater = new Inflate((chunk) => {
    total += chunk.length;
    const swollen = total > most.freely && total > packed.length * most.ratio;
    if (total > room || swollen) throw UnreadableReport.because("too-large", { part });
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += most.bite) {
      inflater.push(packed.subarray(at, at + most.bite), at + most.bite >= packed.length);
    }
  } catch (error) {
    if (error instanceof UnreadableReport) throw error;
    throw broken(part);
  }
  const whole = new Uint8Array(total);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}

function packedBytes(entry: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  const { headerAt, name } = entry;
  if (entry.encrypted) throw UnreadableReport.because("encrypted", {});
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== 0x04034b50) {
    throw broken(name);
  }
  const from =
    headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (from + entry.size > bytes.length) throw UnreadableReport.because("truncated", {});
  return bytes.subarray(from, from + entry.size);
}

/**
 * Opens a zip without trusting its headers: parts are inflated piece by piece against a limit and
 * compared with their checksums.
 */
export function zipParts(bytes: Uint8Array): ZipParts {
  if (bytes.length < 22) throw UnreadableReport.because("truncated", {});
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of directory(bytes, view)) {
    // Two parts of one name: programs disagree which of them counts, so none of them is the report.
    if (entries.has(entry.name)) throw broken(entry.name);
    entries.set(entry.name, entry);
  }
  let room: number = most.inflated;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const packed = packedBytes(entry, bytes, view);
      if (entry.method !== 0 && entry.method !== 8) throw broken(name);
      const plain = entry.method === 0 ? packed : inflated(packed, name, room);
      if (checksum(plain) !== entry.checksum) throw broken(name);
      room -= plain.length;
      return plain;
    },
  };
}
