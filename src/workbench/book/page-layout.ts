import { ExcelError } from "./excel-error";
import { shiftIndex, shiftRect, type Rect, type Shift } from "./rect";

export interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

const MARGINS = [
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
] as const;
export type MarginName = (typeof MARGINS)[number];

/** Points in one of the units of `setPrintMargins`. */
const POINTS_PER: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

export const HEADER_PARTS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;
export type HeaderPart = (typeof HEADER_PARTS)[number];

/** Excel's enums that the page set-up takes, by property. */
const CHOICES = {
  orientation: ["Portrait", "Landscape"],
  paperSize: ["Letter", "Legal", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio"],
  printComments: ["NoComments", "EndSheet", "InPlace"],
  printErrors: ["AsDisplayed", "Blank", "Dash", "NotAvailable"],
  printOrder: ["DownThenOver", "OverThenDown"],
} as const;
export type ChoiceName = keyof typeof CHOICES;

/** Page set-up of a sheet: Univer has none, so it is kept here. Margins in points. */
export class PageLayout {
  readonly #margins = new Map<MarginName, number>([
    ["leftMargin", 50.4],
    ["rightMargin", 50.4],
    ["topMargin", 54],
    ["bottomMargin", 54],
    ["headerMargin", 21.6],
    ["footerMargin", 21.6],
  ]);
  readonly #choices = new Map<ChoiceName, string>([
    ["orientation", "Portrait"],
    ["paperSize", "A4"],
    ["printComments", "NoComments"],
    ["printErrors", "AsDisplayed"],
    ["printOrder", "DownThenOver"],
  ]);
  readonly #headers = new Map<HeaderPart, string>();
  readonly flags = {
    blackAndWhite: false,
    centerHorizontally: false,
    centerVertically: false,
    draftMode: false,
    printGridlines: false,
    printHeadings: false,
  };
  #zoom: Zoom = { scale: 100 };
  #firstPageNumber: number | null = null;
  printArea: readonly Rect[] = [];
  printTitleRows: Rect | null = null;
  printTitleColumns: Rect | null = null;
  /** Rows that begin a new page. */
  rowBreaks: readonly number[] = [];

  choice(name: ChoiceName): string | undefined {
    return this.#choices.get(name);
  }

  choose(name: ChoiceName, value: unknown): void {
    const choices: readonly unknown[] = CHOICES[name];
    if (!choices.includes(value)) throw new ExcelError("InvalidArgument");
    this.#choices.set(name, String(value));
  }

  margin(name: MarginName): number | undefined {
    return this.#margins.get(name);
  }

  setMargin(name: MarginName, points: unknown): void {
    if (typeof points !== "number" || points < 0) throw new ExcelError("InvalidArgument");
    this.#margins.set(name, points);
  }

  /** `setPrintMargins`: margins not named stay. */
  setMargins(unit: unknown, options: unknown): void {
    const factor = POINTS_PER[String(unit)];
    if (factor === undefined || typeof options !== "object" || options === null)
      throw new ExcelError("InvalidArgument");
    const named: [string, unknown][] = Object.entries(options);
    for (const [side, value] of named) {
      const name = MARGINS.find((margin) => margin === `${side}Margin`);
      if (!name || typeof value !== "number") throw new ExcelError("InvalidArgument");
      this.setMargin(name, value * factor);
    }
  }

  get zoom(): Zoom {
    return this.#zoom;
  }

  /** Scale and fit-to-pages exclude each other; which of them Excel would refuse is not documented. */
  set zoom(value: unknown) {
    if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
    const zoom = value as Zoom;
    const fits = zoom.horizontalFitToPages ?? zoom.verticalFitToPages ?? null;
    const scale = zoom.scale ?? null;
    if (scale !== null && (fits !== null || scale < 10 || scale > 400))
      throw new ExcelError("InvalidArgument");
    this.#zoom = { ...zoom };
  }

  /** Null = automatic. */
  get firstPageNumber(): number | null {
    return this.#firstPageNumber;
  }

  set firstPageNumber(value: unknown) {
    if (value !== "" && typeof value !== "number") throw new ExcelError("InvalidArgument");
    this.#firstPageNumber = value === "" ? null : value;
  }

  header(part: HeaderPart): string {
    return this.#headers.get(part) ?? "";
  }

  setHeader(part: HeaderPart, text: unknown): void {
    if (typeof text !== "string" || text.length > 255) throw new ExcelError("InvalidArgument");
    this.#headers.set(part, text);
  }

  /** Print area, titles and breaks stay with their rows. */
  shift(shift: Shift): void {
    const move = (rect: Rect | null): Rect | null => rect && shiftRect(rect, shift);
    this.printArea = this.printArea.flatMap((rect) => move(rect) ?? []);
    this.printTitleRows = move(this.printTitleRows);
    this.printTitleColumns = move(this.printTitleColumns);
    if (shift.axis === "rows")
      this.rowBreaks = this.rowBreaks.flatMap((row) => shiftIndex(row, shift) ?? []);
  }
}

export const MARGIN_NAMES: readonly MarginName[] = MARGINS;
export const CHOICE_NAMES = Object.keys(CHOICES) as readonly ChoiceName[];
