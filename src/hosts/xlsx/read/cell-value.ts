import type { CellContent } from "../../../core/grid";
import { UnreadableFile } from "../unreadable-file";
import { decodeText, decodeXString } from "../xml/xml-text";
import type { WalkedCell } from "./walked-cell";

const minus = 45;
const point = 46;
const powers = Array.from({ length: 23 }, (_, n) => 10 ** n);

/**
 * The double written at `bytes[from, to)`, for plain decimals of at most 15 digits, exactly as
 * `Number` reads it: both the digits and the power of ten are exact, and one division rounds once.
 * NaN means: not that plain, ask `Number`.
 */
function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === minus;
  const start = negative ? from + 1 : from;
  if (to - start > 16) return NaN;
  const at = pointIn(bytes, start, to);
  const decimals = at < 0 ? 0 : to - at - 1;
  const digits = to - start - (at < 0 ? 0 : 1) < 1 ? NaN : digitsIn(bytes, start, to, at);
  if (!(digits <= Number.MAX_SAFE_INTEGER)) return NaN;
  const value = digits / (powers[decimals] as number);
  return negative && value !== 0 ? -value : value;
}

function pointIn(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === point) return at;
  return -1;
}

/** The digits as one whole number, the point left out; NaN when there is anything else. */
function digitsIn(bytes: Uint8Array, from: number, to: number, pointAt: number): number {
  let digits = 0;
  for (let at = from; at < to; at++) {
    if (at === pointAt) continue;
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return NaN;
    digits = digits * 10 + digit;
  }
  return digits;
}

/** Text that should be a number: the number, or the text itself when no double can be meant. */
function numberOf(text: string): CellContent {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : NaN;
  if (!Number.isFinite(value)) return trimmed;
  return value === 0 ? 0 : value;
}

const dayMs = 86_400_000;

/** An ISO date of a “Strict” file as the serial number Excel would hold; the text if it is none. */
function serialOf(text: string, date1904: boolean): CellContent {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?Z?$/.exec(text.trim());
  if (!match) return text;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((piece: string | undefined) => Number(piece ?? "0"));
  const days = Date.UTC(year, month - 1, day) / dayMs;
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (date1904) return days + 24_107 + time;
  const serial = days + 25_569;
  // Excel's 1900 has a 29 February: serials before 1 March stand one lower.
  return (serial < 61 ? serial - 1 : serial) + time;
}

/** Turns walked cells into what they hold. */
export class CellValues {
  readonly #strings: readonly string[];
  readonly #date1904: boolean;
  readonly #part: string;

  constructor(strings: readonly string[], date1904: boolean, part: string) {
    this.#strings = strings;
    this.#date1904 = date1904;
    this.#part = part;
  }

  /** What the cell holds: text, number, boolean, error; null when it is empty. */
  of(cell: WalkedCell): CellContent {
    if (cell.inline !== null) return decodeXString(cell.inline);
    if (!cell.hasValue) return null;
    if (cell.type === "n") return this.#number(cell);
    if (cell.type === "s") return this.#shared(cell);
    return this.#other(cell);
  }

  #number(cell: WalkedCell): CellContent {
    if (cell.valueGathered === null) {
      const value = plainNumber(cell.scanner.bytes, cell.valueStart, cell.valueEnd);
      if (!Number.isNaN(value)) return value;
    }
    return numberOf(this.#text(cell));
  }

  #shared(cell: WalkedCell): CellContent {
    const text = this.#text(cell).trim();
    const string = /^\d+$/.test(text) ? this.#strings[Number(text)] : undefined;
    if (string === undefined) {
      if (text === "") return null;
      throw new UnreadableFile(
        "part-missing",
        this.#part,
        `字符串 ${text} / shared string ${text}`,
      );
    }
    return string;
  }

  #other(cell: WalkedCell): CellContent {
    const text = this.#text(cell);
    if (cell.type === "str" || cell.type === "inlineStr") return decodeXString(text);
    if (cell.type === "e") return { error: text };
    if (cell.type === "d") return serialOf(text, this.#date1904);
    return text === "1" || text === "true";
  }

  #text(cell: WalkedCell): string {
    return (
      cell.valueGathered ??
      decodeText(cell.scanner.bytes, cell.valueStart, cell.valueEnd, this.#part)
    );
  }
}
