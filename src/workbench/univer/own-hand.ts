import type { IExecutionOptions, Worksheet } from "@univerjs/core";
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { GRID } from "../book/rect";
import type { Engine } from "./engine";

const LOOKING_AROUND = [SetSelectionsOperation.id, SetWorksheetActiveOperation.id];

/** Runs commands of Univer for the book, so that they can be told from the user's. */
export class OwnHand {
  readonly engine: Engine;
  readonly unitId: string;
  #acting = 0;
  #acted = false;

  constructor(engine: Engine) {
    this.engine = engine;
    this.unitId = engine.workbook.getUnitId();
  }

  get acting(): boolean {
    return this.#acting > 0;
  }

  /**
   * Whether anything was changed since this was last asked. Univer keeps no undo of these changes, and
   * an older step of the user's would meet a sheet that is no longer the one it knows.
   */
  forgetActed(): boolean {
    const acted = this.#acted;
    this.#acted = false;
    return acted;
  }

  /** @param options - of Univer; results of its own that come later are not seen as ours */
  run(command: string, params: object, options?: IExecutionOptions): void {
    this.#acting += 1;
    this.#acted ||= !LOOKING_AROUND.includes(command);
    try {
      const { commands } = this.engine;
      commands.syncExecuteCommand(command, { unitId: this.unitId, ...params }, options);
    } finally {
      this.#acting -= 1;
    }
  }

  runOn(sheet: string, command: string, params: object, options?: IExecutionOptions): void {
    this.run(command, { subUnitId: sheet, ...params }, options);
  }

  sheet(id: string): Worksheet {
    const sheet = this.engine.workbook.getSheetBySheetId(id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  /** Makes the sheet reach the cell: Univer refuses what lies outside, Excel's grid is always there. */
  grow(id: string, row: number, column: number): void {
    const sheet = this.sheet(id);
    if (row >= sheet.getRowCount())
      this.runOn(id, SetWorksheetRowCountMutation.id, { rowCount: roomFor(row, GRID.rows) });
    if (column >= sheet.getColumnCount())
      this.runOn(id, SetWorksheetColumnCountMutation.id, {
        columnCount: roomFor(column, GRID.columns),
      });
  }
}

/** Half as much again, so that growing row by row stays cheap. */
const roomFor = (index: number, most: number): number =>
  Math.min(most, Math.ceil((index + 1) * 1.5));
