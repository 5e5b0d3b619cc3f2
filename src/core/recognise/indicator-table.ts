import type { CellRef } from "../grid";
import type { WrittenNumber } from "./written-cell";

/** Columns of 指标评分表 by meaning; a bureau's own table has only some of them. */
export type IndicatorColumn =
  | "number"
  | "level1"
  | "level2"
  | "level3"
  | "weight"
  | "nature"
  | "target"
  | "measureUnit"
  | "formula"
  | "rule"
  | "actual"
  | "points"
  | "reason"
  | "evidence";

/** 指标性质. */
export type Nature = "≥" | "≤" | "=" | "定性";

/** One 三级指标 of the workbook's own 指标评分表. */
export interface IndicatorRow {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weight: WrittenNumber | null;
  readonly nature: Nature | null;
  readonly target: string;
  /** The number in 年度指标值, where a formula can use the cell. */
  readonly targetNumber: WrittenNumber | null;
  readonly measureUnit: string;
  readonly formulaText: string;
  readonly ruleText: string;
  /** 完成值 as typed (a formula of ours is not typed). */
  readonly actual: { readonly text: string; readonly number: WrittenNumber | null } | null;
  /** 自评得分 as typed. */
  readonly points: WrittenNumber | null;
  /**
   * What else staff have in 完成值 or 自评得分 and is no number: words as 自评得分 (“满分”, “18.5/20”), or a
   * formula of their own that shows nothing now. It is never written over unasked.
   */
  readonly held: ReadonlyMap<"actual" | "points", string>;
  readonly reason: string;
  readonly evidence: string;
  /** Where each column of this row stands, for those the table has. */
  readonly cells: ReadonlyMap<IndicatorColumn, CellRef>;
  /** Cells that hold one of our own formulas now. */
  readonly ours: ReadonlySet<IndicatorColumn>;
}

export interface IndicatorTable {
  readonly sheet: string;
  /** The workbook has no such table: these rows come from the scheme, where the sheet will be added. */
  readonly planned: boolean;
  /** Zero-based. */
  readonly headRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<IndicatorColumn, number>;
  readonly rows: readonly IndicatorRow[];
  /** The bureau's own 合计 row: read, never replaced. */
  readonly totalRow: number | null;
}
