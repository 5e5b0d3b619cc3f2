import type { Edit } from "../../../core/edits";
import { contentAt, findSheet, parseA1, type Snapshot } from "../../../core/grid";
import { type ChangedCells, changedCells, sameContent, touched } from "./changed-cells";
import {
  candidate,
  FreshCells,
  keyOf,
  namesOf,
  type Candidate,
  type FreshResult,
} from "./fresh-cells";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Formulas that could read one of the changed sheets, those the edits wrote left out. */
function candidatesIn(
  book: Snapshot,
  changed: ChangedCells,
  written: ReadonlySet<string>,
): readonly Candidate[] {
  const names = namesOf(book);
  const elsewhere = new RegExp(["!", ...[...names.keys()].map(escaped)].join("|"), "iu");
  const candidates: Candidate[] = [];
  for (const sheet of book.sheets)
    for (const [address, formula] of sheet.formulas) {
      // A formula that speaks of its own sheet only cannot see what changed on another.
      if (!changed.hasSheet(sheet.name) && !elsewhere.test(formula)) continue;
      const cell = parseA1(address);
      if (!cell || written.has(keyOf({ sheet: sheet.name, ...cell }))) continue;
      candidates.push(candidate({ sheet: sheet.name, ...cell }, formula, names));
    }
  return candidates;
}

/**
 * Formulas of other people's whose stored results the edits made untrue, each with what it shows now:
 * `before` is the workbook as it was, `after` as it is with the edits.
 */
export function staleResults(
  before: Snapshot,
  after: Snapshot,
  edits: readonly Edit[],
): readonly FreshResult[] {
  const changed = changedCells(before, after, edits);
  if (changed.none) return [];
  const written = new Set([...touched(before, edits)].map(keyOf));
  const cells = new FreshCells(after);
  cells.spread(candidatesIn(after, changed, written), changed);
  return cells.results().filter(({ at, now }) => {
    const sheet = findSheet(after, at.sheet);
    return now === undefined || !sheet || !sameContent(contentAt(sheet, at.row, at.column), now);
  });
}
