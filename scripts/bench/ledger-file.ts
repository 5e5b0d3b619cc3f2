import { strToU8, zipSync } from "fflate";

const heads = [
  "预算年度",
  "预算单位",
  "项目名称",
  "资金性质",
  "支出功能分类",
  "部门支出经济分类",
  "政府支出经济分类",
  "指标文号",
  "用途",
  "指标金额",
  "支付金额",
  "付款日期",
] as const;

const economic = [
  "30101-基本工资",
  "30201-办公费",
  "30211-差旅费",
  "30217-公务接待费",
  "30231-公务用车运行维护费",
  "31002-办公设备购置",
];

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Shared strings in the order they are first used, as Excel keeps them. */
class Strings {
  readonly #index = new Map<string, number>();

  of(text: string): number {
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.#index.set(text, this.#index.size);
    return this.#index.size - 1;
  }

  xml(): string {
    const all = [...this.#index.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${String(this.#index.size)}">${all}</sst>`;
  }
}

/** One row: nine texts, two amounts with cents, one date, the same for the same index. */
function cellsOf(index: number): readonly (string | number)[] {
  const cents = (index * 7919) % 5_000_000;
  return [
    2022,
    `单位${String(index % 7)}`,
    index % 5 === 0 ? "政务外网网络年租费" : "基本支出",
    "一般公共预算",
    "2010301-行政运行",
    economic[index % economic.length] ?? "",
    "50201-办公经费",
    `财预〔2022〕${String(index % 900)}号`,
    `付款${String(index)}`,
    cents / 100 + 100,
    cents / 100,
    44562 + (index % 365),
  ];
}

/**
 * A ledger of `rows` × 12 as Excel writes it: shared strings, r= on every cell, a style on amounts and
 * dates; 单位：元 above the head.
 */
export function ledgerFile(rows: number): Uint8Array {
  const strings = new Strings();
  const cell = (value: string | number, column: number, row: number): string => {
    const at = `${String.fromCharCode(65 + column)}${String(row)}`;
    if (typeof value === "string")
      return `<c r="${at}" t="s"><v>${String(strings.of(value))}</v></c>`;
    const style = column === 11 ? ' s="2"' : column >= 9 ? ' s="1"' : "";
    return `<c r="${at}"${style}><v>${String(value)}</v></c>`;
  };
  const line = (values: readonly (string | number)[], row: number): string =>
    `<row r="${String(row)}">${values.map((value, column) => cell(value, column, row)).join("")}</row>`;
  const body = [line(["2022年支付台账"], 1), line(["单位：元"], 2), line(heads, 3)];
  for (let index = 0; index < rows; index += 1) body.push(line(cellsOf(index), index + 4));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="支付台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${body.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": strings.xml(),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    { level: 6 },
  );
}
