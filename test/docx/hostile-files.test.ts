import fc from "fast-check";
import { strToU8, zipSync } from "fflate";

import { readReport, refreshFigures, UnreadableReport } from "../../src/docx";
import { p, r, wordFile } from "./word-file";

function refusal(bytes: Uint8Array): UnreadableReport {
  try {
    readReport(bytes);
  } catch (error) {
    if (error instanceof UnreadableReport) return error;
    throw error;
  }
  throw new Error("the file was read");
}

/** The texts of the file, or that it was refused; any other error is one of ours. */
function outcome(bytes: Uint8Array): readonly string[] | "refused" {
  try {
    return readReport(bytes).paragraphs.map(({ text }) => text);
  } catch (error) {
    if (error instanceof UnreadableReport) return "refused";
    throw error;
  }
}

const ole = (...names: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    ...names.map((name) => Buffer.from(name, "utf16le")),
    Buffer.alloc(600),
  ]);

const good = wordFile(p(r("支出229.63万元")));

describe("a file that is no report is refused in a sentence", () => {
  test.each<readonly [string, Uint8Array, string, string]>([
    [
      "old Word",
      ole("Root Entry", "WordDocument"),
      "old-doc",
      "这是 .doc（旧格式），请用 Word 或 WPS 另存为 .docx。",
    ],
    [
      "encrypted",
      ole("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      "encrypted",
      "这个文件有密码，请先去掉密码。",
    ],
    [
      "an old workbook",
      ole("Root Entry", "Workbook"),
      "not-docx",
      "这不是 Word 报告（.docx）。请选导出的报告，或用 Word、WPS 另存为 .docx。",
    ],
    [
      "a PDF",
      strToU8("%PDF-1.7 ..."),
      "not-docx",
      "这不是 Word 报告（.docx）。请选导出的报告，或用 Word、WPS 另存为 .docx。",
    ],
    [
      "a new workbook",
      zipSync({
        "xl/workbook.xml": strToU8("<a/>"),
        "_rels/.rels": strToU8(
          `<Relationships xmlns="x"><Relationship Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ),
      }),
      "not-docx",
      "这不是 Word 报告（.docx）。请选导出的报告，或用 Word、WPS 另存为 .docx。",
    ],
    [
      "an empty file",
      new Uint8Array(),
      "truncated",
      "文件坏了，打不开：文件不完整，可能没有传完。请重新取一份。",
    ],
    [
      "the first half of a report",
      good.subarray(0, good.length / 2),
      "truncated",
      "文件坏了，打不开：文件不完整，可能没有传完。请重新取一份。",
    ],
  ])("%s", (_, bytes, code, sentence) => {
    const error = refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.words.zh).toBe(sentence);
    expect(error.message).toBe(error.words.en);
  });
});

describe("XML that no honest program writes", () => {
  const broken = (documentXml: string) => zipSync({ "word/document.xml": strToU8(documentXml) });
  const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

  test.each<readonly [string, string]>([
    ["cut in half", `<w:document ${w}><w:body><w:p><w:r><w:t>支出`],
    ["tags that cross", `<w:document ${w}><w:body></w:document></w:body>`],
    ["a DOCTYPE with an entity", `<!DOCTYPE a [<!ENTITY x "y">]><w:document ${w}>&x;</w:document>`],
    ["an entity nobody declared", `<w:document ${w}>&nbsp;</w:document>`],
    ["a control character", `<w:document ${w}>\u0001</w:document>`],
    ["a prefix nobody declared", "<w:document/>"],
    ["nothing", ""],
    ["nested too deep", `${`<a>`.repeat(300)}${`</a>`.repeat(300)}`],
    ["nested a million deep", "<a>".repeat(1_000_000)],
  ])("%s", (_, xml) => {
    const error = refusal(broken(xml));
    expect(error.code).toBe("broken");
    expect(error.facts.part).toContain("word/document.xml");
  });

  test("bytes that are no UTF-8", () => {
    expect(refusal(zipSync({ "word/document.xml": Uint8Array.of(0x3c, 0xff, 0xfe) })).code).toBe(
      "broken",
    );
  });
});

describe("zips that lie", () => {
  /** The offset of the directory entry for a name. */
  const entryOf = (bytes: Uint8Array, name: string) => {
    const at = Buffer.from(bytes).lastIndexOf(name);
    return at - 46;
  };

  test("one changed byte of the text is found by the checksum", () => {
    const stored = zipSync({ "word/document.xml": strToU8("<a>229.63</a>") }, { level: 0 });
    const at = Buffer.from(stored).indexOf("229.63");
    stored[at] = "9".charCodeAt(0);
    expect(refusal(stored).code).toBe("broken");
  });

  test("a size of 2 GB in the directory is not believed", () => {
    const lying = good.slice();
    new DataView(lying.buffer).setUint32(
      entryOf(lying, "word/document.xml") + 24,
      0x7fffffff,
      true,
    );
    expect(readReport(lying).paragraphs.map(({ text }) => text)).toEqual(["支出229.63万元"]);
  });

  test("a bomb: little in, much out", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(24 * 1024 * 1024).fill(32) });
    expect(bomb.length).toBeLessThan(40_000);
    expect(refusal(bomb).code).toBe("too-large");
  });

  test("sizes in the zip64 field, as some honest writers put them, are read", () => {
    const at = entryOf(good, "word/document.xml");
    const old = new DataView(good.buffer);
    const nameEnd = at + 46 + old.getUint16(at + 28, true);
    const field = new DataView(new ArrayBuffer(20));
    field.setUint16(0, 1, true);
    field.setUint16(2, 16, true);
    field.setBigUint64(4, BigInt(old.getUint32(at + 24, true)), true);
    field.setBigUint64(12, BigInt(old.getUint32(at + 20, true)), true);
    const whole = Buffer.concat([
      good.subarray(0, nameEnd),
      Buffer.from(field.buffer),
      good.subarray(nameEnd),
    ]);
    for (const offset of [20, 24]) whole.writeUInt32LE(0xffffffff, at + offset);
    whole.writeUInt16LE(20, at + 30);
    expect(readReport(whole).paragraphs.map(({ text }) => text)).toEqual(["支出229.63万元"]);
  });

  test("parts with a password", () => {
    const locked = good.slice();
    for (const name of ["word/document.xml", "_rels/.rels"])
      locked[entryOf(locked, name) + 8]! |= 1;
    expect(refusal(locked).code).toBe("encrypted");
  });

  test("two parts of one name", () => {
    const doubled = zipSync({
      "word/document.xml": strToU8("<a/>"),
      "word/documenu.xml": strToU8("<a/>"),
    });
    for (
      let at = Buffer.from(doubled).indexOf("documenu");
      at >= 0;
      at = Buffer.from(doubled).indexOf("documenu")
    ) {
      doubled[at + 7] = "t".charCodeAt(0);
    }
    expect(refusal(doubled).code).toBe("broken");
  });

  test("a compression nobody uses", () => {
    const odd = good.slice();
    odd[entryOf(odd, "word/document.xml") + 10] = 99;
    expect(refusal(odd).code).toBe("broken");
  });
});

test("a damaged file is read right or refused with a reason, never read wrong and never a crash", () => {
  const whole = readReport(good).paragraphs.map(({ text }) => text);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(good.length),
      fc.boolean(),
      (changes, end, cut) => {
        const bytes = good.slice(0, cut ? end : good.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect([whole, "refused"]).toContainEqual(outcome(bytes));
      },
    ),
    { numRuns: 500 },
  );
});

test("refreshing refuses what reading refuses", () => {
  expect(() => refreshFigures(good.subarray(0, 100), new Map())).toThrow(UnreadableReport);
});
