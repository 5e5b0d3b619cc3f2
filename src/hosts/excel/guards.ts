import { HostProblem, type Problem } from "../../app/ports";
import type { Edit } from "../../core/edits";
import type { Area } from "../../core/grid";
import { around, cellBlock, inside, type Place } from "./blocks";
import { findKnown, type KnownBook, type KnownSheet } from "./known-book";
import type { CellsWrite, WritePlan } from "./write-plan";

/**
 * Whether the plan can be carried out, looked at before the first cell is touched.
 * @throws HostProblem with what stands in the way
 */
export function guard({ sheets, cells, marks, status }: WritePlan): void {
  if (status.readOnly) throw new HostProblem({ code: "read-only" });
  for (const { sheet, known } of cells)
    if (!known) throw new HostProblem({ code: "not-found", sheet });
  if (status.structureProtected && sheets.some(({ known }) => known === null))
    throw new HostProblem({ code: "structure-protected" });
  for (const { known } of [...sheets, ...cells, ...marks]) if (known) guardSheet(known);
  for (const write of cells) guardMerges(write);
}

/**
 * Whether a sheet about to be rewritten is one the plan was made for.
 * @param seen - ids of the sheets there were then
 * @throws HostProblem `name-taken` for one that came since: it is somebody else's
 */
export function guardNames(
  edits: readonly Edit[],
  book: KnownBook,
  seen: ReadonlySet<string>,
): void {
  for (const edit of edits) {
    const known = edit.kind === "sheet" ? findKnown(book, edit.sheet.name) : null;
    if (known && !seen.has(known.id)) throw new HostProblem(nameTaken(known.name));
  }
}

export const nameTaken = (sheet: string): Problem => ({
  code: "name-taken",
  sheet,
  free: `${sheet}（2）`,
});

function guardSheet(known: KnownSheet): void {
  const sheet = known.name;
  if (known.protected) throw new HostProblem({ code: "protected", sheet });
  // Excel on the desktop puts a block written across filtered rows into the wrong ones.
  if (known.filtered && known.used)
    throw new HostProblem({ code: "in-the-way", what: "filtered", at: { sheet, ...known.used } });
}

function guardMerges({ sheet, known, cells }: CellsWrite): void {
  for (const cell of cells) {
    const merge = coveredBy(known?.merges ?? [], cell);
    if (merge)
      throw new HostProblem({ code: "in-the-way", what: "merged", at: { ...merge, sheet } });
  }
}

/** The merged block whose hidden part a cell is. */
const coveredBy = (merges: readonly Area[], cell: Place): Area | undefined =>
  merges.find(
    (merge) => inside(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column),
  );

/** Where the plan writes, for a problem that must name a place. */
export function firstPlace({ sheets, cells, marks }: WritePlan): Area | null {
  const [write] = [...cells, ...marks];
  const block = write ? around(write.cells.map(cellBlock)) : null;
  if (write && block) return { sheet: write.sheet, ...block };
  const [sheet] = sheets;
  return sheet ? { sheet: sheet.plan.name, ...sheet.extent } : null;
}
