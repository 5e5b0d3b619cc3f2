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
