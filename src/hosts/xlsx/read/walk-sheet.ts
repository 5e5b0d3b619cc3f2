import { nameBytes, token, XmlScanner } from "../xml/xml-scanner";
import { columnLimit, readReference, rowLimit, WalkedCell } from "./walked-cell";

const names = {
  sheetData: nameBytes("sheetData"),
  row: nameBytes("row"),
  c: nameBytes("c"),
};

/** A row element while it is being walked. */
export interface WalkedRow {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  /** `hidden="1"` or a height of 0. */
  readonly hidden: boolean;
}

/** A child of the worksheet element other than the cells, by its bytes. */
export interface SheetElement {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where the pieces of a sheet's XML stand. */
export interface SheetOutline {
  /** With its colon, as all of the sheet's own elements have it. */
  readonly prefix: string;
  readonly rootStart: number;
  readonly rootOpenEnd: number;
  readonly rootCloseStart: number;
  readonly elements: readonly SheetElement[];
  readonly data: {
    readonly start: number;
    readonly openEnd: number;
    readonly closeStart: number;
    readonly end: number;
    readonly selfClosing: boolean;
  } | null;
}

/** What a reader or patcher wants to see of a sheet. The same cell object is used for every cell. */
export interface SheetVisitor {
  /** The prefix of the sheet's own elements, before the first row. */
  begin?(prefix: string): void;
  row?(row: WalkedRow): void;
  cell?(cell: WalkedCell): void;
  /** The row's end tag starts at `closeStart`; `end` is after it. */
  rowEnd?(closeStart: number, end: number): void;
}

const rowKey = 114;

/** Walks all rows and cells of a sheet in file order. */
class SheetWalk {
  readonly scanner: XmlScanner;
  readonly visitor: SheetVisitor;
  readonly cell: WalkedCell;
  row = -1;
  column = -1;

  constructor(bytes: Uint8Array, part: string, visitor: SheetVisitor) {
    this.scanner = new XmlScanner(bytes, part);
    this.visitor = visitor;
    this.cell = new WalkedCell(this.scanner);
  }

  /** The scanner has just opened sheetData. */
  walkRows(prefixLength: number): void {
    const { scanner } = this;
    while (scanner.next() === token.open) {
      if (scanner.prefixLength === prefixLength && scanner.named(names.row)) this.#walkRow();
      else scanner.skip();
    }
  }

  #walkRow(): void {
    const { scanner, visitor } = this;
    const prefixLength = scanner.prefixLength;
    const selfClosing = scanner.selfClosing;
    this.#openRow();
    this.column = -1;
    if (!selfClosing)
      while (scanner.next() === token.open) {
        if (scanner.prefixLength === prefixLength && scanner.named(names.c)) this.#walkCell();
        else scanner.skip();
      }
    visitor.rowEnd?.(selfClosing ? scanner.tokenEnd : scanner.tokenStart, scanner.tokenEnd);
  }

  #openRow(): void {
    const { scanner, visitor } = this;
    const text = startTag(scanner);
    const stated = /\sr\s*=\s*["'](\d+)["']/.exec(text)?.[1];
    this.row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    if (this.row < 0 || this.row >= rowLimit) throw scanner.broken(`row ${String(stated)}`);
    visitor.row?.({
      row: this.row,
      start: scanner.tokenStart,
      openEnd: scanner.tokenEnd,
      selfClosing: scanner.selfClosing,
      hidden: /\s(hidden\s*=\s*["'](1|true)|ht\s*=\s*["']0(\.0+)?)["']/.test(text),
    });
  }

  #walkCell(): void {
    const { cell } = this;
    cell.readStartTag();
    if (cell.referenceStart >= 0) {
      const place = readReference(this.scanner, cell.referenceStart, cell.referenceEnd);
      // A cell that says it is in another row than its row element: nobody can tell which is meant.
      if (Math.floor(place / columnLimit) !== this.row)
        throw this.scanner.broken("行号不符 / wrong row");
      this.column = place % columnLimit;
    } else this.column++;
    if (this.column >= columnLimit) throw this.scanner.broken("列号太大 / beyond the last column");
    cell.row = this.row;
    cell.column = this.column;
    cell.readContent();
    this.visitor.cell?.(cell);
  }
}

/** The start tag just met, as text; only for the few places where attributes are not hot. */
const startTag = (scanner: XmlScanner): string => {
  const { bytes, nameEnd, tokenEnd } = scanner;
  let text = "";
  let interesting = false;
  for (let at = nameEnd; at < tokenEnd; at++) {
    interesting ||= bytes[at] === rowKey || bytes[at] === 104;
    text += String.fromCharCode(bytes[at] as number);
  }
  return interesting ? text : "";
};

/**
 * Walks one worksheet part: every cell is shown to the visitor, and the outline of the rest comes out.
 * @throws UnreadableFile when the XML is not whole.
 */
export function walkSheet(bytes: Uint8Array, part: string, visitor: SheetVisitor): SheetOutline {
  const walk = new SheetWalk(bytes, part, visitor);
  const { scanner } = walk;
  scanner.next();
  if (scanner.localName !== "worksheet") throw scanner.broken(`<${scanner.localName}>`);
  const prefixLength = scanner.prefixLength;
  const prefix = new TextDecoder().decode(bytes.subarray(scanner.nameStart, scanner.localStart));
  visitor.begin?.(prefix);
  const { tokenStart: rootStart, tokenEnd: rootOpenEnd, selfClosing } = scanner;
  const elements: SheetElement[] = [];
  let data: SheetOutline["data"] = null;
  while (!selfClosing && scanner.next() === token.open) {
    const { tokenStart: start, tokenEnd: openEnd, selfClosing: empty, localName: name } = scanner;
    if (!scanner.named(names.sheetData)) {
      scanner.skip();
      elements.push({ name, start, end: scanner.tokenEnd });
      continue;
    }
    if (data) throw scanner.broken("<sheetData> × 2");
    if (!empty) walk.walkRows(prefixLength);
    const closeStart = empty ? openEnd : scanner.tokenStart;
    data = { start, openEnd, closeStart, end: scanner.tokenEnd, selfClosing: empty };
  }
  const rootCloseStart = selfClosing ? rootOpenEnd : scanner.tokenStart;
  scanner.next();
  return { prefix, rootStart, rootOpenEnd, rootCloseStart, elements, data };
}
