import type { Area } from "../../../core/grid";
import type { WorkbookPart } from "../package/workbook-part";
import { areaOf } from "../read/read-sheet";

const oneArea =
  /(?:'(?:[^']|'')+'|[^'!,]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?:,|$)/giy;

/** “表!$A$1:$J$71,表!$L$1” as areas; null where any of it is not plain cells. */
function areasOf(sheet: string, refersTo: string): readonly Area[] | null {
  const areas: Area[] = [];
  let read = 0;
  for (const [whole, cells = ""] of refersTo.matchAll(oneArea)) {
    const area = areaOf(sheet, cells);
    if (area) areas.push(area);
    read += whole.length;
  }
  return read === refersTo.length && areas.length > 0 ? areas : null;
}

/** Print areas by the sheet's name in lower case. */
export type PrintedAreas = ReadonlyMap<string, readonly Area[]>;

/**
 * The print areas of the sheets named. A sheet without one, or with one that is
 * no plain cells, is not among them: all of it is printed, as far as can be told.
 */
export function printedAreas(workbook: WorkbookPart, printed: readonly string[]): PrintedAreas {
  const wanted = new Set(printed.map((name) => name.toLowerCase()));
  const found = new Map<string, readonly Area[]>();
  for (const { name, sheet, refersTo } of workbook.names) {
    const key = workbook.sheets[sheet ?? -1]?.name.toLowerCase() ?? "";
    if (name.toLowerCase() !== "_xlnm.print_area" || !wanted.has(key)) continue;
    const areas = areasOf(key, refersTo);
    if (areas) found.set(key, areas);
  }
  return found;
}

/** Whether a cell stands in one of the areas. */
export const isPrinted = (
  areas: readonly Area[],
  { row, column }: { readonly row: number; readonly column: number },
): boolean =>
  areas.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );

/** From the first to the last of the areas' rows and columns. */
export const spanOf = (areas: readonly Area[]): Omit<Area, "sheet"> => ({
  top: Math.min(...areas.map(({ top }) => top)),
  left: Math.min(...areas.map(({ left }) => left)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  right: Math.max(...areas.map(({ right }) => right)),
});
