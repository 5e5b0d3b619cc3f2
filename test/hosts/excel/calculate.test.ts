import { calculate } from "../../../src/app/calculate";
import { makeSummary } from "../../../src/app/make-summary";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import { univerBookOf } from "../../workbench/back-ends";
import { excelOver, quiet } from "../../workbench/client";
import { deskAt } from "./desk";
import { dress, plainOf, sample } from "./sample-book";

// 1.9 is what the manifest asks for: there the client itself refuses whatever is newer.
test.each(["1.15", "1.9"])(
  "计算, 生成汇总表 and 撤回 on the sample, ExcelApi %s",
  async (version) => {
    const sets = { ExcelApi: version, DelayForCellEdit: "1.1" };
    const snapshot = await sample("potou-2022");
    const { book } = excelOver(dress(await univerBookOf(plainOf(snapshot)), snapshot), {
      sets,
    });
    const port = new ExcelWorkbook();
    await port.watch(() => undefined);
    const desk = deskAt(port);
    const done = await calculate(desk);
    expect(done.kind === "written" && done.mismatches).toEqual([]);
    const made = await makeSummary(desk);
    expect(made.kind === "made" && made.mismatches).toEqual([]);
    expect(book.sheets.all.map(({ name }) => name)).toContain("绩效自评汇总表");
    await port.lookAgain();
    await port.select({ sheet: "绩效自评汇总表", row: 0, column: 0 });
    expect((await port.activeCell())?.at).toEqual({ sheet: "绩效自评汇总表", row: 0, column: 0 });
    await port.restore();
    expect(book.sheets.all.map(({ name }) => name)).not.toContain("绩效自评汇总表");
    await quiet();
  },
  120_000,
);
