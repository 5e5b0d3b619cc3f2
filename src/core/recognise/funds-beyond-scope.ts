import { isZero } from "../decimal";
import { figureFacts, figureIds, type Figures, type Found, type Item } from "../figures";
import { type CellRef, formatRef, sameCell } from "../grid";
import type { Issue } from "../issues";
import type { Candidate } from "./candidates";
import type { Table } from "./find-tables";
import type { FiguresRead } from "./read-figures";
import { scopeIssue } from "./scope-issues";
import type { UnitFacts } from "./unit-facts";

/** Items that hold all the funds of the table they stand in. */
const ofAllFunds: ReadonlySet<Item> = new Set<Item>([
  ...(["totalIncome", "grandTotalIncome", "totalExpenditure", "grandTotalExpenditure"] as const),
  ...(["basicExpenditure", "personnelExpenditure", "publicExpenditure"] as const),
  ...(["projectExpenditure", "openingCarryover", "closingCarryover"] as const),
]);

const ofIncome: ReadonlySet<Item> = new Set<Item>(["totalIncome", "fiscalIncome", "otherIncome"]);

type Read = Pick<FiguresRead, "gathered" | "basics">;

/**
 * 资金口径 is 财政拨款 and a figure comes from a table that does not say so and shows 事业收入 or 其他收入:
 * once a table, by its first such figure. A cell the user picked is his own decision.
 */
export function fundsBeyondScope(
  read: Read,
  { found }: Figures,
  { fundScope, texts }: UnitFacts,
): readonly Issue[] {
  if (fundScope !== "财政拨款") return [];
  const scope = texts.get("fundScope");
  const told = new Set<Table>();
  return figureIds.flatMap((id) => {
    const figure = found.get(id);
    if (!figure || figure.confidence === "picked") return [];
    return takenAs(read, figure).flatMap((candidate) => {
      const { table } = candidate.named.amount;
      const other = told.has(table) ? undefined : otherIncomeBeside(read, candidate);
      if (!other) return [];
      told.add(table);
      return wider(candidate, other, scope ? [scope.at] : []);
    });
  });
}

/** The candidates of all funds whose cells a figure is made of. */
function takenAs({ gathered }: Read, { id, from }: Found): readonly Candidate[] {
  if (from.kind !== "cells" || !ofAllFunds.has(figureFacts(id).item)) return [];
  return gathered.candidates.filter(
    (one) =>
      one.id === id &&
      (one.fund === null || one.fund === "all") &&
      one.sources.some(({ cell }) => from.sources.some((source) => sameCell(source.cell, cell))),
  );
}

/** In its own table; for a table without income in the others that say no fund, as 01 parted in two. */
function otherIncomeBeside({ gathered, basics }: Read, like: Candidate): Candidate | undefined {
  const { table } = like.named.amount;
  const own = gathered.rows.filter(({ named }) => named.amount.table === table);
  const alone = !basics.has(table) && !own.some(({ item }) => ofIncome.has(item));
  const rows = alone
    ? gathered.rows.filter(({ named, fund }) => fund === null && !basics.has(named.amount.table))
    : own;
  return rows.find(
    ({ item, measure, value }) =>
      item === "otherIncome" && measure === like.measure && !isZero(value),
  );
}

function wider(candidate: Candidate, other: Candidate, scope: readonly CellRef[]): Issue {
  const [at, incomeAt] = [candidate.named.amount.cell, other.named.amount.cell];
  const facts = {
    term: figureFacts(candidate.id).term,
    cell: formatRef(at),
    income: other.sources[0]?.as ?? "",
    incomeCell: formatRef(incomeAt),
  };
  return scopeIssue("funds-beyond-scope", facts, [at, incomeAt, ...scope]);
}
