import type { Written } from "./book-writer";
import type { KnownBook, KnownSheet } from "./known-book";
import { below } from "./measure";
import type { SheetWrite } from "./write-plan";

/**
 * Where everything lies after a write, so that the next reading asks for all of it in one request. Cells
 * are as before: nothing is written from this without reading first.
 */
export function afterWrite({ plan, before, ids }: Written): KnownBook {
  if (!ids) return before;
  const rewritten = new Map(plan.sheets.map((write) => [write.plan.name, write]));
  const stayed = before.sheets.map((sheet) => {
    const write = rewritten.get(sheet.name);
    return write ? sized(sheet, write) : sheet;
  });
  const added = plan.sheets.flatMap((write) => {
    const id = ids.get(write.plan.name);
    return write.known === null && id !== undefined ? [sized(newSheet(id, write), write)] : [];
  });
  return { ...before, sheets: [...stayed, ...added] };
}

const sized = (sheet: KnownSheet, { extent }: SheetWrite): KnownSheet => ({
  ...sheet,
  used: extent,
  loaded: below(extent).map((block) => ({ block, whole: true })),
});

const newSheet = (id: string, { plan }: SheetWrite): KnownSheet => ({
  id,
  name: plan.name,
  visibility: plan.visibility,
  protected: false,
  rows: [],
  formulas: new Map(),
  formats: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  used: null,
  loaded: [],
  filtered: false,
  charts: [],
  localNames: [],
});
