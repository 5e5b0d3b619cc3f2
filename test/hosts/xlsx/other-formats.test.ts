import { createCipheriv, createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeOds, writeXlsx } from "hucre";
import { contentAt, formatAt, formulaAt } from "../../../src/core/grid";
import { writeCfb } from "../../../node_modules/hucre/dist/xlsx/crypto/cfb.mjs";
import { openWorkbook, type UnreadableFile } from "../../../src/hosts/xlsx";
import { fullWorkbook } from "./full-workbook";
import { cell, number } from "./planned";
import { partsOf, zipOf } from "./zip-of";

const xls = new Uint8Array(
  readFileSync(fileURLToPath(new URL("../../data/final-accounts-97.xls", import.meta.url))),
);

describe("旧格式只读数", () => {
  test(".xls：数、文字、日期、错误值；写出来是 .xlsx", async () => {
    const file = await openWorkbook(xls);
    expect(file.notes.map(({ code }) => code)).toEqual(["values-only"]);
    expect(file.notes[0]?.words.zh).toContain(".xls");
    const [sheet] = (await file.port.read()).sheets;
    expect(sheet?.rows[0]).toEqual(["项目", "年初预算数", "执行数", "日期"]);
    expect(sheet?.rows[1]).toEqual(["支出合计", 229.63, 229.63, 44926]);
    expect(formatAt(sheet!, 1, 3)).toBe("yyyy-mm-dd");
    expect(contentAt(sheet!, 3, 1)).toEqual({ error: "#DIV/0!" });
    expect(contentAt(sheet!, 3, 2)).toBe(2);
    expect(formulaAt(sheet!, 3, 2)).toBeNull();
    expect(await file.port.apply([cell(sheet!.name, "C2", number("1"))])).toEqual([]);
    const again = await openWorkbook(file.bytes());
    expect(again.notes).toEqual([]);
    expect(contentAt((await again.port.read()).sheets[0]!, 1, 2)).toBe(1);
  });

  test("隐藏的表还是隐藏的：.xls", async () => {
    const { sheets } = await (await openWorkbook(xls)).port.read();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["决算", "visible"],
      ["底稿", "hidden"],
    ]);
  });

  test(".ods：重复的标题行、分级的行也读到，隐藏的表还是隐藏的", async () => {
    const ods = await writeOds({
      sheets: [
        {
          name: "决算",
          rows: [
            ["项目", "数"],
            ["支出合计", 229.63, true, new Date("2022-12-31")],
            ["合计", 1],
          ],
        },
        { name: "底稿", rows: [["不报送"]] },
      ],
    });
    const parts = partsOf(ods);
    const content = new TextDecoder().decode(parts["content.xml"]);
    const rows = content.match(/<table:table-row.*?<\/table:table-row>/gs) ?? [];
    const grouped = content
      .replace(rows[0]!, `<table:table-header-rows>${rows[0]!}</table:table-header-rows>`)
      .replace(
        rows[1]!,
        `<table:table-row-group table:display="true">${rows[1]!}</table:table-row-group>`,
      )
      .replace(
        /<office:automatic-styles\s*\/?>(.*<\/office:automatic-styles>)?/s,
        '<office:automatic-styles><style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>',
      )
      .replace('table:name="底稿"', 'table:name="底稿" table:style-name="ta9"');
    const file = await openWorkbook(zipOf({ ...parts, "content.xml": grouped }));
    const { sheets } = await file.port.read();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["决算", "visible"],
      ["底稿", "hidden"],
    ]);
    expect(sheets[0]?.rows.map((cells) => cells.filter((content) => content !== null))).toEqual([
      ["项目", "数"],
      ["支出合计", 229.63, true, 44926],
      ["合计", 1],
    ]);
  });

  test.each([[8], [600], [3000]])("截到 %d 字节的 .xls 说读不了", async (length) => {
    const error = await openWorkbook(xls.subarray(0, length)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "UnreadableFile" });
  });
});

describe("有密码的文件", () => {
  const encrypted = async (): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        {
          name: "评分表",
          cells: new Map([["0,0", { value: 2, formula: "1+1", formulaResult: 2 }]]),
          rows: [[2, "优"]],
        },
      ],
      encryption: { password: "财政2022", spinCount: 1000 },
    });

  test("没给密码、给错密码", async () => {
    const bytes = await encrypted();
    await expect(openWorkbook(bytes)).rejects.toMatchObject({ code: "password-needed" });
    await expect(openWorkbook(bytes, { password: "错" })).rejects.toMatchObject({
      code: "password-wrong",
    });
  });

  test("给对密码：公式也在，写出来没有密码并且说出来", async () => {
    const file = await openWorkbook(await encrypted(), { password: "财政2022" });
    expect(file.notes.map(({ code }) => code)).toEqual(["password-dropped"]);
    const [sheet] = (await file.port.read()).sheets;
    expect(formulaAt(sheet!, 0, 0)).toBe("1+1");
    expect(contentAt(sheet!, 0, 1)).toBe("优");
    expect((await openWorkbook(file.bytes())).notes).toEqual([]);
  });

  test("加密数据被改过、被截断", async () => {
    const bytes = await encrypted();
    const changed = bytes.slice();
    // The package is the largest stream: a byte in the middle of the file is inside it.
    const middle = bytes.length >> 1;
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    const codes: unknown[] = [];
    for (const hurt of [changed, bytes.subarray(0, middle)])
      codes.push(
        await openWorkbook(hurt, { password: "财政2022" }).catch(
          (reason: unknown) => (reason as UnreadableFile).code,
        ),
      );
    expect(codes).toEqual(["zip-damaged", "zip-truncated"]);
  });
});

describe("WPS 和 Excel 2007 的加密（standard）", () => {
  const sha1 = (...pieces: readonly Uint8Array[]): Buffer =>
    createHash("sha1").update(Buffer.concat(pieces)).digest();

  /** The scheme as MS-OFFCRYPTO §2.3.4.5 to §2.3.4.9 tells it, from the writer's side. */
  function encrypted(zip: Uint8Array, password: string): Uint8Array {
    const salt = Buffer.from("0123456789abcdef");
    const four = (n: number): Buffer => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(n);
      return bytes;
    };
    let hash = sha1(salt, Buffer.from(password, "utf16le"));
    for (let n = 0; n < 50_000; n++) hash = sha1(four(n), hash);
    hash = sha1(hash, four(0));
    const spread = (fill: number): Buffer =>
      sha1(Buffer.from(Array.from({ length: 64 }, (_, i) => (hash[i] ?? 0) ^ fill)));
    const key = Buffer.concat([spread(0x36), spread(0x5c)]).subarray(0, 16);
    const aes = (data: Uint8Array): Buffer => {
      const padded = Buffer.alloc(Math.ceil(data.length / 16) * 16);
      padded.set(data);
      return createCipheriv("aes-128-ecb", key, null).setAutoPadding(false).update(padded);
    };
    const verifier = Buffer.from("fedcba9876543210");
    const header = [0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(four);
    const size = Buffer.alloc(8);
    size.writeUInt32LE(zip.length);
    const info = [four(0x00020003), four(0x24), four(32), ...header, four(16), salt];
    return writeCfb([
      {
        name: "EncryptionInfo",
        data: Buffer.concat([...info, aes(verifier), four(20), aes(sha1(verifier))]),
      },
      { name: "EncryptedPackage", data: Buffer.concat([size, aes(zip)]) },
    ]);
  }

  // 50,000 hashes a password, twice, through the browser's interface: seconds on a busy machine.
  test("给对密码读得出，给错说密码不对", async () => {
    const bytes = encrypted(fullWorkbook(), "Wps密码");
    const file = await openWorkbook(bytes, { password: "Wps密码" });
    expect(file.extension).toBe("xlsm");
    expect((await file.port.read()).sheets).toHaveLength(3);
    await expect(openWorkbook(bytes, { password: "别的" })).rejects.toMatchObject({
      code: "password-wrong",
    });
    await expect(openWorkbook(bytes)).rejects.toMatchObject({ code: "password-needed" });
  }, 60_000);
});

test("扩展名跟着宏走", async () => {
  expect((await openWorkbook(fullWorkbook())).extension).toBe("xlsm");
  expect((await openWorkbook(xls)).extension).toBe("xlsx");
});
