import { type ActiveCell, HostProblem } from "../../app/ports";
import { type Area, type CellRef, parseRef } from "../../core/grid";
import { rangeOf } from "./blocks";
import { contentOf, formulaIn } from "./cell-arrays";
import { failureOf } from "./excel-problem";
import type { Session } from "./session";

/**
 * Shows the sheet, then selects: in one go the selection lands on the sheet that was active before.
 * @throws HostProblem `sheet-hidden` or `not-found`
 */
export async function selectArea(session: Session, at: CellRef | Area): Promise<void> {
  const block =
    "row" in at ? { top: at.row, bottom: at.row, left: at.column, right: at.column } : at;
  await session.read(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new HostProblem({ code: "not-found", sheet: at.sheet });
    if (sheet.visibility !== "Visible")
      throw new HostProblem({ code: "sheet-hidden", sheet: at.sheet });
    sheet.activate();
    await context.sync();
    rangeOf(sheet, block).select();
    await context.sync();
  });
}

/** The cell the user stands on; null where a chart or a picture is selected. */
export async function activeCell(session: Session): Promise<ActiveCell | null> {
  try {
    return await session.read(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address,values,formulas,numberFormat");
      await context.sync();
      const at = parseRef(cell.address);
      const [value, formula, format] = [cell.values, cell.formulas, cell.numberFormat].map(
        (array) => (array as unknown[][])[0]?.[0],
      );
      return at && { at, content: contentOf(value, formulaIn(formula, value), format) };
    });
  } catch (error) {
    if (failureOf(error)?.code === "InvalidSelection") return null;
    throw error;
  }
}
