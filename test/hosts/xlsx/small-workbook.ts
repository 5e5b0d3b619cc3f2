import { zipOf, type Parts } from "./zip-of";

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationNamespace =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

const typeOf = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/** Relations of a part: id → kind and target; a target with “://” is external. */
export function relations(list: Readonly<Record<string, readonly [string, string]>>): string {
  const lines = Object.entries(list).map(([id, [kind, target]]) => {
    const type = kind.includes("://") ? kind : `${relationNamespace}/${kind}`;
    const mode = target.includes("://") ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
  });
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${lines.join("")}</Relationships>`;
}

export const styles =
  `${declaration}<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.000&quot;万元&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="12"/><color theme="1"/><name val="等线"/><family val="3"/><charset val="134"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="right" vertical="center"/><protection locked="0"/></xf>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** What a test says of a workbook; the rest is as Excel writes it. */
export interface SmallWorkbook {
  /** Sheet name → what stands inside `<worksheet>`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  /** Between `</sheets>` and the end of the workbook part. */
  readonly afterSheets?: string;
  readonly workbookPr?: string;
  /** Parts put in or over those made here. */
  readonly more?: Parts;
}

const escapeName = (name: string): string =>
  name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The parts of a workbook of plain sheets. */
export function smallParts(book: SmallWorkbook): Record<string, string | Uint8Array> {
  const names = Object.keys(book.sheets);
  const list = names.map(
    (name, i) =>
      `<sheet name="${escapeName(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`,
  );
  const overrides = names.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${String(i + 1)}.xml" ContentType="${typeOf("worksheet")}"/>`,
  );
  const sheetParts = Object.values(book.sheets).map((inside, i) => [
    `xl/worksheets/sheet${String(i + 1)}.xml`,
    `${declaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">${inside}</worksheet>`,
  ]);
  const sheetRelations = names.map(
    (_, i) =>
      [`rId${String(i + 1)}`, ["worksheet", `worksheets/sheet${String(i + 1)}.xml`]] as const,
  );
  return {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf("sheet.main")}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${typeOf("styles")}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${typeOf("sharedStrings")}"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relations({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">${book.workbookPr ?? ""}<sheets>${list.join("")}</sheets>${book.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations({
      ...Object.fromEntries(sheetRelations),
      rId91: ["styles", "styles.xml"],
      rId92: ["sharedStrings", "sharedStrings.xml"],
    }),
    ...(Object.fromEntries(sheetParts) as Record<string, string>),
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `${declaration}<sst xmlns="${mainNamespace}">${book.sharedStrings ?? ""}</sst>`,
    ...book.more,
  };
}

export const smallWorkbook = (book: SmallWorkbook): Uint8Array => zipOf(smallParts(book));

/** One sheet with these cells: `<c>` elements of row 1, or whole rows. */
export const oneSheet = (data: string, more: Partial<SmallWorkbook> = {}): Uint8Array =>
  smallWorkbook({
    sheets: {
      表: `<sheetData>${data.startsWith("<row") ? data : `<row r="1">${data}</row>`}</sheetData>`,
    },
    ...more,
  });
