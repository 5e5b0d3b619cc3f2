import { newWorkbook, openWorkbook } from "../../src/hosts/xlsx";
import { fullWorkbook } from "../hosts/xlsx/full-workbook";
import { describeWorkbookHost } from "./workbook-host";

describeWorkbookHost("新的 .xlsx 文件", async () => {
  const file = newWorkbook();
  return {
    port: file.port,
    reopened: async () => (await openWorkbook(file.bytes())).port,
  };
});

describeWorkbookHost("财政局发的 .xlsm 文件", async () => {
  const file = await openWorkbook(fullWorkbook());
  return {
    port: file.port,
    reopened: async () => (await openWorkbook(file.bytes())).port,
  };
});
