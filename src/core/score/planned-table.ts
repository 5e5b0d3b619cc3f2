import { decimal } from "../decimal";
import type { CellRef } from "../grid";
import type { IndicatorColumn, IndicatorRow, IndicatorTable, WrittenNumber } from "../recognise";
import { indicatorColumns, indicatorLayout } from "./indicator-layout";
import { plainNumber } from "./rule-words";
import type { Indicator, Scheme } from "./scheme";

/**
 * 指标评分表 as the scheme fills it, at the place our own sheet has it (`indicatorLayout`): for a
 * workbook without one. 合计 stands in the row after the last indicator.
 */
export function plannedTable(scheme: Scheme): IndicatorTable {
  const { sheet, headRow, firstRow } = indicatorLayout;
  const rows = scheme.indicators.map((indicator, index) => plannedRow(indicator, firstRow + index));
  const lastRow = firstRow + rows.length - 1;
  return {
    sheet,
    planned: true,
    headRow,
    lastRow,
    columns: indicatorColumns,
    rows,
    totalRow: lastRow + 1,
  };
}

function plannedRow(indicator: Indicator, row: number): IndicatorRow {
  const { level1, level2, level3, nature, target, measureUnit, formulaText, ruleText } = indicator;
  const cells: ReadonlyMap<IndicatorColumn, CellRef> = new Map(
    [...indicatorColumns].map(([column, index]) => [
      column,
      { sheet: indicatorLayout.sheet, row, column: index },
    ]),
  );
  const number = (text: string | null, column: IndicatorColumn): WrittenNumber | null => {
    const at = cells.get(column);
    return text === null || !at || !/^-?\d+(?:\.\d+)?$/u.test(text)
      ? null
      : { value: decimal(text), as: plainNumber(text), at, numeric: true };
  };
  return {
    row,
    ...{ level1, level2, level3, nature, target, measureUnit, formulaText, ruleText },
    weight: number(indicator.weight, "weight"),
    targetNumber: number(target, "target"),
    actual: null,
    points: null,
    held: new Map(),
    reason: "",
    evidence: "",
    cells,
    ours: new Set(["actual", "points"]),
  };
}
