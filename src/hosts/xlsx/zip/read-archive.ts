import { UnreadableFile } from "../unreadable-file";

/** One part of the zip, still packed. */
export interface ZipEntry {
  /** As a part name: forward slashes, no leading slash. */
  readonly name: string;
  /** The name as stored, kept for writing it back. */
  readonly rawName: Uint8Array;
  readonly utf8: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked size as the directory states it; checked while unpacking. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly time: number;
}

const maxEntries = 10_000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Where the directory's end record stands: the last 64 kB hold it, whatever the comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new UnreadableFile("zip-truncated", null, "zip 目录缺失 / no zip directory");
}

interface Directory {
  readonly entries: number;
  readonly offset: number;
}

function readEnd(view: DataView): Directory {
  const end = findEnd(view);
  const entries = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (entries !== 0xffff && offset !== 0xffffffff) return { entries, offset };
  // Zip64: a locator stands right before the end record.
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { entries, offset };
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength) throw truncated("zip64");
  return {
    entries: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

const truncated = (part: string): UnreadableFile =>
  new UnreadableFile("zip-truncated", part, "数据不够长 / data ends early");

/** Sizes and offset of a zip64 entry stand in an extra field, in a fixed order, only where needed. */
function zip64Fields(view: DataView, from: number, to: number, needed: readonly boolean[]) {
  const values = needed.map(() => 0);
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    needed.forEach((need, i) => {
      if (!need || field + 8 > to) return;
      values[i] = Number(view.getBigUint64(field, true));
      field += 8;
    });
  }
  return values;
}

interface Sizes {
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function sizesOf(view: DataView, at: number, nameLength: number, extraLength: number): Sizes {
  const stated = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const needed = stated.map((value) => value === 0xffffffff);
  const from = at + 46 + nameLength;
  const wide = zip64Fields(view, from, from + extraLength, needed);
  const [size = 0, packed = 0, offset = 0] = stated.map((value, i) =>
    needed[i] ? (wide[i] ?? value) : value,
  );
  return { size, packed, offset };
}

const decoder = new TextDecoder();

/** Part names compare without a leading slash and with “/”, whatever the writer used. */
const partName = (raw: Uint8Array): string =>
  decoder.decode(raw).replaceAll("\\", "/").replace(/^\/+/, "");

function dataOf(bytes: Uint8Array, view: DataView, sizes: Sizes, name: string): Uint8Array {
  const local = sizes.offset;
  if (local + 30 > bytes.length) throw truncated(name);
  if (view.getUint32(local, true) !== localSignature)
    throw new UnreadableFile("zip-damaged", name, "部件头不对 / bad local header");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.packed > bytes.length) throw truncated(name);
  return bytes.subarray(start, start + sizes.packed);
}

interface Read {
  readonly entry: ZipEntry;
  readonly next: number;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Read {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
    throw new UnreadableFile("zip-truncated", null, "zip 目录不完整 / incomplete zip directory");
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw truncated("zip");
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = partName(rawName);
  const method = view.getUint16(at + 10, true);
  if (flags & 1) throw new UnreadableFile("password-needed", name);
  if (method !== 0 && method !== 8)
    throw new UnreadableFile(
      "zip-damaged",
      name,
      `压缩方式 ${String(method)} / method ${String(method)}`,
    );
  const sizes = sizesOf(view, at, nameLength, extraLength);
  const entry: ZipEntry = {
    name,
    rawName,
    utf8: (flags & 0x800) !== 0,
    method,
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: dataOf(bytes, view, sizes, name),
    time: view.getUint32(at + 12, true),
  };
  return { entry, next };
}

/**
 * The parts of a zip in the order of its directory, nothing unpacked. Folder entries are left out.
 * @throws UnreadableFile when the zip is cut, damaged, encrypted, or has a part twice.
 */
export function readArchive(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length < 22) throw truncated("zip");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readEnd(view);
  if (directory.entries > maxEntries)
    throw new UnreadableFile(
      "too-big",
      null,
      `${String(directory.entries)} > ${String(maxEntries)}`,
    );
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = directory.offset;
  for (let i = 0; i < directory.entries; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    // Two parts of one name: readers disagree which counts, so neither may.
    if (seen.has(key)) throw new UnreadableFile("zip-damaged", entry.name, "部件重复 / part twice");
    seen.add(key);
    entries.push(entry);
  }
  return entries;
}
