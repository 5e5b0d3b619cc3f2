import type { SheetPlace } from "../../hosts/xlsx";
import type { Visibility } from "../../core/grid";
import type { Book } from "../book/book";
import { renameInFormula, shiftFormula } from "../book/formula-text";
import type { Sheet } from "../book/sheet";

/** A sheet of the file: the name it has there, and the sheet of the book made from it. */
export interface SheetOfFile {
  readonly name: string;
  readonly id: string;
  readonly opened: Sheet;
}

/** The sheets as the book has them now, and how formulas of the file read after that. */
export interface StructureNow {
  readonly sheets: readonly SheetPlace[];
  readonly formula: (formula: string, sheet: string | null) => string;
}

const STATES: Readonly<Record<Sheet["visibility"], Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export function structureNow(book: Book, file: readonly SheetOfFile[]): StructureNow {
  const sheets = book.sheets.all.map((sheet): SheetPlace => {
    const from = file.find(({ id }) => id === sheet.id);
    return {
      name: sheet.name,
      visibility: STATES[sheet.visibility],
      from: from?.name ?? null,
      shifts: from ? shiftsOf(sheet, from) : [],
    };
  });
  return { sheets, formula: (formula, sheet) => movedFormula(sheets, file, { formula, sheet }) };
}

/** A sheet that was deleted and brought back by undo is another object: what it went through adds up. */
const shiftsOf = (sheet: Sheet, { opened }: SheetOfFile): SheetPlace["shifts"] =>
  sheet === opened ? sheet.shifts : [...opened.shifts, ...sheet.shifts];

/**
 * Lines first, while all sheets have the names the file knows; then names. Names that change go by a
 * name no sheet may have, so that two sheets can change theirs for one another.
 */
function movedFormula(
  sheets: readonly SheetPlace[],
  file: readonly SheetOfFile[],
  { formula, sheet }: { readonly formula: string; readonly sheet: string | null },
): string {
  const own = sheets.find(({ name }) => name === sheet)?.from ?? "";
  let text = formula;
  for (const { from, shifts } of sheets)
    for (const shift of from === null ? [] : shifts)
      text = shiftFormula(text, own, from ?? "", shift);
  const renamed = file.flatMap(({ name }, index) => {
    const now = sheets.find(({ from }) => from === name)?.name ?? null;
    return now === name ? [] : [{ name, now, between: `[${String(index)}]` }];
  });
  for (const { name, between } of renamed) text = renameInFormula(text, name, between);
  for (const { between, now } of renamed) text = renameInFormula(text, between, now);
  return text;
}
