import { openWorkbook, submissionCopy, UnreadableFile } from "../../../src/hosts/xlsx";
import { oneSheet, smallParts, smallWorkbook } from "./small-workbook";
import { partsOf, zipOf } from "./zip-of";

/** What opening the file throws; a file that opens fails the test. */
async function refusal(bytes: Uint8Array): Promise<UnreadableFile> {
  const opened = openWorkbook(bytes).then(() => null);
  const error: unknown = await opened.catch((reason: unknown) => reason);
  if (!(error instanceof UnreadableFile)) throw new Error(`Not refused: ${String(error)}`);
  return error;
}

const ledger = (rows: number): string =>
  Array.from(
    { length: rows },
    (_, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}"><v>${String(i)}.5</v></c></row>`,
  ).join("");

const good = oneSheet(ledger(500));
const sheetPart = "xl/worksheets/sheet1.xml";

/** The good workbook with one part put in otherwise. */
const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  zipOf({ ...partsOf(good), [name]: content });

const text = (part: string): string => new TextDecoder().decode(partsOf(good)[part]);

/** Writes a little-endian number into a copy, at the first place after `mark`. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const encoder = new TextEncoder();
  const name = encoder.encode(sheetPart);
  for (let at = 0; at < copy.length - 50; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    const nameAt = at + (signature === 0x02014b50 ? 46 : 30);
    if (name.every((byte, i) => copy[nameAt + i] === byte))
      view.setUint32(at + offset, value, true);
  }
  return copy;
}

describe("坏文件：说清是哪一部分，什么都不读", () => {
  test.each([
    ["空文件", new Uint8Array(), "empty-file", null],
    ["文本", new TextEncoder().encode("序号,项目,金额"), "not-a-workbook", null],
    [
      "网页存成 .xls",
      new TextEncoder().encode("<html><table></table></html>"),
      "not-a-workbook",
      null,
    ],
    [
      "Word 文档",
      zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
      "not-a-workbook",
      null,
    ],
    ["普通压缩包", zipOf({ "a.txt": "a" }), "not-a-workbook", null],
    ["截断的 zip", good.subarray(0, good.length >> 1), "zip-truncated", null],
    ["少了尾巴", good.subarray(0, good.length - 10), "zip-truncated", null],
    ["头上登记 2 GB", patched(good, 0x02014b50, 24, 0x7fffffff), "header-lies", sheetPart],
    ["登记得比实际小", patched(good, 0x02014b50, 24, 10), "header-lies", sheetPart],
    ["校验和不符", patched(good, 0x02014b50, 16, 12345), "zip-damaged", sheetPart],
    ["压缩长度超出文件", patched(good, 0x02014b50, 20, 0x7fffffff), "zip-truncated", sheetPart],
    ["压缩数据少一半", patched(good, 0x02014b50, 20, 300), "zip-damaged", sheetPart],
    ["加密的部件", patched(good, 0x02014b50, 8, 0x00080001), "password-needed", sheetPart],
    ["没见过的压缩方式", patched(good, 0x02014b50, 10, 0x0063), "zip-damaged", sheetPart],
    ["表 XML 截半", withPart(sheetPart, text(sheetPart).slice(0, 9000)), "xml-broken", sheetPart],
    [
      "表 XML 截在标签里",
      withPart(sheetPart, text(sheetPart).slice(0, 5001)),
      "xml-broken",
      sheetPart,
    ],
    [
      "少结束标签",
      withPart(sheetPart, text(sheetPart).replace("</sheetData></worksheet>", "")),
      "xml-broken",
      sheetPart,
    ],
    [
      "标签不配对",
      withPart(sheetPart, text(sheetPart).replace("</row>", "</rov>")),
      "xml-broken",
      sheetPart,
    ],
    ["根后还有东西", withPart(sheetPart, `${text(sheetPart)}<x/>`), "xml-broken", sheetPart],
    [
      "DOCTYPE",
      withPart(
        sheetPart,
        text(sheetPart).replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
      ),
      "doctype-refused",
      sheetPart,
    ],
    [
      "DOCTYPE 在 workbook.xml",
      withPart(
        "xl/workbook.xml",
        text("xl/workbook.xml").replace("<workbook", "<!DOCTYPE x><workbook"),
      ),
      "doctype-refused",
      "xl/workbook.xml",
    ],
    [
      "自造的实体",
      withPart(sheetPart, text(sheetPart).replace("<v>0.5</v>", "<v>&lol;</v>")),
      "xml-broken",
      sheetPart,
    ],
    [
      "不是 UTF-8",
      withPart(
        sheetPart,
        Buffer.from(text(sheetPart).replace("<v>0.5</v>", "<v>\u00ff</v>"), "latin1"),
      ),
      "xml-broken",
      sheetPart,
    ],
    [
      "嵌套太深",
      withPart(
        sheetPart,
        text(sheetPart).replace(
          "</sheetData>",
          `</sheetData>${"<a>".repeat(80)}${"</a>".repeat(80)}`,
        ),
      ),
      "xml-broken",
      sheetPart,
    ],
    [
      "格地址不对",
      withPart(sheetPart, text(sheetPart).replace('r="A2"', 'r="A0"')),
      "xml-broken",
      sheetPart,
    ],
    [
      "格写到别的行",
      withPart(sheetPart, text(sheetPart).replace('r="A2"', 'r="A9"')),
      "xml-broken",
      sheetPart,
    ],
    [
      "列超出",
      withPart(sheetPart, text(sheetPart).replace('r="A2"', 'r="XFE2"')),
      "xml-broken",
      sheetPart,
    ],
    [
      "同一格两次",
      withPart(
        sheetPart,
        text(sheetPart).replace('<c r="A2">', '<c r="A2"><v>7</v></c><c r="A2">'),
      ),
      "xml-broken",
      sheetPart,
    ],
    [
      "没见过的值类型",
      withPart(sheetPart, text(sheetPart).replace('<c r="A2">', '<c r="A2" t="z">')),
      "xml-broken",
      sheetPart,
    ],
    [
      "字符串号不存在",
      withPart(
        sheetPart,
        text(sheetPart).replace('<c r="A2"><v>1.5</v>', '<c r="A2" t="s"><v>9</v>'),
      ),
      "part-missing",
      sheetPart,
    ],
    [
      "公式缺主格",
      withPart(
        sheetPart,
        text(sheetPart).replace('<c r="A2">', '<c r="A2"><f t="shared" si="4"/>'),
      ),
      "xml-broken",
      sheetPart,
    ],
    [
      "workbook.xml 是别的",
      withPart("xl/workbook.xml", "<html/>"),
      "not-a-workbook",
      "xl/workbook.xml",
    ],
  ])("%s", async (_, bytes, code, part) => {
    const error = await refusal(bytes);
    expect([error.code, error.part]).toEqual([code, part]);
    expect(error.words.zh).toMatch(/[\u4e00-\u9fff].*[。]$/);
    expect(error.words.zh).not.toMatch(/undefined|null|NaN/);
    expect(error.words.en).toMatch(/\.$/);
  });

  test.each([
    ["表", sheetPart],
    ["关系", "xl/_rels/workbook.xml.rels"],
    ["包关系", "_rels/.rels"],
  ])("缺部件：%s", async (_, part) => {
    const parts = Object.entries(partsOf(good)).filter(([name]) => name !== part);
    expect((await refusal(zipOf(Object.fromEntries(parts)))).code).toBe("part-missing");
  });

  test("两个同名部件", async () => {
    const twice = zipOf({ ...partsOf(good), "XL/workbook.xml": "<workbook/>" });
    expect((await refusal(twice)).code).toBe("zip-damaged");
  });

  test("只差大小写的同名表", async () => {
    const bytes = smallWorkbook({ sheets: { Sheet1: "<sheetData/>", SHEET1: "<sheetData/>" } });
    expect((await refusal(bytes)).code).toBe("xml-broken");
  });
});

describe("炸弹", () => {
  test("1 比 200 以上的膨胀，不等展开完就停", async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const bomb = zipOf({
      ...smallParts({ sheets: { 表: "" } }),
      [sheetPart]: `<worksheet><sheetData>${row.repeat(600_000)}</sheetData></worksheet>`,
    });
    const before = performance.now();
    expect(await refusal(bomb)).toMatchObject({ code: "too-big", part: sheetPart });
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test("零星几格铺成天大的表", async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${String(i + 1)}"><c r="XFD${String(i + 1)}"><v>1</v></c></row>`,
    );
    expect(await refusal(oneSheet(rows.join("")))).toMatchObject({ code: "too-big" });
  });

  test("只有两个角的表照读", async () => {
    const file = await openWorkbook(
      oneSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      ),
    );
    const [sheet] = (await file.port.read()).sheets;
    expect(sheet?.rows).toHaveLength(1_048_576);
    expect(sheet?.rows[1_048_575]?.[16_383]).toBe(2);
  });

  test("一万零一个部件", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, i) => [`x/${String(i)}.xml`, ""]),
    );
    expect((await refusal(zipOf({ ...partsOf(good), ...many }))).code).toBe("too-big");
  });
});

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { sheets } = await (await openWorkbook(bytes)).port.read();
    return `${String(sheets[0]?.rows.length)} rows`;
  } catch (error) {
    return error instanceof UnreadableFile ? "refused" : String(error);
  }
}

describe("字节变异", () => {
  test("改哪个字节都不崩：要么说读不了，要么读到完整的表", async () => {
    const bytes = oneSheet(ledger(20));
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 400; round++) {
      const mutant = bytes.slice();
      for (let n = 0; n <= random(4); n++) mutant[random(mutant.length)] = random(256);
      // A changed byte outside the sheet may go unseen, but then the sheet is whole.
      expect(["refused", "20 rows"]).toContain(await outcome(mutant));
    }
  });
});

test("报送版也不读坏文件", () => {
  expect(() => submissionCopy(good.subarray(0, 100), { drop: [], printed: [] })).toThrow(
    UnreadableFile,
  );
});
