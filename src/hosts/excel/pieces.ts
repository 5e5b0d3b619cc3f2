import type { ReadingNeeds } from "../../app/ports";
import { cellsIn, type Block, columnsIn, rangeOf, rowsIn, runsOf, shared } from "./blocks";
import type { CellArrays } from "./cell-arrays";
import { headRows, type Piece } from "./known-book";
import { below } from "./measure";
import type { SheetReading } from "./sheet-reading";

/** Sheets up to this many cells are read with formulas and formats; longer ones are ledgers. */
const wholeCells = 20_000;

/** A piece with the sheet it belongs to. */
export interface Wanted extends Piece {
  readonly sheet: SheetReading;
}

/** What is to be loaded of a measured sheet beyond its head. */
export function piecesOf(reading: SheetReading, needs: ReadingNeeds | null): readonly Piece[] {
  const { used } = reading;
  if (!used) return [];
  const blocks = below(used);
  if (blocks.length === 0 || cellsIn(used) <= wholeCells)
    return blocks.map((block) => ({ block, whole: true }));
  const needed = needs?.cells(reading.head()) ?? null;
  if (!needed) return blocks.map((block) => ({ block, whole: false }));
  const { columns, rows } = needed;
  const last = rows === null ? used.bottom : rows - 1;
  const stretches = columns ? runsOf([...columns]) : [[used.left, used.right] as const];
  return blocks.flatMap((block) =>
    stretches.flatMap(([left, right]) => {
      const part = shared(block, { ...block, left, right, bottom: last });
      return part ? [{ block: part, whole: columns === null }] : [];
    }),
  );
}

/** Stretches of rows that are asked for one by one; more are taken as one. */
const mostStretches = 50;

/** Rows of a long sheet that are needed in all their columns after what was loaded of it. */
export function rowPieces(reading: SheetReading, needs: ReadingNeeds | null): readonly Piece[] {
  const { used, loaded } = reading;
  if (!used || !needs || loaded.every(({ whole }) => whole)) return [];
  const rows = needs.rows(reading.finished()).filter((row) => row >= headRows);
  const runs = runsOf(rows);
  const stretches =
    runs.length > mostStretches ? [[Math.min(...rows), Math.max(...rows)] as const] : runs;
  return stretches.map(([top, bottom]) => ({ block: { ...used, top, bottom }, whole: false }));
}

/** The parts of `wanted` that `loaded` does not hold; a piece loaded in another manner is loaded anew. */
export function missing(wanted: readonly Piece[], loaded: readonly Piece[]): readonly Piece[] {
  return wanted.flatMap((piece) => {
    const before = loaded.find(
      (one) =>
        one.whole === piece.whole &&
        one.block.top === piece.block.top &&
        one.block.left <= piece.block.left &&
        one.block.right >= piece.block.right,
    );
    if (!before) return [piece];
    if (before.block.bottom >= piece.block.bottom) return [];
    return [{ ...piece, block: { ...piece.block, top: before.block.bottom + 1 } }];
  });
}

/** Queues the cells of a block; answers null where Excel gave none without an error. */
export function queuePiece(
  sheet: Excel.Worksheet,
  { block, whole }: Piece,
): () => CellArrays | null {
  const range = rangeOf(sheet, block);
  if (whole) range.load("values,formulas,numberFormat");
  else range.load("values");
  return () => {
    // Too many cells read null without any error; the types do not say so.
    const values = range.values as unknown[][] | null;
    if (values === null) return null;
    return {
      block,
      values,
      formulas: whole ? (range.formulas as unknown[][]) : null,
      formats: whole ? (range.numberFormat as unknown[][]) : null,
    };
  };
}

/** Cut in two by rows, or by columns where it is one row; null for a single cell. */
export function halves<P extends Piece>(piece: P): readonly [P, P] | null {
  const { block } = piece;
  const part = (change: Partial<Block>): P => ({ ...piece, block: { ...block, ...change } });
  if (rowsIn(block) > 1) {
    const middle = block.top + Math.floor(rowsIn(block) / 2) - 1;
    return [part({ bottom: middle }), part({ top: middle + 1 })];
  }
  if (columnsIn(block) === 1) return null;
  const middle = block.left + Math.floor(columnsIn(block) / 2) - 1;
  return [part({ right: middle }), part({ left: middle + 1 })];
}

/** How much one request may bring. */
export interface Budget {
  readonly bytes: number;
  readonly cells: number;
}

/**
 * Pieces in requests that stay within the budget, in order; a piece too big for one is cut by rows.
 * @param bytesOf - estimated bytes of one cell of a piece
 */
export function packed(
  pieces: readonly Wanted[],
  budget: Budget,
  bytesOf: (piece: Wanted) => number,
): readonly (readonly Wanted[])[] {
  const requests: Wanted[][] = [[]];
  let room = budget;
  const queue = [...pieces];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const perCell = bytesOf(piece);
    const [first, rest] = fitting(piece, room, perCell);
    if (first) {
      requests.at(-1)?.push(first);
      const cells = cellsIn(first.block);
      room = { bytes: room.bytes - cells * perCell, cells: room.cells - cells };
    }
    if (!rest) continue;
    // One row too long for an empty request goes all the same: Excel says so if it is too much.
    if (!first && room === budget) requests.at(-1)?.push(piece);
    else queue.unshift(rest);
    requests.push([]);
    room = budget;
  }
  return requests.filter((request) => request.length > 0);
}

/** As many rows of a piece as there is room for, and the rows that are left. */
function fitting(
  piece: Wanted,
  room: Budget,
  perCell: number,
): readonly [Wanted | null, Wanted | null] {
  const rows = Math.floor(Math.min(room.bytes / perCell, room.cells) / columnsIn(piece.block));
  if (rows >= rowsIn(piece.block)) return [piece, null];
  if (rows < 1) return [null, piece];
  const { block } = piece;
  const middle = block.top + rows;
  return [
    { ...piece, block: { ...block, bottom: middle - 1 } },
    { ...piece, block: { ...block, top: middle } },
  ];
}
