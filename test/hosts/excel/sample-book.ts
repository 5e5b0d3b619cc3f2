import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/hosts/xlsx";
import { a1, formatAt, isCellError, type Sheet, type Snapshot } from "../../../src/core/grid";
import type { Book } from "../../../src/workbench/book/book";
import type { PlainBook, PlainCell } from "../../../src/workbench/univer/workbook-data";
import { memoryBookOf } from "../../workbench/memory-books";

/** A workbook of assets/samples, read. */
export async function sample(name: string): Promise<Snapshot> {
  const file = path.join(process.cwd(), "assets", "samples", `${name}.xlsx`);
  return (await openWorkbook(new Uint8Array(readFileSync(file)))).port.read();
}

/** Cells by address, as the stand-in opens them. */
export function plainOf({ sheets, names }: Snapshot): PlainBook {
  return {
    sheets: sheets.map((sheet) => {
      const cells: Record<string, PlainCell> = {};
      for (const [row, line] of sheet.rows.entries())
        for (const [column, content] of line.entries()) {
          const formula = sheet.formulas.get(a1({ row, column }));
          const v = isCellError(content) ? content.error : content;
          if (v === null && formula === undefined) continue;
          cells[a1({ row, column })] = formula === undefined ? { v } : { v, f: `=${formula}` };
        }
      return { name: sheet.name, cells };
    }),
    names: names.filter(({ scope }) => scope === null),
  };
}

/** What a plain book does not carry: merges and number formats. */
export function dress(book: Book, { sheets }: Snapshot): Book {
  for (const [index, { id }] of book.grid.sheets().entries()) {
    const { merges = [] } = sheets[index] ?? {};
    for (const { top, left, bottom, right } of merges)
      book.grid.merge(id, { top, left, bottom, right });
    for (const { row, column, numberFormat } of formatsOf(sheets[index]))
      book.grid.restyle(id, row, column, { numberFormat });
  }
  return book;
}

/** The formats of a sheet's cells as far as it is filled. */
function* formatsOf(sheet: Sheet | undefined) {
  const width = (sheet?.rows ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  for (let row = 0; sheet && row < sheet.rows.length; row += 1)
    for (let column = 0; column < width; column += 1) {
      const numberFormat = formatAt(sheet, row, column);
      if (numberFormat !== "General") yield { row, column, numberFormat };
    }
}

export const inMemory = (snapshot: Snapshot): Book =>
  dress(memoryBookOf(plainOf(snapshot)), snapshot);
