import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart } from "../package/workbook-part";
import { decodeXString } from "../xml/xml-text";
import { childNamed } from "../xml/xml-tree";
import type { CellLook } from "./cell-look";
import { readCellLooks } from "./read-cell-looks";
import { readSheetLook } from "./read-sheet-look";
import type { SheetLook } from "./sheet-look";

/** A defined name as the file has it, print areas and the like left out. */
export interface NameLook {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet it is local to. */
  readonly scope: string | null;
  readonly hidden: boolean;
  readonly comment: string;
}

/** How a workbook looks and is set up; with its contents (`Snapshot`) this is all a person sees. */
export interface WorkbookLooks {
  /** By style number; there is always a first one. */
  readonly cells: readonly CellLook[];
  /** Sheets of cells in their order; sheets that are a chart are left out. */
  readonly sheets: readonly SheetLook[];
  readonly names: readonly NameLook[];
  /** Print areas and titles by sheet: references as the file has them. */
  readonly print: ReadonlyMap<
    string,
    { readonly area: string | null; readonly titles: string | null }
  >;
  /** The sheet in front. */
  readonly active: string | null;
  /** No sheet may be added, renamed or hidden. */
  readonly structureProtected: boolean;
}

const builtIn = "_xlnm.";

/** Reads everything that is not a cell's content. */
export function readLooks(book: WorkbookPackage): WorkbookLooks {
  const workbook = readWorkbookPart(book);
  const { looks, palette } = readCellLooks(book, workbook.relationships);
  const scopeOf = (sheet: number | null): string | null =>
    sheet === null ? null : (workbook.sheets[sheet]?.name ?? null);
  const local = (name: string, sheet: string): string | null =>
    workbook.names.find((each) => each.name === name && scopeOf(each.sheet) === sheet)?.refersTo ??
    null;
  const grids = workbook.sheets.filter(({ isGrid }) => isGrid);
  const views = childNamed(workbook.root, "bookViews")?.children[0];
  const locks = childNamed(workbook.root, "workbookProtection");
  return {
    cells: looks,
    sheets: grids.map((entry) => readSheetLook(book, entry, palette)),
    names: workbook.names
      .filter(({ name }) => !name.startsWith(builtIn))
      .map(({ name, refersTo, sheet, element: { attributes } }) => ({
        name,
        refersTo,
        scope: scopeOf(sheet),
        hidden: /^(1|true)$/.test(attributes.get("hidden") ?? ""),
        comment: decodeXString(attributes.get("comment") ?? ""),
      })),
    print: new Map(
      grids.map(({ name }) => [
        name,
        { area: local("_xlnm.Print_Area", name), titles: local("_xlnm.Print_Titles", name) },
      ]),
    ),
    active: scopeOf(Number(views?.attributes.get("activeTab") ?? "0")),
    structureProtected: /^(1|true)$/.test(locks?.attributes.get("lockStructure") ?? ""),
  };
}
