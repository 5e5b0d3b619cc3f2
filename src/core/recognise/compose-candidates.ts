import type { Measure } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import type { Candidate } from "./candidates";
import type { Table } from "./find-tables";
import { issue } from "./issues";
import { sumOfParts } from "./sum-of-parts";
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
  const everywhere = footing.flatMap((group) => group.candidates);
  const summed = footing.map((group) => sumOfParts(group.candidates, everywhere));
  return {
    candidates: summed.flatMap((group) => group.candidates),
    issues: [...adjusted, ...footing, ...summed].flatMap(({ issues }) => issues),
  };
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
