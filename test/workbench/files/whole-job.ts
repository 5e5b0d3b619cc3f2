import { calculate } from "../../../src/app/calculate";
import { makeSummary } from "../../../src/app/make-summary";
import type { Edit } from "../../../src/core/edits";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Book } from "../../../src/workbench/book/book";
import { deskAt } from "../../hosts/excel/desk";
import { excelOver, quiet } from "../client";

/** 计算 and 生成汇总表 in the workbench; what was written comes out, in order. */
export async function wholeJob(book: Book): Promise<readonly (readonly Edit[])[]> {
  excelOver(book);
  const excel = new ExcelWorkbook();
  const written: (readonly Edit[])[] = [];
  const apply = excel.apply.bind(excel);
  excel.apply = async (edits, course) => {
    written.push(edits);
    return apply(edits, course);
  };
  const desk = deskAt(excel);
  const done = await calculate(desk);
  if (done.kind !== "written") throw new Error(`计算 ended as ${done.kind}`);
  const made = await makeSummary(desk);
  if (made.kind !== "made") throw new Error(`生成汇总表 ended as ${made.kind}`);
  await quiet();
  return written;
}
