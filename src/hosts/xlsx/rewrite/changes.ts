import type { PlannedChart } from "../../../core/edits";
import type { Area, CellContent, CellRef, Visibility } from "../../../core/grid";
import type { LinkLook, SheetLook, ValidationLook } from "../looks/sheet-look";
import type { CellChange } from "../patch/patch-cells";

/** Rows or columns coming in (`count` > 0) before `at`, or `-count` of them going out from `at` on. */
export interface LineShift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Where a sheet of the changed workbook comes from. */
export interface SheetPlace {
  readonly name: string;
  readonly visibility: Visibility;
  /** Its name in the file before; null for a new, empty sheet. */
  readonly from: string | null;
  /** Rows and columns that came and went, in order. */
  readonly shifts: readonly LineShift[];
}

/** What changes in a row or column; what is not named stays. Points, or characters. */
export interface LineChange {
  /** null, rows only: as high as its content asks for, which the program that opens the file finds out. */
  readonly size?: number | null;
  readonly hidden?: boolean;
}

/** Attributes to set; null takes one out. */
export type AttributeChanges = ReadonlyMap<string, string | null>;

/** Print set-up; what is not named stays. */
export interface PageChange {
  readonly margins: AttributeChanges;
  readonly setup: AttributeChanges;
  readonly options: AttributeChanges;
  readonly header?: string;
  readonly footer?: string;
  readonly fitToPage?: boolean;
  readonly breaks?: readonly number[];
  /** Print area and titles as references; null for none. */
  readonly area?: string | null;
  readonly titles?: string | null;
}

/** What goes from the cells of a sheet, and what comes. */
export interface Exchange<T> {
  readonly gone: readonly Area[];
  readonly come: readonly T[];
}

/** A chart to be drawn, with what it shows until somebody opens the file. */
export interface ChartChange {
  readonly chart: PlannedChart;
  readonly shown: (at: CellRef) => CellContent;
}

/** What changes in one sheet; what is not named stays as the file has it. */
export interface SheetChanges {
  readonly sheet: string;
  readonly cells: readonly CellChange[];
  /** Formulas that stay and show something else; undefined: nobody knows what. */
  readonly results: readonly { readonly at: CellRef; readonly now: CellContent | undefined }[];
  readonly rows: ReadonlyMap<number, LineChange>;
  readonly columns: ReadonlyMap<number, LineChange>;
  readonly merges?: readonly Area[];
  readonly view?: Partial<Pick<SheetLook, "gridlines" | "headings" | "frozen">>;
  /** “#RRGGBB”; null for none. */
  readonly tabColour?: string | null;
  /** Attributes of the protection; null takes it away. */
  readonly protection?: ReadonlyMap<string, string> | null;
  readonly page?: PageChange;
  readonly validations?: Exchange<ValidationLook>;
  readonly links?: Exchange<LinkLook>;
  /** Ours to draw, or with null to take away. */
  readonly chart?: ChartChange | null;
}

/** A defined name to set, or with `refersTo` null to take out. */
export interface DefinedNameChange {
  readonly name: string;
  /** The sheet it is local to. */
  readonly scope: string | null;
  readonly refersTo: string | null;
}

export interface WorkbookChanges {
  readonly sheets: readonly SheetChanges[];
  readonly names: readonly DefinedNameChange[];
}
