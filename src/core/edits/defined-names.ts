import { absoluteRef, type CellRef, type Snapshot } from "../grid";
import type { Edit } from "./edit";

/** All names of ours begin so; nothing else in the workbook is touched. */
const prefix = "自评_";

/** “自评_支出合计_决算数”: brackets part, quotes and all else a name may not hold goes. */
export function definedName(term: string): string {
  const plain = term
    .replace(/[（(]/g, "_")
    .replace(/[^\p{L}\p{N}_.]/gu, "")
    .replace(/_+$/, "");
  return `${prefix}${plain}`;
}

/** Our names by what they refer to; a term that comes twice gets a number. */
export class NameList {
  private readonly targets = new Map<string, CellRef>();

  add(term: string, at: CellRef): void {
    const name = definedName(term);
    let free = name;
    for (let copy = 2; this.targets.has(free); copy += 1) free = `${name}_${String(copy)}`;
    this.targets.set(free, at);
  }

  /** Names to set, and names of an earlier run to drop. @param keeps sheets that are not rewritten now. */
  edits(book: Snapshot, keeps: readonly string[]): readonly Edit[] {
    const stale = book.names.filter(
      ({ name, refersTo, scope }) =>
        scope === null &&
        name.startsWith(prefix) &&
        !this.targets.has(name) &&
        !keeps.some((sheet) => refersTo.includes(sheet)),
    );
    return [
      ...stale.map(({ name }): Edit => ({ kind: "drop-name", name })),
      ...[...this.targets].map(([name, at]): Edit => ({
        kind: "name",
        name,
        refersTo: absoluteRef(at),
      })),
    ];
  }
}
