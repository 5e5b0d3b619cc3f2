import { issuesOf } from "../issues";

interface Facts {
  readonly "ledger-amounts-as-text": {
    readonly sheet: string;
    readonly count: string;
    readonly cell: string;
  };
  readonly "ledger-subtotals": { readonly sheet: string; readonly cell: string };
  readonly "ledger-years": { readonly sheet: string; readonly cell: string };
  readonly "ledger-refunds": { readonly sheet: string; readonly cell: string };
  readonly "ledgers-several": { readonly sheets: string };
  readonly "journal-not-used": { readonly sheet: string };
}

/** What a ledger of payments keeps from being summed, and what to do about it. */
export const ledgerIssue = issuesOf<Facts>({
  "ledger-amounts-as-text": {
    severity: "error",
    zh: ({ sheet, count, cell }) =>
      `台账“${sheet}”的金额有${count}格是文字（如 ${cell}），公式加不到，没有从它取数。请把金额列改成数字。`,
    en: ({ sheet, count, cell }) =>
      `${count} amounts of the ledger “${sheet}” are text (e.g. ${cell}); nothing was taken from it.`,
  },
  "ledger-subtotals": {
    severity: "warning",
    zh: ({ sheet, cell }) =>
      `台账“${sheet}”中间夹着小计行（如 ${cell}），会重复加，没有取。请删掉小计行。`,
    en: ({ sheet, cell }) =>
      `The ledger “${sheet}” has subtotals among its rows (e.g. ${cell}), which would count twice. Delete them.`,
  },
  "ledger-years": {
    severity: "error",
    zh: ({ sheet, cell }) =>
      `台账“${sheet}”里有别的年度或没写年度的记录（如 ${cell}），分不开，没有从它取数。请只留评价年度的，或把“预算年度”一列填全。`,
    en: ({ sheet, cell }) =>
      `The ledger “${sheet}” has rows of another year or of none (e.g. ${cell}); nothing was taken. Keep the year evaluated only, or fill in 预算年度.`,
  },
  "ledger-refunds": {
    severity: "error",
    zh: ({ sheet, cell }) =>
      `台账“${sheet}”里有退款、贷方或作废的记录（如 ${cell}），没有替您冲减，也没有从它取数。请先冲减，退款在金额列里记负数。`,
    en: ({ sheet, cell }) =>
      `The ledger “${sheet}” has refunds, credits or cancelled rows (e.g. ${cell}); nothing was taken. Net them first: a refund is a negative amount.`,
  },
  "ledgers-several": {
    severity: "error",
    zh: ({ sheets }) =>
      `${sheets}都像支出台账，不知道要不要相加，没有从它们取数。请合成一张，或把不用的隐藏起来。`,
    en: ({ sheets }) =>
      `${sheets} all look like ledgers of payments; whether they add up is unknown, so none was used. Join them, or hide those that do not count.`,
  },
  "journal-not-used": {
    severity: "info",
    zh: ({ sheet }) =>
      `“${sheet}”是会计凭证的流水，没有从它取数。要的是决算数，请用决算表，或带经济分类的支付明细。`,
    en: ({ sheet }) =>
      `“${sheet}” lists accounting vouchers and was not used. Use the final accounts, or payments with 经济分类.`,
  },
});
