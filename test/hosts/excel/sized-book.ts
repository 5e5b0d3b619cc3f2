import type { CellContent, Sheet, Snapshot } from "../../../src/core/grid";
import { sample } from "./sample-book";

const heads = [
  ...["预算年度", "预算单位", "项目名称", "资金性质", "支出功能分类", "部门支出经济分类"],
  ...["政府支出经济分类", "指标文号", "用途", "指标金额", "支付金额", "付款日期"],
];

/** What is peculiar about a ledger: rows, counted from 0, that are a 小计 or lack 经济分类. */
export interface Ledger {
  readonly subtotals?: readonly number[];
  readonly unclassified?: readonly number[];
}

/** A ledger as the integrated budget system exports it: 12 columns, one payment a row. */
function ledger(rows: number, { subtotals = [], unclassified = [] }: Ledger): Sheet {
  const lines = Array.from({ length: rows }, (_, index): CellContent[] => [
    ...[2022, "坡头区政务服务数据管理局", `项目${String(index % 7)}`, "一般公共预算资金"],
    ...[
      "2010301-行政运行",
      "30201-办公费",
      "50201-办公经费",
      `坡财〔2022〕${String(index % 90)}号`,
    ],
    ...["购办公用品", (1_000_000 + index) / 100, (500_000 + index) / 100, 44562 + (index % 365)],
  ]);
  for (const row of unclassified) lines[row]?.splice(5, 1, null);
  for (const row of subtotals)
    lines[row] = [null, "小计", ...Array<null>(8).fill(null), 5_000 * row, null];
  return {
    name: "支出明细账",
    visibility: "visible",
    rows: [heads, ...lines],
    formulas: new Map(),
    formats: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
  };
}

/** 指标评分表 with as many indicators as asked for; the rates repeat. */
function withIndicators(table: Sheet, count: number): Sheet {
  const top = table.rows.slice(0, 3);
  const indicators = table.rows.slice(3, 15);
  const rows = Array.from({ length: count }, (_, index): readonly CellContent[] => {
    const [, ...rest] = indicators[index % indicators.length] as readonly CellContent[];
    return [index + 1, ...rest];
  });
  return { ...table, rows: [...top, ...rows], formulas: new Map(), formats: new Map(), merges: [] };
}

/** The sample pack with a ledger beside it and a 指标评分表 of any length. */
export async function sized(
  rows: number,
  indicators: number,
  more: Ledger = {},
): Promise<Snapshot> {
  const book = await sample("potou-2022");
  const sheets = book.sheets.map((sheet) =>
    sheet.name === "指标评分表" ? withIndicators(sheet, indicators) : sheet,
  );
  return { ...book, sheets: [...sheets, ledger(rows, more)] };
}
