import { UnreadableFile } from "../unreadable-file";
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
    throw new UnreadableFile("xml-broken", part, `编码 / encoding ${encoding}`);
  }
}

/**
 * The parts of a workbook file, changed part by part: what is not written here keeps its packed
 * bytes. Names are compared without regard to case, as the packaging standard asks (ECMA-376 part 2).
 */
export class WorkbookPackage {
  readonly #entries: Map<string, ZipEntry>;
  readonly #written: Map<string, Uint8Array>;
  readonly #budget: UnpackBudget;

  private constructor(
    entries: Map<string, ZipEntry>,
    written: Map<string, Uint8Array>,
    budget: UnpackBudget,
  ) {
    this.#entries = entries;
    this.#written = written;
    this.#budget = budget;
  }

  /** The package in a zip; nothing is unpacked yet. */
  static open(bytes: Uint8Array): WorkbookPackage {
    const entries = readArchive(bytes);
    return new WorkbookPackage(
      new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
      new Map(),
      new UnpackBudget(),
    );
  }

  static empty(): WorkbookPackage {
    return new WorkbookPackage(new Map(), new Map(), new UnpackBudget());
  }

  /** A copy to change; this one stays as it is. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.#entries), new Map(this.#written), this.#budget);
  }

  /** Part names in file order, ours last. */
  get names(): readonly string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /**
   * The part's bytes. XML comes out as UTF-8.
   * @throws UnreadableFile when it is not there or cannot be unpacked.
   */
  read(part: string): Uint8Array {
    const key = part.toLowerCase();
    const written = this.#written.get(key);
    if (written) return written;
    const entry = this.#entries.get(key);
    if (!entry) throw new UnreadableFile("part-missing", part, "找不到 / not found");
    const bytes = unpack(entry, this.#budget);
    return /\.(xml|rels|vml)$/i.test(part) ? asUtf8(bytes, part) : bytes;
  }

  /** Puts a part in or replaces it; equal bytes leave the packed ones alone. */
  write(part: string, bytes: Uint8Array): void {
    const key = part.toLowerCase();
    const before = this.#entries.get(key);
    const entry = packedEntry(before?.name ?? part, bytes);
    if (before?.crc === entry.crc && before.size === entry.size) return;
    this.#entries.set(key, entry);
    this.#written.set(key, bytes);
  }

  writeText(part: string, text: string): void {
    this.write(part, encoder.encode(text));
  }

  remove(part: string): void {
    this.#entries.delete(part.toLowerCase());
    this.#written.delete(part.toLowerCase());
  }

  /** `folder/stem1.ext`, `folder/stem2.ext` …: the first name that is free. */
  freeName(stem: string, extension: string): string {
    let n = 1;
    while (this.has(`${stem}${String(n)}.${extension}`)) n++;
    return `${stem}${String(n)}.${extension}`;
  }

  /** True when both packages hold the very same packed part. */
  samePart(other: WorkbookPackage, part: string): boolean {
    const key = part.toLowerCase();
    return this.#entries.get(key) === other.#entries.get(key);
  }

  /** The file. Same parts, same bytes. */
  toBytes(): Uint8Array {
    return writeArchive([...this.#entries.values()]);
  }
}
