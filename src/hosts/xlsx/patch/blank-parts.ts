import { contentTypes } from "../package/content-types";
import { transitional } from "../package/namespaces";
import { WorkbookPackage } from "../package/workbook-package";

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

/**
 * A styles part with the one style every workbook has. 宋体 10.5: its digits are 7 pixels wide, so
 * column widths mean what docs/workbook.md §5 counts with.
 */
export const emptyStyles = (namespace: string): string =>
  `${declaration}<styleSheet xmlns="${namespace}">` +
  '<fonts count="1"><font><sz val="10.5"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

/** The parts of a workbook that has no sheet yet; a file needs one before it is whole. */
export function blankPackage(date1904 = false): WorkbookPackage {
  const book = WorkbookPackage.empty();
  book.writeText(
    "[Content_Types].xml",
    `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${contentTypes.workbook}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${contentTypes.styles}"/></Types>`,
  );
  book.writeText(
    "_rels/.rels",
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">` +
      `<Relationship Id="rId1" Type="${transitional.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  book.writeText(
    "xl/workbook.xml",
    `${declaration}<workbook xmlns="${transitional.main}" xmlns:r="${transitional.relationships}">` +
      `${date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>"}<bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  );
  book.writeText(
    "xl/_rels/workbook.xml.rels",
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">` +
      `<Relationship Id="rId1" Type="${transitional.relationships}/styles" Target="styles.xml"/></Relationships>`,
  );
  book.writeText("xl/styles.xml", emptyStyles(transitional.main));
  return book;
}
