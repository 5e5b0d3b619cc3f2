import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/hosts/xlsx";
import { a1, isCellError, parseA1, type Snapshot } from "../../../src/core/grid";
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
    const { merges = [], formats = new Map<string, string>() } = sheets[index] ?? {};
    for (const { top, left, bottom, right } of merges)
      book.grid.merge(id, { top, left, bottom, right });
    for (const [address, numberFormat] of formats) {
      const at = parseA1(address);
      if (at) book.grid.restyle(id, at.row, at.column, { numberFormat });
    }
  }
  return book;
}

export const inMemory = (snapshot: Snapshot): Book =>
  dress(memoryBookOf(plainOf(snapshot)), snapshot);
