import {
  decimal,
  type Decimal,
  formatFixed,
  formatPercent,
  formatThousands,
  whole,
} from "../decimal";
import type { Area, CellRef } from "../grid";
import type { CellStyle, PlannedCell, PlannedContent, PlannedSheet } from "./edit";
import { cellSize, formats, styled } from "./look";
import { heightOfSeveral, sizeFitting, snapped } from "./text-extent";

/** A block of cells on the draft's own sheet, both corners included, zero-based. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const words = (text: string): PlannedContent => ({ kind: "text", text });
/** 序号: a number, since Excel flags digits kept as text. */
export const ordinal = (position: number): PlannedContent => ({
  kind: "number",
  value: decimal(String(position)),
});
export const amount = (value: Decimal): PlannedContent => ({ kind: "number", value });
export const calculated = (formula: string, shows: Decimal | string): PlannedContent => ({
  kind: "formula",
  formula,
  shows,
});
export const empty: PlannedContent = { kind: "empty" };

/** A block of one row. */
export const across = (row: number, left: number, right: number): Block => ({
  top: row,
  left,
  bottom: row,
  right,
});

type Extras = Partial<
  Pick<PlannedSheet, "visibility" | "frozenRows" | "gridlines" | "page" | "chart" | "lists">
>;

/** One of our sheets while it is laid out. Content goes in by blocks, heights and borders follow. */
export class SheetDraft {
  readonly name: string;
  private readonly widths: readonly number[];
  /** By row and column. */
  private readonly cells = new Map<number, Map<number, PlannedCell>>();
  private readonly merges: Area[] = [];
  /** The merged block a cell lies in. */
  private readonly blocks = new Map<string, Block>();
  private readonly heights = new Map<number, number>();

  /** @param widths file widths of the columns from A on. */
  constructor(name: string, widths: readonly number[]) {
    this.name = name;
    this.widths = widths;
  }

  /** Content into a block; more than one cell is merged, each with its border. */
  put(block: Block, content: PlannedContent, style: CellStyle, link?: CellRef): void {
    const merged = block.top !== block.bottom || block.left !== block.right;
    for (let row = block.top; row <= block.bottom; row += 1)
      for (let column = block.left; column <= block.right; column += 1) {
        const first = row === block.top && column === block.left;
        this.keep({
          row,
          column,
          content: first ? content : empty,
          style,
          ...(first && link ? { link } : {}),
        });
        if (merged) this.blocks.set(key(row, column), block);
      }
    if (merged) this.merges.push({ sheet: this.name, ...block });
  }

  private keep(cell: PlannedCell): void {
    const row = this.cells.get(cell.row) ?? new Map<number, PlannedCell>();
    this.cells.set(cell.row, row.set(cell.column, cell));
  }

  /** As `put`, on one line: in a smaller size where the cell is too narrow, since Excel shows ### there. */
  putFitted(block: Block, content: PlannedContent, style: CellStyle, link?: CellRef): void {
    const wanted = style.font?.size ?? cellSize;
    const size = sizeFitting(printedAs(content, style), this.widthOf(block), wanted);
    this.put(block, content, size === wanted ? style : styled(style, { font: { size } }), link);
  }

  /** One row of single cells from column A on, all in one look. */
  row(row: number, contents: readonly PlannedContent[], style: CellStyle): void {
    contents.forEach((content, column) => {
      this.put(across(row, column, column), content, style);
    });
  }

  /** A medium line round a block. */
  frame(block: Block): void {
    for (let row = block.top; row <= block.bottom; row += 1)
      for (const cell of this.inRow(row).filter((one) => within(one, block))) {
        const border = {
          ...(cell.row === block.top ? { top: "medium" as const } : {}),
          ...(cell.row === block.bottom ? { bottom: "medium" as const } : {}),
          ...(cell.column === block.left ? { left: "medium" as const } : {}),
          ...(cell.column === block.right ? { right: "medium" as const } : {}),
        };
        this.keep({ ...cell, style: styled(cell.style ?? {}, { border }) });
      }
  }

  private inRow(row: number): readonly PlannedCell[] {
    return [...(this.cells.get(row)?.values() ?? [])];
  }

  setHeight(row: number, height: number): void {
    this.heights.set(row, height);
  }

  /** The row becomes as high as its texts of several lines need, and at least `least` pt. */
  fitHeight(row: number, least: number): void {
    const needs = this.inRow(row)
      .filter((cell) => cell.style?.wrap === true)
      .filter((cell) => this.blockOf(cell).bottom === row)
      .map((cell) =>
        heightOfSeveral(
          shownText(cell.content),
          this.widthOf(this.blockOf(cell)),
          cell.style?.font?.size ?? cellSize,
        ),
      );
    this.heights.set(row, snappedUnless(Math.max(least, ...needs), least));
  }

  heightAt(row: number): number {
    return this.heights.get(row) ?? defaultHeight;
  }

  /** Width of a block's columns together. */
  widthOf(block: Pick<Block, "left" | "right">): number {
    return this.widths
      .slice(block.left, block.right + 1)
      .reduce((total, width) => total + width, 0);
  }

  private blockOf({ row, column }: PlannedCell): Block {
    return this.blocks.get(key(row, column)) ?? across(row, column, column);
  }

  /** The finished sheet. Visible, without gridlines, nothing frozen unless said. */
  plan(extras: Extras): PlannedSheet {
    return {
      visibility: "visible",
      frozenRows: 0,
      gridlines: false,
      page: null,
      chart: null,
      lists: [],
      ...extras,
      name: this.name,
      cells: [...this.cells.keys()].flatMap((row) => this.inRow(row)).sort(inOrder),
      merges: this.merges,
      columnWidths: new Map(this.widths.map((width, column) => [column, width])),
      rowHeights: this.heights,
    };
  }
}

const defaultHeight = 15;

const inOrder = (a: PlannedCell, b: PlannedCell): number => a.row - b.row || a.column - b.column;

const key = (row: number, column: number): string => `${String(row)},${String(column)}`;

const within = (cell: { readonly row: number; readonly column: number }, block: Block): boolean =>
  cell.row >= block.top &&
  cell.row <= block.bottom &&
  cell.column >= block.left &&
  cell.column <= block.right;

/** A height that was asked for stays as asked. */
const snappedUnless = (height: number, asked: number): number =>
  height === asked ? asked : snapped(height);

/** What a cell will print, for its width. */
function printedAs(content: PlannedContent, style: CellStyle): string {
  const text = shownText(content);
  if (text !== "") return text;
  const value = content.kind === "number" ? content.value : shownNumber(content);
  if (value === null) return "";
  switch (style.numberFormat) {
    case formats.rate:
      return formatPercent(whole(value));
    case formats.amount:
      return formatThousands(value);
    case formats.count:
      return formatFixed(value, 0);
    default:
      return formatFixed(value);
  }
}

const shownNumber = (content: PlannedContent): Decimal | null =>
  content.kind === "formula" && typeof content.shows !== "string" ? content.shows : null;

/** What a cell will show, as far as its height depends on it. */
function shownText(content: PlannedContent): string {
  if (content.kind === "text") return content.text;
  if (content.kind === "formula" && typeof content.shows === "string") return content.shows;
  return "";
}
