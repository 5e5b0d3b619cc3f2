import { a1, formatAt, type Sheet, type Snapshot } from "../../../core/grid";
import { contentTypes, setContentType } from "../package/content-types";
import { transitional } from "../package/namespaces";
import { addRelationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart } from "../package/workbook-part";
import { blankPackage, declaration } from "../patch/blank-parts";
import { contentXml } from "../patch/content-xml";
import { addSheetEntry } from "../patch/patch-workbook";
import { rangeOf } from "../patch/planned-sheet-xml";
import { StyleSheet } from "../patch/style-sheet";

function rowXml(sheet: Sheet, row: number, styles: StyleSheet): string {
  const cells = (sheet.rows[row] ?? []).map((content, column) => {
    const piece = contentXml(content, "");
    if (!piece) return "";
    const numberFormat = formatAt(sheet, row, column);
    const style = numberFormat === "General" ? 0 : styles.styleFor(0, { numberFormat }, false);
    const styled = style === 0 ? "" : ` s="${String(style)}"`;
    return `<c r="${a1({ row, column })}"${styled}${piece.type}>${piece.inside}</c>`;
  });
  const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : "";
  const inside = cells.join("");
  return inside === "" && hidden === ""
    ? ""
    : `<row r="${String(row + 1)}"${hidden}>${inside}</row>`;
}

function sheetXml(sheet: Sheet, styles: StyleSheet): string {
  const cols = [...sheet.hiddenColumns]
    .sort((a, b) => a - b)
    .map((column) => {
      const number = String(column + 1);
      return `<col min="${number}" max="${number}" width="9" hidden="1"/>`;
    });
  const merges = sheet.merges.map((area) => `<mergeCell ref="${rangeOf(area)}"/>`);
  return (
    `${declaration}<worksheet xmlns="${transitional.main}">` +
    (cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`) +
    `<sheetData>${sheet.rows.map((_, row) => rowXml(sheet, row, styles)).join("")}</sheetData>` +
    (merges.length === 0
      ? ""
      : `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`) +
    "</worksheet>"
  );
}

/** A new workbook with the values of a snapshot; how cells looked is not carried. */
export function rebuild(snapshot: Snapshot): WorkbookPackage {
  const book = blankPackage(snapshot.date1904);
  const { part: main } = readWorkbookPart(book);
  const styles = new StyleSheet(book, readWorkbookPart(book));
  for (const sheet of snapshot.sheets) {
    const part = book.freeName("xl/worksheets/sheet", "xml");
    book.writeText(part, sheetXml(sheet, styles));
    setContentType(book, part, contentTypes.worksheet);
    const type = `${transitional.relationships}/worksheet`;
    const relation = addRelationship(book, main, type, part);
    addSheetEntry(book, { name: sheet.name, visibility: sheet.visibility, relation });
  }
  styles.save();
  return book;
}
