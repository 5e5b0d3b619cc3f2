import type { Evaluation } from "../evaluation";
import { isNoAnswer } from "../expression";
import { figureFacts, isFigureId } from "../figures";
import { absoluteRef, type CellRef, type Snapshot } from "../grid";
import type { Edit } from "./edit";

/** All names of ours begin so; nothing else in the workbook is touched. */
const prefix = "自评_";

/** “自评_支出合计_决算数”: brackets part, quotes and all else a name may not hold goes. */
function definedName(term: string): string {
  const plain = term
    .replace(/[（(]/g, "_")
    .replace(/[^\p{L}\p{N}_.]/gu, "")
    .replace(/_+$/, "");
  return `${prefix}${plain}`;
}

/** A cell that gets a name, by the term the name is made of. */
export interface NamedCell {
  readonly term: string;
  readonly at: CellRef;
}

/** Every amount 取数表 has a number for. */
export const namedAmounts = ({ operands }: Evaluation): readonly NamedCell[] =>
  [...operands].flatMap(([id, { value, cell }]) =>
    isFigureId(id) && !isNoAnswer(value) ? [{ term: figureFacts(id).term, at: cell }] : [],
  );

/**
 * Names to drop and to set. A term that comes twice gets a number.
 * @param kept the summary sheet that is not rewritten now, whose names stay
 */
export function nameEdits(
  cells: readonly NamedCell[],
  book: Snapshot,
  kept: string | null,
): readonly Edit[] {
  const targets = new Map<string, CellRef>();
  for (const { term, at } of cells) {
    const name = definedName(term);
    let free = name;
    for (let copy = 2; targets.has(free); copy += 1) free = `${name}_${String(copy)}`;
    targets.set(free, at);
  }
  const stale = book.names.filter(
    ({ name, refersTo, scope }) =>
      scope === null &&
      name.startsWith(prefix) &&
      !targets.has(name) &&
      !(kept !== null && refersTo.includes(kept)),
  );
  return [
    ...stale.map(({ name }): Edit => ({ kind: "drop-name", name })),
    ...[...targets].map(([name, at]): Edit => ({ kind: "name", name, refersTo: absoluteRef(at) })),
  ];
}
