import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { Content } from "../book/cell";
import { bounding, cellRect, type Rect } from "../book/rect";
import type { StylePatch } from "../book/style";
import { contentOf, replacementOf } from "./cell-form";
import type { OwnHand } from "./own-hand";
import { PendingWrites } from "./pending-writes";
import { joinStyles, translate } from "./style-form";

/** Where a cell keeps the formats Univer has no place for; it moves with the cell. */
export const BESIDE = "excel";

type Matrix = Record<number, Record<number, ICellData>>;

/** Contents and formats: read from Univer's matrix, written by joined mutations. */
export class Cells {
  readonly #hand: OwnHand;
  readonly #formulas: FormulaDataModel;
  readonly #pending = new PendingWrites();

  constructor(hand: OwnHand) {
    this.#hand = hand;
    this.#formulas = hand.engine.injector.get(FormulaDataModel);
  }

  content(id: string, row: number, column: number): Content {
    const pending = this.#pending.content(id, row, column);
    if (pending) return pending;
    const cell = this.#cell(id, row, column);
    // Cells filled down share one formula by id; only the model can spell it for each.
    const shared =
      cell?.si && !cell.f
        ? this.#formulas.getFormulaStringByCell(row, column, id, this.#hand.unitId)
        : undefined;
    return contentOf(cell, shared ?? undefined);
  }

  style(id: string, row: number, column: number): StylePatch {
    const cell = this.#cell(id, row, column);
    const own = this.#hand.engine.workbook.getStyles().getStyleByCell(cell);
    const style = joinStyles(besideOf(cell), own);
    const pending = this.#pending.format(id, row, column);
    return pending ? { ...style, ...pending } : style;
  }

  write(id: string, row: number, column: number, content: Content): void {
    this.#pending.putContent(id, row, column, content);
  }

  restyle(id: string, row: number, column: number, patch: StylePatch): void {
    this.#pending.putFormat(id, row, column, patch);
  }

  unstyle(id: string, row: number, column: number): void {
    this.commit();
    if (!this.#cell(id, row, column)) return;
    this.#set(id, { [row]: { [column]: { s: null, custom: null } } }, SetStyleCommand.id);
  }

  used(id: string, contentOnly: boolean): Rect | null {
    this.commit();
    // A holder: the compiler does not see assignments made inside the callback.
    const found: { rect: Rect | null } = { rect: null };
    this.#hand
      .sheet(id)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!isUsed(cell, contentOnly)) return;
        const here = cellRect(row, column);
        found.rect = found.rect ? bounding(found.rect, here) : here;
      });
    return found.rect;
  }

  each(id: string, visit: (row: number, column: number) => void): void {
    this.commit();
    this.#hand
      .sheet(id)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (isUsed(cell, false)) visit(row, column);
      });
  }

  /** Hands everything held back to Univer: one mutation of contents and one of formats a sheet. */
  commit(): void {
    for (const [id, { contents, formats }] of this.#pending.take()) {
      this.#set(
        id,
        matrixOf(contents, (content) => replacementOf(content)),
      );
      const styled = matrixOf(formats, (patch, row, column) => ({
        s: translate(patch).style as ICellData["s"],
        custom: this.#beside(id, row, column, patch),
      }));
      // Without the trigger a write of nothing but formats deletes the formulas it touches.
      this.#set(id, styled, SetStyleCommand.id);
    }
  }

  /** A key that Univer now tells itself must not be told twice. */
  #beside(id: string, row: number, column: number, patch: StylePatch): ICellData["custom"] {
    const before = besideOf(this.#cell(id, row, column));
    const kept = Object.entries(before ?? {}).filter(([key]) => !(key in patch));
    const beside = { ...Object.fromEntries(kept), ...translate(patch).beside };
    return Object.keys(beside).length === 0 ? null : { [BESIDE]: beside };
  }

  #cell(id: string, row: number, column: number): ICellData | null {
    const cell: Nullable<ICellData> = this.#hand.sheet(id).getCellMatrix().getValue(row, column);
    return cell ?? null;
  }

  #set(id: string, cellValue: Matrix, trigger?: string): void {
    const rows = Object.keys(cellValue).map(Number);
    if (rows.length === 0) return;
    const right = rows.reduce((last, row) => Math.max(last, lastKey(cellValue[row] ?? {})), 0);
    this.#hand.grow(id, lastKey(cellValue), right);
    const params = trigger === undefined ? { cellValue } : { cellValue, trigger };
    this.#hand.runOn(id, SetRangeValuesMutation.id, params);
  }
}

const besideOf = (cell: ICellData | null): StylePatch | null =>
  (cell?.custom?.[BESIDE] as StylePatch | undefined) ?? null;

function matrixOf<V>(
  held: ReadonlyMap<number, ReadonlyMap<number, V>>,
  form: (value: V, row: number, column: number) => ICellData,
): Matrix {
  const matrix: Matrix = {};
  for (const [row, line] of held) {
    const cells: Record<number, ICellData> = {};
    for (const [column, value] of line) cells[column] = form(value, row, column);
    matrix[row] = cells;
  }
  return matrix;
}

const lastKey = (record: object): number =>
  Object.keys(record).reduce((last, key) => Math.max(last, Number(key)), 0);

function isUsed(cell: Nullable<ICellData>, contentOnly: boolean): boolean {
  if (!cell) return false;
  const parts = contentOnly
    ? [cell.v, cell.f, cell.si, cell.p]
    : [cell.v, cell.f, cell.si, cell.p, cell.s, cell.custom];
  return parts.some((part) => part !== undefined && part !== null);
}
