import {
  askForCalculation,
  changeNames,
  dropCalcChain,
  type NameChange,
} from "../patch/patch-workbook";
import { StyleSheet } from "../patch/style-sheet";
import { namespacesOf } from "../package/namespaces";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart, type WorkbookPart } from "../package/workbook-part";
import { withResults } from "../recalculate/write-results";
import { changeSheet } from "./change-sheet";
import type { WorkbookChanges } from "./changes";

const printNames = { area: "_xlnm.Print_Area", titles: "_xlnm.Print_Titles" } as const;

function nameChanges(workbook: WorkbookPart, changes: WorkbookChanges): readonly NameChange[] {
  const indexOf = (name: string): number =>
    workbook.sheets.findIndex((sheet) => sheet.name === name);
  const own = changes.names.map(({ name, scope, refersTo }) => ({
    name,
    refersTo,
    sheet: scope === null ? null : indexOf(scope),
  }));
  const print = changes.sheets.flatMap(({ sheet, page }): readonly NameChange[] =>
    (["area", "titles"] as const).flatMap((kind) => {
      const refersTo = page?.[kind];
      return refersTo === undefined
        ? []
        : [{ name: printNames[kind], refersTo, sheet: indexOf(sheet) }];
    }),
  );
  return [...own, ...print];
}

/**
 * A copy of the package with the changes in it; parts that no change names keep their bytes.
 * The program that opens the file next is asked to calculate once.
 */
export function changeWorkbook(before: WorkbookPackage, changes: WorkbookChanges): WorkbookPackage {
  if (changes.sheets.length === 0 && changes.names.length === 0) return before;
  let book = before.copy();
  const workbook = readWorkbookPart(book);
  const namespaces = namespacesOf(workbook.root);
  const styles = new StyleSheet(book, workbook);
  let formulasChanged = false;
  for (const change of changes.sheets) {
    const entry = workbook.sheets.find(({ name, isGrid }) => isGrid && name === change.sheet);
    if (!entry) throw new RangeError(`No sheet ${change.sheet} to change.`);
    const place = { book, part: entry.part, namespaces, styles };
    formulasChanged = changeSheet(place, change) || formulasChanged;
  }
  styles.save();
  changeNames(book, nameChanges(workbook, changes));
  book = withResults(
    book,
    changes.sheets.flatMap(({ results }) => results),
  );
  if (formulasChanged) dropCalcChain(book);
  askForCalculation(book);
  return book;
}
