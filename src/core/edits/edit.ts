import type { Decimal } from "../decimal";
import type { Area, CellRef, Visibility } from "../grid";

/** What a cell is to hold. User text is always `text`, so it can never become a formula. */
export type PlannedContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: Decimal }
  /** Without “=”. `shows` is what the core computed; a host reads back and compares. */
  | { readonly kind: "formula"; readonly formula: string; readonly shows: Decimal | string }
  | { readonly kind: "empty" };

/** 黑体, 宋体 …: the file names the font, the machine may substitute. */
export interface CellStyle {
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean };
  /** “D9D9D9”: grey only, black and white must print. */
  readonly fill?: string;
  readonly border?: {
    readonly top?: "thin" | "medium";
    readonly bottom?: "thin" | "medium";
    readonly left?: "thin" | "medium";
    readonly right?: "thin" | "medium";
  };
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** “#,##0.00”, “0.00%”, “@” for text. */
  readonly numberFormat?: string;
  /** Characters of indent. */
  readonly indent?: number;
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
  readonly style?: CellStyle;
  /** A link inside the workbook: “#基础数据表!E7”. */
  readonly link?: CellRef;
}

/** Print set-up. Margins in mm. */
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly centreHorizontally: boolean;
  /** Fit to one page wide, any number tall. */
  readonly fitToWidth: boolean;
  /** Plain text: a host doubles its “&”. */
  readonly footerLeft: string;
  /** With Excel's codes: “第 &P 页 共 &N 页”. */
  readonly footerCentre: string;
  readonly printArea: Area | null;
  /** Zero-based first and last row repeated on each page. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  /** Zero-based rows that start a new page. */
  readonly breaksBefore: readonly number[];
}

/** The one horizontal bar chart of the summary sheet (docs/workbook.md §9). */
export interface PlannedChart {
  readonly title: string;
  readonly categories: Area;
  readonly values: Area;
  /** Top left cell; size in cm. */
  readonly at: CellRef;
  readonly width: number;
  readonly height: number;
}

/** One of our own sheets, whole: made if it is not there, rewritten in place if it is. */
export interface PlannedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  /** Column → width in characters, as files store it. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Row → height in pt. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly gridlines: boolean;
  readonly page: PageSetup | null;
  readonly chart: PlannedChart | null;
  /** In-cell choices: area → the texts to choose from. */
  readonly lists: readonly { readonly area: Area; readonly of: readonly string[] }[];
}

export type Edit =
  | { readonly kind: "sheet"; readonly sheet: PlannedSheet }
  /** One cell of a sheet we did not make: of its looks only the number format may change. */
  | {
      readonly kind: "cell";
      readonly at: CellRef;
      readonly content: PlannedContent;
      readonly style?: Pick<CellStyle, "numberFormat">;
    }
  /** `refersTo` without “=”. Replaces a name of ours. */
  | { readonly kind: "name"; readonly name: string; readonly refersTo: string }
  | { readonly kind: "drop-name"; readonly name: string };
