import { UnreadableFile } from "../unreadable-file";
import { decodeRaw, decodeText } from "./xml-text";

const lt = 60;
const gt = 62;
const slash = 47;
const bang = 33;
const question = 63;
const quote = 34;
const apostrophe = 39;
const colon = 58;

/** What `next` stopped at. */
export const token = { end: 0, open: 1, close: 2 } as const;

/** An element's local name as bytes, for comparing without making strings. */
export const nameBytes = (name: string): Uint8Array => new TextEncoder().encode(name);

const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/**
 * Walks the tags of one XML part over its bytes, strictly: tags must match, the end must be the end,
 * a DOCTYPE is refused, depth is at most 64. One scanner serves reading and patching, so what was
 * read is what is replaced.
 */
export class XmlScanner {
  static readonly maxDepth = 64;
  readonly bytes: Uint8Array;
  readonly part: string;
  /** The tag last met: from “<” to after “>”. */
  tokenStart = 0;
  tokenEnd = 0;
  nameStart = 0;
  /** After the prefix, if there is one. */
  localStart = 0;
  nameEnd = 0;
  selfClosing = false;
  /** Elements open now; a self-closing one is not counted. */
  depth = 0;
  /** Range of the text last read by `readText`; meaningful while `gathered` is null. */
  textStart = 0;
  textEnd = 0;
  gathered: string | null = null;
  #rootSeen = false;
  readonly #openNames = new Int32Array(2 * (XmlScanner.maxDepth + 1));

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.part = part;
    // A byte order mark is no content.
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.tokenEnd = 3;
  }

  broken(detail: string): UnreadableFile {
    return new UnreadableFile("xml-broken", this.part, `${detail} @ ${String(this.tokenStart)}`);
  }

  /** Goes to the next tag and says which kind it is. */
  next(): number {
    for (;;) {
      const at = this.#findTag();
      if (at < 0) return token.end;
      this.tokenStart = at;
      const after = this.bytes[at + 1];
      if (after === slash) return this.#close(at);
      if (after !== bang && after !== question) return this.#open(at);
      this.tokenEnd = this.#skipMarkup(at);
    }
  }

  /** True when the tag's name, without prefix, is `name`. */
  named(name: Uint8Array): boolean {
    const length = name.length;
    if (this.nameEnd - this.localStart !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[this.localStart + i] !== name[i]) return false;
    return true;
  }

  get prefixLength(): number {
    return this.localStart - this.nameStart;
  }

  get localName(): string {
    return decodeRaw(this.bytes, this.localStart, this.nameEnd, this.part);
  }

  /** Walks past the element just opened. */
  skip(): void {
    if (this.selfClosing) return;
    for (const level = this.depth - 1; this.depth > level;) this.next();
  }

  /**
   * Reads the text of the element just opened, up to and with its end tag. Elements inside are
   * walked past. `textStart`, `textEnd` give its bytes unless it was in pieces (`gathered`).
   */
  readText(): void {
    this.gathered = null;
    this.textStart = this.textEnd = this.tokenEnd;
    if (this.selfClosing) return;
    const at = this.bytes.indexOf(lt, this.tokenEnd);
    if (at >= 0 && this.bytes[at + 1] === slash) {
      this.textEnd = at;
      this.next();
      return;
    }
    this.gathered = this.#gather();
  }

  /** What `readText` read, as a string with references resolved. */
  text(): string {
    return this.gathered ?? decodeText(this.bytes, this.textStart, this.textEnd, this.part);
  }

  #gather(): string {
    const level = this.depth - 1;
    let text = "";
    let from = this.tokenEnd;
    while (this.depth > level) {
      const at = this.#findTag();
      if (at < 0) break;
      if (this.depth === level + 1) text += decodeText(this.bytes, from, at, this.part);
      this.tokenStart = at;
      const after = this.bytes[at + 1];
      if (after === slash) this.#close(at);
      else if (after !== bang && after !== question) this.#open(at);
      else {
        this.tokenEnd = this.#skipMarkup(at);
        if (this.bytes[at + 2] === 91)
          text += decodeRaw(this.bytes, at + 9, this.tokenEnd - 3, this.part);
      }
      from = this.tokenEnd;
    }
    return text;
  }

  #findTag(): number {
    const bytes = this.bytes;
    let at = this.tokenEnd;
    if (this.depth > 0) {
      const end = bytes.length;
      while (at < end && bytes[at] !== lt) at++;
      if (at >= end) throw this.#cut();
      return at;
    }
    while (at < bytes.length && bytes[at] !== lt) {
      if (!isSpace(bytes[at] as number)) throw this.broken("多余的内容 / stray text");
      at++;
    }
    if (at < bytes.length) return at;
    if (!this.#rootSeen) throw this.broken("没有内容 / no element");
    return -1;
  }

  #cut(): UnreadableFile {
    this.tokenStart = this.bytes.length;
    return this.broken("内容不完整 / ends early");
  }

  #open(at: number): number {
    const bytes = this.bytes;
    if (this.depth === 0 && this.#rootSeen) throw this.broken("多余的元素 / second root");
    this.#rootSeen = true;
    this.#readName(at + 1);
    const end = this.#tagEnd(this.nameEnd);
    this.tokenEnd = end + 1;
    this.selfClosing = bytes[end - 1] === slash;
    if (this.selfClosing) return token.open;
    if (this.depth >= XmlScanner.maxDepth) throw this.broken("嵌套太深 / too deep");
    this.#openNames[2 * this.depth] = this.nameStart;
    this.#openNames[2 * this.depth + 1] = this.nameEnd;
    this.depth++;
    return token.open;
  }

  #readName(from: number): void {
    const bytes = this.bytes;
    this.nameStart = this.localStart = from;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === gt || byte === slash || isSpace(byte)) break;
      if (byte === colon) this.localStart = at + 1;
      if (byte === lt) throw this.broken("标签不完整 / broken tag");
    }
    this.nameEnd = at;
    if (at === this.localStart) throw this.broken("标签不完整 / broken tag");
  }

  /** The “>” that ends a start tag; one inside quotes does not count. */
  #tagEnd(from: number): number {
    const bytes = this.bytes;
    let inside = 0;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === lt) throw this.broken("标签不完整 / broken tag");
      if (inside !== 0) {
        if (byte === inside) inside = 0;
      } else if (byte === gt) return at;
      else if (byte === quote || byte === apostrophe) inside = byte;
    }
    throw this.#cut();
  }

  #close(at: number): number {
    if (this.depth === 0) throw this.broken("多余的结束标签 / stray end tag");
    const bytes = this.bytes;
    const start = this.#openNames[2 * (this.depth - 1)] as number;
    const end = this.#openNames[2 * (this.depth - 1) + 1] as number;
    let from = at + 2;
    for (let i = start; i < end; i++, from++)
      if (bytes[from] !== bytes[i]) throw this.broken("标签不配对 / tags do not match");
    this.nameEnd = from;
    while (isSpace(bytes[from] as number)) from++;
    if (from >= bytes.length) throw this.#cut();
    if (bytes[from] !== gt) throw this.broken("标签不配对 / tags do not match");
    this.nameStart = at + 2;
    this.localStart = this.nameStart;
    for (let i = this.nameStart; i < this.nameEnd; i++)
      if (bytes[i] === colon) this.localStart = i + 1;
    this.tokenEnd = from + 1;
    this.depth--;
    return token.close;
  }

  #skipMarkup(at: number): number {
    const bytes = this.bytes;
    if (bytes[at + 1] === question) return this.#after(at + 2, [question, gt]);
    if (bytes[at + 2] === 45 && bytes[at + 3] === 45) return this.#after(at + 4, [45, 45, gt]);
    if (bytes[at + 2] === 91 && this.depth > 0) return this.#after(at + 9, [93, 93, gt]);
    if (bytes[at + 2] === 68) throw new UnreadableFile("doctype-refused", this.part);
    throw this.broken("标签不完整 / broken tag");
  }

  #after(from: number, end: readonly number[]): number {
    for (let at = from; at <= this.bytes.length - end.length; at++)
      if (end.every((byte, i) => this.bytes[at + i] === byte)) return at + end.length;
    throw this.#cut();
  }
}
