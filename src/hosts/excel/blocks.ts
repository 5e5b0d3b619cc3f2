/** A block of cells of some sheet, zero-based, both corners included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const rowsIn = ({ top, bottom }: Block): number => bottom - top + 1;
export const columnsIn = ({ left, right }: Block): number => right - left + 1;
export const cellsIn = (block: Block): number => rowsIn(block) * columnsIn(block);

export const inside = ({ top, left, bottom, right }: Block, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const encloses = (outer: Block, inner: Block): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

/** The smallest block around all of them; null around nothing. */
export function around(blocks: readonly Block[]): Block | null {
  const [first] = blocks;
  if (!first) return null;
  return blocks.reduce(
    (bound, { top, left, bottom, right }) => ({
      top: Math.min(bound.top, top),
      left: Math.min(bound.left, left),
      bottom: Math.max(bound.bottom, bottom),
      right: Math.max(bound.right, right),
    }),
    first,
  );
}

export const cellBlock = ({ row, column }: Place): Block => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The part both have; null where they have none. */
export function shared(a: Block, b: Block): Block | null {
  const block = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return block.top > block.bottom || block.left > block.right ? null : block;
}

/**
 * Few blocks that together hold exactly these cells, none twice: runs down each column, equal runs of
 * neighbouring columns joined.
 */
export function blocksOf(places: Iterable<Place>): readonly Block[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of places) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const done: Block[] = [];
  let open = new Map<string, Block>();
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Block>();
    for (const run of runsOf(columns.get(column) ?? [])) {
      const key = run.join(":");
      const before = open.get(key);
      const joined = joinedTo(before, run, column);
      if (joined.left < column) open.delete(key);
      next.set(key, joined);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

/** A run of one column, with the same run of the columns directly before it. */
function joinedTo(
  before: Block | undefined,
  [top, bottom]: readonly [number, number],
  column: number,
): Block {
  const left = before?.right === column - 1 ? before.left : column;
  return { top, bottom, left, right: column };
}

/** Consecutive numbers as first and last of each run. */
export function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Its range in Excel. */
export const rangeOf = (sheet: Excel.Worksheet, block: Block): Excel.Range =>
  sheet.getRangeByIndexes(block.top, block.left, rowsIn(block), columnsIn(block));

/** “A1:B2”, “$1:$3” and “自评!A1:B2,自评!D4” are not needed: ranges tell their corners as numbers. */
export const blockOfRange = (range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Block => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});
