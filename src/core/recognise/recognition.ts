import type { MoneyUnit } from "../decimal";
import type { Figures } from "../figures";
import type { CellRef } from "../grid";
import type { Issue } from "../issues";
import type { IndicatorTable } from "./indicator-table";
import type { Choices } from "./choices";
import type { UnitFacts } from "./unit-facts";
import type { Written, WrittenNumber } from "./written-cell";

export type { Written, WrittenNumber } from "./written-cell";

export type TableKind =
  | "单位信息"
  | "基础数据表"
  | "年度目标"
  | "项目支出明细"
  | "指标评分表"
  | "报告文字"
  | "收入支出决算总表"
  | "三公经费表"
  | "台账"
  | "其他";

/** One table the workbook holds, for “看过这个文件”. */
export interface RecognisedTable {
  readonly kind: TableKind;
  /** Its own title, or the kind. */
  readonly title: string;
  readonly sheet: string;
  /** Top left cell of the table. */
  readonly at: CellRef;
  readonly unit: MoneyUnit | null;
  /** How many figures (or indicator rows, projects) were taken from it. */
  readonly count: number;
}

/** 项目支出明细: one project a row. Amounts in 元. */
export interface Project {
  readonly name: Written;
  readonly fundSource: string;
  readonly initialBudget: WrittenNumber | null;
  readonly adjustedBudget: WrittenNumber | null;
  readonly executed: WrittenNumber | null;
  readonly points: WrittenNumber | null;
  readonly grade: string;
  readonly goal: string;
  readonly outcome: string;
  readonly deviation: string;
  /** Where 执行率 is written, and what stands there now. */
  readonly executionRate: { readonly at: CellRef; readonly typed: string | null } | null;
}

export interface ProjectTable {
  readonly sheet: string;
  readonly unit: MoneyUnit | null;
  readonly projects: readonly Project[];
}

/** 年度总体目标: 预期 and 实际完成情况. */
export interface Goals {
  readonly expected: Written | null;
  readonly achieved: Written | null;
}

/** 自评工作小组: one member a row. */
export interface TeamMember {
  readonly name: Written;
  readonly post: string;
  readonly role: string;
}

/** 汇总: one 基础数据表 a unit, with its own figures (their sum is in `figures`). */
export interface MemberUnit {
  readonly name: Written;
  readonly sheet: string;
  readonly figures: Figures;
}

/** Everything found in a snapshot, each with the cell it came from. Writing nothing, guessing nothing. */
export interface Recognition {
  readonly unit: UnitFacts;
  readonly choices: Choices;
  readonly tables: readonly RecognisedTable[];
  readonly figures: Figures;
  readonly memberUnits: readonly MemberUnit[];
  readonly indicators: IndicatorTable | null;
  readonly projects: ProjectTable | null;
  readonly goals: Goals;
  readonly team: readonly TeamMember[];
  /** “由6人组成” typed anywhere, when a number is stated beside the list. */
  readonly teamSizeStated: WrittenNumber | null;
  /** 报告文字: section title → text. */
  readonly narrative: ReadonlyMap<string, Written>;
  readonly issues: readonly Issue[];
}

/** The years a sheet's title or heads name, for the check that the workbook is of one year. */
export interface YearMention {
  readonly year: number;
  readonly at: CellRef;
}
