import { a1 } from "../../../core/grid";
import { decodeText, decodeXString } from "../xml/xml-text";
import { shiftFormula } from "./shift-formula";
import type { WalkedCell } from "./walked-cell";

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** What the start tag of an `<f>` says. */
export interface FormulaTag {
  readonly kind: string;
  readonly reference: string | null;
  readonly group: string | null;
}

const plainTag: FormulaTag = { kind: "normal", reference: null, group: null };

/** `<f>` without attributes, the usual case. */
const isPlain = (cell: WalkedCell): boolean => cell.scanner.bytes[cell.formulaStart + 2] === 62;

/** The attributes of the cell's `<f>`: shared and array formulas say there what they cover. */
export function formulaTag(cell: WalkedCell): FormulaTag {
  if (isPlain(cell)) return plainTag;
  const { bytes, part } = cell.scanner;
  const tag = decodeText(bytes, cell.formulaStart, cell.formulaTextStart, part);
  const value = (name: string): string | null =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;
  return { kind: value("t") ?? "normal", reference: value("ref"), group: value("si") };
}

/** The text of the cell's own `<f>`, empty for a follower of a shared formula. */
export function formulaText(cell: WalkedCell): string {
  const { bytes, part } = cell.scanner;
  const raw =
    cell.formulaGathered ?? decodeText(bytes, cell.formulaTextStart, cell.formulaTextEnd, part);
  return decodeXString(raw);
}

/** Reads formulas in file order, writing shared ones out for every cell that follows. */
export class FormulaReader {
  readonly #masters = new Map<string, Master>();

  /** The cell's formula without “=”; null when it has none of its own. */
  of(cell: WalkedCell): string | null {
    const text = formulaText(cell);
    if (isPlain(cell)) return text === "" ? null : text;
    const { kind, group } = formulaTag(cell);
    if (kind !== "shared" || group === null) return text === "" ? null : text;
    if (text !== "") {
      this.#masters.set(group, { formula: text, row: cell.row, column: cell.column });
      return text;
    }
    const master = this.#masters.get(group);
    if (!master) throw cell.scanner.broken(`公式缺主格 / shared formula ${a1(cell)}`);
    return shiftFormula(master.formula, cell.row - master.row, cell.column - master.column);
  }
}
