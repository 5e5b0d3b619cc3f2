import type { LeftCell } from "../../app/ports";
import { a1, type CellContent, contentAt, formatAt, formulaAt } from "../../core/grid";
import { type AddedSheet, heldBy, rewritten, stayingOf } from "./added-sheets";
import type { Written } from "./book-writer";
import { holdsPlanned } from "./cell-input";
import { findKnown, type KnownBook, type KnownSheet } from "./known-book";
import { formerName, leftCell, putBack, removal, sameCellIn, sameContentIn } from "./put-back";
import type { CellWrite, NameWrite } from "./write-plan";
import type { Step } from "./write-steps";

/** What one write changed in sheets we did not make, and the sheets and names it added. */
export interface Journal {
  /** The workbook's names before it. */
  readonly before: Pick<KnownBook, "names">;
  /** `known` holds these cells alone, as they were. */
  readonly cells: readonly { readonly known: KnownSheet; readonly cells: readonly CellWrite[] }[];
  readonly added: readonly AddedSheet[];
  readonly names: readonly NameWrite[];
}

/**
 * The journal of a write. One that changed nothing but sheets of ours leaves the one before it in force:
 * after 重新计算 with the same formulas, 撤回 still takes those formulas back.
 */
export function journalOf({ plan, before, ids }: Written, present: Journal | null): Journal | null {
  if (!ids) return present;
  const added = plan.sheets.flatMap((write) => {
    const id = write.known === null ? ids.get(write.plan.name) : undefined;
    return id === undefined ? [] : [{ id, holds: heldBy(plan, write) }];
  });
  const cells = plan.cells.flatMap(({ known, cells: written }) =>
    known ? [{ known: only(written, known), cells: written }] : [],
  );
  const onlyOurs = cells.length + added.length + plan.names.length === 0;
  if (onlyOurs) return present && { ...present, added: rewritten(present.added, plan, before) };
  return { before: { names: before.names }, cells, added, names: plan.names };
}

/** A sheet with nothing in it but these cells: a ledger is not kept for the sake of one formula. */
function only(cells: readonly CellWrite[], known: KnownSheet): KnownSheet {
  const rows: CellContent[][] = [];
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  for (const { row, column } of cells) {
    const at = a1({ row, column });
    const formula = formulaAt(known, row, column);
    (rows[row] ??= [])[column] = contentAt(known, row, column);
    formats.set(at, formatAt(known, row, column));
    if (formula !== null) formulas.set(at, formula);
  }
  return { ...known, rows, formulas, formats };
}

/** How to take a write back. */
interface Restoring {
  readonly steps: readonly Step[];
  readonly cells: number;
  readonly left: readonly LeftCell[];
  /** Sheets of the write that stay. */
  readonly kept: readonly string[];
  /** Afterwards: the cells that did not come back. */
  check(after: KnownBook): readonly LeftCell[];
  /** Afterwards: nothing of what was to go is left. */
  isCleared(after: KnownBook): boolean;
}

/**
 * Cells that still hold what we wrote go back; what somebody typed since stays, and so does an added
 * sheet in which she typed it. Of hidden sheets nothing is told: nobody can look at them.
 */
export function restoreFrom(journal: Journal, now: KnownBook): Restoring {
  const sheets = journal.cells.map((entry) => sortOut(entry, now));
  const staying = stayingOf(journal, now, formulasThatStay(journal, sheets, now));
  const names = journal.names.filter(({ name }) => !staying.names.has(name));
  const gone = now.sheets.filter(
    ({ id }) =>
      journal.added.some((one) => one.id === id) &&
      staying.sheets.every(({ sheet }) => sheet.id !== id),
  );
  const told = staying.sheets.filter(({ sheet }) => sheet.visibility === "visible");
  return {
    steps: [
      ...sheets.flatMap(putBackStep),
      ...names.flatMap((write) => formerName(write, journal.before, now)),
      ...gone.map(({ name }) => removal(name)),
    ],
    cells: sheets.reduce((sum, { back }) => sum + back.length, 0),
    left: [
      ...sheets.flatMap(({ known, left }) =>
        left.map((cell) => leftCell(known, cell, "changed-since")),
      ),
      ...told.flatMap(({ sheet: { name }, strange }) =>
        strange.map(({ row, column }): LeftCell => ({
          ...{ at: { sheet: name, row, column }, was: "", because: "changed-since" },
        })),
      ),
    ],
    kept: told.map(({ sheet: { name } }) => name),
    isCleared: (after) =>
      after.sheets.every(({ id }) => gone.every((sheet) => sheet.id !== id)) &&
      names.every((write) => formerName(write, journal.before, after).length === 0),
    check: (after) =>
      sheets.flatMap(({ known, back }) => {
        const present = after.sheets.find(({ id }) => id === known.id);
        return back
          .filter((cell) => !present || !sameCellIn(known, present, cell))
          .map((cell) => leftCell(known, cell, "failed"));
      }),
  };
}

type Sorted = ReturnType<typeof sortOut>;

const putBackStep = ({ present, known, back }: Sorted): readonly Step[] =>
  present && back.length > 0
    ? [
        {
          bytes: back.length * 200,
          queue: (context) => putBack(context.workbook.worksheets.getItem(present.id), known, back),
        },
      ]
    : [];

/** Formulas outside the added sheets, without those that are about to be taken back. */
function formulasThatStay(
  { added }: Journal,
  sheets: readonly Sorted[],
  now: KnownBook,
): readonly string[] {
  return now.sheets.flatMap(({ id, formulas }) => {
    if (added.some((one) => one.id === id)) return [];
    const back = sheets.flatMap((one) => (one.present?.id === id ? one.back : [])).map(a1);
    const going = new Set(back);
    return [...formulas].flatMap(([at, formula]) => (going.has(at) ? [] : [formula]));
  });
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
