import type { CellStyle } from "./edit";

/** 宋体 for cells, 黑体 for block heads, 小标宋 for titles (docs/workbook.md §5). */
const fonts = { cell: "宋体", head: "黑体", title: "方正小标宋简体" } as const;

/** The only two fills: both survive a black and white printer. */
const greys = { head: "F2F2F2", closed: "D9D9D9" } as const;

/** Number formats of docs/workbook.md §5. */
export const formats = {
  amount: "#,##0.00",
  rate: "0.00%",
  points: "0.00",
  count: "0",
  text: "@",
  /** Shows nothing of a number or a text; the cell keeps it, and every host reads it back. */
  unseen: ";;;",
} as const;

/** Size of cell text in pt. */
export const cellSize = 10.5;
/** Size of notes and of what is squeezed into a narrow cell. */
export const noteSize = 9;

const thinBox = { top: "thin", bottom: "thin", left: "thin", right: "thin" } as const;

/** `base` with the changes of `more`; fonts and borders are joined, not replaced. */
export const styled = (base: CellStyle, more: CellStyle): CellStyle => ({
  ...base,
  ...more,
  ...(base.font || more.font ? { font: { ...base.font, ...more.font } } : {}),
  ...(base.border || more.border ? { border: { ...base.border, ...more.border } } : {}),
});

const plain: CellStyle = {
  font: { name: fonts.cell, size: cellSize },
  vertical: "center",
  wrap: true,
};

const boxed = styled(plain, { border: thinBox });

/** The looks of all sheets we make. */
export const looks = {
  plain,
  /** 18 pt, centred, no border. */
  title: {
    font: { name: fonts.title, size: 18 },
    horizontal: "center",
    vertical: "center",
  },
  /** 附件1 */
  attachment: { font: { name: fonts.head, size: 16 }, horizontal: "left", vertical: "center" },
  /** 一、资金情况 */
  blockHead: styled(boxed, {
    font: { name: fonts.head, size: 11 },
    horizontal: "left",
    fill: greys.closed,
  }),
  columnHead: styled(boxed, { horizontal: "center", fill: greys.head, font: { bold: true } }),
  /** A head on one line, in a smaller size where the column is narrow. */
  narrowHead: styled(boxed, {
    horizontal: "center",
    fill: greys.head,
    font: { bold: true },
    wrap: false,
  }),
  label: styled(boxed, { horizontal: "center", fill: greys.head }),
  text: styled(boxed, { horizontal: "left" }),
  /** Long texts in narrow columns. */
  smallText: styled(boxed, { horizontal: "left", font: { size: noteSize } }),
  centred: styled(boxed, { horizontal: "center" }),
  amount: styled(boxed, { horizontal: "right", numberFormat: formats.amount, wrap: false }),
  rate: styled(boxed, { horizontal: "right", numberFormat: formats.rate, wrap: false }),
  points: styled(boxed, { horizontal: "right", numberFormat: formats.points, wrap: false }),
  count: styled(boxed, { horizontal: "right", numberFormat: formats.count, wrap: false }),
  /** A cell of the template that is not to be filled in. */
  closed: styled(boxed, { fill: greys.closed }),
  note: styled(plain, { font: { size: noteSize }, horizontal: "left" }),
  /** Beside or under the print area. */
  aside: styled(plain, { font: { size: noteSize }, wrap: false }),
  asideHead: styled(plain, { font: { size: noteSize, bold: true }, wrap: false }),
} as const satisfies Record<string, CellStyle>;
