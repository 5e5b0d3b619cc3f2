import { figureFacts, type FigureId, type Figures } from "../figures";
import { formatRef, sameCell } from "../grid";
import type { Issue } from "../issues";
import type { Candidate } from "./candidates";
import type { FiguresRead } from "./read-figures";
import { scopeIssue } from "./scope-issues";

/**
 * 公用经费 from 机关运行经费 in one 数列 and from a row of its own name in another: the two need not be the same,
 * so their rate may be of nothing. A cell the user picked is his own decision.
 */
export function weakLabelsBeside(
  { gathered }: Pick<FiguresRead, "gathered">,
  { found }: Figures,
): readonly Issue[] {
  const taken = [...found.keys()].flatMap((id) => takenAs(id, gathered.candidates, found) ?? []);
  return taken.flatMap((weak) => {
    if (!weak.named.weak) return [];
    const own = taken.find(({ item, named }) => item === weak.item && !named.weak);
    return own ? [notTheSame(weak, own)] : [];
  });
}

/** The candidate of the figure's first cell. */
function takenAs(
  id: FigureId,
  candidates: readonly Candidate[],
  found: Figures["found"],
): Candidate | undefined {
  const figure = found.get(id);
  if (figure?.from.kind !== "cells" || figure.confidence === "picked") return undefined;
  const cell = figure.from.sources[0]?.cell;
  return candidates.find(
    (one) => one.id === id && cell !== undefined && sameCell(one.named.amount.cell, cell),
  );
}

function notTheSame(weak: Candidate, own: Candidate): Issue {
  const [at, ownAt] = [weak.named.amount.cell, own.named.amount.cell];
  const facts = {
    term: figureFacts(weak.id).term,
    cell: formatRef(at),
    label: labelOf(weak),
    own: figureFacts(own.id).term,
    ownCell: formatRef(ownAt),
  };
  return scopeIssue("label-not-the-same", facts, [at, ownAt]);
}

const labelOf = ({ named: { amount } }: Candidate): string =>
  [...amount.row.slice(0, 1), ...amount.head].find(({ named }) => named?.weak === true)?.text ?? "";
