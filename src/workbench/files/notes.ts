import { formatArea, type Area } from "../../core/grid";
import type { Words } from "../../core/issues";

/** Blocks filled by one formula are shown as the values they had. */
export const arraysAsValues = (first: Area, count: number): Words => ({
  zh: `${formatArea(first)}${count > 1 ? `等 ${String(count)} 处` : ""}是数组公式，工作台里只显示打开时的结果；公式还在文件里，用 Excel 或 WPS 打开会重新计算。`,
  en: `${formatArea(first)}${count > 1 ? ` and ${String(count - 1)} more` : ""} hold array formulas: the workbench shows the results they had. The file keeps the formulas; Excel or WPS calculates them again.`,
});

/** Old Mac files: their day 0 is another one. */
export const datesFrom1904: Words = {
  zh: "这个文件的日期从 1904 年算起，工作台里显示的日期会早四年零一天；存回的文件不变。",
  en: "This file counts its dates from 1904: the workbench shows them four years and a day early. The saved file keeps them right.",
};
