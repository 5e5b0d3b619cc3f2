import { Book } from "./book";
import type { Grid, UserAct } from "./grid";
import { refusalOf } from "./hand-rules";
import { shiftEvent } from "./lines";
import { Sheet } from "./sheet";

/** A book over a grid that also follows what the user does in the grid by hand. */
export function openBook(grid: Grid): Book {
  const book = new Book(grid);
  grid.beforeUserAct((act) => {
    const refusal = refusalOf(book, act);
    if (refusal) book.refusals.tell(refusal);
    return refusal === null;
  });
  grid.onUserAct((act) => followUser(book, act));
  return book;
}

/** Brings the book in line with what the user did in the grid, and tells the add-in. */
function followUser(book: Book, act: UserAct): void {
  if (act.kind === "added") {
    const sheet = new Sheet(act.sheet, act.name);
    for (const look of act.looks) sheet.take(look);
    book.sheets.adopt(sheet, act.index);
    book.tell({ kind: "added", sheet: act.sheet, ours: false });
    return;
  }
  if (act.kind === "named") {
    book.takeNames();
    book.changes.note();
    return;
  }
  const sheet = book.sheets.find(act.sheet);
  if (sheet) follow(book, sheet, act);
}

function follow(
  book: Book,
  sheet: Sheet,
  act: Exclude<UserAct, { kind: "added" | "named" }>,
): void {
  const from = { sheet: sheet.id, ours: false };
  switch (act.kind) {
    case "edited":
      book.tell({ kind: "changed", change: "RangeEdited", rect: act.rect, ...from });
      return;
    case "formatted":
      book.tell({ kind: "format-changed", rect: act.rect, ...from });
      return;
    case "shifted":
      sheet.shift(act.shift);
      book.tell({ ...shiftEvent(act.shift), ...from });
      return;
    case "selected":
      sheet.selection = act.rect;
      book.tell({ kind: "selection-changed", rect: act.rect, ...from });
      return;
    case "activated":
      book.sheets.bringToFront(sheet, false);
      return;
    case "removed":
      book.sheets.drop(sheet);
      book.tell({ kind: "deleted", ...from });
      return;
    case "renamed": {
      const before = sheet.name;
      sheet.name = act.name;
      book.tell({ kind: "name-changed", before, after: act.name, ...from });
      return;
    }
    case "moved":
      book.sheets.place(sheet, act.index);
      book.changes.note();
      return;
    case "merged":
      book.changes.note();
      return;
    case "looked":
      for (const look of act.looks) sheet.take(look);
      book.changes.note();
  }
}
