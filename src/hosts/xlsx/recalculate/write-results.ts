import { a1, type CellContent } from "../../../core/grid";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart } from "../package/workbook-part";
import { resultXml } from "../patch/content-xml";
import type { WalkedCell } from "../read/walked-cell";
import { walkSheet } from "../read/walk-sheet";
import { Splices } from "../xml/splices";
import { decodeRaw } from "../xml/xml-text";
import type { FreshResult } from "./fresh-cells";

function cellWithResult(cell: WalkedCell, prefix: string, now: CellContent | undefined): string {
  const { bytes, part } = cell.scanner;
  const attributes = decodeRaw(bytes, cell.attributesStart, cell.attributesEnd, part);
  const kept = attributes.replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, "");
  const formula = decodeRaw(bytes, cell.formulaStart, cell.formulaEnd, part);
  const { type, inside } = resultXml(now, prefix);
  return `<${prefix}c${kept}${type}>${formula}${inside}</${prefix}c>`;
}

function writeSheet(
  book: WorkbookPackage,
  part: string,
  results: ReadonlyMap<string, CellContent | undefined>,
): void {
  const bytes = book.read(part);
  const splices = new Splices();
  let prefix = "";
  walkSheet(bytes, part, {
    begin: (own) => {
      prefix = own;
    },
    cell: (cell) => {
      if (!cell.hasFormula) return;
      const address = a1(cell);
      if (results.has(address))
        splices.replace(cell.start, cell.end, cellWithResult(cell, prefix, results.get(address)));
    },
  });
  book.write(part, splices.apply(bytes));
}

/**
 * A copy of the package with new results beside formulas that stay as they are; a result that is not
 * known is taken out.
 */
export function withResults(
  before: WorkbookPackage,
  stale: readonly FreshResult[],
): WorkbookPackage {
  const book = before.copy();
  for (const { name, part } of readWorkbookPart(book).sheets) {
    const here = stale.filter(({ at }) => at.sheet.toLowerCase() === name.toLowerCase());
    if (here.length > 0) writeSheet(book, part, new Map(here.map(({ at, now }) => [a1(at), now])));
  }
  return book;
}
