import { figureFacts, type FigureId, type Figures, type Found, type Unfound } from "../figures";
import { type CellRef, formatRef } from "../grid";
import type { Issue } from "../issues";
import type { Candidate, Obstacle } from "./candidates";
import type { Gathered } from "./gather";
import { issue } from "./issues";
import { byFigure, settle, type TierOf } from "./settle";
import type { UnitFacts } from "./unit-facts";

interface SettledFigures {
  readonly figures: Figures;
  readonly issues: readonly Issue[];
}

/** Every figure the candidates speak of, found or with the reason why not. */
export function settleAll(
  { candidates, obstacles }: Pick<Gathered, "candidates" | "obstacles">,
  unit: UnitFacts,
  tierOf: TierOf,
): SettledFigures {
  const found = new Map<FigureId, Found>();
  const unfound = new Map<FigureId, Unfound>();
  const issues: Issue[] = [];
  for (const [id, group] of byFigure(candidates)) {
    const blocked = obstacles.find((one) => one.id === id && outranks(one, group, tierOf));
    if (blocked) continue;
    const settled = settle(group, unit, tierOf);
    if (settled.found) {
      found.set(id, settled.found);
      issues.push(...disagreements(settled.found, settled.disagreeing));
    } else if (settled.ambiguous.length > 0) {
      unfound.set(id, { kind: "ambiguous", id, candidates: settled.ambiguous });
      issues.push(ambiguity(id, settled.ambiguous));
    }
  }
  for (const obstacle of obstacles)
    if (!found.has(obstacle.id) && !unfound.has(obstacle.id))
      unfound.set(obstacle.id, reasonFor(obstacle));
  return { figures: { found, unfound }, issues };
}

/** An unreadable cell of the better table is not passed over for a lesser one. */
function outranks(obstacle: Obstacle, group: readonly Candidate[], tierOf: TierOf): boolean {
  const own = tierOf(obstacle);
  return group.every((candidate) => tierOf(candidate) > own);
}

function reasonFor({ kind, id, as, at }: Obstacle): Unfound {
  return kind === "no-unit" || kind === "unit-mixed"
    ? { kind: "no-unit", id, at, as }
    : { kind: "unreadable", id, at, as };
}

const writtenAs = ({ from }: Found): string =>
  from.kind === "cells" ? from.sources.map(({ as }) => as).join("＋") : "";

const cellsOf = ({ from }: Found): readonly CellRef[] =>
  from.kind === "cells" ? from.sources.map(({ cell }) => cell) : [from.at];

function disagreements(found: Found, others: readonly Candidate[]): readonly Issue[] {
  const [cell] = cellsOf(found);
  return others.flatMap((other) => {
    const [source] = other.sources;
    if (!cell || !source) return [];
    return issue(
      "tables-disagree",
      {
        term: figureFacts(found.id).term,
        taken: writtenAs(found),
        other: other.sources.map(({ as }) => as).join("＋"),
        cell: formatRef(cell),
        otherCell: formatRef(source.cell),
      },
      [cell, source.cell],
    );
  });
}

function ambiguity(id: FigureId, candidates: readonly Found[]): Issue {
  const cells = candidates
    .map((one) => `${writtenAs(one)}（${cellsOf(one).map(formatRef).join("、")}）`)
    .join("；");
  return issue(
    "figure-ambiguous",
    { term: figureFacts(id).term, cells },
    candidates.flatMap((one) => [...cellsOf(one)]),
  );
}
