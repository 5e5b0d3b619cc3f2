import { type MoneyUnit } from "../decimal";
import { isBlank, type Sheet } from "../grid";
import { moneyUnitsIn } from "./money-unit";
import { comparable } from "./normalise-label";

/** Columns of a ledger export that matter here. */
export interface LedgerHead {
  readonly sheet: Sheet;
  readonly row: number;
  readonly amount: number;
  /** 部门支出经济分类, code or name. */
  readonly economic: number;
  /** 预算年度. */
  readonly year: number | null;
  /** 基本支出 or 项目支出. */
  readonly type: number | null;
  readonly unit: MoneyUnit | null;
}

/** Heads of the ledger exports of the 一体化系统, better wording first. */
const amounts: readonly RegExp[] = [
  /^(?:已|实际)?支付(?:金额|数|额)(?:万?元)?$/,
  /^(?:支出|执行|付款|清算|报销|发生)(?:金额|数|额)(?:万?元)?$/,
  /^借方(?:金额|发生额)(?:万?元)?$/,
  /^金额(?:万?元)?$/,
];
const economics: readonly RegExp[] = [
  /^部门(?:支出|预算)?经济(?:分类|科目)(?:科目)?(?:代码|编码)?$/,
  /^(?:支出)?经济(?:分类|科目)(?:科目)?(?:代码|编码)?$/,
  /^(?:部门)?(?:支出|预算)?经济(?:分类|科目)(?:科目)?名称$/,
];
const years: readonly RegExp[] = [/^(?:预算|会计|业务)年度$/, /^年度$/];
const types: readonly RegExp[] = [/^(?:支出|预算|项目|指标)(?:类型|类别|分类)(?:名称)?$/];

function columnOf(words: readonly (string | null)[], forms: readonly RegExp[]): number | null {
  for (const form of forms) {
    const column = words.findIndex((word) => word !== null && form.test(word));
    if (column >= 0) return column;
  }
  return null;
}

function unitAbove(sheet: Sheet, row: number, amount: number): MoneyUnit | null {
  const head = sheet.rows[row]?.[amount];
  const [own] = typeof head === "string" ? moneyUnitsIn(head) : [];
  if (own) return own;
  const stated = sheet.rows
    .slice(0, row)
    .flatMap((cells) =>
      cells.flatMap((content) => (typeof content === "string" ? [...moneyUnitsIn(content)] : [])),
    );
  return new Set(stated).size === 1 ? (stated[0] ?? null) : null;
}

/** Looks for the head of a ledger in the first rows of a sheet; null where the sheet is none. */
export function ledgerHead(sheet: Sheet): LedgerHead | null {
  for (let row = 0; row < Math.min(sheet.rows.length, 30); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const words = cells.map((content) =>
      typeof content === "string" && !isBlank(content) ? comparable(content) : null,
    );
    const amount = columnOf(words, amounts);
    const economic = columnOf(words, economics);
    if (amount === null || economic === null) continue;
    return {
      sheet,
      row,
      amount,
      economic,
      year: columnOf(words, years),
      type: columnOf(words, types),
      unit: unitAbove(sheet, row, amount),
    };
  }
  return null;
}
