import fc from "fast-check";
import { unzipSync } from "fflate";

import { figuresOf } from "../../src/core/report";
import { readReport, refreshFigures, writeReport } from "../../src/docx";
import { sampleReport } from "./sample-report";
import { marked, p, partOf, r, wordFile } from "./word-file";

const textsOf = (bytes: Uint8Array) => readReport(bytes).paragraphs.map(({ text }) => text);

describe("refreshing the numbers of an edited report", () => {
  const body =
    p(
      `${r("我们改过的话：支出")}${marked(1, "zp_total_1", r("22", "<w:b/>") + r("9.63"))}${r("万元")}`,
    ) + p(`${r("结转")}${marked(2, "zp_carry_1", r("0.00"))}${r("万元，没有标记的 229.63 不动")}`);
  const file = wordFile(body);
  const refreshed = refreshFigures(
    file,
    new Map([
      ["zp_total_1", "230.00"],
      ["zp_carry_1", "0.00"],
      ["zp_gone_1", "1.00"],
    ]),
  );

  test("changes the text between the marks and says what it did", () => {
    expect(refreshed.changed).toEqual(["zp_total_1"]);
    expect(refreshed.lost).toEqual(["zp_gone_1"]);
    expect(textsOf(refreshed.bytes)).toEqual([
      "我们改过的话：支出230.00万元",
      "结转0.00万元，没有标记的 229.63 不动",
    ]);
  });

  test("leaves every other character of the document as it was", () => {
    const before = partOf(file, "word/document.xml");
    expect(partOf(refreshed.bytes, "word/document.xml")).toBe(
      before.replace(">22<", ">230.00<").replace(">9.63<", "><"),
    );
  });

  test("leaves every other part of the file byte for byte, in its order", () => {
    const [before, after] = [unzipSync(file), unzipSync(refreshed.bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) {
      const same = Buffer.compare(after[name]!, before[name]!) === 0;
      expect([name, same]).toEqual([name, name !== "word/document.xml"]);
    }
  });

  test("gives back the same bytes when no number changed", () => {
    expect(refreshFigures(file, new Map([["zp_carry_1", "0.00"]])).bytes).toBe(file);
  });
});

describe("marks that people moved", () => {
  test.each<readonly [string, string]>([
    ["around nothing", p(`${marked(1, "zp_a_1", "")}${r("229.63")}`)],
    [
      "over two paragraphs",
      p(`<w:bookmarkStart w:id="1" w:name="zp_a_1"/>${r("甲")}`) +
        p(`${r("乙")}<w:bookmarkEnd w:id="1"/>`),
    ],
    [
      "around deleted text",
      p(marked(1, "zp_a_1", `<w:del w:id="2"><w:r><w:delText>1</w:delText></w:r></w:del>`)),
    ],
  ])("%s: nothing is written, the number is reported lost", (_, body) => {
    const file = wordFile(body);
    expect(refreshFigures(file, new Map([["zp_a_1", "5.00"]]))).toEqual({
      bytes: file,
      changed: [],
      lost: ["zp_a_1"],
    });
  });

  test("an empty text element takes the number", () => {
    const file = wordFile(p(marked(1, "zp_a_1", `<w:r><w:t/></w:r>`) + r("万元")));
    const { bytes } = refreshFigures(file, new Map([["zp_a_1", "5.00"]]));
    expect(textsOf(bytes)).toEqual(["5.00万元"]);
  });

  test("of two marks with one name the first that can be written counts", () => {
    const file = wordFile(p(marked(1, "zp_a_1", r("1"))) + p(marked(2, "zp_a_1", r("1"))));
    expect(textsOf(refreshFigures(file, new Map([["zp_a_1", "2"]])).bytes)).toEqual(["2", "1"]);
  });

  test("signs of XML stay signs", () => {
    const file = wordFile(p(marked(1, "zp_a_1", r("1"))));
    const text = `<w:p> & "]]>" 〔缺数〕`;
    expect(textsOf(refreshFigures(file, new Map([["zp_a_1", text]])).bytes)).toEqual([text]);
  });
});

test("every subset of a written report's figures can be refreshed, and nothing else moves", async () => {
  const bytes = await writeReport(sampleReport);
  const figures = figuresOf(sampleReport);
  const before = readReport(bytes).paragraphs;
  fc.assert(
    fc.property(
      fc.subarray([...figures], { maxLength: 12 }),
      fc.constantFrom("1.00", "9,999.99", ""),
      (chosen, text) => {
        const wanted = new Map(chosen.map(({ bookmark }) => [bookmark, text]));
        const after = readReport(refreshFigures(bytes, wanted).bytes).paragraphs;
        after.forEach((paragraph, index) => {
          const old = before[index]!;
          expect(paragraph.bookmarks.map(({ name }) => name)).toEqual(
            old.bookmarks.map(({ name }) => name),
          );
          let expected = "";
          let at = 0;
          for (const { name, from, to } of old.bookmarks) {
            expected += old.text.slice(at, from) + (wanted.get(name) ?? old.text.slice(from, to));
            at = to;
          }
          expect(paragraph.text).toBe(expected + old.text.slice(at));
        });
      },
    ),
    { numRuns: 8 },
  );
});
