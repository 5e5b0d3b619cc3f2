import { nameBytes, token, type XmlScanner } from "../xml/xml-scanner";

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

const names = {
  v: nameBytes("v"),
  f: nameBytes("f"),
  is: nameBytes("is"),
  t: nameBytes("t"),
  rPh: nameBytes("rPh"),
};

/** The `t` of a cell: what its value is. */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

const types: readonly CellType[] = ["n", "s", "str", "inlineStr", "b", "e", "d"];

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/** Where the letters of a reference end. */
function lettersEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !isDigit(bytes[at] as number)) at++;
  return at;
}

/** “AB” in base 26 from 1; 0 for what are no letters, which is no column. */
function columnNumber(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = ((bytes[at] as number) & ~32) - 64;
    if (letter < 1 || letter > 26) return 0;
    column = column * 26 + letter;
  }
  return column;
}

function rowNumber(bytes: Uint8Array, from: number, to: number): number {
  let row = 0;
  for (let at = from; at < to; at++) {
    if (!isDigit(bytes[at] as number)) return 0;
    row = row * 10 + (bytes[at] as number) - 48;
  }
  return row;
}

/** “AB12” as row × 16384 + column. */
export function readReference(scanner: XmlScanner, from: number, to: number): number {
  const { bytes } = scanner;
  const digits = lettersEnd(bytes, from, to);
  const column = columnNumber(bytes, from, digits);
  const row = rowNumber(bytes, digits, to);
  if (to - from > 10 || row < 1 || row > rowLimit || column < 1 || column > columnLimit)
    throw scanner.broken("单元格地址不对 / bad cell address");
  return (row - 1) * columnLimit + column - 1;
}

const equalsSign = 61;

function skipTo(bytes: Uint8Array, from: number, end: number, byte: number): number {
  let at = from;
  while (at < end && bytes[at] !== byte) at++;
  return at;
}

/** One `<c>` while the walk stands on it; everything is byte ranges until somebody asks. */
export class WalkedCell {
  readonly scanner: XmlScanner;
  row = 0;
  column = 0;
  style = 0;
  type: CellType = "n";
  start = 0;
  /** After the “>” of the start tag. */
  openEnd = 0;
  end = 0;
  referenceStart = -1;
  referenceEnd = -1;
  /** Range of the cell's attributes in its start tag. */
  attributesStart = 0;
  attributesEnd = 0;
  valueStart = -1;
  valueEnd = -1;
  /** The value's text where it was in pieces (CDATA, comments); else null. */
  valueGathered: string | null = null;
  /** The `<f>` element, -1 when there is none; its text is read by `formulaText`. */
  formulaStart = -1;
  formulaEnd = -1;
  formulaTextStart = -1;
  formulaTextEnd = -1;
  formulaGathered: string | null = null;
  /** Text of `<is>`, rich pieces joined, phonetic hints left out; null when there is none. */
  inline: string | null = null;

  constructor(scanner: XmlScanner) {
    this.scanner = scanner;
  }

  get hasValue(): boolean {
    return this.valueStart >= 0;
  }

  get hasFormula(): boolean {
    return this.formulaStart >= 0;
  }

  /** Reads r, s and t of the start tag the scanner stands on. */
  readStartTag(): void {
    const { scanner } = this;
    this.start = scanner.tokenStart;
    this.openEnd = scanner.tokenEnd;
    this.attributesStart = scanner.nameEnd;
    this.attributesEnd = scanner.tokenEnd - (scanner.selfClosing ? 2 : 1);
    this.style = 0;
    this.type = "n";
    this.referenceStart = -1;
    this.valueStart = -1;
    this.valueGathered = null;
    this.formulaStart = -1;
    this.formulaGathered = null;
    this.inline = null;
    let at = this.attributesStart;
    while (at >= 0 && at < this.attributesEnd) at = this.#readAttribute(at);
  }

  /** Reads one attribute and gives the place after it, or -1 at the end. */
  #readAttribute(from: number): number {
    const { bytes } = this.scanner;
    const end = this.attributesEnd;
    let name = from;
    while (name < end && (bytes[name] as number) <= 32) name++;
    if (name >= end) return -1;
    const equals = skipTo(bytes, name, end, equalsSign);
    let value = equals + 1;
    while (value < end && bytes[value] !== 34 && bytes[value] !== 39) value++;
    const close = skipTo(bytes, value + 1, end, bytes[value] as number);
    if (close >= end) throw this.scanner.broken("属性不完整 / broken attribute");
    if (equals - name === 1) this.#keep(bytes[name] as number, value + 1, close);
    return close + 1;
  }

  #keep(key: number, from: number, to: number): void {
    const { scanner } = this;
    if (key === 114) {
      this.referenceStart = from;
      this.referenceEnd = to;
    } else if (key === 115) {
      let style = 0;
      for (let at = from; at < to; at++) style = style * 10 + (scanner.bytes[at] as number) - 48;
      this.style = style;
    } else if (key === 116) this.type = this.#typeAt(from, to);
  }

  #typeAt(from: number, to: number): CellType {
    const { bytes } = this.scanner;
    if (to - from === 1 && bytes[from] === 115) return "s";
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
    const type = types.find((each) => each === text);
    if (!type) throw this.scanner.broken(`t="${text}"`);
    return type;
  }

  /** Reads what is inside, up to and with the end tag. */
  readContent(): void {
    const { scanner } = this;
    if (!scanner.selfClosing) while (scanner.next() === token.open) this.#readChild();
    this.end = scanner.tokenEnd;
  }

  #readChild(): void {
    const { scanner } = this;
    if (scanner.named(names.v)) {
      scanner.readText();
      this.valueStart = scanner.textStart;
      this.valueEnd = scanner.textEnd;
      this.valueGathered = scanner.gathered;
    } else if (scanner.named(names.f)) {
      this.formulaStart = scanner.tokenStart;
      scanner.readText();
      this.formulaTextStart = scanner.textStart;
      this.formulaTextEnd = scanner.textEnd;
      this.formulaGathered = scanner.gathered;
      this.formulaEnd = scanner.tokenEnd;
    } else if (scanner.named(names.is)) this.inline = readStringItem(scanner);
    else scanner.skip();
  }
}

/** The text of a string item (`<is>`, `<si>`) just opened: its runs joined, phonetic hints left out. */
export function readStringItem(scanner: XmlScanner): string {
  if (scanner.selfClosing) return "";
  let text = "";
  const level = scanner.depth - 1;
  while (scanner.depth > level) {
    if (scanner.next() !== token.open) continue;
    if (scanner.named(names.rPh)) scanner.skip();
    else if (scanner.named(names.t)) {
      scanner.readText();
      text += scanner.text();
    }
  }
  return text;
}
