import { type Decimal, decimal, divide, fromYuan, isZero, type MoneyUnit, whole } from "../decimal";
import type { Evaluation } from "../evaluation";
import { a1, findSheet, type Snapshot } from "../grid";
import type { Issue } from "../issues";
import type { Project, WrittenNumber } from "../recognise";
import type { Edit, PlannedContent } from "./edit";
import { issue } from "./issues";
import { formats } from "./look";
import { dash, decimalOf } from "./shown";

/** 执行率 of 项目支出明细 as it will be written. */
export interface ProjectRatePlan {
  readonly edits: readonly Extract<Edit, { kind: "cell" }>[];
  readonly issues: readonly Issue[];
}

/**
 * 执行率 = 执行数 ÷ 全年预算数 (年初预算数 where the table has no other) in cells that are empty or
 * ours; no budget shows “—”. A row that lacks an amount is left alone.
 */
export function projectRateEdits(
  { recognition }: Evaluation,
  book: Snapshot,
  replaceTyped: boolean,
): ProjectRatePlan {
  const table = recognition.projects;
  const sheet = table ? findSheet(book, table.sheet) : null;
  if (!table || !sheet) return { edits: [], issues: [] };
  const edits = table.projects.flatMap((project): Extract<Edit, { kind: "cell" }>[] => {
    const target = project.executionRate;
    const content = executionRate(project, table.unit, (cell) => a1(cell.at));
    if (!target || !content || (target.typed !== null && !replaceTyped)) return [];
    return [{ kind: "cell", at: target.at, content, style: { numberFormat: formats.rate } }];
  });
  return sheet.protected && edits.length > 0
    ? {
        edits: [],
        issues: [
          issue(
            "sheet-protected",
            { sheet: sheet.name, cells: edits.length },
            edits.map(({ at }) => at),
          ),
        ],
      }
    : { edits, issues: [] };
}

/** What an execution rate divides by. */
export const budgetOf = ({ adjustedBudget, initialBudget }: Project): WrittenNumber | null =>
  adjustedBudget ?? initialBudget;

/**
 * `IF(E5=0,"—",F5/E5)`; an amount written as text stands as its number in the table's unit. null
 * where an amount is missing.
 */
export function executionRate(
  project: Project,
  unit: MoneyUnit | null,
  reference: (cell: WrittenNumber) => string,
): Extract<PlannedContent, { kind: "formula" }> | null {
  const budget = budgetOf(project);
  const { executed } = project;
  if (!budget || !executed) return null;
  const term = (cell: WrittenNumber): string =>
    cell.numeric ? reference(cell) : literal(cell.value, unit);
  return {
    kind: "formula",
    formula: `IF(${term(budget)}=0,"${dash}",${term(executed)}/${term(budget)})`,
    shows: quotientShown(executed.value, budget.value),
  };
}

/** A share as its cell shows it, “—” where the whole is 0. */
export function quotientShown(executed: Decimal, budget: Decimal): Decimal | string {
  const rate = isZero(budget) ? null : divide(whole(executed), whole(budget));
  return rate ? decimalOf(rate) : dash;
}

function literal(value: Decimal, unit: MoneyUnit | null): string {
  const written = fromYuan(value, unit ?? "元");
  return written.lt(decimal("0")) ? `(${written.toFixed()})` : written.toFixed();
}
