import type { Verification } from "../../app/check-file";
import type { Exported } from "../../app/export-report";
import type { Look } from "../../app/look";
import type { ActiveCell, Mismatch, Moment, Part, Problem, Restored, Step } from "../../app/ports";
import type { AnswerTo, Question, QuestionKind, WritePlace } from "../../app/questions";
import type { Refreshed } from "../../app/refresh-report";
import type { SavedSubmission } from "../../app/save-submission";
import type { Stale } from "../../app/stale";
import type { WrittenSoFar } from "../../app/written-so-far";
import type { FigureId } from "../../core/figures";
import type { CellRef } from "../../core/grid";
import type { Words } from "../../core/issues";
import type { RateId } from "../../core/rates";
import type { Base } from "../../core/recognise";
import type { Language } from "../language/dictionary";

export type Tab = "results" | "data" | "score" | "issues" | "report";

/** 元 or 万元: how the pane prints amounts. */
export type ShownUnit = "元" | "万元";

/** Long work going on. `stop` is null once it can no longer be stopped. */
export interface Busy {
  readonly work: "reading" | "calculating" | "exporting" | "checking" | "writing";
  readonly step: Step | null;
  readonly part: Part | null;
  readonly stop: (() => void) | null;
}

/** What the banner says. At most one at a time (docs/pane.md §1). */
export type Notice =
  | { readonly kind: "done"; readonly cells: number; readonly added: readonly string[] }
  | { readonly kind: "looked-only" }
  /** Stopped after something had been written. */
  | { readonly kind: "stopped-midway"; readonly written: WrittenSoFar }
  | { readonly kind: "no-tables" }
  | { readonly kind: "mismatch"; readonly cells: readonly Mismatch[] }
  | { readonly kind: "problem"; readonly problem: Problem; readonly detail: string }
  | { readonly kind: "refused"; readonly words: Words }
  | {
      readonly kind: "summary-made";
      readonly sheet: string;
      readonly pages: number;
      readonly open: number;
      readonly added: readonly string[];
    }
  | { readonly kind: "exported"; readonly exported: Exported }
  | { readonly kind: "submission"; readonly saved: SavedSubmission }
  /** No 报送版 of a workbook the results are not in. */
  | { readonly kind: "not-submitted" }
  /** The window that asks where to save a file was closed. */
  | { readonly kind: "not-saved"; readonly name: string }
  /** A Word file is to be picked: an old one to update, or one to check. */
  | { readonly kind: "pick-report" | "pick-check" }
  | { readonly kind: "refreshed"; readonly refreshed: Refreshed }
  | { readonly kind: "report-in-sheet" | "check-in-sheet"; readonly sheet: string }
  | { readonly kind: "restored"; readonly restored: Restored }
  | { readonly kind: "template"; readonly sheets: readonly string[] }
  | { readonly kind: "cleared"; readonly year: number; readonly cells: number };

/** A question that waits for its answer; null closes it without one. */
export interface OpenQuestion {
  readonly question: Question;
  readonly answer: (answer: AnswerTo<QuestionKind> | null) => void;
}

/** A sheet of the pane that lies over the tab. */
export type Overlay =
  | { readonly kind: "rate"; readonly id: RateId }
  | { readonly kind: "base"; readonly id: RateId; readonly base: Base }
  | { readonly kind: "figure"; readonly id: FigureId }
  | { readonly kind: "use-cell"; readonly id: FigureId; readonly cell: ActiveCell }
  | { readonly kind: "acknowledge"; readonly key: string; readonly sentence: string }
  | { readonly kind: "cause"; readonly at: CellRef; readonly name: string; readonly before: string }
  | { readonly kind: "scheme" }
  | { readonly kind: "help" };

/** The results on screen: written into the sheets, or only looked at. */
export interface CalculatedState {
  readonly kind: "written" | "looked-only";
  readonly places: readonly WritePlace[];
  readonly cells: number;
  readonly at: Moment;
}

/** Everything the pane shows. */
export interface PaneState {
  readonly language: Language;
  readonly shownUnit: ShownUnit;
  readonly tab: Tab;
  /** The row of 数据 to bring into view. */
  readonly figure: FigureId | null;
  /** The workbook as last read and evaluated; null until the first look is finished. */
  readonly look: Look | null;
  /** null before the first 计算. */
  readonly calculated: CalculatedState | null;
  readonly stale: Stale | null;
  readonly summaryMade: boolean;
  readonly exported: Exported | null;
  readonly verification: Verification | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly question: OpenQuestion | null;
  readonly overlay: Overlay | null;
  readonly canRestore: boolean;
  /** Something was written or kept and Excel has not said that it is saved (M14). */
  readonly unsaved: boolean;
  /** 看示例 works in this Excel. */
  readonly canOpenNew: boolean;
}
