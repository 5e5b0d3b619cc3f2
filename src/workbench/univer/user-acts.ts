import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type IInsertSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetNameMutationParams,
  type ISetWorksheetOrderMutationParams,
} from "@univerjs/sheets";
import type { UserAct } from "../book/grid";
import { bounding, cellRect, type Axis, type Rect } from "../book/rect";
import { looksChangedBy, looksIn } from "./user-looks";

interface OnSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

const OF_NAMES = [SetDefinedNameMutation.id, RemoveDefinedNameMutation.id];
const OF_WORKBOOK = [...OF_NAMES, InsertSheetMutation.id];

/** What a command of Univer means to the book; null for the many that mean nothing to it. */
export function userActOf(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): UserAct | null {
  const { subUnitId: sheet } = (command.params ?? {}) as Partial<OnSheet>;
  if (sheet === undefined || OF_WORKBOOK.includes(command.id)) return workbookAct(command);
  switch (command.id) {
    case SetRangeValuesMutation.id:
      // Results of calculation come as writes too.
      return options?.["fromFormula"] === true || options?.onlyLocal === true
        ? null
        : edited(sheet, command.params as ISetRangeValuesMutationParams);
    case InsertRowMutation.id:
    case RemoveRowMutation.id:
      return shifted(sheet, "rows", command);
    case InsertColMutation.id:
    case RemoveColMutation.id:
      return shifted(sheet, "columns", command);
    case SetSelectionsOperation.id:
      return selected(sheet, command.params as ISetSelectionsOperationParams);
    default:
      return sheetAct(sheet, command);
  }
}

function workbookAct(command: Readonly<ICommandInfo>): UserAct | null {
  if (OF_NAMES.includes(command.id)) return { kind: "named" };
  if (command.id !== InsertSheetMutation.id) return null;
  const { sheet, index } = command.params as IInsertSheetMutationParams;
  return { kind: "added", sheet: sheet.id, name: sheet.name, index, looks: looksIn(sheet) };
}

function sheetAct(sheet: string, command: Readonly<ICommandInfo>): UserAct | null {
  switch (command.id) {
    case SetWorksheetActiveOperation.id:
      return { kind: "activated", sheet };
    case RemoveSheetMutation.id:
      return { kind: "removed", sheet };
    case AddWorksheetMergeMutation.id:
    case RemoveWorksheetMergeMutation.id:
      return { kind: "merged", sheet };
    case SetWorksheetNameMutation.id:
      return {
        kind: "renamed",
        sheet,
        name: (command.params as ISetWorksheetNameMutationParams).name,
      };
    case SetWorksheetOrderMutation.id:
      return {
        kind: "moved",
        sheet,
        index: (command.params as ISetWorksheetOrderMutationParams).toOrder,
      };
    default:
      return looked(sheet, command);
  }
}

function looked(sheet: string, command: Readonly<ICommandInfo>): UserAct | null {
  const looks = looksChangedBy(command);
  return looks.length === 0 ? null : { kind: "looked", sheet, looks };
}

function edited(sheet: string, params: ISetRangeValuesMutationParams): UserAct | null {
  let contents: Rect | null = null;
  let formats: Rect | null = null;
  for (const [row, cells] of Object.entries(params.cellValue ?? {}))
    for (const [column, cell] of Object.entries(cells as Record<string, ICellData | null>)) {
      const here = cellRect(Number(row), Number(column));
      if (hasContent(cell)) contents = contents ? bounding(contents, here) : here;
      else formats = formats ? bounding(formats, here) : here;
    }
  if (contents) return { kind: "edited", sheet, rect: contents };
  return formats && { kind: "formatted", sheet, rect: formats };
}

const hasContent = (cell: ICellData | null): boolean =>
  cell === null || cell.v !== undefined || cell.f !== undefined || cell.p !== undefined;

function shifted(sheet: string, axis: Axis, command: Readonly<ICommandInfo>): UserAct {
  const { range } = command.params as { readonly range: IRange };
  const [from, to] =
    axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const removes = command.id === RemoveRowMutation.id || command.id === RemoveColMutation.id;
  const count = (to - from + 1) * (removes ? -1 : 1);
  return { kind: "shifted", sheet, shift: { axis, at: from, count } };
}

function selected(sheet: string, params: ISetSelectionsOperationParams): UserAct | null {
  const range = params.selections[0]?.range;
  if (!range) return null;
  const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range;
  return { kind: "selected", sheet, rect: { top, left, bottom, right } };
}
