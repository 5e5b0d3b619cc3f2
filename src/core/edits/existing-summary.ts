import {
  a1,
  contentAt,
  formulaAt,
  isBlank,
  isCellError,
  type Sheet,
  type Snapshot,
  textAt,
} from "../grid";
import type { Choices } from "../recognise";
import { changedSince, type CellRecord, readRecord } from "./cell-record";
import { completionCell, completionPrefix } from "./completion";
import type { PlannedContent } from "./edit";
import { freeSheetName } from "./free-sheet-name";
import { settingKeys, settingText } from "./settings";
import { empty, words } from "./sheet-draft";
import { column } from "./summary/context";
import { remarkLabel } from "./summary/sign-off";

const summaryName = "绩效自评汇总表";

/** The summary sheet an earlier run left in the book, and the name the next one takes. */
export interface ExistingSummary {
  /** null: none of ours is there. */
  readonly sheet: Sheet | null;
  readonly name: string;
  /** A sheet that bears the name but is not ours; it is left alone. */
  readonly foreign: string | null;
}

/**
 * Finds our summary sheet: by the completion mark in L1, or, where a run did not finish, by the name
 * kept in the settings. A sheet of that name without either is somebody's own.
 */
export function existingSummary(book: Snapshot, choices: Choices): ExistingSummary {
  const remembered = settingText(choices, settingKeys.summary);
  const ours = book.sheets.find(
    (sheet) => sheet.name.startsWith(summaryName) && (isMarked(sheet) || sheet.name === remembered),
  );
  if (ours) return { sheet: ours, name: ours.name, foreign: null };
  const name = freeSheetName(book, summaryName);
  return { sheet: null, name, foreign: name === summaryName ? null : summaryName };
}

const isMarked = (sheet: Sheet): boolean =>
  textAt(sheet, completionCell.row, completionCell.column).startsWith(completionPrefix);

/**
 * The sheets we made to be printed, whatever their names: only what is inside their print area is handed
 * in. A 绩效自评汇总表 without our mark is somebody's own and not among them.
 */
export function sheetsPrintedOnly(book: Snapshot, choices: Choices): readonly string[] {
  const { sheet: ours } = existingSummary(book, choices);
  return book.sheets
    .filter((sheet) => sheet === ours || isMarked(sheet))
    .map((sheet) => sheet.name);
}

const remarkRow = (sheet: Sheet): number =>
  sheet.rows.findIndex((_, row) => textAt(sheet, row, column.A) === remarkLabel);

/** 备注 as the unit typed it, kept on every run; a formula of theirs stays one. */
export function keptRemark(sheet: Sheet | null): PlannedContent {
  const row = sheet ? remarkRow(sheet) : -1;
  if (!sheet || row < 0) return empty;
  const content = contentAt(sheet, row, column.C);
  const formula = formulaAt(sheet, row, column.C);
  if (formula !== null && !isCellError(content))
    return { kind: "formula", formula, shows: textAt(sheet, row, column.C) };
  return isBlank(content) || isCellError(content) ? empty : words(textAt(sheet, row, column.C));
}

/** What our last run left in the summary sheet, as `_自评设置` keeps it. */
export const keptRecord = (choices: Choices): CellRecord =>
  readRecord(settingText(choices, settingKeys.record));

/** Cells of our summary sheet that a person changed since our last run; 备注 and the mark are not. */
export function changedCells(sheet: Sheet, choices: Choices): readonly string[] {
  const record = keptRecord(choices);
  if (record.size === 0) return [];
  const row = remarkRow(sheet);
  const own = new Set([a1(completionCell), ...(row < 0 ? [] : [a1({ row, column: column.C })])]);
  return changedSince(record, sheet, own);
}
