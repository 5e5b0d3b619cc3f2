import { printedWan } from "../../decimal";
import { figureId, type Measure, registerColumns } from "../../figures";
import { absoluteRef } from "../../grid";
import type { MemberUnit } from "../../recognise";
import type { CellStyle, PlannedContent } from "../edit";
import { looks } from "../look";
import { quotientShown } from "../project-rates";
import { across, calculated, empty, type SheetDraft, words } from "../sheet-draft";
import { dash } from "../shown";
import { column, lastColumn, type SummaryFacts } from "./context";
import { alignedFor } from "./funds";
import type { PageCursor } from "./pages";

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

/** 六、所属单位: one row a unit under scope 汇总. @returns the row after it. */
export function putMembers(
  draft: SheetDraft,
  facts: SummaryFacts,
  start: number,
  cursor: PageCursor,
): number {
  const { memberUnits, projects } = facts.evaluation.recognition;
  if (memberUnits.length === 0) return start;
  cursor.keepTogether(start, 100);
  const head = start + 1;
  const number = projects && projects.projects.length > 0 ? "六" : "五";
  draft.put(across(start, 0, lastColumn), words(`${number}、所属单位`), looks.blockHead);
  draft.setHeight(start, 18);
  cursor.place(start, 18);
  heads.forEach(([left, right, text]) => {
    draft.put(across(head, left, right), words(text), looks.columnHead);
  });
  draft.fitHeight(head, 20);
  cursor.place(head, draft.heightAt(head));
  memberUnits.forEach((unit, index) => {
    const row = head + 1 + index;
    draft.put(across(row, column.A, column.A), words(String(index + 1)), looks.centred);
    putMember(draft, facts, unit, row);
    cursor.place(row, draft.heightAt(row));
  });
  const last = head + memberUnits.length;
  draft.frame({ top: start, left: 0, bottom: last, right: lastColumn });
  return last + 1;
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
  draft.fitHeight(row, 20);
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
