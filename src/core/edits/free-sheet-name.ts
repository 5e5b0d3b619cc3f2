import { findSheet, type Snapshot } from "../grid";

/** The name wanted, or, where a sheet bears it, the first free one of “…(2)”, “…(3)”. */
export function freeSheetName(book: Snapshot, wanted: string): string {
  let name = wanted;
  for (let copy = 2; findSheet(book, name); copy += 1) name = `${wanted}(${String(copy)})`;
  return name;
}
