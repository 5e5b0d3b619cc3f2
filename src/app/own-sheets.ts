import { type Sheet, textAt } from "../core/grid";

/** The sheet made for signing. */
export const summarySheetName = "绩效自评汇总表";

/** The sheet 打印核对单 makes. */
export const checkSheetName = "核对单";

/** How its title line ends, after the unit and the year. */
export const checkSheetTitle = "自评报告核对单";

/** Whether a sheet is a 核对单 of ours, whatever its name. */
export const isCheckSheet = (sheet: Sheet): boolean =>
  textAt(sheet, 0, 0).endsWith(checkSheetTitle);

/** The sheet 写到表里 makes of the report, and its first line. */
export const reportSheetTitle = "自评报告（文字）";

/** Whether a sheet is a 自评报告（文字） of ours, whatever its name. */
export const isReportSheet = (sheet: Sheet): boolean => textAt(sheet, 0, 0) === reportSheetTitle;
