import { strToU8, Zip, ZipDeflate } from "fflate";
import { contentAt } from "../../../src/core/grid";
import { openWorkbook } from "../../../src/hosts/xlsx";
import { cell, formula, number, plannedSheet, summaryPlan } from "./planned";
import { oneSheet, smallParts, smallWorkbook } from "./small-workbook";
import { differingParts, partsOf, textOf, zipOf, type Parts } from "./zip-of";

const value = async (bytes: Uint8Array): Promise<unknown> => {
  const { sheets } = await (await openWorkbook(bytes)).port.read();
  return contentAt(sheets[0]!, 0, 0);
};

/** As a program writes that does not know sizes beforehand: they follow the data. */
function streamed(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(typeof content === "string" ? strToU8(content) : content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

const sheet = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
const parts = smallParts({ sheets: { 表: sheet } });

describe("别的程序写的文件", () => {
  test("大小写在数据后面的 zip", async () => {
    const bytes = streamed(parts);
    expect(await value(bytes)).toBe(7);
    const file = await openWorkbook(bytes);
    await file.port.apply([cell("表", "A1", number("8"))]);
    expect(differingParts(bytes, file.bytes())).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(await value(file.bytes())).toBe(8);
  });

  test("部件名用反斜杠、大小写不一、关系用绝对路径", async () => {
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name.replace("xl/worksheets/", "xl\\Worksheets\\"),
        typeof content === "string"
          ? content.replace('Target="worksheets/sheet1.xml"', 'Target="/xl/worksheets/sheet1.xml"')
          : content,
      ]),
    );
    expect(await value(zipOf(renamed))).toBe(7);
  });

  test("zip 后面有注释", async () => {
    const bytes = zipOf(parts);
    const longer = new Uint8Array(bytes.length + 5);
    longer.set(bytes);
    longer.set(strToU8("hello"), bytes.length);
    new DataView(longer.buffer).setUint16(bytes.length - 2, 5, true);
    expect(await value(longer)).toBe(7);
  });

  test("严格 Open XML 的命名空间：读，也照样写", async () => {
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string"
          ? content
              .replaceAll(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
              )
              .replaceAll(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
              )
          : content,
      ]),
    );
    const file = await openWorkbook(zipOf(strict));
    expect(contentAt((await file.port.read()).sheets[0]!, 0, 0)).toBe(7);
    await file.port.apply([{ kind: "sheet", sheet: summaryPlan() }]);
    const made = Object.entries(partsOf(file.bytes())).filter(([name]) =>
      /[23]\.xml|chart|drawing/.test(name),
    );
    for (const [name, bytes] of made)
      expect([name, new TextDecoder().decode(bytes)]).not.toEqual([
        name,
        expect.stringContaining("schemas.openxmlformats.org/officeDocument"),
      ]);
    expect(textOf(file.bytes(), "xl/worksheets/sheet2.xml")).toContain(
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
  });

  test("没有 styles.xml 的文件，要样式时添上", async () => {
    const bare = Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => name !== "xl/styles.xml")
        .map(([name, content]) => [
          name,
          (content as string).replace(/<(Relationship|Override)[^>]*styles\.xml"[^>]*>/, ""),
        ]),
    );
    const file = await openWorkbook(zipOf(bare));
    await file.port.apply([cell("表", "A1", number("0.5"), { numberFormat: "0.00%" })]);
    const again = await (await openWorkbook(file.bytes())).port.read();
    expect(again.sheets[0]?.formats.get("A1")).toBe("0.00%");
  });

  test("模板 .xltx 写成工作簿", async () => {
    const types = (parts["[Content_Types].xml"] as string).replace(
      "sheet.main+xml",
      "template.main+xml",
    );
    const file = await openWorkbook(zipOf({ ...parts, "[Content_Types].xml": types }));
    expect(textOf(file.bytes(), "[Content_Types].xml")).toContain("spreadsheetml.sheet.main+xml");
  });

  test("图表页占了表名，写不进，说出来", async () => {
    const two = smallParts({ sheets: { 表: sheet, 绩效自评汇总表: "" } });
    const rels = (two["xl/_rels/workbook.xml.rels"] as string).replace(
      /(Id="rId2" Type="[^"]*)worksheet"/,
      '$1chartsheet"',
    );
    const file = await openWorkbook(zipOf({ ...two, "xl/_rels/workbook.xml.rels": rels }));
    const edits = [{ kind: "sheet" as const, sheet: summaryPlan() }];
    await expect(file.port.apply(edits)).rejects.toMatchObject({ code: "name-taken" });
  });

  test("单位简称里的 & 在页脚里是 &", async () => {
    const plan = summaryPlan();
    const file = await openWorkbook(smallWorkbook({ sheets: { 表: sheet } }));
    const page = { ...plan.page!, footerLeft: "A&B局" };
    await file.port.apply([{ kind: "sheet", sheet: { ...plan, page } }]);
    expect(textOf(file.bytes(), "xl/worksheets/sheet2.xml")).toContain(
      "<oddFooter>&amp;LA&amp;&amp;B局&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>",
    );
  });
});

describe("大一点的表", () => {
  const rows = Array.from({ length: 5000 }, (_, i) => {
    const r = String(i + 1);
    const own = i === 0 ? '<f t="shared" ref="B1:B5000" si="0">A1*2</f>' : '<f t="shared" si="0"/>';
    return `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="B${r}">${own}<v>${String(2 * (i + 1))}</v></c></row>`;
  }).join("");

  test("改主格，5000 个跟随格各得自己的公式，数都不变", async () => {
    const file = await openWorkbook(oneSheet(rows));
    expect(await file.port.apply([cell("表", "B1", formula("A1*3", "3"))])).toEqual([]);
    const [read] = (await file.port.read()).sheets;
    expect(read?.formulas.size).toBe(5000);
    expect(read?.formulas.get("B4999")).toBe("A4999*2");
    expect(contentAt(read!, 4999, 1)).toBe(10_000);
  });

  test("读到的格数等于 XML 里的格数", async () => {
    const bytes = oneSheet(rows);
    const xml = textOf(bytes, "xl/worksheets/sheet1.xml");
    const { sheets } = await (await openWorkbook(bytes)).port.read();
    const read = sheets[0]!.rows.flat().filter((content) => content !== null).length;
    expect(read).toBe(xml.match(/<v>/g)?.length);
  });
});

test("我们的表名不分大小写地认出来", async () => {
  const file = await openWorkbook(smallWorkbook({ sheets: { Summary: sheet } }));
  await file.port.apply([{ kind: "sheet", sheet: plannedSheet("SUMMARY") }]);
  expect((await file.port.read()).sheets.map(({ name }) => name)).toEqual(["Summary"]);
});
