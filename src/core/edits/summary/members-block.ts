import { printedWan, sumOf } from "../../decimal";
import { figureId, type Measure, registerColumns } from "../../figures";
import { absoluteRef } from "../../grid";
import type { MemberUnit } from "../../recognise";
import type { CellStyle, PlannedContent } from "../edit";
import { cellRanges } from "../formula-text";
import { cellSize, looks, styled } from "../look";
import { quotientShown } from "../project-rates";
import { across, calculated, empty, type SheetDraft, words, ordinal } from "../sheet-draft";
import { dash } from "../shown";
import { heightOf } from "../text-extent";
import { column, lastColumn, type SummaryFacts } from "./context";
import { alignedFor } from "./funds";
import type { PageCursor } from "./pages";
import { headOf } from "./table-head";

const heads: readonly (readonly [number, number, string])[] = [
  [column.A, column.A, "序号"],
  [column.B, column.C, "单位名称"],
  [column.D, column.D, "年初预算数"],
  [column.E, column.F, "全年预算数"],
  [column.G, column.G, "执行数"],
  [column.H, column.H, "执行率"],
  [column.I, column.I, "自评得分"],
  [column.J, column.J, "等级"],
];

const places: readonly (readonly [Measure, number, number])[] = [
  ["initialBudget", column.D, column.D],
  ["adjustedBudget", column.E, column.F],
  ["final", column.G, column.G],
];

/** 六、所属单位: one row a unit under scope 汇总. */
export function putMembers(draft: SheetDraft, facts: SummaryFacts, cursor: PageCursor): void {
  const { memberUnits, projects } = facts.evaluation.recognition;
  if (memberUnits.length === 0) return;
  cursor.keepTogether(100);
  const start = cursor.take(18);
  const number = projects && projects.projects.length > 0 ? "六" : "五";
  draft.put(across(start, 0, lastColumn), words(`${number}、所属单位`), looks.blockHead);
  draft.setHeight(start, 18);
  const head = headOf(draft, heads);
  cursor.takeHead(head, false);
  memberUnits.forEach((unit, index) => {
    const width = draft.widthOf({ left: column.B, right: column.C });
    const height = Math.max(20, heightOf(unit.name.text, width, cellSize));
    const { row } = cursor.takeRowUnder(head, height);
    draft.put(across(row, column.A, column.A), ordinal(index + 1), looks.centred);
    putMember(draft, facts, unit, row);
    draft.setHeight(row, height);
  });
  const total = cursor.takeRowUnder(head, 20).row;
  putTotal(draft, facts, total);
  draft.frame({ top: start, left: 0, bottom: total, right: lastColumn });
}

function putMember(draft: SheetDraft, facts: SummaryFacts, unit: MemberUnit, row: number): void {
  const put = (left: number, right: number, content: PlannedContent, style: CellStyle): void => {
    draft.putFitted(across(row, left, right), content, alignedFor(content, style));
  };
  draft.put(across(row, column.B, column.C), words(unit.name.text), looks.text);
  for (const [measure, left, right] of places)
    put(left, right, amountOf(facts, unit, measure), looks.amount);
  put(column.H, column.H, rateOf(facts, unit), looks.rate);
  draft.put(across(row, column.I, column.I), empty, looks.points);
  draft.put(across(row, column.J, column.J), empty, looks.centred);
}

function cellOf(facts: SummaryFacts, unit: MemberUnit, measure: Measure) {
  const id = figureId("totalExpenditure", measure);
  const found = unit.figures.found.get(id);
  const cell = facts.register.memberCells.get(unit)?.get(id);
  return found && cell ? { value: found.value, cell } : null;
}

function amountOf(facts: SummaryFacts, unit: MemberUnit, measure: Measure): PlannedContent {
  const of = cellOf(facts, unit, measure);
  if (!of) return words(dash);
  return calculated(absoluteRef({ ...of.cell, column: registerColumns.wan }), printedWan(of.value));
}

function rateOf(facts: SummaryFacts, unit: MemberUnit): PlannedContent {
  const [spent, budget] = [cellOf(facts, unit, "final"), cellOf(facts, unit, "adjustedBudget")];
  if (!spent || !budget) return words(dash);
  const [above, below] = [absoluteRef(spent.cell), absoluteRef(budget.cell)];
  return calculated(
    `IF(${below}=0,"${dash}",${above}/${below})`,
    quotientShown(spent.value, budget.value),
  );
}

/** 合计: what all units come to, rounded once from their exact sum. */
function putTotal(draft: SheetDraft, facts: SummaryFacts, row: number): void {
  const bold = (style: CellStyle): CellStyle => styled(style, { font: { bold: true } });
  const put = (left: number, right: number, content: PlannedContent, style: CellStyle): void => {
    draft.putFitted(across(row, left, right), content, bold(alignedFor(content, style)));
  };
  draft.put(across(row, column.A, column.C), words("合计"), bold(looks.centred));
  for (const [measure, left, right] of places) {
    const sum = sumOfUnits(facts, measure);
    const content = sum
      ? calculated(`ROUND(${sum.formula}/10000,2)`, printedWan(sum.value))
      : words(dash);
    put(left, right, content, looks.amount);
  }
  put(column.H, column.H, totalRate(facts), looks.rate);
  draft.put(across(row, column.I, column.I), empty, looks.points);
  draft.put(across(row, column.J, column.J), empty, looks.centred);
  draft.setHeight(row, 20);
}

function totalRate(facts: SummaryFacts): PlannedContent {
  const [spent, budget] = [sumOfUnits(facts, "final"), sumOfUnits(facts, "adjustedBudget")];
  if (!spent || !budget) return words(dash);
  return calculated(
    `IF(${budget.formula}=0,"${dash}",${spent.formula}/${budget.formula})`,
    quotientShown(spent.value, budget.value),
  );
}

function sumOfUnits(facts: SummaryFacts, measure: Measure) {
  const cells = facts.evaluation.recognition.memberUnits.flatMap(
    (unit) => cellOf(facts, unit, measure) ?? [],
  );
  if (cells.length === 0) return null;
  return {
    formula: `SUM(${cellRanges(cells.map(({ cell }) => cell))})`,
    value: sumOf(cells.map(({ value }) => value)),
  };
}
