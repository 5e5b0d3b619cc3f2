import { readReport } from "../../src/docx";
import { marked, p, r, wordFile } from "./word-file";

const read = (body: string, styles = "") => readReport(wordFile(body, styles)).paragraphs;
const texts = (body: string) => read(body).map(({ text }) => text);

describe("what the page shows is read, whatever program saved it", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["split runs", p(r("支出22") + r("9.6", "<w:b/>") + r("3万元")), ["支出229.63万元"]],
    [
      "spelling marks and page breaks left by Word between runs",
      p(
        `${r("支出")}<w:proofErr w:type="spellStart"/>${r("229.63")}<w:r><w:lastRenderedPageBreak/></w:r>${r("万元")}`,
      ),
      ["支出229.63万元"],
    ],
    [
      "insertions count, deletions do not",
      p(
        `${r("支出")}<w:ins w:id="1" w:author="a"><w:r><w:t>230.00</w:t></w:r></w:ins>` +
          `<w:del w:id="2" w:author="a"><w:r><w:delText>229.63</w:delText></w:r></w:del>${r("万元")}`,
      ),
      ["支出230.00万元"],
    ],
    [
      "moved text counts where it is now",
      p(`<w:moveFrom w:id="1"><w:r><w:t>旧处</w:t></w:r></w:moveFrom>`) +
        p(`<w:moveTo w:id="2"><w:r><w:t>新处</w:t></w:r></w:moveTo>`),
      ["", "新处"],
    ],
    [
      "a field's result, not its code",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF zp_a \\h</w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("229.63")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r("万元")}`,
      ),
      ["229.63万元"],
    ],
    ["a simple field", p(`<w:fldSimple w:instr="DATE">${r("2023年")}</w:fldSimple>`), ["2023年"]],
    [
      "a field whose end is missing does not swallow what follows",
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + p(r("支出229.63万元")),
      ["", "支出229.63万元"],
    ],
    [
      "links, smart tags, content controls and custom XML are seen through",
      p(
        `<w:hyperlink>${r("一")}</w:hyperlink><w:smartTag>${r("二")}</w:smartTag>` +
          `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r("三")}</w:sdtContent></w:sdt>` +
          `<w:customXml w:element="e">${r("四")}</w:customXml>`,
      ),
      ["一二三四"],
    ],
    [
      "tabs, line breaks, hyphens that bind, soft hyphens",
      p(
        `<w:pPr><w:tabs><w:tab w:val="left" w:pos="10"/></w:tabs></w:pPr>` +
          `<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>四</w:t></w:r>`,
      ),
      ["一\t二\n三-四"],
    ],
    [
      "hidden text is not shown",
      p(r("看得见") + r("看不见", "<w:vanish/>") + r("也看得见", `<w:vanish w:val="0"/>`)),
      ["看得见也看得见"],
    ],
    [
      "a hidden paragraph mark hides no text",
      p(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r("支出")}`),
      ["支出"],
    ],
    [
      "space at the edge of a text counts only if it says so",
      p(`<w:r><w:t> 支出 </w:t></w:r>${r(" 万元")}`),
      ["支出 万元"],
    ],
    [
      "ruby: the word, not its reading",
      p(
        `<w:r><w:ruby><w:rt><w:r><w:t>jì</w:t></w:r></w:rt><w:rubyBase>${r("绩")}</w:rubyBase></w:ruby></w:r>${r("效")}`,
      ),
      ["绩效"],
    ],
    [
      "a formula's letters",
      p(`<m:oMath><m:r><m:t>229.63÷229.63</m:t></m:r></m:oMath>`),
      ["229.63÷229.63"],
    ],
    [
      "entities and CDATA",
      p(`<w:r><w:t>A&amp;B&#x4E07;<![CDATA[<元>]]></w:t></w:r>`),
      ["A&B万<元>"],
    ],
  ])("%s", (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  test("a text box follows its paragraph, once, and does not count as a paragraph of the body", () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const drawing =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p(marked(7, "zp_box_1", r("框内12.00"))) + p(r("第二行")))}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box(p(marked(7, "zp_box_1", r("框内12.00"))))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const paragraphs = read(p(r("支出") + drawing + r("229.63万元")) + p(r("下一段")));
    expect(paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [1, "支出229.63万元\n框内12.00\n第二行"],
      [2, "下一段"],
    ]);
    const [bookmark] = paragraphs[0]!.bookmarks;
    expect(paragraphs[0]!.bookmarks).toHaveLength(1);
    expect(paragraphs[0]!.text.slice(bookmark!.from, bookmark!.to)).toBe("框内12.00");
  });
});

describe("paragraphs are counted and placed", () => {
  test("those in tables in their order, with table, row and grid column", () => {
    const cell = (inner: string, span = 1) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${inner}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(p(r("头")), 2)}${cell(p(r("得分")))}</w:tr><w:tr>${cell(p(r("一")) + p(r("二")))}${cell(p(r("三")))}${cell(p(r("4.00")))}</w:tr></w:tbl>`;
    expect(
      read(p(r("上文")) + table + p(r("下文")) + table).map(({ number, text, cell: at }) =>
        at === null ? [number, text] : [number, text, at.table, at.row, at.column],
      ),
    ).toEqual([
      [1, "上文"],
      [2, "头", 0, 0, 0],
      [3, "得分", 0, 0, 2],
      [4, "一", 0, 1, 0],
      [5, "二", 0, 1, 0],
      [6, "三", 0, 1, 1],
      [7, "4.00", 0, 1, 2],
      [8, "下文"],
      [9, "头", 1, 0, 0],
      [10, "得分", 1, 0, 2],
      [11, "一", 1, 1, 0],
      [12, "二", 1, 1, 0],
      [13, "三", 1, 1, 1],
      [14, "4.00", 1, 1, 2],
    ]);
  });

  test("a table within a cell keeps its own rows, and the cells after it theirs", () => {
    const inner = `<w:tbl><w:tr><w:tc>${p(r("内"))}</w:tc></w:tr></w:tbl>`;
    const outer = `<w:tbl><w:tr><w:tc>${inner}${p("")}</w:tc><w:tc>${p(r("外"))}</w:tc></w:tr></w:tbl>`;
    expect(read(outer).map(({ text, cell }) => [text, cell?.table, cell?.column])).toEqual([
      ["内", 1, 0],
      ["", 0, 0],
      ["外", 0, 1],
    ]);
  });

  test("outline levels come from the style, the style it is based on, Word's own names, or the paragraph", () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>` +
      `<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的标题"/><w:basedOn w:val="base"/></w:style>` +
      `<w:style w:type="paragraph" w:styleId="base"><w:name w:val="b"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="l"/><w:basedOn w:val="loop"/></w:style>`;
    const styled = (id: string, more = "") => p(`<w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>`);
    const changed = `<w:pPrChange w:id="3"><w:pPr><w:outlineLvl w:val="5"/></w:pPr></w:pPrChange>`;
    expect(
      read(
        styled("1") +
          styled("mine", changed) +
          styled("loop") +
          styled("none") +
          styled("mine", `<w:outlineLvl w:val="9"/>`) +
          p(`<w:pPr><w:outlineLvl w:val="2"/></w:pPr>`),
        styles,
      ).map(({ level }) => level),
    ).toEqual([1, 2, null, null, null, 3]);
  });
});

describe("bookmarks", () => {
  const found = (body: string) =>
    read(body).map(({ text, bookmarks }) =>
      bookmarks.map(({ name, from, to }) => `${name}=${text.slice(from, to)}`),
    );

  test.each<readonly [string, string, readonly (readonly string[])[]]>([
    [
      "around split runs",
      p(r("支出") + marked(1, "zp_a_1", r("22") + r("9.63")) + r("万元")),
      [["zp_a_1=229.63"]],
    ],
    [
      "around a number that was deleted",
      p(
        marked(1, "zp_a_1", `<w:del w:id="9"><w:r><w:delText>229.63</w:delText></w:r></w:del>`) +
          r("万元"),
      ),
      [["zp_a_1="]],
    ],
    [
      "whose marks were deleted with it",
      p(
        `<w:del w:id="9">${marked(1, "zp_a_1", `<w:r><w:delText>229.63</w:delText></w:r>`)}</w:del>${r("万元")}`,
      ),
      [["zp_a_1="]],
    ],
    [
      "that cross",
      p(
        `<w:bookmarkStart w:id="1" w:name="a"/>${r("一")}<w:bookmarkStart w:id="2" w:name="b"/>${r("二")}<w:bookmarkEnd w:id="1"/>${r("三")}<w:bookmarkEnd w:id="2"/>`,
      ),
      [["a=一二", "b=二三"]],
    ],
    [
      "that end in a later paragraph reach to the end of theirs",
      p(`${r("一")}<w:bookmarkStart w:id="1" w:name="a"/>${r("二")}`) +
        p(`${r("三")}<w:bookmarkEnd w:id="1"/>`),
      [["a=二"], []],
    ],
    [
      "that begin between paragraphs belong to the next",
      `<w:bookmarkStart w:id="1" w:name="a"/>${p(`${r("一")}<w:bookmarkEnd w:id="1"/>${r("二")}`)}`,
      [["a=一"]],
    ],
    ["that stand between paragraphs are in none", `${marked(1, "a", "")}${p(r("一"))}`, [[]]],
  ])("%s", (_, body, expected) => {
    expect(found(body)).toEqual(expected);
  });
});

test("prefixes do not matter, nor does the strict form", () => {
  const renamed = wordFile(
    `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>支出229.63万元</x:t></x:r></x:p>`,
  );
  expect(readReport(renamed).paragraphs.map(({ text }) => text)).toEqual(["支出229.63万元"]);
});
