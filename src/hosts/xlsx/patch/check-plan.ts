import type { Edit, PlannedSheet } from "../../../core/edits";
import { formatArea, parseA1, type Area } from "../../../core/grid";

const forbiddenInSheets = /[\\/?*[\]:]|^'|'$/;
const nameForm = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function checkSheet(plan: PlannedSheet): void {
  const { name, merges } = plan;
  if (name === "" || name.length > 31 || forbiddenInSheets.test(name))
    throw new RangeError(`Not a sheet name: ${name}`);
  merges.forEach((merge, i) => {
    const other = merges.slice(i + 1).find((each) => overlap(merge, each));
    if (other) throw new RangeError(`Merged twice: ${formatArea(merge)} and ${formatArea(other)}`);
  });
}

/**
 * Refuses what would make Excel call the file damaged. Edits come from our own code, so this throws a
 * `RangeError`: a slip of ours, found before anything is written.
 */
export function checkEdits(edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.kind === "sheet") checkSheet(edit.sheet);
    if (edit.kind === "name" && (!nameForm.test(edit.name) || parseA1(edit.name)))
      throw new RangeError(`Not a name Excel takes: ${edit.name}`);
  }
}
