import { formatRef, type CellRef } from "../../core/grid";
import type { Words } from "../../core/issues";

/** “表!B5 等 3 格”. */
const cellsZh = ([first, ...others]: readonly CellRef[]): string =>
  first ? formatRef(first) + (others.length > 0 ? ` 等 ${String(others.length + 1)} 格` : "") : "";
const cellsEn = ([first, ...others]: readonly CellRef[]): string =>
  first ? formatRef(first) + (others.length > 0 ? ` and ${String(others.length)} more` : "") : "";

const some = <T>(items: readonly T[], words: (items: readonly T[]) => Words): readonly Words[] =>
  items.length === 0 ? [] : [words(items)];

/** What a save leaves out, by what became of it. */
export interface LeftOut {
  readonly inArrays: readonly CellRef[];
  readonly uncalculated: readonly CellRef[];
  readonly tables: readonly { readonly sheet: string; readonly table: string }[];
  readonly charts: readonly string[];
}

/** Sentences for the user; none when everything is in the file. */
export const notCarried = ({
  inArrays,
  uncalculated,
  tables,
  charts,
}: LeftOut): readonly Words[] => [
  ...some(inArrays, (cells) => ({
    zh: `${cellsZh(cells)}属于数组公式，改动没有存进文件。要改，请用 Excel 或 WPS 打开后先去掉数组公式。`,
    en: `${cellsEn(cells)} belong to an array formula; changes there are not in the file. Open it in Excel or WPS and remove that formula first.`,
  })),
  ...some(uncalculated, (cells) => ({
    zh: `${cellsZh(cells)}的公式工作台不会算，文件里只存了公式；用 Excel 或 WPS 打开后会算出结果。`,
    en: `The workbench cannot calculate ${cellsEn(cells)}: the file holds the formulas without results. Excel or WPS calculates them when it opens the file.`,
  })),
  ...some(tables, ([first, ...others]) => ({
    zh: `“${first?.sheet ?? ""}”增删了列，表格“${first?.table ?? ""}”${others.length > 0 ? `等 ${String(others.length + 1)} 个` : ""}变回普通区域，数据都在。要用，请在 Excel 里重新“套用表格格式”。`,
    en: `Columns came or went in “${first?.sheet ?? ""}”: table “${first?.table ?? ""}”${others.length > 0 ? ` and ${String(others.length)} more` : ""} became plain cells; no data is lost. Format it as a table again in Excel.`,
  })),
  ...some(charts, (names) => ({
    zh: `图表“${names.join("”“")}”没有存进文件。请在 Excel 里重新插入。`,
    en: `Charts ${names.join(", ")} are not in the file. Insert them again in Excel.`,
  })),
];
