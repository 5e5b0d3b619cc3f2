import { formatRef, refIn } from "../grid";
import type { MoneyUnit } from "../decimal";
import type { Issue } from "../issues";
import type { FoundHead } from "./columns-by-head";
import { issue } from "./issues";
import { moneyUnitsIn } from "./money-unit";
import { type Page, shownText } from "./page";
import { yearIn } from "./when-words";

const amountColumns = ["initialBudget", "adjustedBudget", "executed"] as const;

/** One of the three amounts of a project. */
export type AmountColumn = (typeof amountColumns)[number];

/** Which sheet column each amount stands in, and in which unit its own head says it is. */
export interface AmountColumns {
  readonly at: ReadonlyMap<AmountColumn, number>;
  readonly units: ReadonlyMap<AmountColumn, MoneyUnit>;
  readonly issues: readonly Issue[];
}

function headTexts(page: Page, head: FoundHead<string>, column: number): readonly string[] {
  const rows = Array.from({ length: head.bottom - head.top + 1 }, (_, index) => head.top + index);
  return rows.flatMap((row) => shownText(page, row, column) ?? []);
}

/**
 * The amounts of the year evaluated: 2021年支出数 beside 2022年支出数 is last year's, 调整预算数 beside
 * 全年预算数 is the change. Where two are left nobody can say which is meant: none is taken.
 */
export function amountColumnsOf(
  page: Page,
  head: FoundHead<string>,
  evaluated: number | null,
): AmountColumns {
  const yearOf = (column: number): number | null =>
    headTexts(page, head, column).flatMap((text) => yearIn(text) ?? [])[0] ?? null;
  const all = amountColumns.flatMap((name) => head.repeated.get(name) ?? []);
  const year = evaluated ?? Math.max(0, ...all.flatMap((column) => yearOf(column) ?? []));
  const at = new Map<AmountColumn, number>();
  const units = new Map<AmountColumn, MoneyUnit>();
  const issues: Issue[] = [];
  for (const name of amountColumns) {
    const ours = (head.repeated.get(name) ?? []).filter((column) =>
      [null, year].includes(yearOf(column)),
    );
    const plain = ours.filter(
      (column) => !headTexts(page, head, column).some((text) => page.meaning(text).twoWays),
    );
    const [column, second] = plain.length > 0 ? plain : ours;
    if (column === undefined) continue;
    if (second !== undefined) {
      const cell = refIn(page.sheet, head.bottom, second);
      const facts = { sheet: page.sheet.name, cell: formatRef(cell) };
      issues.push(issue("project-columns-unclear", facts, [cell]));
      continue;
    }
    at.set(name, column);
    const [unit] = headTexts(page, head, column).flatMap((text) => [...moneyUnitsIn(text)]);
    if (unit) units.set(name, unit);
  }
  return { at, units, issues };
}
