import { decimalOfCell } from "../../decimal";
import type { Evaluation } from "../../evaluation";
import {
  absoluteRef,
  type CellRef,
  contentAt,
  findSheet,
  formatAt,
  isBlank,
  isCellError,
  type Sheet,
  type Snapshot,
} from "../../grid";
import type { IndicatorColumn, IndicatorRow } from "../../recognise";
import { indicatorLayout } from "../../score";
import type { PlannedContent, PlannedSheet } from "../edit";
import { freeSheetName } from "../free-sheet-name";
import { calculated, empty, words } from "../sheet-draft";
import { computedKey, indicatorSheet } from "./indicator-sheet";

/** What the bureau decides: it stays hers, ours follows it. */
const followed: readonly IndicatorColumn[] = ["weight", "target", "rule"];
/** What staff typed: it moves, because it can be changed only in ours. */
const carried: readonly IndicatorColumn[] = ["actual", "points"];

/**
 * 指标评分表 of our own beside one that is protected (docs/pane.md M15): the same rows, 分值, 年度指标值
 * and 评分标准 live from hers, what staff typed carried over, 完成值 and 自评得分 for the next 计算.
 * Hers is left as it is.
 */
export function scoreSheetBeside({ card }: Evaluation, book: Snapshot): PlannedSheet {
  const { table } = card;
  const theirs = findSheet(book, table.sheet);
  const rows = table.rows.map((row, index) => ({ ...row, row: indicatorLayout.firstRow + index }));
  const computed = new Map<string, PlannedContent>();
  const formats = new Map<string, string>();
  for (const row of theirs ? rows : [])
    for (const column of [...followed, ...carried]) {
      const at = row.cells.get(column);
      const content = at && theirs ? contentFrom(theirs, at, row, column) : null;
      if (!at || !theirs || !content) continue;
      computed.set(computedKey(row.row, column), content);
      if (isNumeric(theirs, at))
        formats.set(computedKey(row.row, column), formatAt(theirs, at.row, at.column));
    }
  const sheet = freeSheetName(book, `${table.sheet.slice(0, longestStem)}（自评）`);
  return indicatorSheet(
    { ...table, sheet, rows },
    { computed, note: noteOf(table.sheet), formats },
  );
}

/** Excel allows 31 characters: room for “（自评）(2)”. */
const longestStem = 23;

const noteOf = (theirs: string): string =>
  `“${theirs}”有保护，照它另建：分值、年度指标值、评分标准跟着原表走；完成值、自评得分由自评助手算，定性指标的得分和扣分原因写在这里。`;

function contentFrom(
  sheet: Sheet,
  at: CellRef,
  row: IndicatorRow,
  column: IndicatorColumn,
): PlannedContent | null {
  const held = contentAt(sheet, at.row, at.column);
  if (isCellError(held) || typeof held === "boolean") return null;
  const value = typeof held === "number" ? decimalOfCell(held) : held;
  if (carried.includes(column)) {
    if (row.ours.has(column) || value === null || isBlank(held)) return empty;
    return typeof value === "string" ? words(value) : { kind: "number", value };
  }
  const ref = absoluteRef(at);
  return calculated(`IF(${ref}="","",${ref})`, value ?? "");
}

const isNumeric = (sheet: Sheet, at: CellRef): boolean =>
  typeof contentAt(sheet, at.row, at.column) === "number";
