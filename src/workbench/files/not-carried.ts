import { formatRef, type CellRef } from "../../core/grid";
import type { Words } from "../../core/issues";

/** “表!B5 等 3 格”. */
function cells(all: readonly CellRef[]): Words {
  const first = all[0] ? formatRef(all[0]) : "";
  return {
    zh: first + (all.length > 1 ? ` 等 ${String(all.length)} 格` : ""),
    en: first + (all.length > 1 ? ` and ${String(all.length - 1)} more` : ""),
  };
}

/** What a save leaves out, by what became of it. */
export interface LeftOut {
  readonly inArrays: readonly CellRef[];
  readonly uncalculated: readonly CellRef[];
  readonly tables: readonly { readonly sheet: string; readonly table: string }[];
  readonly charts: readonly string[];
}

const writtenInArrays = ({ zh, en }: Words): Words => ({
  zh: `${zh}属于数组公式，改动没有存进文件。要改，请用 Excel 或 WPS 打开后先去掉数组公式。`,
  en: `${en}: part of an array formula, the change is not in the file. Open it in Excel or WPS and remove that formula first.`,
});

const notCalculated = ({ zh, en }: Words): Words => ({
  zh: `${zh}的公式工作台不会算，文件里只存了公式；用 Excel 或 WPS 打开后会算出结果。`,
  en: `${en}: the workbench cannot calculate this. The file holds the formula without a result; Excel or WPS calculates it on opening.`,
});

const tableLost = ({ sheet, table }: LeftOut["tables"][number]): Words => ({
  zh: `“${sheet}”增删了列，表格“${table}”变回普通区域，数据都在。要用，请在 Excel 里重新“套用表格格式”。`,
  en: `Columns came or went in “${sheet}”: table “${table}” became plain cells, no data is lost. Format it as a table again in Excel.`,
});

const chartsLost = (names: readonly string[]): Words => ({
  zh: `图表“${names.join("”“")}”没有存进文件。请在 Excel 里重新插入。`,
  en: `Charts ${names.join(", ")} are not in the file. Insert them again in Excel.`,
});

/** Sentences for the user; none when everything is in the file. */
export const notCarried = (left: LeftOut): readonly Words[] => [
  ...(left.inArrays.length === 0 ? [] : [writtenInArrays(cells(left.inArrays))]),
  ...(left.uncalculated.length === 0 ? [] : [notCalculated(cells(left.uncalculated))]),
  ...left.tables.map(tableLost),
  ...(left.charts.length === 0 ? [] : [chartsLost(left.charts)]),
];
