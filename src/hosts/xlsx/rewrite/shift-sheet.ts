import { a1 } from "../../../core/grid";
import { withAttribute } from "../patch/patch-workbook";
import { rangeOf } from "../patch/planned-sheet-xml";
import { FormulaReader, formulaTag } from "../read/formula-reader";
import { areaOf, elementsOf } from "../read/read-sheet";
import type { WalkedCell } from "../read/walked-cell";
import { walkSheet, type SheetVisitor, type WalkedRow } from "../read/walk-sheet";
import { Splices } from "../xml/splices";
import { decodeRaw, escapeAttribute, escapeCellText } from "../xml/xml-text";
import { sourceOf, type XmlElement } from "../xml/xml-tree";
import type { LineShift } from "./changes";
import { shiftedArea, shiftedLine, shiftedSpan } from "./line-shift";
import { movedXml, type Move, type PartSource } from "./moved-xml";

/** Gives rows and cells their new addresses and takes out those that are gone. */
class CellShift implements SheetVisitor {
  readonly splices = new Splices();
  readonly #source: PartSource;
  readonly #shift: LineShift;
  readonly #formulas = new FormulaReader();
  #prefix = "";
  #rowStart = 0;
  /** Where the row lands; null while walking one that goes. */
  #row: number | null = 0;

  constructor(source: PartSource, shift: LineShift) {
    this.#source = source;
    this.#shift = shift;
  }

  begin(prefix: string): void {
    this.#prefix = prefix;
  }

  row({ row, start, openEnd }: WalkedRow): void {
    const alongRows = this.#shift.axis === "rows";
    this.#rowStart = start;
    this.#row = alongRows ? shiftedLine(row, this.#shift) : row;
    if (this.#row === null) return;
    const { bytes, part } = this.#source;
    const tag = decodeRaw(bytes, start, openEnd, part);
    const placed = withAttribute(tag, "r", String(this.#row + 1));
    const after = alongRows ? placed : withAttribute(placed, "spans", null);
    if (after !== tag) this.splices.replace(start, openEnd, after);
  }

  rowEnd(_closeStart: number, end: number): void {
    if (this.#row === null) this.splices.replace(this.#rowStart, end, "");
  }

  cell(cell: WalkedCell): void {
    const formula = cell.hasFormula ? this.#formulas.of(cell) : null;
    if (this.#row === null) return;
    const column =
      this.#shift.axis === "columns" ? shiftedLine(cell.column, this.#shift) : cell.column;
    if (column === null) {
      this.splices.replace(cell.start, cell.end, "");
      return;
    }
    const address = a1({ row: this.#row, column });
    if (cell.referenceStart < 0) this.splices.insert(cell.attributesStart, ` r="${address}"`);
    else if (address !== a1(cell))
      this.splices.replace(cell.referenceStart, cell.referenceEnd, address);
    if (cell.hasFormula) this.#formula(cell, formula);
  }

  /** Shared formulas are written out: their cells may no longer be neighbours. */
  #formula(cell: WalkedCell, formula: string | null): void {
    const { kind, reference } = formulaTag(cell);
    const tag = `${this.#prefix}f`;
    if (kind === "shared" && formula !== null) {
      const own = `<${tag}>${escapeCellText(formula)}</${tag}>`;
      this.splices.replace(cell.formulaStart, cell.formulaEnd, own);
    }
    const area = reference === null ? null : areaOf("", reference);
    if ((kind !== "array" && kind !== "dataTable") || !area) return;
    const after = shiftedArea(area, this.#shift);
    if (!after) return;
    const { bytes, part } = this.#source;
    const open = decodeRaw(bytes, cell.formulaStart, cell.formulaTextStart, part);
    const changed = open.replace(/(\sref\s*=\s*["'])[^"']*/, `$1${rangeOf(after)}`);
    this.splices.replace(cell.formulaStart, cell.formulaTextStart, changed);
  }
}

/** Elements that name no cells, or whose cells the spreadsheet finds by itself. */
const unmoved = ["sheetPr", "sheetViews", "sheetFormatPr"];
/** Runs of columns, and breaks by the line they stand before. */
const breaks: Readonly<Record<string, LineShift["axis"]>> = {
  rowBreaks: "rows",
  colBreaks: "columns",
};

/** A worksheet part after rows or columns came or went; `formula` moves those outside cells. */
export function shiftSheet(
  source: PartSource,
  shift: LineShift,
  formula: Move["formula"],
): Uint8Array {
  const { bytes, part } = source;
  const walk = new CellShift(source, shift);
  const outline = walkSheet(bytes, part, walk);
  const { splices } = walk;
  for (const element of elementsOf(bytes, part, outline)) {
    if (unmoved.includes(element.name)) continue;
    const axis = breaks[element.name];
    const after =
      element.name === "cols" || axis !== undefined
        ? linesMoved(element, axis ?? "columns", shift)
        : movedXml(element, source, { shifts: [shift], formula });
    if (after !== sourceOf(bytes, element))
      splices.replace(element.start, element.end, after ?? "");
  }
  return splices.none ? bytes : splices.apply(bytes);
}

/** `<cols>` and breaks: their children name lines by number. */
function linesMoved(element: XmlElement, axis: LineShift["axis"], shift: LineShift): string | null {
  const { prefix, name } = element;
  const children = element.children.flatMap((child) => {
    const attributes = axis === shift.axis ? lineMoved(child, shift) : child.attributes;
    if (!attributes) return [];
    const said = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
    return [`<${prefix}${child.name}${said.join("")}/>`];
  });
  const count = String(children.length);
  const counted = name === "cols" ? "" : ` count="${count}" manualBreakCount="${count}"`;
  return children.length === 0
    ? null
    : `<${prefix}${name}${counted}>${children.join("")}</${prefix}${name}>`;
}

function lineMoved({ name, attributes }: XmlElement, shift: LineShift): Map<string, string> | null {
  const after = new Map(attributes);
  const number = (key: string): number => Number(attributes.get(key) ?? "0");
  if (name === "brk") {
    const id = shiftedLine(number("id"), shift);
    return id === null ? null : after.set("id", String(id));
  }
  const span = shiftedSpan(number("min") - 1, number("max") - 1, shift);
  return span && after.set("min", String(span.from + 1)).set("max", String(span.to + 1));
}
