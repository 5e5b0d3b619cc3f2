import { readXlsx } from "hucre";
import fc from "fast-check";
import { contentAt } from "../../../src/core/grid";
import { newWorkbook, openWorkbook, submissionCopy } from "../../../src/hosts/xlsx";
import { plannedSheet, text } from "./planned";
import { textOf } from "./zip-of";

const starts = [
  "=",
  "+",
  "-",
  "@",
  "\t=",
  "\r=",
  "\n=",
  " =",
  "\u00a0=",
  "\u3000=",
  "＝",
  "＋",
  "－",
  "＠",
  "'=",
  '"="',
  ";=",
  "|=",
  "%0A=",
];
const bodies = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x","点")',
  "SUM(A1:A9)",
  'IMPORTXML(CONCAT("http://x",A1),"//a")',
  'DDE("a";"b")',
];
const corpus = [
  ...starts.flatMap((start) => bodies.map((body) => start + body)),
  "",
  " ",
  "  两头  ",
  "<b>&amp;</b>",
  "]]>",
  "&lt;",
  "_x0041_",
  "_x005F_",
  "a\u0000b\u0001\u001f",
  "行\r\n行\n",
  "\ufeff头",
  "\ud800",
  "😀",
  "#DIV/0!",
  "TRUE",
  "1e5",
  "2022-12-31",
  "00123",
];

/** Writes texts as cells of a sheet of ours and as edits of another one. */
async function written(texts: readonly string[]): Promise<Uint8Array> {
  const file = newWorkbook();
  await file.port.apply([
    {
      kind: "sheet",
      sheet: plannedSheet("一", {
        cells: texts.map((each, row) => ({ row, column: 0, content: text(each) })),
      }),
    },
    { kind: "sheet", sheet: plannedSheet("二") },
    ...texts.map((each, row) => ({
      kind: "cell" as const,
      at: { sheet: "二", row, column: 0 },
      content: text(each),
    })),
  ]);
  return file.bytes();
}

test(`${String(corpus.length)} 句危险的话：都是文本，没有一个公式`, async () => {
  const bytes = await written(corpus);
  const { sheets } = await (await openWorkbook(bytes)).port.read();
  for (const sheet of sheets) {
    expect(sheet.formulas.size).toBe(0);
    expect(corpus.map((_, row) => contentAt(sheet, row, 0) ?? "")).toEqual(corpus);
  }
  for (const part of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
    expect(textOf(bytes, part)).not.toMatch(/<f[ >/]/);
  expect(textOf(bytes, "xl/styles.xml")).toContain('quotePrefix="1"');
});

test("报送版里也都是文本", async () => {
  const handed = submissionCopy(await written(corpus), { drop: [], printed: [] });
  const { sheets } = await (await openWorkbook(handed.bytes)).port.read();
  expect(corpus.map((_, row) => contentAt(sheets[0]!, row, 0) ?? "")).toEqual(corpus);
});

test("另一个读者读到的也是这些话", async () => {
  // hucre leaves _xHHHH_ as it stands; what needs it is read back by ourselves above.
  const plain = corpus.filter((each) => each !== "" && !/[^ -\ud7ff\ue000-\ufffd]|_/.test(each));
  const { sheets } = await readXlsx(await written(plain));
  expect(sheets[0]?.rows.map(([value]) => value)).toEqual(plain);
  expect([...(sheets[0]?.cells?.values() ?? [])].filter((each) => each.formula)).toEqual([]);
});

test("随便什么文字，写了读回来一字不差", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        const { sheets } = await (await openWorkbook(await written(texts))).port.read();
        for (const sheet of sheets)
          expect(texts.map((_, row) => contentAt(sheet, row, 0) ?? "")).toEqual(texts);
      },
    ),
    { numRuns: 60 },
  );
});
