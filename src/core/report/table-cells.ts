import { type Decimal, formatFixed, formatThousands, fromYuan } from "../decimal";
import type { Block, Run, TableCell, TableColumn } from "./report-document";
import { figureRun, words } from "./runs";

type Table = Extract<Block, { kind: "table" }>;

/** A column by its head, width and side. */
export interface Column extends TableColumn {
  readonly head: string;
}

export const column = (head: string, width: number, align: TableColumn["align"]): Column => ({
  head,
  width,
  align,
});

/** A table whose head repeats on each page. */
export function table(
  facts: { readonly caption: string; readonly unitNote: string },
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
): Table {
  return {
    kind: "table",
    ...facts,
    columns: columns.map(({ width, align }) => ({ width, align })),
    head: columns.map(({ head }) => textCell(head)),
    rows,
  };
}

export const cell = (...runs: readonly Run[]): TableCell => ({ runs });
export const textCell = (text: string): TableCell => cell(...(text === "" ? [] : [words(text)]));
const nothing = textCell("—");

/** 万元 with thousands separators, each rounded on its own; “—” where there is no amount. */
export const wanCell = (id: string, value: Decimal | null): TableCell =>
  value === null ? nothing : cell(figureRun(id, formatThousands(fromYuan(value, "万元"))));

/** A score with two decimals, as tables print them (docs/pane.md §6). */
export const pointsCell = (id: string, value: Decimal | null): TableCell =>
  value === null ? nothing : cell(figureRun(id, formatFixed(value, 2)));

export const shownCell = (id: string, text: string | null): TableCell =>
  text === null ? nothing : cell(figureRun(id, text));

export const bold = (row: readonly TableCell[]): readonly TableCell[] =>
  row.map((one) => ({ ...one, bold: true }));
