/** A column as the writer sees it: its share of the table and the width it cannot do without, in twips. */
export interface ColumnNeed {
  readonly share: number;
  readonly least: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Whole twips that add up to `total`: rounded up, and what is too much taken where there is most to spare. */
function whole(exact: readonly number[], columns: readonly ColumnNeed[], total: number) {
  const widths = exact.map((width) => Math.ceil(width - 1e-6));
  for (let excess = sumOf(widths) - total; excess > 0; excess -= 1) {
    const spare = widths.map((width, index) => width - Math.ceil(columns[index]?.least ?? 0));
    const most = spare.indexOf(Math.max(...spare));
    widths[most] = (widths[most] ?? 0) - 1;
  }
  return widths;
}

/** Whether all columns can have what they cannot do without. */
export function fits(columns: readonly ColumnNeed[], total: number): boolean {
  return sumOf(columns.map(({ least }) => least)) <= total;
}

/**
 * Widths in twips that add up to `total` exactly: by share, but no column below its least width
 * while that is possible, so that no number is torn in two lines.
 */
export function columnWidths(columns: readonly ColumnNeed[], total: number): readonly number[] {
  if (!fits(columns, total)) {
    const needed = sumOf(columns.map(({ least }) => least));
    const squeezed = columns.map(({ least }) => ({ share: least, least: 0 }));
    return whole(
      squeezed.map(({ share }) => (share / needed) * total),
      squeezed,
      total,
    );
  }
  const narrow = new Set<number>();
  for (;;) {
    const room = total - sumOf([...narrow].map((index) => columns[index]?.least ?? 0));
    const shares = sumOf(columns.map(({ share }, index) => (narrow.has(index) ? 0 : share)));
    const widths = columns.map(({ share, least }, index) =>
      narrow.has(index) ? least : (share / shares) * room,
    );
    const before = narrow.size;
    columns.forEach(({ least }, index) => {
      if ((widths[index] ?? 0) < least) narrow.add(index);
    });
    if (narrow.size === before) return whole(widths, columns, total);
  }
}
