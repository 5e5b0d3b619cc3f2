import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/hosts/xlsx";
import { a1, isCellError, type Snapshot } from "../../../src/core/grid";
import type { Book } from "../../../src/workbench/book/book";
import type { PlainBook, PlainCell } from "../../../src/workbench/univer/workbook-data";
import { memoryBookOf, univerBookOf } from "../../workbench/back-ends";

/** A workbook of assets/samples, read. */
export async function sample(name: string): Promise<Snapshot> {
  const file = path.join(process.cwd(), "assets", "samples", `${name}.xlsx`);
  return (await openWorkbook(new Uint8Array(readFileSync(file)))).port.read();
}

/** Cells by address, as the stand-in opens them. */
function plainOf({ sheets, names }: Snapshot): PlainBook {
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
function dress(book: Book, { sheets }: Snapshot): Book {
  for (const [index, { id }] of book.grid.sheets().entries()) {
    const sheet = sheets[index];
    for (const { top, left, bottom, right } of sheet?.merges ?? [])
      book.grid.merge(id, { top, left, bottom, right });
    for (const [address, numberFormat] of sheet?.formats ?? []) {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      book.grid.restyle(id, Number(digits) - 1, column - 1, { numberFormat });
    }
  }
  return book;
}

export const inMemory = (snapshot: Snapshot): Book =>
  dress(memoryBookOf(plainOf(snapshot)), snapshot);

export const inUniver = async (snapshot: Snapshot): Promise<Book> =>
  dress(await univerBookOf(plainOf(snapshot)), snapshot);
