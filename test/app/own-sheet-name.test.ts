import { printCheck } from "../../src/app/check-sheet";
import { checkFile } from "../../src/app/check-file";
import { reportOf } from "../../src/app/report-of";
import { reportToSheet } from "../../src/app/report-as-text";
import { lookAround } from "../../src/app/look-around";
import { textOfDocument } from "../../src/core/consistency";
import { findSheet, textAt } from "../../src/core/grid";
import { deskOn } from "./desk-on";
import { addSheet } from "./somebodys-sheet";

type Desked = Awaited<ReturnType<typeof deskOn>>;

const reportSheet = async ({ desk }: Desked) => reportToSheet(desk);

/** 打印核对单 of a check that was made before her own sheets came. */
async function checkSheet({ desk }: Desked, before: () => Promise<void>): Promise<string> {
  const report = textOfDocument(reportOf((await lookAround(desk)).evaluation));
  const file = { name: "报告.docx", bytes: new Uint8Array() };
  const { verification } = await checkFile(desk, { file, report });
  await before();
  return printCheck(desk, verification);
}

describe("sheets of hers that bear our names are left alone, however many", () => {
  test.each([
    [[], "自评报告（文字）"],
    [["自评报告（文字）"], "自评报告（文字）(2)"],
    [["自评报告（文字）", "自评报告（文字）(2)"], "自评报告（文字）(3)"],
  ])("写到表里 beside %j: %s", async (hers, name) => {
    const staged = await deskOn("potou-2022.xlsx");
    for (const one of hers) await addSheet(staged.book, one, "我的笔记");
    expect(await reportSheet(staged)).toBe(name);
    expect(await reportSheet(staged)).toBe(name);
    const after = await staged.book.read();
    for (const one of hers) expect(textAt(findSheet(after, one)!, 0, 0)).toBe("我的笔记");
  });

  test.each([
    [["核对单"], "核对单(2)"],
    [["核对单", "核对单(2)"], "核对单(3)"],
  ])("打印核对单 beside %j, made after the check: %s", async (hers, name) => {
    const staged = await deskOn("potou-2022.xlsx");
    const made = checkSheet(staged, async () => {
      for (const one of hers) await addSheet(staged.book, one, "我的核对单");
    });
    expect(await made).toBe(name);
    const after = await staged.book.read();
    for (const one of hers) expect(textAt(findSheet(after, one)!, 0, 0)).toBe("我的核对单");
  });
});
