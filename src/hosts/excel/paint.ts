import type { CellStyle } from "../../core/edits";
import { type Block, blocksOf, columnsIn, type Place, rangeOf, rowsIn } from "./blocks";

interface Styled extends Place {
  readonly style: CellStyle;
}

/** Ranges of one sheet, each made once: a range costs a request three commands. */
export class Ranges {
  readonly #sheet: Excel.Worksheet;
  readonly #made = new Map<string, Excel.Range>();

  constructor(sheet: Excel.Worksheet) {
    this.#sheet = sheet;
  }

  of(block: Block): Excel.Range {
    const key = [block.top, block.left, block.bottom, block.right].join(",");
    const made = this.#made.get(key) ?? rangeOf(this.#sheet, block);
    this.#made.set(key, made);
    return made;
  }
}

type Brush = (range: Excel.Range, block: Block) => void;

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const weights = { thin: "Thin", medium: "Medium" } as const;

/** One property of a style: what tells equal ones, and how it is put on. */
type Property = (style: CellStyle) => readonly [key: string, brush: Brush] | null;

const told = <T>(value: T | undefined, brush: (range: Excel.Range, value: T) => void) =>
  value === undefined
    ? null
    : ([String(value), (range: Excel.Range) => brush(range, value)] as const);

const properties: readonly Property[] = [
  ({ font }) =>
    told(font?.name, (range, name) => {
      range.format.font.name = name;
    }),
  ({ font }) =>
    told(font?.size, (range, size) => {
      range.format.font.size = size;
    }),
  ({ font }) =>
    told(font?.bold, (range, bold) => {
      range.format.font.bold = bold;
    }),
  ({ fill }) =>
    told(fill, (range, rgb) => {
      range.format.fill.color = `#${rgb}`;
    }),
  (style) =>
    told(style.horizontal, (range, side) => {
      range.format.horizontalAlignment = horizontal[side];
    }),
  (style) =>
    told(style.vertical, (range, side) => {
      range.format.verticalAlignment = vertical[side];
    }),
  (style) =>
    told(style.wrap, (range, wrap) => {
      range.format.wrapText = wrap;
    }),
  (style) =>
    told(style.indent, (range, indent) => {
      range.format.indentLevel = indent;
    }),
  ({ border }) => (border ? [JSON.stringify(border), bordersBrush(border)] : null),
];

/** Every cell of the block has the same border, so inner lines follow from the outer ones. */
function bordersBrush({ top, bottom, left, right }: NonNullable<CellStyle["border"]>): Brush {
  return (range, block) => {
    const { borders } = range.format;
    const edges = [
      ["EdgeTop", top],
      ["EdgeBottom", bottom],
      ["EdgeLeft", left],
      ["EdgeRight", right],
      ["InsideHorizontal", rowsIn(block) > 1 ? (top ?? bottom) : undefined],
      ["InsideVertical", columnsIn(block) > 1 ? (left ?? right) : undefined],
    ] as const;
    for (const [edge, weight] of edges) {
      if (!weight) continue;
      const border = borders.getItem(edge);
      border.style = "Continuous";
      border.weight = weights[weight];
    }
  };
}

/** Puts styles on, property by property, each on few large blocks; number formats are not looked at. */
export function paint(ranges: Ranges, cells: readonly Styled[]): void {
  for (const property of properties) {
    const groups = new Map<string, { readonly brush: Brush; readonly places: Place[] }>();
    for (const cell of cells) {
      const [key, brush] = property(cell.style) ?? [];
      if (key === undefined || !brush) continue;
      const group = groups.get(key);
      if (group) group.places.push(cell);
      else groups.set(key, { brush, places: [cell] });
    }
    for (const { brush, places } of groups.values())
      for (const block of blocksOf(places)) brush(ranges.of(block), block);
  }
}

/** Number formats by blocks; they go before the contents, since “@” decides what a text becomes. */
export function paintFormats(
  ranges: Ranges,
  cells: readonly (Place & { readonly format: string })[],
): void {
  const groups = new Map<string, Place[]>();
  for (const cell of cells) {
    const group = groups.get(cell.format);
    if (group) group.push(cell);
    else groups.set(cell.format, [cell]);
  }
  for (const [format, places] of groups)
    for (const block of blocksOf(places)) ranges.of(block).numberFormat = [[format]];
}
