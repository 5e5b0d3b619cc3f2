import type { Decimal, MoneyUnit } from "../decimal";
import type { CellRef } from "../grid";
import type { FigureId } from "./figure-id";

/** One cell a figure is taken from. */
export interface Source {
  readonly cell: CellRef;
  /** The unit its table states; null for people, tasks and percentages. */
  readonly unit: MoneyUnit | null;
  /** As written there, with unit: “229.63 万元”, “２２９.63万元”. */
  readonly as: string;
  /** The cell's value in the base unit (元, 人, 项, %). */
  readonly value: Decimal;
  /** A number cell can be referred to; text that a formula cannot read is carried over as a constant, 人工转换. */
  readonly reading: "number" | "text";
  /** -1 where the cell is subtracted. */
  readonly sign: 1 | -1;
}

/** A column of a ledger summed where other columns match: becomes SUMIFS in 取数表. */
export interface LedgerSum {
  readonly sheet: string;
  /** Zero-based columns and rows of the ledger's body. */
  readonly sumColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly criteria: readonly { readonly column: number; readonly begins: string }[];
  readonly unit: MoneyUnit;
  /** How many rows of the ledger matched. */
  readonly rows: number;
}

/** 基础数据: a figure with the cells it came from and why these were taken. */
export interface Found {
  readonly id: FigureId;
  /** In the base unit: 元, 人, 项, %. */
  readonly value: Decimal;
  readonly from:
    | { readonly kind: "cells"; readonly sources: readonly Source[] }
    | { readonly kind: "ledger"; readonly sum: LedgerSum; readonly at: CellRef };
  /** 依据: the reason in the clerk's words, “收入支出决算总表，本年支出合计”. */
  readonly why: string;
  /** The user picked it, it stands alone, or several places agree. */
  readonly confidence: "picked" | "only" | "agreeing";
}

/** Why a figure has no value. `absent` is the user's own answer 没有这项: not a zero. */
export type Unfound =
  | { readonly kind: "missing"; readonly id: FigureId }
  | { readonly kind: "absent"; readonly id: FigureId }
  | {
      readonly kind: "unreadable";
      readonly id: FigureId;
      readonly at: CellRef;
      readonly as: string;
    }
  | { readonly kind: "ambiguous"; readonly id: FigureId; readonly candidates: readonly Found[] }
  /** The table states no unit, so nothing is computed from it until the user says 元 or 万元. */
  | { readonly kind: "no-unit"; readonly id: FigureId; readonly at: CellRef; readonly as: string };

/** All figures of one evaluation. Ids in neither map are `missing`. */
export interface Figures {
  readonly found: ReadonlyMap<FigureId, Found>;
  readonly unfound: ReadonlyMap<FigureId, Unfound>;
}

/** The cell a click on the figure jumps to: its first source. */
export function cellOf(found: Found): CellRef {
  if (found.from.kind === "ledger") return found.from.at;
  const [first] = found.from.sources;
  if (!first) throw new RangeError(`figure ${found.id} has no source cell`);
  return first.cell;
}
