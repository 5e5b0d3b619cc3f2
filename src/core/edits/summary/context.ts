import type { Evaluation } from "../../evaluation";
import type { Snapshot } from "../../grid";
import type { PlannedContent } from "../edit";
import type { InPlacePlan } from "../in-place";
import type { RegisterPlan } from "../register-edits";

/** What the blocks of the summary sheet are made from. */
export interface SummaryFacts {
  /** 绩效自评汇总表, or another name where that one is somebody else's. */
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly book: Snapshot;
  readonly inPlace: InPlacePlan;
  readonly register: RegisterPlan;
  /** 备注 as the unit typed it. */
  readonly remark: PlannedContent;
}

/** File widths of A … J (experience.md §2.1), a gap, then what is not printed. */
export const widths = [4, 9, 10, 11, 9, 8, 10, 9, 11, 13, 2, 34, 34, 8, 2, 18, 10] as const;

/** Zero-based columns of the summary sheet. */
export const column = {
  A: 0,
  B: 1,
  C: 2,
  D: 3,
  E: 4,
  F: 5,
  G: 6,
  H: 7,
  I: 8,
  J: 9,
  L: 11,
  M: 12,
  N: 13,
  P: 15,
  Q: 16,
} as const;

/** The last printed column. */
export const lastColumn = column.J;
