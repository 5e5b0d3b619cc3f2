import type { Edit } from "../../../core/edits";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart } from "../package/workbook-part";
import { UnwritableEdit } from "../unwritable-edit";
import { checkEdits } from "./check-plan";
import { patchCells, type CellChange } from "./patch-cells";
import { askForCalculation, changeNames, dropCalcChain, type NameChange } from "./patch-workbook";
import { StyleSheet } from "./style-sheet";
import { writePlannedSheet } from "./write-planned-sheet";

type CellEdit = Extract<Edit, { kind: "cell" }>;

/** Cell edits by the sheet they are in. */
function bySheet(edits: readonly CellEdit[]): ReadonlyMap<string, CellEdit[]> {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const key = edit.at.sheet.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), edit]);
  }
  return groups;
}

const changeOf = ({ at, content, style }: CellEdit): CellChange => ({
  row: at.row,
  column: at.column,
  content,
  ...(style && { style }),
});

function writeCells(
  book: WorkbookPackage,
  edits: readonly CellEdit[],
  styles: StyleSheet,
): boolean {
  const { sheets } = readWorkbookPart(book);
  let formulasChanged = false;
  for (const [key, group] of bySheet(edits)) {
    const entry = sheets.find(({ name, isGrid }) => isGrid && name.toLowerCase() === key);
    const [first] = group;
    if (!first) continue;
    if (!entry) throw new UnwritableEdit("no-such-sheet", first.at);
    const patched = patchCells({
      sheet: entry.name,
      part: entry.part,
      bytes: book.read(entry.part),
      changes: group.map(changeOf),
      styles,
    });
    book.write(entry.part, patched.bytes);
    formulasChanged ||= patched.formulasChanged;
  }
  return formulasChanged;
}

/**
 * A copy of the package with the edits in it: our sheets first, then cells, then names. Parts that no
 * edit names keep their bytes.
 * @throws UnwritableEdit; the package given is never changed.
 */
export function applyEdits(before: WorkbookPackage, edits: readonly Edit[]): WorkbookPackage {
  if (edits.length === 0) return before;
  checkEdits(edits);
  const book = before.copy();
  const styles = new StyleSheet(book, readWorkbookPart(book));
  const plans = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []));
  for (const plan of plans) writePlannedSheet(book, plan, styles);
  const cells = edits.filter((edit) => edit.kind === "cell");
  const formulasChanged = writeCells(book, cells, styles);
  styles.save();
  changeNames(
    book,
    edits.flatMap((edit): readonly NameChange[] => {
      if (edit.kind === "name") return [{ name: edit.name, refersTo: edit.refersTo, sheet: null }];
      return edit.kind === "drop-name" ? [{ name: edit.name, refersTo: null, sheet: null }] : [];
    }),
  );
  if (formulasChanged || plans.length > 0) dropCalcChain(book);
  askForCalculation(book);
  return book;
}
