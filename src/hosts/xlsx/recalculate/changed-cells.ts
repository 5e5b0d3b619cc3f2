import type { Edit } from "../../../core/edits";
import {
  contentAt,
  findSheet,
  isCellError,
  type Area,
  type CellContent,
  type CellRef,
  type Sheet,
  type Snapshot,
} from "../../../core/grid";

/** True when two cells show the same. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a === null || b === null || !isCellError(a) || !isCellError(b)) return a === b;
  return a.error === b.error;
}

/** Cells whose content changed, to be asked for by area. */
export class ChangedCells {
  /** Sheet → row → columns. */
  readonly #cells = new Map<string, Map<number, Set<number>>>();

  get none(): boolean {
    return this.#cells.size === 0;
  }

  add({ sheet, row, column }: CellRef): void {
    const key = sheet.toLowerCase();
    const rows = this.#cells.get(key) ?? new Map<number, Set<number>>();
    this.#cells.set(key, rows);
    rows.set(row, (rows.get(row) ?? new Set()).add(column));
  }

  hasSheet(sheet: string): boolean {
    return this.#cells.has(sheet.toLowerCase());
  }

  meets(area: Area): boolean {
    const rows = this.#cells.get(area.sheet.toLowerCase());
    if (!rows) return false;
    for (const [row, columns] of rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const column of columns) if (column >= area.left && column <= area.right) return true;
    }
    return false;
  }
}

/** Every place of a sheet that holds something. */
function* places(sheet: Sheet | null): Generator<CellRef> {
  for (const [row, cells] of (sheet?.rows ?? []).entries())
    for (const column of cells.keys()) yield { sheet: sheet?.name ?? "", row, column };
}

/** Cells that edits may have changed: those they name, and all that was on a sheet they rewrote. */
export function* touched(before: Snapshot, edits: readonly Edit[]): Generator<CellRef> {
  for (const edit of edits) {
    if (edit.kind === "cell") yield edit.at;
    if (edit.kind !== "sheet") continue;
    yield* places(findSheet(before, edit.sheet.name));
    for (const { row, column } of edit.sheet.cells) yield { sheet: edit.sheet.name, row, column };
  }
}

/** The cells that really show something else than before. */
export function changedCells(
  before: Snapshot,
  after: Snapshot,
  edits: readonly Edit[],
): ChangedCells {
  const changed = new ChangedCells();
  const show = (book: Snapshot, { sheet, row, column }: CellRef): CellContent => {
    const found = findSheet(book, sheet);
    return found ? contentAt(found, row, column) : null;
  };
  for (const cell of touched(before, edits))
    if (!sameContent(show(before, cell), show(after, cell))) changed.add(cell);
  return changed;
}
