import type { LeftCell } from "../../app/ports";
import { contentAt, formatAt, formulaAt } from "../../core/grid";
import type { Written } from "./book-writer";
import { holdsPlanned } from "./cell-input";
import { findKnown, type KnownBook, type KnownSheet } from "./known-book";
import { formerName, leftCell, putBack, removal, sameCellIn, sameContentIn } from "./put-back";
import type { CellWrite, NameWrite } from "./write-plan";
import type { Step } from "./write-steps";

/** What one write changed in sheets we did not make, and the sheets and names it added. */
export interface Journal {
  readonly before: KnownBook;
  readonly cells: readonly { readonly known: KnownSheet; readonly cells: readonly CellWrite[] }[];
  /** Ids: a sheet may be renamed meanwhile. */
  readonly added: readonly string[];
  readonly names: readonly NameWrite[];
}

/**
 * The journal of a write. One that changed nothing but sheets of ours leaves the one before it in force:
 * after 重新计算 with the same formulas, 撤回 still takes those formulas back.
 */
export function journalOf({ plan, before, ids }: Written, present: Journal | null): Journal | null {
  if (!ids) return present;
  const added = plan.sheets.flatMap(({ known, plan: { name } }) =>
    known === null ? (ids.get(name) ?? []) : [],
  );
  const cells = plan.cells.flatMap(({ known, cells: written }) =>
    known ? [{ known, cells: written }] : [],
  );
  const onlyOurs = cells.length + added.length + plan.names.length === 0;
  return onlyOurs ? present : { before, cells, added, names: plan.names };
}

/** How to take a write back. */
interface Restoring {
  readonly steps: readonly Step[];
  readonly cells: number;
  readonly left: readonly LeftCell[];
  /** Afterwards: the cells that did not come back. */
  check(after: KnownBook): readonly LeftCell[];
  /** Afterwards: no sheet and no name of the write is left. */
  isCleared(after: KnownBook): boolean;
}

/** Cells that still hold what we wrote go back; what somebody typed since stays. */
export function restoreFrom(journal: Journal, now: KnownBook): Restoring {
  const sheets = journal.cells.map((entry) => sortOut(entry, now));
  const steps = sheets.flatMap(({ present, known, back }): Step[] =>
    present && back.length > 0
      ? [
          {
            bytes: back.length * 200,
            queue: (context) =>
              putBack(context.workbook.worksheets.getItem(present.id), known, back),
          },
        ]
      : [],
  );
  const gone = now.sheets.filter(({ id }) => journal.added.includes(id));
  return {
    steps: [
      ...steps,
      ...journal.names.flatMap((write) => formerName(write, journal.before, now)),
      ...gone.map(({ name }) => removal(name)),
    ],
    cells: sheets.reduce((sum, { back }) => sum + back.length, 0),
    left: sheets.flatMap(({ known, left }) =>
      left.map((cell) => leftCell(known, cell, "changed-since")),
    ),
    isCleared: (after) =>
      after.sheets.every(({ id }) => !journal.added.includes(id)) &&
      journal.names.every((write) => formerName(write, journal.before, after).length === 0),
    check: (after) =>
      sheets.flatMap(({ known, back }) => {
        const present = after.sheets.find(({ id }) => id === known.id);
        return back
          .filter((cell) => !present || !sameCellIn(known, present, cell))
          .map((cell) => leftCell(known, cell, "failed"));
      }),
  };
}

function sortOut({ known, cells }: Journal["cells"][number], now: KnownBook) {
  const present = now.sheets.find(({ id }) => id === known.id) ?? findKnown(now, known.name);
  const back: CellWrite[] = [];
  const left: CellWrite[] = [];
  for (const cell of cells) {
    if (present && sameCellIn(known, present, cell)) continue;
    (present && isUntouched(known, present, cell) ? back : left).push(cell);
  }
  return { known, present, back, left };
}

/**
 * Nobody but us was at the cell: it holds what was written, in the format it was given, or one of the
 * two is back already because an earlier attempt was cut off.
 */
function isUntouched(known: KnownSheet, present: KnownSheet, cell: CellWrite): boolean {
  const { row, column, input, planned } = cell;
  const content = contentAt(present, row, column);
  const format = formatAt(present, row, column);
  const ours = holdsPlanned(planned.content, content, formulaAt(present, row, column));
  const formats = [input.format, formatAt(known, row, column)];
  return (ours || sameContentIn(known, present, cell)) && formats.includes(format);
}
