import { ExcelWorkbook } from "../../src/hosts/excel";
import { univerBook } from "../workbench/back-ends";
import { excelOver } from "../workbench/client";
import { describeWorkbookHost } from "./workbook-host";

// Microsoft's own client over the stand-in: every test has a book of its own.
describe.each([
  ["Excel（桌面）", "1.15", false],
  ["Excel 2019（ExcelApi 1.9）", "1.9", false],
  ["网页版 Excel", "1.15", true],
] as const)("%s", (name, version, web) => {
  const open = async () => {
    excelOver(univerBook("Sheet1"), { sets: { ExcelApi: version, DelayForCellEdit: "1.1" } });
    return {
      port: new ExcelWorkbook({ web }),
      reopened: async () => new ExcelWorkbook({ web }),
    };
  };
  describeWorkbookHost(name, open, { tellsMerges: version !== "1.9" });
});
