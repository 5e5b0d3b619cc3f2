import type { CellChange, CellLook, SheetChanges, WrittenContent } from "../../hosts/xlsx";
import type { CellContent, CellRef } from "../../core/grid";
import { isError, type Content } from "../book/cell";
import type { Grid } from "../book/grid";
import type { CellStyle, StylePatch } from "../book/style";
import { markedFormula } from "./future-functions";
import type { ReadSheet } from "./read-file";
import { lookChange } from "./style-of-look";

/** A sheet of the book beside the same sheet of the file. */
export interface SheetPair {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  readonly before: ReadSheet;
  /** By style number. */
  readonly styles: readonly CellStyle[];
}

/** What cells of a sheet hold or look like that the file does not have so. */
export interface CellDifference {
  readonly cells: readonly CellChange[];
  readonly results: SheetChanges["results"];
  /** Cells of array formulas that were written over: the file cannot take that. */
  readonly inArrays: readonly CellRef[];
  /** Formulas the spreadsheet here does not know how to calculate. */
  readonly uncalculated: readonly CellRef[];
}

/** Results that say the spreadsheet here gave up, where Excel may well know the answer. */
const GIVEN_UP = new Set(["#NAME?", "#CYCLE!", "#ERROR!", "#CONNECT!", "#GETTING_DATA", "#BUSY!"]);

/** Compares every cell of the sheet with the file: nothing depends on who noticed a change. */
export function differenceOfCells(pair: SheetPair): CellDifference {
  const { id, grid, before } = pair;
  const found = new FoundDifferences(pair);
  before.contents.each((row, column, content, style) => found.compare(row, column, content, style));
  grid.eachCell(id, (row, column) => {
    if (!before.contents.has(row, column)) found.compare(row, column, { value: null }, null);
  });
  return found;
}

class FoundDifferences implements CellDifference {
  readonly cells: CellChange[] = [];
  readonly results: { readonly at: CellRef; readonly now: CellContent | undefined }[] = [];
  readonly inArrays: CellRef[] = [];
  readonly uncalculated: CellRef[] = [];
  readonly #pair: SheetPair;
  readonly #looks: LookChanges;

  constructor(pair: SheetPair) {
    this.#pair = pair;
    this.#looks = new LookChanges(pair.styles);
  }

  compare(row: number, column: number, was: Content, style: number | null): void {
    const { id, grid, before } = this.#pair;
    const now = grid.content(id, row, column);
    const change = this.#looks.of(
      style,
      before.lineStyle(row, column),
      grid.style(id, row, column),
    );
    const base = style === null ? { base: before.lineStyle(row, column) } : {};
    const look = change ? { look: change } : {};
    const sameFormula = was.formula === now.formula;
    const same = sameFormula && sameValue(was.value, now.value);
    if (same || this.#refused(row, column)) {
      if (change) this.cells.push({ row, column, content: { kind: "kept" }, ...base, ...look });
      return;
    }
    if (sameFormula && now.formula !== undefined) {
      this.results.push({ at: this.#ref(row, column), now: this.#result(row, column, was, now) });
      if (change) this.cells.push({ row, column, content: { kind: "kept" }, ...look });
      return;
    }
    const content = this.#written(row, column, was, now);
    this.cells.push({ row, column, content, ...base, ...look });
  }

  #ref(row: number, column: number): CellRef {
    return { sheet: this.#pair.name, row, column };
  }

  #refused(row: number, column: number): boolean {
    if (!this.#pair.before.contents.inArray(row, column)) return false;
    this.inArrays.push(this.#ref(row, column));
    return true;
  }

  #written(row: number, column: number, was: Content, now: Content): WrittenContent {
    const { value, formula, asText } = now;
    if (formula !== undefined)
      return {
        kind: "calculated",
        formula: markedFormula(formula.slice(1)),
        result: this.#result(row, column, was, now),
      };
    if (typeof value !== "string") return { kind: "constant", value };
    if (isError(value) && !asText) return { kind: "constant", value: { error: value } };
    return { kind: "text", text: value };
  }

  /** What a formula shows; undefined where only Excel can tell: no result rather than a wrong one. */
  #result(row: number, column: number, was: Content, { value }: Content): CellContent | undefined {
    if (typeof value !== "string") return value;
    if (GIVEN_UP.has(value) && was.value !== value) {
      this.uncalculated.push(this.#ref(row, column));
      return undefined;
    }
    return isError(value) ? { error: value } : value;
  }
}

const sameValue = (a: Content["value"], b: Content["value"]): boolean => (a ?? "") === (b ?? "");

/** What must change in a cell's look, remembered: thousands of cells share style and format. */
class LookChanges {
  readonly #styles: readonly CellStyle[];
  readonly #known = new Map<StylePatch, Map<number, Partial<CellLook> | null>>();

  constructor(styles: readonly CellStyle[]) {
    this.#styles = styles;
  }

  /**
   * @param style - the cell's number in the file; null for a cell that is not there
   * @param line - what such a cell has of its row or column
   */
  of(style: number | null, line: number, now: StylePatch): Partial<CellLook> | null {
    const known = this.#known.get(now) ?? new Map<number, Partial<CellLook> | null>();
    this.#known.set(now, known);
    const key = style ?? -1 - line;
    const change = known.get(key);
    if (change !== undefined) return change;
    const made = this.#make(style, line, now);
    known.set(key, made);
    return made;
  }

  #make(style: number | null, line: number, now: StylePatch): Partial<CellLook> | null {
    const [plain, own, around] = [this.#styles[0], this.#styles[style ?? line], this.#styles[line]];
    if (!plain || !own) return null;
    // A cell of the file says everything itself; what it no longer says is plain again.
    const full = { ...(style === null ? (around ?? plain) : plain), ...now };
    const change = lookChange(own, full);
    return Object.keys(change).length === 0 ? null : change;
  }
}
