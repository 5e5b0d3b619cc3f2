import { findSheet, type Sheet, type Snapshot, textAt } from "../../grid";
import { indicatorLayout, plannedTable, type Scheme } from "../../score";
import type { PlannedSheet } from "../edit";
import { freeSheetName } from "../free-sheet-name";
import { indicatorSheet, schemeNote, schemeNoteStart } from "./indicator-sheet";

/**
 * 指标评分表 of a scheme beside the score sheets that are there: “指标评分表（深圳市2020）”. 完成值 and
 * 自评得分 are left for the next 计算.
 */
export function schemeSheet(scheme: Scheme, book: Snapshot): PlannedSheet {
  const where = scheme.region.replace(/（.*$/u, "");
  const name = `${indicatorLayout.sheet}（${where}${String(scheme.year ?? "")}）`;
  const table = { ...plannedTable(scheme), sheet: freeSheetName(book, name) };
  return indicatorSheet(table, { computed: new Map(), note: schemeNote(scheme) });
}

/** Whether a score sheet was laid out by us for that scheme: the line under its title says so. */
export const isSheetOf = (sheet: Sheet, scheme: Scheme): boolean =>
  textAt(sheet, indicatorLayout.noteRow, 0).startsWith(schemeNoteStart(scheme));

/** The scheme a score sheet was laid out by; null for the bureau's own. */
export function schemeLaidOut(
  book: Snapshot,
  name: string,
  schemes: readonly Scheme[],
): Scheme | null {
  const sheet = findSheet(book, name);
  return (sheet && schemes.find((scheme) => isSheetOf(sheet, scheme))) ?? null;
}
