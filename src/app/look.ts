import type { Evaluation } from "../core/evaluation";
import type { Snapshot } from "../core/grid";
import type { Moment } from "./ports";

/** What the first screen is (docs/pane.md §2). */
export type FirstScreen =
  /** A: nothing in it yet. */
  | "blank"
  /** Something is in it, and no figure, indicator or table was recognised. */
  | "unrecognised"
  /** B: tables that can be calculated. */
  | "ready"
  /** C: results stand in the sheets. */
  | "results"
  /** D: a copy of an earlier year. */
  | "last-year";

/** The workbook as read at one moment, and everything computed from it. Nothing was written. */
export interface Look {
  readonly book: Snapshot;
  readonly evaluation: Evaluation;
  readonly screen: FirstScreen;
  /** 上次计算, where the workbook says when. */
  readonly lastDone: Moment | null;
  /** Cells that 计算 would change now; 0 where the results in the sheets are up to date. */
  readonly pending: number;
  /** A summary sheet of ours is there. */
  readonly hasSummary: boolean;
}
