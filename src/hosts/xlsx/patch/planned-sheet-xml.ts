import {
  growingRows,
  type PageSetup,
  type PlannedCell,
  type PlannedSheet,
} from "../../../core/edits";
import { a1, absoluteRef, formatRef, type Area, type CellRef } from "../../../core/grid";
import { escapeAttribute, escapeText } from "../xml/xml-text";
import { cellXml, needsQuote } from "./cell-xml";
import type { StyleSheet } from "./style-sheet";

/** What Excel takes at most: a row's height in pt, a column's width in characters. */
const tallest = 409.5;
const widest = 255;

/** A1:B2, without the sheet. */
export function rangeOf(area: Area): string {
  const from = a1({ row: area.top, column: area.left });
  const to = a1({ row: area.bottom, column: area.right });
  return from === to ? from : `${from}:${to}`;
}

/** Makes the elements of one of our sheets, each by its name; what is empty is left out. */
export class PlannedSheetXml {
  readonly #sheet: PlannedSheet;
  readonly #prefix: string;
  readonly #styles: StyleSheet;
  readonly #growing: ReadonlySet<number>;

  constructor(sheet: PlannedSheet, prefix: string, styles: StyleSheet) {
    this.#sheet = sheet;
    this.#prefix = prefix;
    this.#styles = styles;
    this.#growing = growingRows(sheet);
  }

  /** The elements this plan decides; an empty text means: there is to be none. */
  elements(): Map<string, string> {
    const { page } = this.#sheet;
    return new Map([
      ["dimension", this.#dimension()],
      ["cols", this.#cols()],
      ["sheetData", this.#sheetData()],
      ["mergeCells", this.#merges()],
      ["dataValidations", this.#lists()],
      ["hyperlinks", this.#links()],
      ...(page ? this.#page(page) : []),
    ]);
  }

  #tag(name: string, attributes: string, inside?: string): string {
    const tag = this.#prefix + name;
    return inside === undefined
      ? `<${tag}${attributes}/>`
      : `<${tag}${attributes}>${inside}</${tag}>`;
  }

  #counted(name: string, items: readonly string[]): string {
    return items.length === 0
      ? ""
      : this.#tag(name, ` count="${String(items.length)}"`, items.join(""));
  }

  #dimension(): string {
    const { cells } = this.#sheet;
    const rows = cells.map(({ row }) => row);
    const columns = cells.map(({ column }) => column);
    if (cells.length === 0) return this.#tag("dimension", ' ref="A1"');
    const from = a1({ row: smallest(rows), column: smallest(columns) });
    const to = a1({ row: largest(rows), column: largest(columns) });
    return this.#tag("dimension", ` ref="${from === to ? from : `${from}:${to}`}"`);
  }

  #cols(): string {
    const widths = [...this.#sheet.columnWidths].sort(([a], [b]) => a - b);
    if (widths.length === 0) return "";
    const cols = widths.map(([column, width]) => {
      const number = String(column + 1);
      return this.#tag(
        "col",
        ` min="${number}" max="${number}" width="${String(Math.min(width, widest))}" customWidth="1"`,
      );
    });
    return this.#tag("cols", "", cols.join(""));
  }

  #sheetData(): string {
    const rows = new Map<number, Map<number, PlannedCell>>();
    for (const row of this.#sheet.rowHeights.keys()) rows.set(row, new Map());
    for (const cell of this.#sheet.cells) {
      const row = rows.get(cell.row) ?? new Map<number, PlannedCell>();
      rows.set(cell.row, row.set(cell.column, cell));
    }
    const sorted = [...rows].sort(([a], [b]) => a - b);
    return this.#tag(
      "sheetData",
      "",
      sorted.map(([row, cells]) => this.#row(row, [...cells.values()])).join(""),
    );
  }

  #row(row: number, cells: readonly PlannedCell[]): string {
    const height = this.#sheet.rowHeights.get(row);
    const fixed = this.#growing.has(row) ? "" : ' customHeight="1"';
    const tall = height === undefined ? "" : ` ht="${String(Math.min(height, tallest))}"${fixed}`;
    const sorted = [...cells].sort((a, b) => a.column - b.column);
    return this.#tag(
      "row",
      ` r="${String(row + 1)}"${tall}`,
      sorted.map((cell) => this.#cell(cell)).join(""),
    );
  }

  #cell(cell: PlannedCell): string {
    const style = this.#styles.styleFor(0, cell.style, needsQuote(cell.content));
    return cellXml(cell.content, {
      row: cell.row,
      column: cell.column,
      style,
      prefix: this.#prefix,
      kept: "",
    });
  }

  #merges(): string {
    return this.#counted(
      "mergeCells",
      this.#sheet.merges.map((area) => this.#tag("mergeCell", ` ref="${rangeOf(area)}"`)),
    );
  }

  #lists(): string {
    return this.#counted(
      "dataValidations",
      this.#sheet.lists.map(({ area, of }) => {
        const choices = of.join(",");
        if (choices.length > 255 || of.some((choice) => choice.includes(",")))
          throw new RangeError(`A list Excel cannot hold: ${choices}`);
        const formula = escapeText(`"${choices.replaceAll('"', '""')}"`);
        return this.#tag(
          "dataValidation",
          ` type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${rangeOf(area)}"`,
          this.#tag("formula1", "", formula),
        );
      }),
    );
  }

  #links(): string {
    const links = this.#sheet.cells.flatMap((cell) =>
      cell.link ? [{ ref: a1(cell), to: cell.link }] : [],
    );
    if (links.length === 0) return "";
    return this.#tag("hyperlinks", "", links.map(({ ref, to }) => this.#link(ref, to)).join(""));
  }

  #link(ref: string, to: CellRef): string {
    const place = escapeAttribute(formatRef(to));
    return this.#tag("hyperlink", ` ref="${ref}" location="${place}" display="${place}"`);
  }

  #page(page: PageSetup): [string, string][] {
    const inches = (mm: number): string => (mm / 25.4).toFixed(4);
    const { margins } = page;
    // The footer's own margin: inside the bottom one, and never less than 5 mm.
    const footer = inches(Math.max(5, Math.min(8, margins.bottom / 2)));
    const footers = `&L${page.footerLeft.replaceAll("&", "&&")}&C${page.footerCentre}`;
    const fit = page.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
    const hasFooter = page.footerLeft !== "" || page.footerCentre !== "";
    const breaks = page.breaksBefore.map((row) =>
      this.#tag("brk", ` id="${String(row)}" max="16383" man="1"`),
    );
    return [
      [
        "printOptions",
        page.centreHorizontally ? this.#tag("printOptions", ' horizontalCentered="1"') : "",
      ],
      [
        "pageMargins",
        this.#tag(
          "pageMargins",
          ` left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}" header="${footer}" footer="${footer}"`,
        ),
      ],
      [
        "pageSetup",
        this.#tag("pageSetup", ` paperSize="9" orientation="${page.orientation}"${fit}`),
      ],
      [
        "headerFooter",
        hasFooter
          ? this.#tag("headerFooter", "", this.#tag("oddFooter", "", escapeText(footers)))
          : "",
      ],
      [
        "rowBreaks",
        breaks.length === 0
          ? ""
          : this.#tag(
              "rowBreaks",
              ` count="${String(breaks.length)}" manualBreakCount="${String(breaks.length)}"`,
              breaks.join(""),
            ),
      ],
    ];
  }
}

const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number));

const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number));

/** “'自评 表'!$40:$41”: rows repeated on each page. */
export function titleRowsRef(sheet: string, rows: { from: number; to: number }): string {
  const prefix = absoluteRef({ sheet, row: 0, column: 0 }).replace(/\$A\$1$/, "");
  return `${prefix}$${String(rows.from + 1)}:$${String(rows.to + 1)}`;
}
