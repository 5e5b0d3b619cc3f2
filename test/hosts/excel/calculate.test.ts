import { calculate } from "../../../src/app/calculate";
import { makeSummary } from "../../../src/app/make-summary";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import { univerBookOf } from "../../workbench/back-ends";
import { excelOver, quiet } from "../../workbench/client";
import { deskAt } from "./desk";
import { dress, plainOf, sample } from "./sample-book";

test("计算 and 生成汇总表 on the sample, calculated by a spreadsheet engine", async () => {
  const snapshot = await sample("potou-2022");
  const { book } = excelOver(dress(await univerBookOf(plainOf(snapshot)), snapshot));
  const desk = deskAt(new ExcelWorkbook());
  const done = await calculate(desk);
  expect(done.kind === "written" && done.mismatches).toEqual([]);
  const made = await makeSummary(desk);
  expect(made.kind === "made" && made.mismatches).toEqual([]);
  expect(book.sheets.all.map(({ name }) => name)).toContain("绩效自评汇总表");
  await quiet();
}, 120_000);
