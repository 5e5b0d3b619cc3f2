import type { Operands } from "./expression";
import type { Issue } from "./issues";
import type { Rates } from "./rates";
import type { Recognition } from "./recognise";
import type { ScoreCard } from "./score";

/** 评价: everything computed from one snapshot, one immutable value. From here it is only read. */
export interface Evaluation {
  readonly recognition: Recognition;
  /** Figures and table cells by the ids expressions use, each with its cell in 取数表. */
  readonly operands: Operands;
  readonly rates: Rates;
  readonly card: ScoreCard;
  /** All issues, gravest first; those the user acknowledged are in `acknowledged`. */
  readonly issues: readonly Issue[];
  readonly acknowledged: readonly Issue[];
  /** Something 必须改 is open: the sheet's title and the report's name say （草稿）. */
  readonly draft: boolean;
}
