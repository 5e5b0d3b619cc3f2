import type { Edit } from "../../../core/edits";
import {
  a1,
  contentAt,
  findSheet,
  formulaAt,
  parseA1,
  type Area,
  type CellContent,
  type CellRef,
  type Sheet,
  type Snapshot,
} from "../../../core/grid";
import { type ChangedCells, changedCells, sameContent, touched } from "./changed-cells";
import { type FormulaTree, parseFormula, reads } from "./formula-tree";
import { NotKnown, valueOf } from "./formula-value";

/** A formula cell of somebody else's whose stored result is no longer true. */
export interface StaleResult {
  readonly at: CellRef;
  /** Its result now; undefined when that cannot be told here. */
  readonly now: CellContent | undefined;
}

const keyOf = ({ sheet, row, column }: CellRef): string =>
  `${sheet.toLowerCase()}!${a1({ row, column })}`;

interface Candidate {
  readonly at: CellRef;
  readonly tree: FormulaTree;
  readonly areas: readonly Area[];
  readonly more: boolean;
}

/** The last row and column of a sheet that hold anything, formulas without result included. */
function extentOf(sheet: Sheet): { readonly bottom: number; readonly right: number } {
  let bottom = sheet.rows.length - 1;
  let right = sheet.rows.reduce((most, cells) => Math.max(most, cells.length - 1), 0);
  for (const address of sheet.formulas.keys()) {
    const cell = parseA1(address);
    bottom = Math.max(bottom, cell?.row ?? 0);
    right = Math.max(right, cell?.column ?? 0);
  }
  return { bottom, right };
}

/** What depends on the changed cells, calculated where it can be. */
class StaleCells {
  readonly #book: Snapshot;
  readonly #stale = new Map<string, Candidate>();
  readonly #known = new Map<string, CellContent>();
  readonly #busy = new Set<string>();
  readonly #extents = new Map<Sheet, ReturnType<typeof extentOf>>();

  constructor(book: Snapshot) {
    this.#book = book;
  }

  /** Spreads from the changed cells through formulas until nothing more is touched. */
  spread(candidates: readonly Candidate[], changed: ChangedCells): void {
    let waiting = candidates;
    for (let before = -1; before !== this.#stale.size;) {
      before = this.#stale.size;
      waiting = waiting.filter((candidate) => {
        const { at, areas, more } = candidate;
        const touches =
          areas.some((area) => changed.meets(area)) || (more && changed.hasSheet(at.sheet));
        if (!touches) return true;
        this.#stale.set(keyOf(at), candidate);
        changed.add(at);
        return false;
      });
    }
  }

  results(): readonly StaleResult[] {
    return [...this.#stale.values()].map(({ at }) => ({ at, now: this.#calculated(keyOf(at)) }));
  }

  #calculated(key: string): CellContent | undefined {
    const candidate = this.#stale.get(key);
    if (this.#known.has(key) || !candidate || this.#busy.has(key)) return this.#known.get(key);
    this.#busy.add(key);
    const value = valueOf(candidate.tree, (area) => this.#cellsOf(area));
    this.#busy.delete(key);
    if (value !== undefined) this.#known.set(key, value);
    return value;
  }

  #cellsOf(area: Area): readonly CellContent[] {
    const sheet = findSheet(this.#book, area.sheet);
    if (!sheet) throw new NotKnown();
    const extent = this.#extents.get(sheet) ?? extentOf(sheet);
    this.#extents.set(sheet, extent);
    const contents: CellContent[] = [];
    for (let row = area.top; row <= Math.min(area.bottom, extent.bottom); row++)
      for (let column = area.left; column <= Math.min(area.right, extent.right); column++)
        contents.push(this.#contentAt(sheet, row, column));
    return contents;
  }

  #contentAt(sheet: Sheet, row: number, column: number): CellContent {
    const key = keyOf({ sheet: sheet.name, row, column });
    const stored = this.#stale.has(key) ? this.#calculated(key) : contentAt(sheet, row, column);
    // A formula that was never calculated is not an empty cell.
    const never = stored === null && formulaAt(sheet, row, column) !== null;
    if (stored === undefined || never) throw new NotKnown();
    return stored;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Formulas that could read one of the changed sheets, those the edits wrote left out. */
function candidatesIn(
  book: Snapshot,
  changed: ChangedCells,
  written: ReadonlySet<string>,
): readonly Candidate[] {
  const names = new Map(
    book.names.flatMap(({ name, refersTo, scope }) =>
      scope === null ? [[name.toLowerCase(), refersTo] as const] : [],
    ),
  );
  const elsewhere = new RegExp(["!", ...[...names.keys()].map(escaped)].join("|"), "iu");
  const candidates: Candidate[] = [];
  for (const sheet of book.sheets)
    for (const [address, formula] of sheet.formulas) {
      // A formula that speaks of its own sheet only cannot see what changed on another.
      if (!changed.hasSheet(sheet.name) && !elsewhere.test(formula)) continue;
      const cell = parseA1(address);
      if (!cell || written.has(keyOf({ sheet: sheet.name, ...cell }))) continue;
      const tree = parseFormula(formula, { sheet: sheet.name, names });
      candidates.push({ at: { sheet: sheet.name, ...cell }, tree, ...reads(tree) });
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
): readonly StaleResult[] {
  const changed = changedCells(before, after, edits);
  if (changed.none) return [];
  const written = new Set([...touched(before, edits)].map(keyOf));
  const cells = new StaleCells(after);
  cells.spread(candidatesIn(after, changed, written), changed);
  return cells.results().filter(({ at, now }) => {
    const sheet = findSheet(after, at.sheet);
    return now === undefined || !sheet || !sameContent(contentAt(sheet, at.row, at.column), now);
  });
}
