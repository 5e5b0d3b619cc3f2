import type { Operands } from "../expression";
import type { Rates } from "../rates";
import type { Choices, IndicatorTable } from "../recognise";
import type { Scheme } from "./scheme";

/** What a score card is made of. */
export interface ScoreInputs {
  /** The workbook's own 指标评分表, or `plannedTable(scheme)`. */
  readonly table: IndicatorTable;
  /** `schemeInForce` for that table: one indicator a row, in the same order. */
  readonly scheme: Scheme;
  readonly rates: Rates;
  readonly operands: Operands;
  readonly choices: Choices;
  /** 替换: computed points take the place of typed ones, but for the cells the user chose to keep. */
  readonly replaceTyped?: boolean;
}
