/** The sheet made for signing. */
export const summarySheetName = "绩效自评汇总表";

/** The sheet 打印核对单 makes. */
export const checkSheetName = "核对单";
