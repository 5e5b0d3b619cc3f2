import type { MoneyUnit } from "../decimal";
import type { FigureId } from "../figures";
import type { CellRef } from "../grid";

/** 分母用哪个: what a rate is divided by. */
export type Base =
  | "initialBudget"
  | "adjustedBudget"
  | "adjustedBudgetWithCarryover"
  | "fiscalIncome"
  | "totalExpenditure";

/** 不适用指标怎么计. */
export type NaPolicy = "full" | "rescale" | "zero";

/** A warning the user has looked at: “已核实”, with a reason. */
export interface Acknowledgement {
  readonly reason: string;
  readonly on: string;
}

/**
 * What the user decided, kept as key/value rows in the hidden sheet `_自评设置` (docs/workbook.md §4): the one
 * home of everything that must be remembered, the same in every host.
 */
export interface Choices {
  readonly scheme: string | null;
  /** 就用这格. */
  readonly picked: ReadonlyMap<FigureId, CellRef>;
  /** 没有这项: an answer, not a zero. */
  readonly absent: ReadonlySet<FigureId>;
  /** Sheet name → the unit the user gave to a table that states none. */
  readonly units: ReadonlyMap<string, MoneyUnit>;
  /** Rate id → base. */
  readonly bases: ReadonlyMap<string, Base>;
  /** Rate id or third-level indicator name → policy. */
  readonly notApplicable: ReadonlyMap<string, NaPolicy>;
  /** Issue code + cell → acknowledgement. */
  readonly acknowledged: ReadonlyMap<string, Acknowledgement>;
  /** “指标评分表!L9” cells whose typed value stays. */
  readonly keptTyped: ReadonlySet<string>;
  /** The sheet whose 指标评分表 counts where there are several; null: the only or first one. */
  readonly scoreSheet: string | null;
  /** 横向打印: the summary sheet lies across, with 评分标准. */
  readonly landscape: boolean;
  /** 打印时带图: the chart stands in the print area. */
  readonly chartPrinted: boolean;
  /** 基础数据表 sheets that are different units and add up. */
  readonly addUp: boolean;
  /** Sheets left out of recognition. */
  readonly ignoredSheets: ReadonlySet<string>;
  /** The rows as read, for rewriting without losing a key we do not know. */
  readonly rows: readonly { readonly key: string; readonly value: string }[];
}

export const noChoices: Choices = {
  scheme: null,
  picked: new Map(),
  absent: new Set(),
  units: new Map(),
  bases: new Map(),
  notApplicable: new Map(),
  acknowledged: new Map(),
  keptTyped: new Set(),
  scoreSheet: null,
  landscape: false,
  chartPrinted: false,
  addUp: false,
  ignoredSheets: new Set(),
  rows: [],
};
