import type { Content } from "./cell";
import type { Rect, Shift } from "./rect";
import type { StylePatch } from "./style";

/** What the user did in the grid by hand, after the fact; the book's own calls are not told back. */
export type UserAct =
  | { readonly kind: "edited" | "formatted"; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: "shifted"; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: "selected"; readonly sheet: string; readonly rect: Rect }
  /** Merged: cells were joined, or joined ones parted. */
  | { readonly kind: "activated" | "removed" | "merged"; readonly sheet: string }
  | {
      readonly kind: "added";
      readonly sheet: string;
      readonly name: string;
      readonly index: number;
      /** A copied sheet comes with its own. */
      readonly looks: readonly Look[];
    }
  | { readonly kind: "looked"; readonly sheet: string; readonly looks: readonly Look[] }
  /** A defined name came, went or changed. */
  | { readonly kind: "named" }
  | { readonly kind: "renamed"; readonly sheet: string; readonly name: string }
  | { readonly kind: "moved"; readonly sheet: string; readonly index: number };

/** What only matters to the eye: the grid shows it, the book remembers it. Sizes in points. */
export type Look =
  | {
      readonly kind: "column-width" | "row-height";
      readonly index: number;
      readonly points: number;
    }
  | {
      readonly kind: "hidden";
      readonly axis: Shift["axis"];
      readonly index: number;
      readonly hidden: boolean;
    }
  | { readonly kind: "gridlines"; readonly shown: boolean }
  | { readonly kind: "tab-colour"; readonly colour: string }
  | { readonly kind: "sheet-visible"; readonly visible: boolean }
  | { readonly kind: "frozen"; readonly rows: number; readonly columns: number };

/**
 * The cells behind a book: contents, styles, merges, names and calculation, without any of Excel's
 * rules; those are the book's. Sheets are known by id. Writes may be held back until something is
 * read; `settle` brings every formula up to date.
 */
export interface Grid {
  readonly sheets: () => readonly { readonly id: string; readonly name: string }[];
  addSheet(id: string, name: string, index: number): void;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, index: number): void;
  activateSheet(id: string): void;
  select(id: string, rect: Rect): void;
  look(id: string, look: Look): void;

  content(id: string, row: number, column: number): Content;
  style(id: string, row: number, column: number): StylePatch;
  /** Keeps the cell's style. */
  write(id: string, row: number, column: number, content: Content): void;
  /** Keeps the cell's content; keys not named stay. */
  restyle(id: string, row: number, column: number, patch: StylePatch): void;
  /** Drops all formats of the cell. */
  unstyle(id: string, row: number, column: number): void;
  /** The smallest block around every cell that has content, or content or a format. */
  used(id: string, contentOnly: boolean): Rect | null;
  /** Every cell that has content or a format. */
  eachCell(id: string, visit: (row: number, column: number) => void): void;

  merges(id: string): readonly Rect[];
  merge(id: string, rect: Rect): void;
  unmerge(id: string, rect: Rect): void;
  /** Whole rows or columns in or out; formulas and names follow. */
  shift(id: string, shift: Shift): void;

  names(): readonly {
    readonly key: string;
    readonly name: string;
    readonly scope: string | null;
  }[];
  /** @param scope - sheet id, null for the workbook; @param formula - with “=” */
  setName(key: string, name: string, scope: string | null, formula: string): void;
  nameFormula(key: string): string;
  removeName(key: string): void;

  /** Waits until every formula shows its value. */
  settle(): Promise<void>;
  recalculate(): Promise<void>;
  setAutomatic(automatic: boolean): void;
  onUserAct(listener: (act: UserAct) => void): void;
  /** @param may - asked before an act of the user's is carried out; false stops it */
  beforeUserAct(may: (act: UserAct) => boolean): void;
}
