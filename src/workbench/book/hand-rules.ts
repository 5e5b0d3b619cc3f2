import type { Book } from "./book";
import { ExcelError } from "./excel-error";
import type { UserAct } from "./grid";
import { needUnlocked } from "./locks";
import type { Allowance } from "./protection";
import type { Shift } from "./rect";
import type { Refusal } from "./refusal";
import type { Sheet } from "./sheet";

/** Looking around is always allowed. */
const HARMLESS: readonly UserAct["kind"][] = ["selected", "activated"];
const OF_STRUCTURE: readonly UserAct["kind"][] = ["added", "removed", "renamed", "moved"];

/** What stops a person from doing this by hand; null when she may. */
export function refusalOf(book: Book, act: UserAct): Refusal | null {
  if (HARMLESS.includes(act.kind)) return null;
  if (book.readOnly) return { because: "read-only" };
  if (OF_STRUCTURE.includes(act.kind))
    return book.structure.protected ? { because: "structure-protected" } : null;
  if (act.kind === "named") return null;
  const sheet = book.sheets.find(act.sheet);
  return sheet && !allowed(book, sheet, act)
    ? { because: "sheet-protected", sheet: sheet.name }
    : null;
}

function allowed(book: Book, sheet: Sheet, act: UserAct): boolean {
  if (!sheet.protection.protected) return true;
  try {
    need(book, sheet, act);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

function need(book: Book, sheet: Sheet, act: UserAct): void {
  switch (act.kind) {
    case "edited":
      needUnlocked(book, sheet, act.rect);
      return;
    case "formatted":
      sheet.protection.need("allowFormatCells");
      return;
    case "shifted":
      sheet.protection.need(shifting(act.shift));
      return;
    case "looked":
      for (const look of act.looks)
        if (look.kind === "column-width") sheet.protection.need("allowFormatColumns");
        else if (look.kind === "row-height") sheet.protection.need("allowFormatRows");
        else if (look.kind === "hidden")
          sheet.protection.need(look.axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      return;
    default:
  }
}

function shifting({ axis, count }: Shift): Allowance {
  if (axis === "rows") return count > 0 ? "allowInsertRows" : "allowDeleteRows";
  return count > 0 ? "allowInsertColumns" : "allowDeleteColumns";
}
