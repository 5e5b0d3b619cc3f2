import {
  type Decimal,
  decimal,
  fromYuan,
  type MoneyUnit,
  moneyUnits,
  printedWan,
  sumOf,
  zero,
} from "../../decimal";
import { absoluteRef } from "../../grid";
import type { Project, WrittenNumber } from "../../recognise";
import type { CellStyle, PlannedContent } from "../edit";
import { cellRanges } from "../formula-text";
import { looks, noteSize, styled } from "../look";
import { budgetOf, executionRate, quotientShown } from "../project-rates";
import { across, amount, calculated, empty, type SheetDraft, words } from "../sheet-draft";
import { dash } from "../shown";
import { column, lastColumn, type SummaryFacts } from "./context";
import { alignedFor } from "./funds";
import type { PageCursor } from "./pages";

/** More projects than these begin a page of their own (experience.md §2.3). */
const manyProjects = 15;

/** 五、项目支出 from row `start` on: one row a project and 合计. @returns the row after it. */
export function putProjects(
  draft: SheetDraft,
  { evaluation }: SummaryFacts,
  start: number,
  cursor: PageCursor,
): number {
  const table = evaluation.recognition.projects;
  if (!table || table.projects.length === 0) return start;
  if (table.projects.length > manyProjects) cursor.startPage(start);
  else cursor.keepTogether(start, 100);
  const head = start + 1;
  draft.put(across(start, 0, lastColumn), words("五、项目支出"), looks.blockHead);
  draft.setHeight(start, 18);
  cursor.place(start, 18);
  heads.forEach(([left, right, text]) => {
    draft.put(across(head, left, right), words(text), looks.columnHead);
  });
  draft.fitHeight(head, 20);
  cursor.place(head, draft.heightAt(head));
  table.projects.forEach((project, index) => {
    putProject(draft, project, table.unit, { row: head + 1 + index, number: index + 1 });
    cursor.place(head + 1 + index, draft.heightAt(head + 1 + index));
  });
  const total = head + 1 + table.projects.length;
  putTotal(draft, table.projects, table.unit, total);
  cursor.place(total, 20);
  draft.frame({ top: start, left: 0, bottom: total, right: lastColumn });
  return total + 1;
}

const heads: readonly (readonly [number, number, string])[] = [
  [column.A, column.A, "序号"],
  [column.B, column.C, "项目名称"],
  [column.D, column.D, "全年预算数"],
  [column.E, column.F, "执行数"],
  [column.G, column.G, "执行率"],
  [column.H, column.H, "自评得分"],
  [column.I, column.I, "等级"],
  [column.J, column.J, "偏差原因"],
];

function putProject(
  draft: SheetDraft,
  project: Project,
  unit: MoneyUnit | null,
  { row, number }: { readonly row: number; readonly number: number },
): void {
  const put = (left: number, right: number, content: PlannedContent, style: CellStyle): void => {
    draft.putFitted(across(row, left, right), content, alignedFor(content, style));
  };
  const small = styled(looks.text, { font: { size: noteSize } });
  draft.put(across(row, column.A, column.A), words(String(number)), looks.centred);
  draft.put(across(row, column.B, column.C), words(project.name.text), looks.text);
  put(column.D, column.D, inWan(budgetOf(project), unit), looks.amount);
  put(column.E, column.F, inWan(project.executed, unit), looks.amount);
  const rate = executionRate(project, unit, ({ at }) => absoluteRef(at)) ?? words(dash);
  put(column.G, column.G, rate, looks.rate);
  put(column.H, column.H, pointsOf(project.points), looks.points);
  draft.put(across(row, column.I, column.I), words(project.grade), looks.centred);
  draft.put(across(row, column.J, column.J), words(project.deviation), small);
  draft.fitHeight(row, 20);
}

/** An amount of 项目支出明细 in 万元, each rounded on its own. */
function inWan(written: WrittenNumber | null, unit: MoneyUnit | null): PlannedContent {
  if (!written) return words(dash);
  const shows = printedWan(written.value);
  if (!written.numeric) return amount(shows);
  return calculated(`ROUND(${absoluteRef(written.at)}${toWan(unit)},2)`, shows);
}

/** “/10000” after an amount in 元, nothing after one in 万元. */
function toWan(unit: MoneyUnit | null): string {
  const factor = decimal(moneyUnits[unit ?? "元"]);
  const share = fromYuan(decimal("1"), "万元").times(factor);
  if (share.eq(decimal("1"))) return "";
  return share.gt(decimal("1"))
    ? `*${share.toFixed()}`
    : `/${decimal("10000").div(factor).toFixed()}`;
}

function pointsOf(written: WrittenNumber | null): PlannedContent {
  if (!written) return empty;
  if (!written.numeric) return amount(written.value);
  return calculated(absoluteRef(written.at), written.value);
}

function putTotal(
  draft: SheetDraft,
  projects: readonly Project[],
  unit: MoneyUnit | null,
  row: number,
): void {
  const bold = (style: CellStyle): CellStyle => styled(style, { font: { bold: true } });
  const budget = columnOf(projects, budgetOf, unit);
  const executed = columnOf(projects, ({ executed: of }) => of, unit);
  const put = (left: number, right: number, content: PlannedContent, style: CellStyle): void => {
    draft.putFitted(across(row, left, right), content, bold(alignedFor(content, style)));
  };
  draft.put(across(row, column.A, column.C), words("合计"), bold(looks.centred));
  put(column.D, column.D, wanOf(budget, unit), looks.amount);
  put(column.E, column.F, wanOf(executed, unit), looks.amount);
  put(
    column.G,
    column.G,
    calculated(
      `IF(${budget.sum}=0,"${dash}",${executed.sum}/${budget.sum})`,
      quotientShown(executed.value, budget.value),
    ),
    looks.rate,
  );
  for (const at of [column.H, column.I, column.J])
    draft.put(across(row, at, at), empty, looks.text);
  draft.setHeight(row, 20);
}

/** One column of all projects: its sum as a formula in the table's own unit, and in 元. */
interface Column {
  readonly sum: string;
  readonly value: Decimal;
}

function columnOf(
  projects: readonly Project[],
  pick: (project: Project) => WrittenNumber | null,
  unit: MoneyUnit | null,
): Column {
  const cells = projects.flatMap((project) => pick(project) ?? []);
  const typed = cells.filter(({ numeric }) => !numeric).map(({ value }) => value);
  const carried = fromYuan(sumOf(typed), unit ?? "元");
  const live = cellRanges(cells.filter(({ numeric }) => numeric).map(({ at }) => at));
  const parts = [
    ...(live === "" ? [] : [live]),
    ...(carried.eq(zero) && live !== "" ? [] : [carried.toFixed()]),
  ];
  return { sum: `SUM(${parts.join(",")})`, value: sumOf(cells.map(({ value }) => value)) };
}

const wanOf = ({ sum, value }: Column, unit: MoneyUnit | null): PlannedContent =>
  calculated(`ROUND(${sum}${toWan(unit)},2)`, printedWan(value));
