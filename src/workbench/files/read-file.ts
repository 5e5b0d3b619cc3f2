import type { RewritableFile, SheetLook, WorkbookLooks } from "../../hosts/xlsx";
import type { Snapshot } from "../../core/grid";
import { parseReference } from "../book/a1";
import { GRID } from "../book/rect";
import type { CellStyle } from "../book/style";
import { nextUnitId } from "../univer/engine";
import {
  openedData,
  type OpenedList,
  type OpenedName,
  type OpenedSheet,
} from "../univer/opened-data";
import { sheetId, type UniverData } from "../univer/workbook-data";
import type { Dress } from "./dress-sheet";
import { choicesOf, rectOf } from "./dress-rules";
import { bareFormula } from "./future-functions";
import { columnStylesOf, looksOf, standardSizes } from "./looks-of-sheet";
import { SheetContents } from "./sheet-contents";
import { styleOf } from "./style-of-look";

/** One sheet of a file: contents and look. */
export interface ReadSheet {
  readonly look: SheetLook;
  readonly contents: SheetContents;
  readonly merges: OpenedSheet["merges"];
  /** The style a cell has that is not there: its row's, else its column's. */
  readonly lineStyle: (row: number, column: number) => number;
}

/** A file read, in the terms of the workbench. */
export interface ReadFile {
  readonly file: RewritableFile;
  readonly snapshot: Snapshot;
  readonly looks: WorkbookLooks;
  /** By style number; the first is that of cells that are not there. */
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly ReadSheet[];
}

export function readFile(file: RewritableFile): ReadFile {
  const { snapshot, looks } = file.read();
  const sheets = looks.sheets.flatMap((look, index) => {
    const sheet = snapshot.sheets[index];
    if (!sheet) return [];
    const columns = columnStylesOf(look, GRID.columns - 1);
    return [
      {
        look,
        contents: new SheetContents(sheet, look),
        merges: sheet.merges.map(rectOf),
        lineStyle: (row: number, column: number) =>
          look.rows.get(row)?.style ?? columns.get(column) ?? 0,
      },
    ];
  });
  return { file, snapshot, looks, styles: looks.cells.map(styleOf), sheets };
}

/** Columns beyond the last cell that are shown as the file has them. */
const SPARE_COLUMNS = 10;

const lastColumn = ({ contents }: ReadSheet): number => contents.columns + SPARE_COLUMNS - 1;

/** What the nth sheet of the book is dressed with. */
export const dressOf = ({ looks, styles }: ReadFile, sheet: ReadSheet): Dress => ({
  look: sheet.look,
  styles,
  print: looks.print.get(sheet.look.name),
  lastColumn: lastColumn(sheet),
});

/** The file in Univer's form; its sheets are known by `sheetId` in their order. */
export function univerData(read: ReadFile): UniverData {
  return openedData({
    id: nextUnitId(),
    styles: read.styles,
    sheets: read.sheets.map((sheet, index) => openedSheet(sheet, sheetId(index))),
    names: openedNames(read),
  });
}

function openedSheet(sheet: ReadSheet, id: string): OpenedSheet {
  const { look, contents, merges } = sheet;
  return {
    id,
    name: look.name,
    cells: (put) => contents.each(put),
    merges,
    lists: listsOf(look),
    looks: looksOf(look, lastColumn(sheet)),
    ownHeight: new Set([...look.rows].flatMap(([row, { byContent }]) => (byContent ? [row] : []))),
    columnStyles: columnStylesOf(look, lastColumn(sheet)),
    standard: standardSizes(look),
  };
}

/** Validations that offer a list; what others check, Excel checks. */
const listsOf = ({ validations }: SheetLook): readonly OpenedList[] =>
  validations.flatMap((validation) => {
    const source = choicesOf(validation);
    if (source === null) return [];
    const { areas, attributes } = validation;
    const strict = attributes.get("showErrorMessage") === "1" && !attributes.has("errorStyle");
    return [{ rects: areas.map(rectOf), source, strict }];
  });

function openedNames({ looks }: ReadFile): readonly OpenedName[] {
  return looks.names.map(({ name, refersTo, scope, hidden }, index) => {
    const sheet = looks.sheets.findIndex((each) => each.name === scope);
    return {
      key: `name${String(index)}`,
      name,
      scope: sheet < 0 ? null : sheetId(sheet),
      formula: parseReference(refersTo) ? refersTo : bareFormula(`=${refersTo}`),
      hidden,
    };
  });
}
