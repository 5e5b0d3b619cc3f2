import { sumOf } from "../decimal";
import type { Measure } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import type { Candidate } from "./candidates";
import type { Table } from "./find-tables";
import { issue } from "./issues";
import type { Amount } from "./table-amounts";
import { footingTotals } from "./three-public-total";

/** Candidates after rows were put together, and what was said on the way. */
export interface Composed {
  readonly candidates: readonly Candidate[];
  readonly issues: readonly Issue[];
}

/** Puts together what one table says: rows that are parts, totals that only the title names. */
export function compose(candidates: readonly Candidate[], amounts: readonly Amount[]): Composed {
  const tables = new Map<Table, Candidate[]>();
  for (const candidate of candidates) {
    const { table } = candidate.named.amount;
    const group = tables.get(table);
    if (group) group.push(candidate);
    else tables.set(table, [candidate]);
  }
  const adjusted = [...tables.values()].map((group) => adjustedBudgets(group));
  const footing = adjusted.map(({ candidates: group }) => footingTotals(group, amounts));
  return {
    candidates: footing.flatMap(({ candidates: group }) => withParts(group)),
    issues: [...adjusted, ...footing].flatMap(({ issues }) => issues),
  };
}

/** 行政编制 + 事业编制 is 编制数, unless the table has a row for 编制数 itself. */
function withParts(group: readonly Candidate[]): readonly Candidate[] {
  const wholes = group.filter(({ named }) => named.part === null);
  const sums = new Map<string, Candidate[]>();
  for (const candidate of group) {
    if (candidate.named.part === null || wholes.some(({ id }) => id === candidate.id)) continue;
    const key = `${candidate.id}:${lineOf(candidate)}`;
    const parts = sums.get(key) ?? [];
    sums.set(key, [...parts, candidate]);
  }
  return [...wholes, ...[...sums.values()].flatMap(summed)];
}

/** Parts named by their rows add up within a column, parts named by their columns within a row. */
function lineOf({ named: { rowKind, amount } }: Candidate): string {
  return rowKind === "named"
    ? `column ${String(amount.head[0]?.text)}`
    : `row ${String(amount.cell.row)}`;
}

function summed(parts: readonly Candidate[]): readonly Candidate[] {
  const [first] = parts;
  if (!first) return [];
  const names = parts.map(({ named }) => named.part);
  if (new Set(names).size < names.length) return [];
  return [
    {
      ...first,
      value: sumOf(parts.map(({ value }) => value)),
      sources: parts.flatMap(({ sources }) => sources),
      fund: first.named.amount.table.fund,
      why: parts.map(({ why }) => why).join("＋"),
    },
  ];
}

/** “调整预算数” is the budget after the change, as 部门决算 defines it, unless the figures show otherwise. */
function adjustedBudgets(group: readonly Candidate[]): Composed {
  const asked = group.filter(
    ({ measure, named }) => measure === "adjustedBudget" && wording(named) !== null,
  );
  if (asked.length === 0) return { candidates: group, issues: [] };
  const changes = asked.filter((candidate) => isChange(group, candidate));
  const [first] = asked;
  const [change] = changes;
  if (change) {
    const at = change.named.amount.cell;
    return {
      candidates: group.filter((candidate) => !asked.includes(candidate)),
      issues: [issue("adjusted-budget-is-change", { cell: formatRef(at) }, [at])],
    };
  }
  if (!first) return { candidates: group, issues: [] };
  const at = first.named.amount.cell;
  return {
    candidates: group,
    issues: [
      issue("adjusted-budget-wording", { cell: formatRef(at), label: wording(first.named) ?? "" }, [
        at,
      ]),
    ],
  };
}

/** The word that can be read two ways; null where the column says 全年 or 调整后. */
const wording = ({ amount }: Candidate["named"]): string | null =>
  [...amount.head, ...amount.row].find((meaning) => meaning.twoWays || meaning.adjusting)?.text ??
  null;

/** 年初 + it = 决算, or it is negative: then it is what was added, not what came of it. */
function isChange(group: readonly Candidate[], adjusted: Candidate): boolean {
  const at = (measure: Measure) =>
    group.find(({ item, measure: other }) => item === adjusted.item && other === measure)?.value;
  const initial = at("initialBudget");
  const final = at("final");
  if (adjusted.value.lt("0")) return true;
  if (!initial || !final || final.eq(adjusted.value)) return false;
  return initial.plus(adjusted.value).eq(final) && !initial.eq("0");
}
