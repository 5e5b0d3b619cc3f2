import { contentTypeOf, removePart } from "../package/content-types";
import { dropRelationships, readRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "../package/workbook-part";
import { newSheet } from "../patch/write-planned-sheet";
import { dropUnreferenced } from "../submission/unreferenced";
import { walkSheet } from "../read/walk-sheet";
import { elementsOf } from "../read/read-sheet";
import { Splices } from "../xml/splices";
import { sourceOf } from "../xml/xml-tree";
import type { SheetPlace } from "./changes";
import { movedXml, type Move } from "./moved-xml";
import { relistSheets } from "./relist-sheets";
import { movePart, shiftAround } from "./shift-around";
import { shiftSheet } from "./shift-sheet";

/** The sheets a workbook is to have, and what became of references to cells. */
export interface Structure {
  /** In their order; sheets that are a chart keep their place behind the sheet they stood behind. */
  readonly sheets: readonly SheetPlace[];
  /** A formula without “=” that stood on the sheet of that (new) name, as it must read now. */
  readonly formula: (formula: string, sheet: string | null) => string;
}

/** A table that could not follow its cells. */
export interface LostTable {
  readonly sheet: string;
  readonly table: string;
}

/** Nothing moved, came, went or was renamed. */
function isSame(workbook: WorkbookPart, { sheets }: Structure): boolean {
  const grids = workbook.sheets.filter(({ isGrid }) => isGrid);
  return (
    grids.length === sheets.length &&
    sheets.every(({ name, from, visibility, shifts }, index) => {
      const grid = grids[index];
      return (
        grid?.name === name &&
        from === name &&
        grid.visibility === visibility &&
        shifts.length === 0
      );
    })
  );
}

/**
 * A copy of the package whose sheets are those asked for, lines in and out included; what cells hold
 * is not looked at. Without a change the package itself.
 */
export function restructure(
  before: WorkbookPackage,
  structure: Structure,
): { readonly book: WorkbookPackage; readonly lost: readonly LostTable[] } {
  if (isSame(readWorkbookPart(before), structure)) return { book: before, lost: [] };
  const book = before.copy();
  const workbook = readWorkbookPart(book);
  const lost = structure.sheets.flatMap((place) => {
    const entry = workbook.sheets.find(({ name, isGrid }) => isGrid && name === place.from);
    return entry ? shiftLines(book, entry, place) : [];
  });
  const added = structure.sheets.filter(({ from }) => from === null);
  // New sheets come in under names no sheet may have; the list of sheets then gives them theirs.
  const temporary = new Map(added.map((place, index) => [place, `[${String(index)}]`]));
  for (const [place, name] of temporary) newSheet(book, { name, visibility: place.visibility });
  relistSheets(book, {
    sheets: structure.sheets.map((place) => [place, place.from ?? temporary.get(place) ?? ""]),
    formula: structure.formula,
  });
  for (const { part } of gone(workbook, structure)) {
    dropRelationships(book, workbook.part, ({ target }) => target === part);
    removePart(book, part);
  }
  if (gone(workbook, structure).length > 0) dropUnreferenced(book);
  moveFormulas(book, structure);
  return { book, lost };
}

const gone = (workbook: WorkbookPart, { sheets }: Structure): readonly SheetEntry[] =>
  workbook.sheets.filter(({ name, isGrid }) => isGrid && !sheets.some(({ from }) => from === name));

function shiftLines(
  book: WorkbookPackage,
  { part }: SheetEntry,
  { name, shifts }: SheetPlace,
): readonly LostTable[] {
  return shifts.flatMap((shift) => {
    // Formulas are moved once, when all lines are in their places.
    const asItIs: Move["formula"] = (formula) => formula;
    book.write(part, shiftSheet({ bytes: book.read(part), part }, shift, asItIs));
    return shiftAround(book, part, shift, asItIs).map((table) => ({ sheet: name, table }));
  });
}

/** Formulas outside cells: rules and links of sheets, tables, and charts wherever they are. */
function moveFormulas(book: WorkbookPackage, { formula }: Structure): void {
  for (const { name, part, isGrid } of readWorkbookPart(book).sheets) {
    if (!isGrid) continue;
    const move: Move = { shifts: [], formula: (text) => formula(text, name) };
    moveSheetFormulas(book, part, move);
    for (const { type, target } of readRelationships(book, part))
      if (type.endsWith("/table") && book.has(target)) movePart(book, target, move);
  }
  for (const part of book.names)
    if (/^xl\/charts\/[^/]*\.xml$/i.test(part) && isChart(book, part))
      movePart(book, part, { shifts: [], formula: (text) => formula(text, null) });
}

function moveSheetFormulas(book: WorkbookPackage, part: string, move: Move): void {
  const bytes = book.read(part);
  const splices = new Splices();
  for (const element of elementsOf(bytes, part, walkSheet(bytes, part, {}))) {
    if (!withFormulas.has(element.name)) continue;
    const after = movedXml(element, { bytes, part }, move);
    if (after !== null && after !== sourceOf(bytes, element))
      splices.replace(element.start, element.end, after);
  }
  if (!splices.none) book.write(part, splices.apply(bytes));
}

const withFormulas = new Set(["conditionalFormatting", "dataValidations", "hyperlinks", "extLst"]);

/** Beside charts stand parts with their colours and styles, which hold no formula. */
const isChart = (book: WorkbookPackage, part: string): boolean =>
  contentTypeOf(book, part)?.endsWith(".chart+xml") === true;
