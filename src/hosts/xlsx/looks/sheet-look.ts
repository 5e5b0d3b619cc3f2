import type { Area, Visibility } from "../../../core/grid";

/** A run of columns said to be alike. */
export interface ColumnsLook {
  readonly from: number;
  readonly to: number;
  /** In characters, as files store it; null: the sheet's standard. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** The style of cells that are not there; null: the plain one. */
  readonly style: number | null;
}

export interface RowLook {
  /** Points; null: the sheet's standard. */
  readonly height: number | null;
  /** The height follows the content: nobody set it. */
  readonly byContent: boolean;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** Print set-up in the file's own words; an element that is not there is an empty map. */
export interface PageLook {
  /** Inches: left, right, top, bottom, header, footer. */
  readonly margins: ReadonlyMap<string, string>;
  /** paperSize, orientation, scale, fitToWidth … */
  readonly setup: ReadonlyMap<string, string>;
  /** horizontalCentered, verticalCentered, gridLines, headings. */
  readonly options: ReadonlyMap<string, string>;
  /** “&L…&C…&R…” of all pages. */
  readonly header: string;
  readonly footer: string;
  readonly fitToPage: boolean;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
}

/** What typing into cells is checked against. */
export interface ValidationLook {
  readonly areas: readonly Area[];
  /** type, operator, errorStyle, allowBlank, prompt …, as the file has them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly formula1: string;
  readonly formula2: string;
}

/** A link on cells; `location` is a place in the workbook, `address` one outside. */
export interface LinkLook {
  readonly area: Area;
  readonly location: string | null;
  readonly address: string | null;
  readonly tip: string | null;
}

/** A chart on a sheet: the name its frame has, and where its top left corner lies. */
export interface ChartLook {
  readonly name: string;
  readonly at: { readonly row: number; readonly column: number };
}

/** How a sheet looks and is set up, beside the contents of its cells. */
export interface SheetLook {
  readonly name: string;
  readonly visibility: Visibility;
  /** Style numbers: row → column; a hole where the file has no cell. */
  readonly styles: readonly (readonly (number | undefined)[] | undefined)[];
  readonly rows: ReadonlyMap<number, RowLook>;
  readonly columns: readonly ColumnsLook[];
  /** Characters and points; null where the file does not say. */
  readonly standard: { readonly width: number | null; readonly height: number | null };
  readonly tabColour: string | null;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Attributes of the protection; null when the sheet is not protected. */
  readonly protection: ReadonlyMap<string, string> | null;
  readonly page: PageLook;
  readonly validations: readonly ValidationLook[];
  readonly links: readonly LinkLook[];
  readonly filter: { readonly area: Area; readonly narrowed: boolean } | null;
  readonly charts: readonly ChartLook[];
  /** Blocks filled by one array formula or data table: nothing here calculates them. */
  readonly arrays: readonly Area[];
}
