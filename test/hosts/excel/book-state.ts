import type { Book } from "../../../src/workbench/book/book";

/**
 * A workbook as text, for comparing: every cell with its fonts, fills, borders, alignment and number
 * format, sheets, names and merges. Of sheets that are `ours` the looks are left out.
 */
export function stateOf(book: Book, ours: readonly string[] = []): string {
  const sheets = book.sheets.all.map(({ id, name, visibility }) => {
    const used = book.grid.used(id, false);
    const cells: unknown[] = [];
    for (let row = 0; used && row <= used.bottom; row += 1)
      for (let column = 0; column <= used.right; column += 1) {
        const { value, formula } = book.grid.content(id, row, column);
        const style = ours.includes(name) ? {} : book.grid.style(id, row, column);
        const looks = Object.entries(style).filter(
          ([key, told]) => key !== "numberFormat" || told !== "General",
        );
        const holds = formula ?? value;
        if (holds !== null || looks.length > 0) cells.push([row, column, holds, looks.sort()]);
      }
    return [name, visibility, cells, book.grid.merges(id)];
  });
  const names = book.namesIn(null).map(({ key, name }) => [name, book.grid.nameFormula(key)]);
  return JSON.stringify([sheets, names.sort()]);
}
