import type { Area, CellRef } from "../core/grid";
import type { NaPolicy } from "../core/recognise";

/** Where 计算 is about to write in a sheet we did not make. */
export interface WritePlace {
  readonly sheet: string;
  readonly cells: number;
  /** The smallest block around the cells. */
  readonly area: Area;
}

/** A typed value that stands where a formula goes (M2). */
export interface TypedCell {
  readonly at: CellRef;
  readonly name: string;
  readonly typed: string;
  readonly computed: string;
}

/** A cell of the summary sheet somebody typed into since it was made (M8). */
export interface HandEdit {
  readonly at: CellRef;
  readonly typed: string;
  /** The one cell its value comes from, and may be written to; else why there is none. */
  readonly source: CellRef | NoSource;
}

/** Computed from several cells, from a formula of theirs, from no cell, or in a protected sheet. */
export type NoSource = "several" | "formula" | "none" | "protected";

/** What a use case must know before it goes on, and what can be answered. */
export interface Questions {
  /** M1: the first write into a sheet we did not make; `look` shows results and writes nothing. */
  readonly "first-write": {
    readonly facts: {
      readonly places: readonly WritePlace[];
      /** Sheets of ours that come with it. */
      readonly added: readonly string[];
    };
    readonly answer: "write" | "look";
  };
  /** M1 where the workbook has no 指标评分表: by which scheme one is added; `look` adds none. */
  readonly "no-score-sheet": {
    readonly facts: { readonly scheme: string };
    readonly answer: { readonly kind: "build"; readonly scheme: string } | "look";
  };
  /** M2: per cell (“指标评分表!L9”) whether the formula replaces what was typed. */
  readonly "typed-differs": {
    readonly facts: { readonly cells: readonly TypedCell[] };
    readonly answer: ReadonlyMap<string, "computed" | "typed">;
  };
  /** M6: rates with no budget and no spending. */
  readonly "not-applicable": {
    readonly facts: { readonly id: string; readonly term: string; readonly why: string };
    readonly answer: NaPolicy;
  };
  /** M12: several sheets that look like 基础数据表; `only` names the one to use. */
  readonly "two-tables": {
    readonly facts: { readonly sheets: readonly string[] };
    readonly answer:
      { readonly kind: "add-up" } | { readonly kind: "only"; readonly sheet: string };
  };
  /** M8; `to-source` writes each typed value into the one cell it came from, the rest into 备注. */
  readonly "hand-edits": {
    readonly facts: { readonly cells: readonly HandEdit[] };
    readonly answer: "to-source" | "as-note" | "overwrite";
  };
  /** M15: the score sheet is protected; null: they go and unprotect it. */
  readonly "sheet-protected": {
    readonly facts: { readonly sheet: string };
    readonly answer: "beside";
  };
  /** A sheet named as ours is not ours. */
  readonly "name-taken": {
    readonly facts: { readonly sheet: string; readonly free: string };
    readonly answer: "other-name";
  };
  /** M9: a report was already made from this workbook. */
  readonly "export-again": {
    readonly facts: { readonly last: string };
    readonly answer: "refresh" | "new";
  };
}

export type QuestionKind = keyof Questions;

export type Question = {
  [Kind in QuestionKind]: { readonly kind: Kind } & Questions[Kind]["facts"];
}[QuestionKind];

export type AnswerTo<Kind extends QuestionKind> = Questions[Kind]["answer"];

/** Asks the user; null when they close the question: then nothing is written and the use case stops. */
export type Inquire = <Kind extends QuestionKind>(
  kind: Kind,
  facts: Questions[Kind]["facts"],
) => Promise<AnswerTo<Kind> | null>;
