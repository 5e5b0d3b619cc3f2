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
  /** 记账日期, 支付日期. */
  readonly date: number | null;
  /** 摘要, where 小计 is written. */
  readonly note: number | null;
  /** 贷方 or 退款 beside the amount, or a 状态: what stands there is not netted here. */
  readonly refund: number | null;
  readonly unit: MoneyUnit | null;
  /** Title or sheet name says that it holds some of the spending only: a “三公”台账. */
  readonly partial: boolean;
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

const dates: readonly RegExp[] = [
  /^(?:支付|付款|记账|入账|凭证|业务|制单|交易|发生|清算)?(?:日期|时间)$/,
];
const notes: readonly RegExp[] = [/^摘要$/, /^(?:用途|说明|备注|事由)$/];
const refunds: readonly RegExp[] = [
  /^贷方(?:金额|发生额)?(?:万?元)?$/,
  /^(?:退款|退回|冲销|收回)(?:金额|数|额)?(?:万?元)?$/,
  /^(?:支付|单据|业务|凭证|清算)?状态$/,
];
/** What a list of payments has beside code and amount; a table by 经济科目 has nothing of it. */
const ofPayments =
  /日期|时间|摘要|用途|凭证|收款|单位|项目|资金性质|文号|年度|类型|类别|处室|功能|指标|状态/;
const someOnly = /三公|接待|用车|公车|出国|会议|培训|差旅|采购|基本支出|项目支出|专项|工资/;

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

type Words = readonly (string | null)[];

const wordsIn = (cells: Sheet["rows"][number]): Words =>
  cells.map((content) =>
    typeof content === "string" && !isBlank(content) ? comparable(content) : null,
  );

/** A list of payments: one column of codes, one of amounts, and when, what for or whose beside them. */
function isOfPayments(words: Words): boolean {
  const named = words.filter((word) => word !== null);
  const codes = named.filter((word) => economics.some((form) => form.test(word)));
  const beside = named.some((word) => !codes.includes(word) && ofPayments.test(word));
  return beside && new Set(codes).size === codes.length;
}

function saysSomeOnly(sheet: Sheet, row: number): boolean {
  const above = sheet.rows.slice(0, row).flat();
  return [sheet.name, ...above].some((text) => typeof text === "string" && someOnly.test(text));
}

/** Looks for the head of a ledger in the first rows of a sheet; null where the sheet is none. */
export function ledgerHead(sheet: Sheet): LedgerHead | null {
  for (let row = 0; row < Math.min(sheet.rows.length, 30); row += 1) {
    const words = wordsIn(sheet.rows[row] ?? []);
    const amount = columnOf(words, amounts);
    const economic = columnOf(words, economics);
    if (amount === null || economic === null || !isOfPayments(words)) continue;
    return {
      sheet,
      row,
      amount,
      economic,
      year: columnOf(words, years),
      type: columnOf(words, types),
      date: columnOf(words, dates),
      note: columnOf(words, notes),
      refund: columnOf(words, refunds),
      unit: unitAbove(sheet, row, amount),
      partial: saysSomeOnly(sheet, row),
    };
  }
  return null;
}

/** 序时账: vouchers with 借方 and 贷方 by 会计科目. Its accounts are no 经济分类, so nothing is summed from it. */
export function journalRow(sheet: Sheet): number | null {
  for (let row = 0; row < Math.min(sheet.rows.length, 30); row += 1) {
    const words = wordsIn(sheet.rows[row] ?? []);
    const has = (form: RegExp): boolean => words.some((word) => word !== null && form.test(word));
    if (has(/^借方/) && has(/^贷方/) && has(/摘要|凭证/)) return row;
  }
  return null;
}
