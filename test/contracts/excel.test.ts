import { ExcelWorkbook } from "../../src/hosts/excel";
import { univerBook } from "../workbench/back-ends";
import { excelOver } from "../workbench/client";
import { describeWorkbookHost } from "./workbook-host";

// Microsoft's own client over the stand-in: every test has a book of its own. Over Univer only, since
// the suite compares what formulas show, and books in memory do not calculate.
describe.each([
  ["Excel", "1.15"],
  ["Excel 2019（ExcelApi 1.9）", "1.9"],
] as const)("%s", (name, version) => {
  const open = async () => {
    const { book } = excelOver(univerBook("Sheet1"), {
      sets: { ExcelApi: version, DelayForCellEdit: "1.1" },
    });
    return {
      port: new ExcelWorkbook(),
      reopened: async () => new ExcelWorkbook(),
      idOf: (sheet: string) => book.sheets.find(sheet)?.id,
    };
  };
  describeWorkbookHost(name, open, { tellsMerges: version !== "1.9" });
});
