import {
  CanceledError,
  Direction,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  type IRange,
} from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetMutation,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  RemoveWorksheetMergeMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import type { Content } from "../book/cell";
import type { Grid, Look, UserAct } from "../book/grid";
import { cellRect, type Rect, type Shift } from "../book/rect";
import type { StylePatch } from "../book/style";
import { Calculation, isPlaceholder } from "./calculation";
import { Cells } from "./cells";
import type { Engine } from "./engine";
import { mutationOf } from "./looks";
import { OwnHand } from "./own-hand";
import { userActOf } from "./user-acts";

/** Said to be a colleague's: Univer would bring a new or shown sheet to the front a moment later. */
const STAY = { fromCollab: true };

/** The cells of a Univer workbook, read from its matrix and written by joined mutations. */
export class UniverGrid implements Grid {
  readonly #hand: OwnHand;
  readonly #cells: Cells;
  readonly #calculation: Calculation;
  readonly #definedNames: IDefinedNamesService;
  readonly #undo: IUndoRedoService;

  constructor(engine: Engine) {
    this.#hand = new OwnHand(engine);
    this.#cells = new Cells(this.#hand);
    this.#calculation = new Calculation(engine);
    this.#definedNames = engine.injector.get(IDefinedNamesService);
    this.#undo = engine.injector.get(IUndoRedoService);
  }

  sheets = (): readonly { readonly id: string; readonly name: string }[] =>
    this.#hand.engine.workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));

  addSheet(id: string, name: string, index: number): void {
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 100, columnCount: 26 });
    this.#hand.run(InsertSheetMutation.id, { index, sheet }, STAY);
  }

  removeSheet(id: string): void {
    this.#cells.commit();
    this.#hand.runOn(id, RemoveSheetCommand.id, {});
  }

  renameSheet(id: string, name: string): void {
    this.#cells.commit();
    this.#hand.runOn(id, SetWorksheetNameCommand.id, { name });
  }

  moveSheet(id: string, index: number): void {
    this.#hand.runOn(id, SetWorksheetOrderCommand.id, { order: index });
  }

  activateSheet(id: string): void {
    this.#hand.runOn(id, SetWorksheetActiveOperation.id, {});
  }

  select(id: string, rect: Rect): void {
    const range = rangeOf(rect);
    const primary = { ...rangeOf(cellRect(rect.top, rect.left)), actualRow: rect.top };
    const selection = { range, primary: { ...primary, actualColumn: rect.left }, style: null };
    this.#hand.runOn(id, SetSelectionsOperation.id, { selections: [selection] });
    this.#hand.engine.reveal(range);
  }

  look(id: string, look: Look): void {
    if (look.kind === "row-height") this.#hand.grow(id, look.index, 0);
    if (look.kind === "column-width") this.#hand.grow(id, 0, look.index);
    const { id: mutation, params } = mutationOf(look);
    this.#hand.runOn(id, mutation, params, STAY);
  }

  content(id: string, row: number, column: number): Content {
    return this.#cells.content(id, row, column);
  }

  style(id: string, row: number, column: number): StylePatch {
    return this.#cells.style(id, row, column);
  }

  write(id: string, row: number, column: number, content: Content): void {
    this.#cells.write(id, row, column, content);
  }

  restyle(id: string, row: number, column: number, patch: StylePatch): void {
    this.#cells.restyle(id, row, column, patch);
  }

  unstyle(id: string, row: number, column: number): void {
    this.#cells.unstyle(id, row, column);
  }

  used(id: string, contentOnly: boolean): Rect | null {
    return this.#cells.used(id, contentOnly);
  }

  eachCell(id: string, visit: (row: number, column: number) => void): void {
    this.#cells.each(id, visit);
  }

  merges(id: string): readonly Rect[] {
    return this.#hand.sheet(id).getMergeData().map(rectOf);
  }

  merge(id: string, rect: Rect): void {
    this.#cells.commit();
    this.#hand.grow(id, rect.bottom, rect.right);
    this.#hand.runOn(id, AddWorksheetMergeMutation.id, { ranges: [rangeOf(rect)] });
  }

  unmerge(id: string, rect: Rect): void {
    this.#cells.commit();
    this.#hand.runOn(id, RemoveWorksheetMergeMutation.id, { ranges: [rangeOf(rect)] });
  }

  shift(id: string, { axis, at, count }: Shift): void {
    this.#cells.commit();
    const last = at + Math.abs(count) - 1;
    this.#hand.grow(id, axis === "rows" ? last : 0, axis === "rows" ? 0 : last);
    const sheet = this.#hand.sheet(id);
    const range =
      axis === "rows"
        ? { startRow: at, endRow: last, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
        : { startColumn: at, endColumn: last, startRow: 0, endRow: sheet.getRowCount() - 1 };
    const rows = count > 0 ? InsertRowByRangeCommand : RemoveRowByRangeCommand;
    const columns = count > 0 ? InsertColByRangeCommand : RemoveColByRangeCommand;
    const direction = axis === "rows" ? Direction.UP : Direction.LEFT;
    // Lines that go: Univer moves the formulas about the sheet in front, whichever was asked for.
    const front = this.#hand.engine.workbook.getActiveSheet().getSheetId();
    this.activateSheet(id);
    this.#hand.runOn(id, (axis === "rows" ? rows : columns).id, { range, direction });
    this.activateSheet(front);
  }

  names(): readonly {
    readonly key: string;
    readonly name: string;
    readonly scope: string | null;
  }[] {
    const known = this.#definedNames.getDefinedNameMap(this.#hand.unitId) ?? {};
    const own = Object.values(known).filter((name) => !isPlaceholder(name));
    return own.map(({ id, name, localSheetId }) => ({
      key: id,
      name,
      scope:
        localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
          ? null
          : localSheetId,
    }));
  }

  setName(key: string, name: string, scope: string | null, formula: string): void {
    this.#cells.commit();
    this.#hand.run(SetDefinedNameMutation.id, {
      id: key,
      name,
      // Univer shifts a reference only when it stands without “=”.
      formulaOrRefString: formula.replace(/^=(?=[^=]*!\$?[A-Z0-9$:]+$)/i, ""),
      localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  nameFormula(key: string): string {
    const text =
      this.#definedNames.getValueById(this.#hand.unitId, key)?.formulaOrRefString ?? "#REF!";
    return text.startsWith("=") ? text : `=${text}`;
  }

  removeName(key: string): void {
    const known = this.#definedNames.getValueById(this.#hand.unitId, key);
    if (known) this.#hand.run(RemoveDefinedNameMutation.id, { ...known });
  }

  async settle(): Promise<void> {
    this.#cells.commit();
    if (this.#hand.forgetActed()) this.#undo.clearUndoRedo(this.#hand.unitId);
    await this.#calculation.settle();
  }

  async recalculate(): Promise<void> {
    this.#cells.commit();
    await this.#calculation.recalculate();
  }

  setAutomatic(automatic: boolean): void {
    this.#cells.commit();
    if (automatic) this.#calculation.resume();
    else this.#calculation.pause();
  }

  beforeUserAct(may: (act: UserAct) => boolean): void {
    this.#hand.engine.commands.beforeCommandExecuted((command, options) => {
      if (this.#hand.acting) return;
      const act = userActOf(command, options);
      // Univer takes this one error for “not done”: the command in hand takes back what it began.
      if (act && !may(act)) throw new CanceledError();
    });
  }

  onUserAct(listener: (act: UserAct) => void): void {
    this.#hand.engine.commands.onCommandExecuted((command, options) => {
      if (this.#hand.acting) return;
      const act = userActOf(command, options);
      if (act) listener(act);
    });
  }
}

const rangeOf = ({ top, left, bottom, right }: Rect): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

const rectOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Rect => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});
