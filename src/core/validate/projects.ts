import { decimal, formatWan, sumOf } from "../decimal";
import { cellOf } from "../figures";
import type { Issue } from "../issues";
import type { Recognition } from "../recognise";
import { halfUnit } from "./amounts";
import { issue } from "./issues";

const cent = decimal("50");

/** Σ执行数 = 项目支出, where every project states what it spent (docs/workbook.md §2). */
export function projectIssues({ projects, figures }: Recognition): readonly Issue[] {
  const total = figures.found.get("projectExpenditure");
  const rows = projects?.projects ?? [];
  const spent = rows.flatMap(({ executed }) => executed ?? []);
  if (!total || spent.length === 0 || spent.length < rows.length) return [];
  const sum = sumOf(spent.map(({ value }) => value));
  const tolerance = halfUnit(total).plus(cent.times(decimal(String(spent.length))));
  if (sum.minus(total.value).abs().lte(tolerance)) return [];
  const facts = { sum: formatWan(sum), total: formatWan(total.value) };
  return [
    issue("projects-differ-from-total", facts, [cellOf(total), ...spent.map(({ at }) => at)]),
  ];
}
