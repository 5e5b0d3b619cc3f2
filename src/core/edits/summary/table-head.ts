import { looks } from "../look";
import { across, type SheetDraft, words } from "../sheet-draft";
import type { Head } from "./pages";

const height = 20.25;

/** A table's head from its columns: first and last column, and the word. */
export const headOf = (
  draft: SheetDraft,
  columns: readonly (readonly [number, number, string])[],
): Head => ({
  height,
  put: (row) => {
    for (const [left, right, text] of columns)
      draft.putFitted(across(row, left, right), words(text), looks.narrowHead);
    draft.setHeight(row, height);
  },
});
