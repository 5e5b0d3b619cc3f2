import { printedWan } from "../../decimal";
import { formula, isNoAnswer, operand, ratio } from "../../expression";
import { type FigureId, figureId, type Item, type Measure, registerColumns } from "../../figures";
import { absoluteRef } from "../../grid";
import type { CellStyle, PlannedContent } from "../edit";
import { looks } from "../look";
import { across, calculated, type SheetDraft, words } from "../sheet-draft";
import { dash, dashes, shownBy } from "../shown";
import { column, lastColumn, type SummaryFacts } from "./context";

interface FundRow {
  readonly label: string;
  readonly item: Item;
  readonly measures: readonly Measure[];
}

const measures: readonly Measure[] = ["initialBudget", "adjustedBudget", "final"];
const indent = "\u3000";

/** Block 一 as docs/workbook.md §6 lists it. */
const rows: readonly FundRow[] = [
  { label: "支出合计", item: "totalExpenditure", measures },
  { label: "其中：基本支出", item: "basicExpenditure", measures },
  { label: `${indent.repeat(4)}人员经费`, item: "personnelExpenditure", measures },
  { label: `${indent.repeat(4)}公用经费`, item: "publicExpenditure", measures },
  { label: `${indent.repeat(3)}项目支出`, item: "projectExpenditure", measures },
  { label: "“三公”经费", item: "threePublic", measures },
  { label: "年末结转结余", item: "closingCarryover", measures: ["final"] },
];

const places: readonly (readonly [Measure, number, number])[] = [
  ["initialBudget", column.D, column.E],
  ["adjustedBudget", column.F, column.G],
  ["final", column.H, column.I],
];

/** 一、资金情况 from row `start` on. @returns the row after it. */
export function putFunds(draft: SheetDraft, facts: SummaryFacts, start: number): number {
  draft.put(across(start, 0, lastColumn), words("一、资金情况"), looks.blockHead);
  const head = start + 1;
  draft.put(across(head, column.A, column.C), words("项目"), looks.columnHead);
  draft.put(across(head, column.D, column.E), words("年初预算数"), looks.columnHead);
  draft.put(across(head, column.F, column.G), words("全年预算数"), looks.columnHead);
  draft.put(across(head, column.H, column.I), words("执行数"), looks.columnHead);
  draft.put(across(head, column.J, column.J), words("执行率"), looks.columnHead);
  rows.forEach((fund, index) => {
    putFund(draft, facts, fund, head + 1 + index);
  });
  const last = head + rows.length;
  draft.frame({ top: start, left: 0, bottom: last, right: lastColumn });
  return last + 1;
}

function putFund(draft: SheetDraft, facts: SummaryFacts, fund: FundRow, row: number): void {
  draft.put(across(row, column.A, column.C), words(fund.label), looks.text);
  for (const [measure, left, right] of places) {
    const content = fund.measures.includes(measure)
      ? amountOf(facts, figureId(fund.item, measure))
      : words(dash);
    draft.putFitted(across(row, left, right), content, alignedFor(content, looks.amount));
  }
  const rate = fund.measures.includes("adjustedBudget")
    ? executionOf(facts, fund.item)
    : words(dash);
  draft.putFitted(across(row, column.J, column.J), rate, alignedFor(rate, looks.rate));
}

/** “—” and 缺数 stand in the middle, numbers on the right. */
export const alignedFor = (content: PlannedContent, style: CellStyle): CellStyle => {
  const isText =
    content.kind === "text" || (content.kind === "formula" && typeof content.shows === "string");
  return isText ? { ...style, horizontal: "center" } : style;
};

/** 万元 of 取数表. Not found: “—” on the form, 缺数 where a cell holds what we could not take. */
function amountOf({ evaluation }: SummaryFacts, id: FigureId): PlannedContent {
  const entry = evaluation.operands.get(id);
  const unfound = evaluation.recognition.figures.unfound.get(id)?.kind ?? "missing";
  if (!entry || isNoAnswer(entry.value))
    return words(unfound === "missing" || unfound === "absent" ? dash : "缺数");
  return calculated(
    absoluteRef({ ...entry.cell, column: registerColumns.wan }),
    printedWan(entry.value),
  );
}

function executionOf({ evaluation }: SummaryFacts, item: Item): PlannedContent {
  const { operands } = evaluation;
  const [executed, budget] = [figureId(item, "final"), figureId(item, "adjustedBudget")];
  if (!operands.has(executed) || !operands.has(budget)) return words(dash);
  const rate = ratio(operand(executed), operand(budget));
  return calculated(formula(rate, operands, dashes), shownBy(rate, operands, dashes));
}
