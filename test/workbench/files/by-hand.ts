import { Direction, type ICellData } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import { parseA1 } from "../../../src/core/grid";
import type { OnScreen } from "./opened";

/** What a user does in the grid, by the commands her hand would give. */
export class Hand {
  readonly #on: OnScreen;

  constructor(on: OnScreen) {
    this.#on = on;
  }

  #run(sheet: string, command: string, params: object): void {
    const { workbook, commands } = this.#on.engine;
    const subUnitId = workbook.getSheetBySheetName(sheet)?.getSheetId();
    if (subUnitId === undefined) throw new Error(`no sheet ${sheet}`);
    const target = { unitId: workbook.getUnitId(), subUnitId };
    // A hand works on the sheet in front; some commands of Univer look there only.
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target);
    const done = commands.syncExecuteCommand(command, { ...target, ...params });
    if (!done) throw new Error(`${command} refused`);
  }

  type(sheet: string, address: string, cell: ICellData): void {
    const at = parseA1(address);
    if (!at) throw new Error(address);
    const range = {
      startRow: at.row,
      endRow: at.row,
      startColumn: at.column,
      endColumn: at.column,
    };
    this.#run(sheet, SetRangeValuesCommand.id, { range, value: cell });
  }

  insertRows(sheet: string, before: number, count = 1): void {
    this.#run(sheet, InsertRowByRangeCommand.id, {
      range: this.#rows(sheet, before, count),
      direction: Direction.UP,
    });
  }

  deleteRows(sheet: string, first: number, count = 1): void {
    this.#run(sheet, RemoveRowByRangeCommand.id, { range: this.#rows(sheet, first, count) });
  }

  insertColumns(sheet: string, before: number, count = 1): void {
    this.#run(sheet, InsertColByRangeCommand.id, {
      range: this.#columns(sheet, before, count),
      direction: Direction.LEFT,
    });
  }

  deleteColumns(sheet: string, first: number, count = 1): void {
    this.#run(sheet, RemoveColByRangeCommand.id, { range: this.#columns(sheet, first, count) });
  }

  rename(sheet: string, name: string): void {
    this.#run(sheet, SetWorksheetNameCommand.id, { name });
  }

  deleteSheet(sheet: string): void {
    this.#run(sheet, RemoveSheetCommand.id, {});
  }

  moveSheet(sheet: string, order: number): void {
    this.#run(sheet, SetWorksheetOrderCommand.id, { order });
  }

  run(sheet: string, command: string, params: object): void {
    this.#run(sheet, command, params);
  }

  /** Rows as Excel numbers them. */
  #rows(sheet: string, first: number, count: number) {
    const columns = this.#on.engine.workbook.getSheetBySheetName(sheet)?.getColumnCount() ?? 1;
    return {
      startRow: first - 1,
      endRow: first + count - 2,
      startColumn: 0,
      endColumn: columns - 1,
    };
  }

  #columns(sheet: string, first: number, count: number) {
    const rows = this.#on.engine.workbook.getSheetBySheetName(sheet)?.getRowCount() ?? 1;
    return { startColumn: first, endColumn: first + count - 1, startRow: 0, endRow: rows - 1 };
  }
}
