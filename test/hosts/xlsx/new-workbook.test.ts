import { decimal } from "../../../src/core/decimal";
import { newWorkbook } from "../../../src/hosts/xlsx";
import { plannedSheet, text } from "./planned";
import { partsOf, textOf } from "./zip-of";

test("显示的值与核心算的不同，读回时说出来", async () => {
  const file = newWorkbook();
  const long = "长".repeat(40_000);
  const mismatches = await file.port.apply([
    {
      kind: "sheet",
      sheet: plannedSheet("表", { cells: [{ row: 0, column: 0, content: text(long) }] }),
    },
  ]);
  expect(mismatches).toEqual([
    { at: { sheet: "表", row: 0, column: 0 }, expected: long, shown: "长".repeat(32_767) },
  ]);
});

test("新工作簿：只有该有的部件，第一张表是选中的", async () => {
  const file = newWorkbook();
  await file.port.apply([
    { kind: "sheet", sheet: plannedSheet("单位信息") },
    {
      kind: "sheet",
      sheet: plannedSheet("基础数据表", {
        cells: [{ row: 0, column: 0, content: { kind: "number", value: decimal("1") } }],
      }),
    },
  ]);
  expect(Object.keys(partsOf(file.bytes())).sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
  expect(textOf(file.bytes(), "xl/worksheets/sheet1.xml")).toContain('tabSelected="1"');
  expect(textOf(file.bytes(), "xl/worksheets/sheet2.xml")).not.toContain("tabSelected");
});

test.each(["", "a/b", "表*", "'引号", "x".repeat(32)])("不成表名：%s", async (name) => {
  const edits = [{ kind: "sheet" as const, sheet: plannedSheet(name) }];
  await expect(newWorkbook().port.apply(edits)).rejects.toBeInstanceOf(RangeError);
});
