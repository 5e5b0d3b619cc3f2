import { type ReportDocument } from "../../src/core/report";
import { readReport, writeReport } from "../../src/docx";
import { faultsOf, partsOf } from "./word-file";

/** Texts that other programs have taken for more than text. */
const hostile: readonly string[] = [
  `{ DATE }`,
  `{ INCLUDETEXT "C:\\\\secret.txt" }`,
  `{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" }`,
  `\\* MERGEFORMAT`,
  `{ HYPERLINK "http://example.com/" }`,
  `{ =1+1 }`,
  `=1+1`,
  `+cmd|' /C calc'!A0`,
  `@SUM(A1)`,
  `-2+3`,
  `＝１＋１`,
  `<w:fldSimple w:instr="DATE"/>`,
  `</w:t></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>`,
  `<w:p><w:pPr><w:sectPr>`,
  `<![CDATA[x]]>`,
  `]]>`,
  `<!-- x -->`,
  `<?xml version="1.0"?>`,
  `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;`,
  `&amp;&lt;&#0;&#x1F600;`,
  `"'\`$1$&$\``,
  `\${7*7} {{7*7}} <%= 7*7 %> #{7*7}`,
  `{#each}{/each} {%p if x %}`,
  `javascript:alert(1)`,
  `../../../../etc/passwd`,
  `\u202e反过来\u202c`,
  `\u200b\ufeff零宽\u2060`,
  `😀👨‍👩‍👧𠮷龘`,
  `%s%n%x`,
  `a\u00a0b\u3000c`,
];

const everywhere = (text: string): ReportDocument => ({
  title: text,
  cover: [[{ kind: "text", text }]],
  draft: true,
  properties: { title: text, author: text, created: null },
  blocks: [
    { kind: "heading", level: 1, runs: [{ kind: "text", text }] },
    {
      kind: "paragraph",
      runs: [
        { kind: "figure", id: text, text },
        { kind: "slot", text },
      ],
    },
    { kind: "note", runs: [{ kind: "text", text }] },
    {
      kind: "table",
      caption: text,
      unitNote: text,
      columns: [{ width: 1, align: "left" }],
      head: [{ runs: [{ kind: "text", text }] }],
      rows: [[{ runs: [{ kind: "text", text }] }]],
    },
    { kind: "attachments", entries: [text] },
    { kind: "signature", unit: text, date: text },
  ],
});

test.each(hostile)("%j stays text", async (text) => {
  const bytes = await writeReport(everywhere(text));
  const parts = partsOf(bytes);
  // The page number is the only field, once in each footer.
  const fields = Object.values(parts).flatMap((part) => [
    ...part.matchAll(/<w:instrText[^>]*>([^<]*)/g),
  ]);
  expect(new Set(fields.map(([, code]) => code))).toEqual(new Set(["PAGE"]));
  for (const element of ["fldSimple", "hyperlink", "altChunk", "object"]) {
    expect(parts["word/document.xml"]).not.toContain(`<w:${element}`);
  }
  expect(parts["word/document.xml"]?.match(/<w:sectPr/g)).toHaveLength(1);
  const texts = readReport(bytes).paragraphs.map((paragraph) => paragraph.text);
  expect(texts.slice(1, 5)).toEqual([text, text, text + text, text]);
  expect(texts[0]?.replaceAll("\n", "")).toBe(text.trim());
});

test("all of them in one report: every part is XML to another parser too", async () => {
  expect(await faultsOf(await writeReport(everywhere(hostile.join(" "))))).toEqual([]);
});

test("what XML cannot hold is left out, every kind of line end becomes a line", async () => {
  const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");
  const text = `甲${controls}乙\ud800丙\udc00丁\ufffe\uffff戊\u0085己\u2028庚\u2029辛\r\n壬`;
  const bytes = await writeReport(everywhere(text));
  expect(await faultsOf(bytes)).toEqual([]);
  expect(readReport(bytes).paragraphs[1]?.text).toBe("甲\t\n\n\n\n乙丙丁戊\n己\n庚\n辛\n壬");
});
