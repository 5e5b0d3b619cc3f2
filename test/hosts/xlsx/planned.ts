import { decimal } from "../../../src/core/decimal";
import type { CellStyle, Edit, PlannedContent, PlannedSheet } from "../../../src/core/edits";

export const text = (value: string): PlannedContent => ({ kind: "text", text: value });

export const number = (value: string): PlannedContent => ({
  kind: "number",
  value: decimal(value),
});

export const formula = (body: string, shows: string): PlannedContent => ({
  kind: "formula",
  formula: body,
  shows: /^-?\d+(\.\d+)?$/.test(shows) ? decimal(shows) : shows,
});

/** “C5” as an edit of one cell. */
export function cell(
  sheet: string,
  address: string,
  content: PlannedContent,
  style?: CellStyle,
): Edit {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const at = { sheet, row: Number(digits) - 1, column };
  return { kind: "cell", at, content, ...(style && { style }) };
}

/** A sheet of ours with nothing in it but what a test says. */
export const plannedSheet = (name: string, more: Partial<PlannedSheet> = {}): PlannedSheet => ({
  name,
  visibility: "visible",
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  gridlines: true,
  page: null,
  chart: null,
  lists: [],
  ...more,
});

/** The summary sheet in small: every kind of thing a plan can ask for. */
export function summaryPlan(name = "绩效自评汇总表"): PlannedSheet {
  const area = (top: number, left: number, bottom: number, right: number) => ({
    sheet: name,
    top,
    left,
    bottom,
    right,
  });
  return plannedSheet(name, {
    cells: [
      {
        row: 0,
        column: 0,
        content: text("2022年度部门整体支出绩效自评汇总表"),
        style: {
          font: { name: "方正小标宋简体", size: 18, bold: true },
          horizontal: "center",
          wrap: true,
        },
      },
      { row: 2, column: 0, content: text("履职效能") },
      {
        row: 2,
        column: 1,
        content: formula("ROUND(9/10,4)", "0.9"),
        style: { numberFormat: "0.00%", fill: "D9D9D9", border: { top: "thin", left: "medium" } },
      },
      { row: 3, column: 0, content: text("管理效率") },
      { row: 3, column: 1, content: formula('IF(1=1,"不适用","")', "不适用") },
      {
        row: 4,
        column: 0,
        content: text('=HYPERLINK("x")'),
        link: { sheet: name, row: 0, column: 0 },
      },
      { row: 45, column: 0, content: number("96") },
    ],
    merges: [area(0, 0, 0, 3)],
    columnWidths: new Map([
      [0, 9],
      [1, 12.5],
    ]),
    rowHeights: new Map([[0, 28]]),
    frozenRows: 2,
    gridlines: false,
    page: {
      orientation: "portrait",
      margins: { top: 20, bottom: 18, left: 20, right: 15 },
      centreHorizontally: true,
      fitToWidth: true,
      footerLeft: "政数局 2022年度",
      footerCentre: "第 &P 页 共 &N 页",
      printArea: area(0, 0, 50, 9),
      titleRows: { from: 40, to: 41 },
      breaksBefore: [38],
    },
    chart: {
      title: "各项得分率",
      categories: area(2, 0, 3, 0),
      values: area(2, 1, 3, 1),
      at: { sheet: name, row: 2, column: 11 },
      width: 12,
      height: 7,
    },
    lists: [{ area: area(5, 5, 5, 5), of: ["本级", "汇总（含下属单位）"] }],
  });
}
