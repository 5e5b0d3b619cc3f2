import type { PlannedSheet } from "./edit";

/**
 * Zero-based rows of a plan with texts that wrap and no merged cell. Excel fits such a row to its text by
 * itself, also later when somebody types more, unless its height was set by hand: so a file only says how
 * high they start, and in Excel nothing is set.
 */
export function growingRows({ cells, merges }: PlannedSheet): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { row, style } of cells) if (style?.wrap === true) rows.add(row);
  for (const { top, bottom } of merges)
    for (let row = top; row <= bottom; row += 1) rows.delete(row);
  return rows;
}
