import { findSheet, type Sheet, type Snapshot } from "../core/grid";

/**
 * The name a sheet of ours takes: the one wanted where it is free or ours already, else the first such
 * of “…(2)”, “…(3)”. Sheets of others are passed over, however many bear our names.
 * @param book - read in the same use case: what was made since would be overwritten
 */
export function ownSheetName(
  book: Snapshot,
  wanted: string,
  isOurs: (sheet: Sheet) => boolean,
): string {
  let name = wanted;
  let there = findSheet(book, name);
  for (let copy = 2; there && !isOurs(there); copy += 1) {
    name = `${wanted}(${String(copy)})`;
    there = findSheet(book, name);
  }
  return name;
}
