import {
  AddWorksheetMergeCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveSheetCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetColHiddenCommand,
  SetDefinedNameCommand,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import { IUndoRedoService, IUniverInstanceService, type ICommand } from "@univerjs/core";
import { univerBookAndEngine } from "../back-ends";

/** A workbook as a person has it in front of her: what she does comes as Univer's own commands. */
function inFront() {
  const { book, engine } = univerBookAndEngine("表一", "表二");
  const [sheet] = book.sheets.all;
  if (!sheet) throw new Error("no sheet");
  const unitId = engine.workbook.getUnitId();
  // Univer undoes in the workbook that has the focus.
  engine.injector.get(IUniverInstanceService).focusUnit(unitId);
  const refused: string[] = [];
  book.refusals.add(({ because }) => refused.push(because));
  const act = (command: ICommand, params: object) =>
    engine.commands.executeCommand(command.id, { unitId, subUnitId: sheet.id, ...params });

  return {
    book,
    sheet,
    refused,
    act,
    type: (v: string) => act(SetRangeValuesCommand, { range: cell, value: { v } }),
    shown: () => book.grid.content(sheet.id, 0, 0).value,
    nextUndo: () => engine.injector.get(IUndoRedoService).pitchTopUndoElement(),
    cell,
  };
}

test("typing, formatting and new rows pass where nothing is protected", async () => {
  const { type, act, shown, refused, cell } = inFront();
  await type("一");
  await act(SetStyleCommand, { range: cell, style: { type: "bl", value: 1 } });
  await act(InsertRowByRangeCommand, { range: { ...cell, startRow: 1, endRow: 1 } });
  expect(shown()).toBe("一");
  expect(refused).toEqual([]);
});

test("a protected sheet keeps every locked cell", async () => {
  const { book, sheet, type, act, shown, refused, cell } = inFront();
  await type("前");
  sheet.protection.protect(null, null);
  await type("后");
  await act(SetStyleCommand, { range: cell, style: { type: "bl", value: 1 } });
  await act(InsertRowByRangeCommand, { range: { ...cell, startRow: 1, endRow: 1 } });
  expect(shown()).toBe("前");
  expect(book.grid.style(sheet.id, 0, 0)).toEqual({});
  expect(refused).toEqual(["sheet-protected", "sheet-protected", "sheet-protected"]);
});

test("an unlocked cell of a protected sheet can be typed into", async () => {
  const { book, sheet, type, shown } = inFront();
  book.grid.restyle(sheet.id, 0, 0, { locked: false });
  sheet.protection.protect(null, null);
  await type("可改");
  expect(shown()).toBe("可改");
});

test("a protected structure keeps the names of its sheets", async () => {
  const { book, act, refused } = inFront();
  book.structure.protect(null, null);
  await act(SetWorksheetNameCommand, { name: "改名" });
  expect(book.sheets.all.map(({ name }) => name)).toEqual(["表一", "表二"]);
  expect(refused).toEqual(["structure-protected"]);
});

test("the book itself writes into a protected sheet's cells: its own rules stand before it", async () => {
  const { book, sheet, shown } = inFront();
  sheet.protection.protect(null, null);
  book.grid.write(sheet.id, 0, 0, { value: "自己写" });
  await book.settle();
  expect(shown()).toBe("自己写");
});

test("ctrl+Z does not reach back beyond what the add-in wrote", async () => {
  const { book, sheet, type, nextUndo } = inFront();
  await type("手输");
  expect(nextUndo()).not.toBeNull();
  book.grid.write(sheet.id, 5, 5, { value: 1 });
  await book.settle();
  expect(nextUndo()).toBeNull();
});

test("a name given by hand is the book's too", async () => {
  const { book, act } = inFront();
  await act(SetDefinedNameCommand, {
    id: "手1",
    name: "合计数",
    formulaOrRefString: "表一!$B$2",
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
  expect(book.namesIn(null).map(({ name }) => name)).toEqual(["合计数"]);
});

const cell = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };

/** What can be done by hand, and whether it is something to save. */
const acts: readonly (readonly [
  what: string,
  command: ICommand,
  params: object,
  saves: boolean,
])[] = [
  ["typing", SetRangeValuesCommand, { range: cell, value: { v: "一" } }, true],
  ["a format", SetStyleCommand, { range: cell, style: { type: "bl", value: 1 } }, true],
  ["a new row", InsertRowByRangeCommand, { range: { ...cell, startRow: 1, endRow: 1 } }, true],
  ["cells merged", AddWorksheetMergeCommand, { selections: [{ ...cell, endRow: 1 }] }, true],
  ["a column hidden", SetColHiddenCommand, { ranges: [cell] }, true],
  ["a name", SetDefinedNameCommand, { id: "手1", name: "数", formulaOrRefString: "1" }, true],
  ["a sheet renamed", SetWorksheetNameCommand, { name: "改名" }, true],
  ["a sheet moved", SetWorksheetOrderCommand, { order: 1 }, true],
  ["a sheet hidden", SetWorksheetHideCommand, {}, true],
  ["a sheet deleted", RemoveSheetCommand, {}, true],
  ["a sheet added", InsertSheetCommand, {}, true],
  ["a cell selected", SetSelectionsOperation, { selections: [{ range: cell }] }, false],
  ["another sheet looked at", SetWorksheetActiveOperation, {}, false],
];

test.each(acts)("%s by hand: unsaved or not", async (_, command, params, saves) => {
  const { book, act } = inFront();
  expect(await act(command, params)).toBe(true);
  expect(book.changes.unsaved).toBe(saves);
});

test("what is done while a file is being made stays unsaved", async () => {
  const { book, type } = inFront();
  await type("前");
  const { now } = book.changes;
  await type("后");
  book.changes.saved(now);
  expect(book.changes.unsaved).toBe(true);
  book.changes.saved();
  expect(book.changes.unsaved).toBe(false);
});
