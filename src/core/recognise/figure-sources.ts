import type { MoneyUnit } from "../decimal";
import type { Choices } from "./choices";
import type { Table } from "./find-tables";
import type { UnitFacts } from "./unit-facts";

/** What the years and scopes of the workbook say about columns. */
export interface YearFrame {
  readonly year: number | null;
  /** 三公口径 says that its 预算数 is the whole year's. */
  readonly threePublicBudgetIsAdjusted: boolean;
  /** 口径 is 本级: what the unit is called; null where no or another 口径 is filled in. */
  readonly ownUnit: readonly string[] | null;
  /** Sheet → unit the user gave it. */
  readonly units: ReadonlyMap<string, MoneyUnit>;
}

/** What figures are read from, and what the workbook and the user say about it. */
export interface FigureSources {
  readonly tables: readonly Table[];
  readonly unit: UnitFacts;
  readonly choices: Choices;
  readonly frame: YearFrame;
}
