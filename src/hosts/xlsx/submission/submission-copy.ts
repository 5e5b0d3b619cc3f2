import { contentAt, findSheet, type Area, type CellRef } from "../../../core/grid";
import { kindOfFile } from "../kind-of-file";
import { contentTypes, setContentType } from "../package/content-types";
import { dropRelationships, readRelationships, relationOfKind } from "../package/relationships";
import { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "../package/workbook-part";
import { SnapshotReader } from "../read/read-workbook";
import { UnreadableFile } from "../unreadable-file";
import { Splices } from "../xml/splices";
import { nameBytes, token, XmlScanner } from "../xml/xml-scanner";
import { childNamed, parseXml } from "../xml/xml-tree";
import { freeDrawings } from "./values-only-drawings";
import { pointsInside } from "./points-inside";
import { printedAreas, type PrintedAreas } from "./printed-areas";
import { cropDrawings } from "./printed-drawings";
import { printedSheet } from "./printed-sheet";
import { freeTables } from "./values-only-tables";
import { dropUnreferenced } from "./unreferenced";
import { valuesOnlySheet } from "./values-only-sheet";
import { valuesOnlyWorkbook } from "./values-only-workbook";

export interface SubmissionOptions {
  /** Sheets left out besides those that are hidden: `_自评设置` and the like. */
  readonly drop: readonly string[];
  /**
   * Sheets of which only the print area is handed in; what stands beside and under it goes. One without a
   * print area stays whole.
   */
  readonly printed: readonly string[];
}

export interface SubmissionCopy {
  readonly bytes: Uint8Array;
  /** Formula cells whose result neither the file holds nor can be told here: blank in the copy. */
  readonly blank: readonly CellRef[];
}

/** Relations of a sheet that lead to live data, programs or the outside. */
const sheetRelations =
  /\/(pivotTable|slicer|timeline|queryTable|ctrlProp|control|oleObject|package|xlBinaryIndex|activeXControl\w*)$/;

const workbookRelations =
  /\/(calcChain|externalLink\w*|connections|vbaProject|pivotCacheDefinition|slicerCache|timelineCache|xlMacrosheet|xlIntlMacrosheet|dialogsheet|customXml|volatileDependencies|revisionHeaders|usernames|attachedToolbars|customProperty)$/;

function staying(workbook: WorkbookPart, drop: readonly string[]): readonly SheetEntry[] {
  const names = new Set(drop.map((name) => name.toLowerCase()));
  return workbook.sheets.filter(
    (sheet) =>
      sheet.visibility === "visible" &&
      !names.has(sheet.name.toLowerCase()) &&
      (sheet.isGrid || isChartSheet(workbook, sheet)),
  );
}

const isChartSheet = (workbook: WorkbookPart, sheet: SheetEntry): boolean =>
  workbook.relationships.some(
    ({ target, type }) => target === sheet.part && type.endsWith("/chartsheet"),
  );

const item = nameBytes("si");

/** Blanks the shared strings no cell uses any more: those of dropped sheets are not handed in. */
function blankUnusedStrings(book: WorkbookPackage, part: string, used: ReadonlySet<number>): void {
  const bytes = book.read(part);
  const scanner = new XmlScanner(bytes, part);
  const splices = new Splices();
  scanner.next();
  if (scanner.selfClosing) return;
  for (let index = 0; scanner.next() === token.open;) {
    const { tokenStart: start, prefixLength } = scanner;
    const isItem = scanner.named(item);
    const prefix = new TextDecoder().decode(bytes.subarray(start + 1, start + 1 + prefixLength));
    scanner.skip();
    if (!isItem) continue;
    if (!used.has(index))
      splices.replace(
        start,
        scanner.tokenEnd,
        `<${prefix}si><${prefix}t></${prefix}t></${prefix}si>`,
      );
    index++;
  }
  if (!splices.none) book.write(part, splices.apply(bytes));
}

/** The list of sheets and names some programs keep beside the author: it would name what was dropped. */
function forgetTitles(book: WorkbookPackage): void {
  const part = relationOfKind(readRelationships(book, ""), "extended-properties")?.target;
  if (part === undefined || !book.has(part)) return;
  const bytes = book.read(part);
  const splices = new Splices();
  const root = parseXml(bytes, part);
  for (const name of ["HeadingPairs", "TitlesOfParts"]) {
    const element = childNamed(root, name);
    if (element) splices.replace(element.start, element.end, "");
  }
  if (!splices.none) book.write(part, splices.apply(bytes));
}

function keepPrinted(book: WorkbookPackage, part: string, areas: readonly Area[]): void {
  const emptied = cropDrawings(book, part, areas);
  book.write(part, printedSheet({ part, bytes: book.read(part), areas, emptied }));
}

/** Frees every sheet that stays; the cells without result come out. */
function freeSheets(
  book: WorkbookPackage,
  workbook: WorkbookPart,
  { stay, printed }: { readonly stay: readonly SheetEntry[]; readonly printed: PrintedAreas },
): readonly CellRef[] {
  const mayKeep = pointsInside({
    sheets: stay.map(({ name }) => name),
    names: workbook.names.map(({ name }) => name),
    printed,
  });
  const snapshot = new SnapshotReader().read(book);
  const blank: CellRef[] = [];
  const used = new Set<number>();
  for (const { part, name, isGrid } of stay) {
    dropRelationships(book, part, ({ type, external }) => external || sheetRelations.test(type));
    const areas = printed.get(name.toLowerCase());
    if (areas && isGrid) keepPrinted(book, part, areas);
    freeDrawings(book, part, mayKeep);
    if (!isGrid) continue;
    freeTables(book, part);
    const freed = valuesOnlySheet({
      ...{ name, part, bytes: book.read(part), mayKeep },
      firstResult: (row, column) => {
        const sheet = findSheet(snapshot, name);
        return sheet ? contentAt(sheet, row, column) : null;
      },
    });
    book.write(part, freed.bytes);
    blank.push(...freed.blank);
    for (const index of freed.strings) used.add(index);
  }
  const strings = relationOfKind(workbook.relationships, "sharedStrings")?.target;
  if (strings !== undefined && book.has(strings)) blankUnusedStrings(book, strings, used);
  return blank;
}

/**
 * 报送版: the workbook to hand in (docs/workbook.md §1). Values instead of formulas, the same look and
 * print set-up; no defined names but print areas and titles, no hidden sheets, no macros, nothing that
 * leads outside. The bytes given are not changed.
 * @throws UnreadableFile when it is no .xlsx or .xlsm, or no sheet would stay.
 */
export function submissionCopy(bytes: Uint8Array, options: SubmissionOptions): SubmissionCopy {
  if (kindOfFile(bytes) !== "xlsx") throw new UnreadableFile("not-a-workbook", null, ".xlsx");
  const book = WorkbookPackage.open(bytes);
  const workbook = readWorkbookPart(book);
  const stay = staying(workbook, options.drop);
  if (stay.length === 0)
    throw new UnreadableFile("part-missing", workbook.part, "没有可见的表 / no visible sheet");
  const blank = freeSheets(book, workbook, {
    stay,
    printed: printedAreas(workbook, options.printed),
  });
  const gone = new Set(
    workbook.sheets.filter((sheet) => !stay.includes(sheet)).map(({ part }) => part),
  );
  dropRelationships(
    book,
    workbook.part,
    ({ type, target, external }) => external || gone.has(target) || workbookRelations.test(type),
  );
  dropRelationships(book, "", ({ type }) =>
    /\/(ui|userCustomization|customXml|extensibility|origin)$/.test(type),
  );
  book.write(workbook.part, valuesOnlyWorkbook(workbook, stay));
  setContentType(book, workbook.part, contentTypes.workbook);
  forgetTitles(book);
  dropUnreferenced(book);
  return { bytes: book.toBytes(), blank };
}
