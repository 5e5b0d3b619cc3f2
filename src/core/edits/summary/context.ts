import type { Evaluation } from "../../evaluation";
import type { Snapshot } from "../../grid";
import type { PageSetup, PlannedContent } from "../edit";
import type { InPlacePlan } from "../in-place";
import type { RegisterPlan } from "../register-edits";

/** How the sheet is printed (docs/workbook.md §5, §9). */
export interface Paper {
  readonly orientation: PageSetup["orientation"];
  /** File widths of A … J, a gap, then what is not printed. */
  readonly widths: readonly number[];
  /** Rows kept for the chart under 三、自评结果; 0: it stands beside the print area. */
  readonly chartRows: number;
}

/** Columns L on: sources, 复核, the chart's numbers. */
const beside = [2, 34, 34, 8, 2, 18, 10] as const;

const printed = {
  portrait: [4, 9, 10, 11, 9, 8, 10, 9, 11, 13],
  // 262 mm; I takes 评分标准 and J 扣分原因.
  landscape: [5, 11, 12, 13, 11, 9, 12, 10, 30, 28],
} as const;

/** 6 cm of block rows. */
const chartRows = 10;

/** What the unit chose in ⋯: 横向打印 prints 评分标准 as well, 打印时带图 the chart. */
export function paperOf({ recognition, card }: Evaluation): Paper {
  const { landscape, chartPrinted } = recognition.choices;
  const orientation = landscape ? "landscape" : "portrait";
  const drawn = card.indicators.some(({ points, weight }) => points && weight);
  return {
    orientation,
    widths: [...printed[orientation], ...beside],
    chartRows: chartPrinted && drawn ? chartRows : 0,
  };
}

/** What the blocks of the summary sheet are made from. */
export interface SummaryFacts {
  /** 绩效自评汇总表, or another name where that one is somebody else's. */
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly book: Snapshot;
  readonly inPlace: InPlacePlan;
  readonly register: RegisterPlan;
  readonly paper: Paper;
  /** 备注 as the unit typed it. */
  readonly remark: PlannedContent;
}

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
