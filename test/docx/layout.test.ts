import { type Block } from "../../src/core/report";
import { writeReport } from "../../src/docx";
import { sampleReport } from "./sample-report";
import { all, cells, documentOf, paragraph, report, table, text } from "./small-report";
import { partsOf } from "./word-file";

const styleIn = (styles: string, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? "";
describe("the page of GB/T 9704-2012", () => {
  let parts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    parts = partsOf(await writeReport(sampleReport));
  });
  const part = (name: string) => parts[name] ?? "";

  test("A4, margins 37/35/28/26 mm, 22 lines × 28 characters, page number 25 mm above the edge", () => {
    const [first] = all(part("word/document.xml"), /(<w:sectPr>.*?<\/w:sectPr>)/g);
    expect(first).toContain(`<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>`);
    expect(first).toContain(
      `<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="1134" w:footer="1417" w:gutter="0"/>`,
    );
    expect(first).toContain(
      `<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>`,
    );
    // 22 exact lines fit into 225 mm, and 28 narrowed characters into 156 mm, a 23rd or 29th does not.
    const [height, width] = [16838 - 2098 - 1984, 11906 - 1587 - 1474];
    expect([Math.floor(height / 579), Math.floor(width / (320 - 6))]).toEqual([22, 28]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      "text",
      "Normal",
      [
        `w:eastAsia="仿宋_GB2312"`,
        `w:ascii="Times New Roman"`,
        `<w:sz w:val="32"/>`,
        `w:line="579" w:lineRule="exact"`,
        `<w:jc w:val="both"/>`,
        `<w:widowControl w:val="0"/>`,
      ],
    ],
    [
      "text indent and width",
      "ReportBody",
      [`w:firstLine="640"`, `w:firstLineChars="200"`, `<w:spacing w:val="-6"/>`],
    ],
    [
      "title",
      "Title",
      [
        `w:eastAsia="方正小标宋简体"`,
        `<w:sz w:val="44"/>`,
        `w:line="700" w:lineRule="exact"`,
        `<w:jc w:val="center"/>`,
      ],
    ],
    ["一、", "Heading1", [`w:eastAsia="黑体"`, `<w:sz w:val="32"/>`, `<w:color w:val="000000"/>`]],
    [
      "（一）",
      "Heading2",
      [`w:eastAsia="楷体_GB2312"`, `<w:sz w:val="32"/>`, `<w:color w:val="000000"/>`],
    ],
    [
      "1.",
      "Heading3",
      [`w:eastAsia="仿宋_GB2312"`, `<w:sz w:val="32"/>`, `<w:color w:val="000000"/>`],
    ],
    [
      "（1）",
      "Heading4",
      [`w:eastAsia="仿宋_GB2312"`, `<w:sz w:val="32"/>`, `<w:color w:val="000000"/>`],
    ],
    [
      "page number",
      "PageNumberLine",
      [`w:eastAsia="宋体"`, `w:ascii="宋体"`, `<w:sz w:val="28"/>`],
    ],
  ])("style of %s", (_, id, expected) => {
    const style = styleIn(part("word/styles.xml"), id);
    for (const each of expected) expect(style).toContain(each);
    expect(style).not.toMatch(/<w:(b|i)\/>/);
  });

  test("“— 1 —” right on odd pages, left on even ones, also on the first", () => {
    expect(part("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    const ids = new Map(
      [...part("word/document.xml").matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"\/>/g)]
        .slice(0, 3)
        .map(([, kind, id]) => [kind, id]),
    );
    const footer = (kind: string) => {
      const target = new RegExp(`Id="${ids.get(kind)}"[^>]*Target="([^"]+)"`).exec(
        part("word/_rels/document.xml.rels"),
      )?.[1];
      return part(`word/${target}`);
    };
    for (const kind of ["default", "first"]) {
      expect(footer(kind)).toContain(`<w:ind w:right="280"/><w:jc w:val="right"/>`);
    }
    expect(footer("even")).toContain(`<w:ind w:left="280"/><w:jc w:val="left"/>`);
    expect(all(footer("even"), /<w:(?:t|instrText)[^>]*>([^<]*)</g)).toEqual(["— ", "PAGE", " —"]);
  });

  test("faces that may be missing name their stand-ins", () => {
    expect(part("word/fontTable.xml")).toContain(
      `<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>`,
    );
  });

  test("every run of Chinese and figures has the East Asian hint", () => {
    const runs = all(part("word/document.xml"), /(<w:r>.*?<\/w:r>)/g);
    expect(runs.length).toBeGreaterThan(100);
    for (const run of runs) expect(run).toContain(`<w:rFonts w:hint="eastAsia"/>`);
  });

  test("open matters are shaded yellow", () => {
    expect(part("word/document.xml")).toMatch(
      /<w:shd w:fill="FFFF00" w:color="auto" w:val="clear"\/><\/w:rPr><w:t xml:space="preserve">〔请说明原因〕/,
    );
  });
});

describe("draft", () => {
  test("“草稿” stands in the header of the first page only", async () => {
    const parts = partsOf(await writeReport({ ...sampleReport, draft: true }));
    expect(parts["word/header1.xml"]).toContain("草稿");
    expect(all(parts["word/document.xml"] ?? "", /<w:headerReference w:type="(\w+)"/g)).toEqual([
      "first",
    ]);
  });
  test("a finished report has no header", async () => {
    const parts = partsOf(await writeReport({ ...sampleReport, draft: false }));
    expect(Object.keys(parts).filter((name) => name.includes("header"))).toEqual([]);
    expect(parts["word/document.xml"]).not.toContain("titlePg");
  });
});

describe("tables", () => {
  test.each([1, 3, 7, 8])("%i columns fill the width of the text exactly", async (columns) => {
    const xml = await documentOf(report([table(columns, 2)]));
    const widths = all(xml, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
    expect(widths).toHaveLength(columns);
    expect(widths.reduce((a, b) => a + b, 0)).toBe(8845);
    expect(xml).not.toContain("landscape");
  });

  test("head repeated on each page, rows not torn, numbers right, lines thin", async () => {
    const xml = await documentOf(report([table(3, 2)]));
    const rows = all(xml, /(<w:tr>.*?<\/w:tr>)/g);
    expect(rows.map((row) => row?.includes("<w:tblHeader/>"))).toEqual([true, false, false]);
    expect(rows.every((row) => row?.includes("<w:cantSplit/>"))).toBe(true);
    expect(all(rows[1] ?? "", /<w:jc w:val="(\w+)"\/>/g)).toEqual(["left", "right", "right"]);
    expect(xml).toContain(`<w:insideH w:val="single" w:color="auto" w:sz="4"/>`);
    expect(xml.indexOf("表1")).toBeLessThan(xml.indexOf("单位：万元"));
    expect(xml.indexOf("单位：万元")).toBeLessThan(xml.indexOf("<w:tbl>"));
  });

  test("a row as long as a page may break", async () => {
    const long = table(3, 0, { rows: [cells("一", "原因".repeat(600), "二")] });
    const rows = all(await documentOf(report([long])), /(<w:tr>.*?<\/w:tr>)/g);
    expect(rows.map((row) => row?.includes("<w:cantSplit/>"))).toEqual([true, false]);
  });

  test("cells that span columns have their width, also one that says too much", async () => {
    const spanning = table(3, 0, {
      rows: [
        [{ runs: text("合计"), span: 2, bold: true }, ...cells("1.00")],
        [{ runs: text("全"), span: 9 }],
      ],
    });
    const xml = await documentOf(report([spanning]));
    expect(
      all(xml, /<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)
        .slice(3)
        .map(Number),
    ).toEqual([4424, 4421, 8845]);
    expect(all(xml, /<w:gridSpan w:val="(\d)"\/>/g)).toEqual(["2", "3"]);
  });

  test("a second line of “　其中：…” begins under its first sign", async () => {
    const xml = await documentOf(
      report([table(2, 0, { rows: [cells("　　公务接待费", "1.00")] })]),
    );
    expect(xml).toContain(`<w:ind w:left="480" w:hanging="480"/>`);
  });

  test("a number is never torn, small type is taken when it must be", async () => {
    const widthsOf = async (...words: readonly string[]) => {
      const xml = await documentOf(report([table(4, 0, { rows: [cells(...words)] })]));
      return {
        widths: all(xml, /<w:gridCol w:w="(\d+)"\/>/g).map(Number),
        small: xml.includes("TableTextSmall"),
      };
    };
    const roomy = await widthsOf("1,234,567,890.12", "内容", "1", "2");
    expect(roomy.small).toBe(false);
    // 16 half-width signs of 12 points, and the room around them
    expect(roomy.widths[0]).toBeGreaterThanOrEqual(16 * 120 + 140);
    const full = await widthsOf(...Array.from({ length: 4 }, () => "123,456,789,012,345.67"));
    expect(full.small).toBe(true);
  });

  test("a short row is filled up, a table without rows is left out, a longer row is a slip", async () => {
    const short = await documentOf(report([table(3, 0, { rows: [cells("一")] })]));
    expect(all(short, /<w:gridSpan w:val="(\d)"\/>/g)).toEqual(["2"]);
    const none = await documentOf(report([table(3, 0, { head: [] })]));
    expect(none).not.toContain("<w:tbl>");
    expect(none).toContain("表1");
    await expect(documentOf(report([table(1, 0, { rows: [cells("一", "二")] })]))).rejects.toThrow(
      RangeError,
    );
  });

  test("nine columns stand on a turned page with their heading and notes, its number where the others have it", async () => {
    const note = (words: string): Block => ({ kind: "note", runs: text(words) });
    const heading: Block = { kind: "heading", level: 2, runs: text("（三）项目") };
    const parts = partsOf(
      await writeReport(
        report([
          paragraph("前"),
          heading,
          table(9, 2),
          note("注：一"),
          note("注：二"),
          paragraph("后"),
        ]),
      ),
    );
    const xml = parts["word/document.xml"] ?? "";
    const sections = all(xml, /(<w:sectPr>.*?<\/w:sectPr>)/g);
    expect(sections.map((each) => /w:orient="(\w+)"/.exec(each ?? "")?.[1])).toEqual([
      "portrait",
      "landscape",
      "portrait",
    ]);
    expect(sections[1]).toContain(`<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`);
    expect(sections[1]).toContain(`w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"`);
    // A section ends with the paragraph that carries its properties.
    const lastOf = all(xml, /<w:p>((?:(?!<w:p>).)*?)<\/w:p>/g).filter((each) =>
      each?.includes("<w:sectPr>"),
    );
    expect(lastOf.map((each) => /<w:t [^>]*>([^<]*)/.exec(each ?? "")?.[1])).toEqual([
      "前",
      "注：二",
    ]);
    expect(
      all(xml, /<w:gridCol w:w="(\d+)"\/>/g)
        .map(Number)
        .reduce((a, b) => a + b, 0),
    ).toBe(12756);
    expect(
      Object.values(parts).filter((each) => each.includes(`<w:textDirection w:val="tbRl"/>`)),
    ).toHaveLength(2);
  });

  test("a table is never the last thing of the body, nor does it touch another", async () => {
    const bare = table(2, 1, { caption: "", unitNote: "" });
    const xml = await documentOf(report([bare, bare]));
    expect(xml).not.toContain("</w:tbl><w:tbl>");
    expect(xml).not.toContain("</w:tbl><w:sectPr>");
  });
});
