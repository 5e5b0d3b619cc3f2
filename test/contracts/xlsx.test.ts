import { strFromU8, unzipSync } from "fflate";

import { newWorkbook, openWorkbook } from "../../src/hosts/xlsx";
import { fullWorkbook } from "../hosts/xlsx/full-workbook";
import { describeWorkbookHost } from "./workbook-host";

/** The `sheetId` of a sheet: Excel gives a number to one sheet of a file only. */
function idIn(file: Uint8Array, sheet: string): string | undefined {
  const parts = unzipSync(file);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const tag = workbook.match(/<sheet [^>]*>/g)?.find((one) => one.includes(`name="${sheet}"`));
  return tag && /sheetId="(\d+)"/.exec(tag)?.[1];
}

describeWorkbookHost("新的 .xlsx 文件", async () => {
  const file = newWorkbook();
  return {
    port: file.port,
    reopened: async () => (await openWorkbook(file.bytes())).port,
    idOf: (sheet) => idIn(file.bytes(), sheet),
  };
});

describeWorkbookHost("财政局发的 .xlsm 文件", async () => {
  const file = await openWorkbook(fullWorkbook());
  return {
    port: file.port,
    reopened: async () => (await openWorkbook(file.bytes())).port,
    idOf: (sheet) => idIn(file.bytes(), sheet),
  };
});
