import { UnreadableFile } from "../unreadable-file";
import { crc32 } from "../zip/crc32";
import { readArchive, type ZipEntry } from "../zip/read-archive";
import { unpack, UnpackBudget } from "../zip/unpack";
import { packedEntry, writeArchive } from "../zip/write-archive";

const encoder = new TextEncoder();

/** The encoding a part is in: its byte order mark says so, else its declaration. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^\W*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  return declared?.toLowerCase() ?? "utf-8";
}

/** XML as UTF-8, whatever it was written in. */
function asUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" || encoding === "us-ascii") return bytes;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoder.encode(text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[\w.-]+/, "$1UTF-8"));
  } catch {
    throw new UnreadableFile("xml-broken", part, `编码 ${encoding} / encoding ${encoding}`);
  }
}

/** A part as it came out of the zip, or as we wrote it; then it is packed when first asked for. */
class Part {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly crc: number;
  readonly size: number;
  #entry: ZipEntry | null;
  /** A long sheet takes a second to unpack, and who reads it often reads it again. */
  #unpacked: WeakRef<Uint8Array> | null = null;

  private constructor(name: string, bytes: Uint8Array | null, entry: ZipEntry | null) {
    this.name = name;
    this.bytes = bytes;
    this.#entry = entry;
    this.crc = entry?.crc ?? crc32(bytes ?? new Uint8Array());
    this.size = entry?.size ?? bytes?.length ?? 0;
  }

  static read(entry: ZipEntry): Part {
    return new Part(entry.name, null, entry);
  }

  static written(name: string, bytes: Uint8Array): Part {
    return new Part(name, bytes, null);
  }

  /** As XML readers want it. */
  unpacked(budget: UnpackBudget): Uint8Array {
    if (this.bytes) return this.bytes;
    const known = this.#unpacked?.deref();
    if (known) return known;
    const packed = unpack(this.entry, budget);
    const bytes = /\.(xml|rels|vml)$/i.test(this.name) ? asUtf8(packed, this.name) : packed;
    this.#unpacked = new WeakRef(bytes);
    return bytes;
  }

  /** Packing a large sheet takes seconds, and a sheet may be written more than once before it counts. */
  get entry(): ZipEntry {
    this.#entry ??= packedEntry(this.name, this.bytes ?? new Uint8Array());
    return this.#entry;
  }
}

/**
 * The parts of a workbook file, changed part by part: what is not written here keeps its packed
 * bytes. Names are compared without regard to case, as the packaging standard asks (ECMA-376 part 2).
 */
export class WorkbookPackage {
  readonly #parts: Map<string, Part>;
  readonly #budget: UnpackBudget;

  private constructor(parts: Map<string, Part>, budget: UnpackBudget) {
    this.#parts = parts;
    this.#budget = budget;
  }

  /** The package in a zip; nothing is unpacked yet. */
  static open(bytes: Uint8Array): WorkbookPackage {
    const parts = readArchive(bytes).map((entry) => Part.read(entry));
    return new WorkbookPackage(
      new Map(parts.map((part) => [part.name.toLowerCase(), part])),
      new UnpackBudget(),
    );
  }

  static empty(): WorkbookPackage {
    return new WorkbookPackage(new Map(), new UnpackBudget());
  }

  /** A copy to change; this one stays as it is. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.#parts), this.#budget);
  }

  /** Part names in file order, ours last. */
  get names(): readonly string[] {
    return [...this.#parts.values()].map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.#parts.has(part.toLowerCase());
  }

  /**
   * The part's bytes. XML comes out as UTF-8.
   * @throws UnreadableFile when it is not there or cannot be unpacked.
   */
  read(part: string): Uint8Array {
    const found = this.#parts.get(part.toLowerCase());
    if (!found) throw new UnreadableFile("part-missing", part, "找不到 / not found");
    return found.unpacked(this.#budget);
  }

  /** Puts a part in or replaces it; equal bytes leave the packed ones alone. */
  write(part: string, bytes: Uint8Array): void {
    const key = part.toLowerCase();
    const before = this.#parts.get(key);
    const now = Part.written(before?.name ?? part, bytes);
    if (before?.crc !== now.crc || before.size !== now.size) this.#parts.set(key, now);
  }

  writeText(part: string, text: string): void {
    this.write(part, encoder.encode(text));
  }

  remove(part: string): void {
    this.#parts.delete(part.toLowerCase());
  }

  /** `folder/stem1.ext`, `folder/stem2.ext` …: the first name that is free. */
  freeName(stem: string, extension: string): string {
    let n = 1;
    while (this.has(`${stem}${String(n)}.${extension}`)) n++;
    return `${stem}${String(n)}.${extension}`;
  }

  /** True when both packages hold the very same part. */
  samePart(other: WorkbookPackage, part: string): boolean {
    const key = part.toLowerCase();
    return this.#parts.get(key) === other.#parts.get(key);
  }

  /** The file. Same parts, same bytes. */
  toBytes(): Uint8Array {
    return writeArchive([...this.#parts.values()].map(({ entry }) => entry));
  }
}
