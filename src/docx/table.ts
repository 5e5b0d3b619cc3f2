import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";

import { type Block, type TableCell as Cell } from "../core/report";
import { type ColumnNeed, columnWidths, fits } from "./column-widths";
import { belowTable, size } from "./measures";
import { type RunWriter, textRuns } from "./runs";
import { style } from "./styles";
import { textWidthOf } from "./text-width";

type TableBlock = Extract<Block, { kind: "table" }>;

/** From so many columns on, the text of a portrait table is 5号 instead of 小4号. */
const smallFrom = 7;
/** From so many columns on, a table stands on a landscape page. */
const landscapeFrom = 9;
/** Left and right inside a cell. */
const cellPadding = 70;
/** What borders and rounding take from a cell. */
const hair = 30;
/** Above and below the text inside a cell. */
const cellLeading = 40;
const leastRowHeight = 454;
/** The last rows stay together: no page with only the 合计 row. */
const heldRows = 3;
/** A row longer than this is allowed to break: kept whole it would leave the page half empty or run off it. */
const longestWholeRow = 8000;

/** Whether a table is too wide for a portrait page. */
export function isWide(block: Block): block is TableBlock {
  return block.kind === "table" && block.columns.length >= landscapeFrom;
}

interface Layout {
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly small: boolean;
  readonly writer: RunWriter;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

interface Placed {
  readonly cell: Cell;
  readonly column: number;
  readonly span: number;
}

/**
 * Each cell of a row with the first column it covers and how many; a short row is filled up with an
 * empty cell. A row of more columns than the table is a slip of ours.
 */
function placed(cells: readonly Cell[], columns: number): readonly Placed[] {
  let column = 0;
  const row = cells.map((cell) => {
    if (column >= columns) throw new RangeError(`a table of ${columns} columns has a longer row`);
    const span = Math.max(1, Math.min(cell.span ?? 1, columns - column));
    const at = { cell, column, span };
    column += span;
    return at;
  });
  const rest = { cell: { runs: [] }, column, span: columns - column };
  return column < columns ? [...row, rest] : row;
}

const number = /^[-−+]?[\d,.]+%?$/;

/** What each column needs so that its numbers stay in one line. */
function needs(block: TableBlock, halfPoints: number): readonly ColumnNeed[] {
  const least = block.columns.map(() => 2 * cellPadding + halfPoints * 10);
  for (const { cell, column, span } of block.rows.flatMap((cells) =>
    placed(cells, block.columns.length),
  )) {
    const text = cell.runs.map((run) => run.text).join("");
    if (span > 1 || !number.test(text)) continue;
    const width = Math.ceil(textWidthOf(text) * halfPoints * 10) + 2 * cellPadding + hair;
    least[column] = Math.max(least[column] ?? 0, width);
  }
  return block.columns.map(({ width }, index) => ({
    share: width > 0 ? width : 1,
    least: least[index] ?? 0,
  }));
}

/** The text at 小4号 where the columns are few and the numbers fit, else at 5号. */
function sized(block: TableBlock, width: number) {
  const roomy = needs(block, size.table);
  const small = block.columns.length >= smallFrom || !fits(roomy, width);
  return { small, widths: columnWidths(small ? needs(block, size.tableSmall) : roomy, width) };
}

/** A name set in by full-width spaces: a second line begins under the first sign, not under the spaces before it. */
function hangingIndent(cell: Cell, small: boolean) {
  const spaces = /^\u3000*/.exec(cell.runs[0]?.text ?? "")?.[0].length ?? 0;
  const left = spaces * (small ? size.tableSmall : size.table) * 10;
  return left > 0 ? { indent: { left, hanging: left } } : {};
}

/** About how high a row gets, counting every sign as full width. */
function rowHeight(cells: readonly Cell[], layout: Layout): number {
  const halfPoints = layout.small ? size.tableSmall : size.table;
  const heights = placed(cells, layout.widths.length).map(({ cell, column, span }) => {
    const width = layout.widths.slice(column, column + span).reduce((a, b) => a + b, 0);
    const perLine = Math.max(1, Math.floor((width - 2 * cellPadding) / (halfPoints * 10)));
    const signs = cell.runs.reduce((sum, run) => sum + run.text.length, 0);
    return Math.ceil(signs / perLine) * halfPoints * 13;
  });
  return Math.max(0, ...heights);
}

function row(cells: readonly Cell[], layout: Layout, role: { head?: boolean; keepNext?: boolean }) {
  const head = role.head === true;
  const names = layout.small
    ? [style.tableHeadSmall, style.tableTextSmall]
    : [style.tableHead, style.tableText];
  return new TableRow({
    cantSplit: rowHeight(cells, layout) <= longestWholeRow,
    tableHeader: head,
    height: { value: leastRowHeight, rule: HeightRule.ATLEAST },
    children: placed(cells, layout.widths.length).map(({ cell, column, span }) => {
      const align = layout.block.columns[column]?.align ?? "left";
      return new TableCell({
        width: {
          size: layout.widths.slice(column, column + span).reduce((a, b) => a + b, 0),
          type: WidthType.DXA,
        },
        verticalAlign: VerticalAlignTable.CENTER,
        ...(span > 1 ? { columnSpan: span } : {}),
        children: [
          new Paragraph({
            style: (head ? names[0] : names[1]) ?? style.tableText,
            alignment: head ? AlignmentType.CENTER : alignments[align],
            keepNext: head || role.keepNext === true,
            ...hangingIndent(cell, layout.small),
            children: layout.writer.write(cell.runs, cell.bold === true),
          }),
        ],
      });
    }),
  });
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: "auto" } as const;
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};

function line(styleId: string, text: string, before = 0): readonly Paragraph[] {
  if (text === "") return [];
  const spacing = before > 0 ? { spacing: { before } } : {};
  return [new Paragraph({ style: styleId, ...spacing, children: textRuns(text) })];
}

/**
 * A table with its caption and unit above, as wide as the text area, head repeated on each page, no
 * row torn in two. `keepNext` holds its last row on the page of what follows.
 */
export function tableParts(
  block: TableBlock,
  place: {
    readonly width: number;
    readonly writer: RunWriter;
    readonly keepNext: boolean;
    readonly belowTable: boolean;
  },
): readonly (Paragraph | Table)[] {
  const layout = { block, ...sized(block, place.width), writer: place.writer };
  const last = block.rows.length - 1;
  const rows = [
    ...(block.head.length > 0 ? [row(block.head, layout, { head: true })] : []),
    ...block.rows.map((cells, index) =>
      row(cells, layout, {
        keepNext: index === last ? place.keepNext : index > last - heldRows,
      }),
    ),
  ];
  const above = [
    ...line(style.caption, block.caption, place.belowTable ? belowTable : 0),
    ...line(style.unit, block.unitNote),
  ];
  // Word refuses a table without rows.
  if (rows.length === 0) return above;
  return [
    ...above,
    new Table({
      width: { size: place.width, type: WidthType.DXA },
      columnWidths: layout.widths,
      layout: TableLayoutType.FIXED,
      margins: {
        left: cellPadding,
        right: cellPadding,
        top: cellLeading,
        bottom: cellLeading,
        marginUnitType: WidthType.DXA,
      },
      borders,
      rows,
    }),
  ];
}
