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
import { cellSize, looks, noteSize, styled } from "../look";
import { budgetOf, executionRate, quotientShown } from "../project-rates";
import { across, amount, calculated, empty, type SheetDraft, words, ordinal } from "../sheet-draft";
import { dash } from "../shown";
import { heightOf } from "../text-extent";
import { column, lastColumn, type SummaryFacts } from "./context";
import { alignedFor } from "./funds";
import { headOf } from "./table-head";
import type { PageCursor } from "./pages";

/** More projects than these begin a page of their own (docs/workbook.md §7). */
const manyProjects = 15;

/** 五、项目支出 from the cursor's row on: one row a project and 合计. */
export function putProjects(
  draft: SheetDraft,
  { evaluation }: SummaryFacts,
  cursor: PageCursor,
): void {
  const table = evaluation.recognition.projects;
  if (!table || table.projects.length === 0) return;
  if (table.projects.length > manyProjects) cursor.startPage();
  else cursor.keepTogether(100);
  const start = cursor.take(18);
  draft.put(across(start, 0, lastColumn), words("五、项目支出"), looks.blockHead);
  draft.setHeight(start, 18);
  const head = headOf(draft, heads);
  cursor.takeHead(head, false);
  table.projects.forEach((project, index) => {
    const height = heightOfProject(draft, project);
    const { row } = cursor.takeRowUnder(head, height);
    putProject(draft, project, table.unit, { row, number: index + 1 });
    draft.setHeight(row, height);
  });
  const total = cursor.takeRowUnder(head, 20).row;
  putTotal(draft, table.projects, table.unit, total);
  draft.frame({ top: start, left: 0, bottom: total, right: lastColumn });
}

function heightOfProject(draft: SheetDraft, { name, deviation }: Project): number {
  const width = (left: number, right: number): number => draft.widthOf({ left, right });
  return Math.max(
    20,
    heightOf(name.text, width(column.B, column.C), cellSize),
    heightOf(deviation, width(column.J, column.J), noteSize),
  );
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
  draft.put(across(row, column.A, column.A), ordinal(number), looks.centred);
  draft.put(across(row, column.B, column.C), words(project.name.text), looks.text);
  put(column.D, column.D, inWan(budgetOf(project), unit), looks.amount);
  put(column.E, column.F, inWan(project.executed, unit), looks.amount);
  const rate = executionRate(project, unit, ({ at }) => absoluteRef(at)) ?? words(dash);
  put(column.G, column.G, rate, looks.rate);
  put(column.H, column.H, pointsOf(project.points), looks.points);
  draft.put(across(row, column.I, column.I), words(project.grade), looks.centred);
  draft.put(across(row, column.J, column.J), words(project.deviation), looks.smallText);
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
  put(column.G, column.G, rateOfSums(executed, budget), looks.rate);
  for (const at of [column.H, column.I, column.J])
    draft.put(across(row, at, at), empty, looks.text);
  draft.setHeight(row, 20);
}

/** One column of all projects: its sum as a formula in the table's own unit, and in 元. */
interface Column {
  readonly sum: string;
  /** True in the sheet while a cell that is added up has lost its number; "" where none can. */
  readonly lacks: string;
  readonly value: Decimal;
}

/** null while one project lacks the amount: what the others come to is not the sum of all. */
function columnOf(
  projects: readonly Project[],
  pick: (project: Project) => WrittenNumber | null,
  unit: MoneyUnit | null,
): Column | null {
  const cells = projects.flatMap((project) => pick(project) ?? []);
  if (cells.length < projects.length || cells.length === 0) return null;
  const typed = cells.filter(({ numeric }) => !numeric).map(({ value }) => value);
  const carried = fromYuan(sumOf(typed), unit ?? "元");
  const numeric = cells.filter((cell) => cell.numeric);
  const live = cellRanges(numeric.map(({ at }) => at));
  const parts = [
    ...(live === "" ? [] : [live]),
    ...(carried.eq(zero) && live !== "" ? [] : [carried.toFixed()]),
  ];
  return {
    sum: `SUM(${parts.join(",")})`,
    lacks: live === "" ? "" : `COUNT(${live})<${String(numeric.length)}`,
    value: sumOf(cells.map(({ value }) => value)),
  };
}

/** `IF(COUNT(…)<5,"—",…)`, so that a blank is never added up as 0. */
const unlessLacking = (lacks: readonly string[], formula: string): string => {
  const said = lacks.filter((one) => one !== "");
  if (said.length === 0) return formula;
  return `IF(${said.length === 1 ? said.join("") : `OR(${said.join(",")})`},"${dash}",${formula})`;
};

function wanOf(of: Column | null, unit: MoneyUnit | null): PlannedContent {
  if (!of) return words(dash);
  const formula = `ROUND(${of.sum}${toWan(unit)},2)`;
  return calculated(unlessLacking([of.lacks], formula), printedWan(of.value));
}

function rateOfSums(executed: Column | null, budget: Column | null): PlannedContent {
  if (!executed || !budget) return words(dash);
  const formula = `IF(${budget.sum}=0,"${dash}",${executed.sum}/${budget.sum})`;
  return calculated(
    unlessLacking([executed.lacks, budget.lacks], formula),
    quotientShown(executed.value, budget.value),
  );
}
