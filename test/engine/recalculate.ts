import { Calculation } from "../../src/workbench/univer/calculation";
import { nextUnitId, openHeadless } from "../../src/workbench/univer/engine";
import {
  scalarOf,
  workbookData,
  type PlainBook,
  type Scalar,
} from "../../src/workbench/univer/workbook-data";
import { parseA1 } from "../../src/core/grid";

/**
 * Calculates a workbook with a real spreadsheet engine (Univer, no screen) and answers what a cell
 * then shows: number, text, boolean, null when empty, an error as its text (“#DIV/0!”).
 * Cached `v` beside an `f` is ignored: every formula is calculated.
 */
export async function recalculate(book: PlainBook): Promise<(sheet: string, a1: string) => Scalar> {
  const engine = openHeadless(workbookData(nextUnitId(), book));
  const { workbook } = engine;
  await new Calculation(engine).recalculate();
  const values = new Map<string, Scalar>();
  for (const sheet of workbook.getSheets())
    sheet.getCellMatrix().forValue((row, column, cell) => {
      values.set(`${sheet.getName()}!${String(row)},${String(column)}`, scalarOf(cell ?? null));
    });
  const names = workbook.getSheets().map((sheet) => sheet.getName());
  engine.dispose();
  return (sheet, a1) => {
    const at = parseA1(a1);
    if (!at || !names.includes(sheet)) throw new RangeError(`no cell ${sheet}!${a1}`);
    return values.get(`${sheet}!${String(at.row)},${String(at.column)}`) ?? null;
  };
}
