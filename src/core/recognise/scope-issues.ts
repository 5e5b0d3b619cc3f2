import { issuesOf } from "../issues";

interface Facts {
  readonly "funds-beyond-scope": {
    readonly term: string;
    readonly cell: string;
    readonly income: string;
    readonly incomeCell: string;
  };
}

/** What is wider than the 口径 or the figure it was taken for, or only a part of it. */
export const scopeIssue = issuesOf<Facts>({
  "funds-beyond-scope": {
    severity: "warning",
    zh: ({ term, cell, income, incomeCell }) =>
      `资金口径是“财政拨款”，${incomeCell} 却有别的收入 ${income}，${term}（${cell}）等可能含着这些钱。请改用财政拨款的数，或把资金口径改成“全部资金”。`,
    en: ({ term, cell, income, incomeCell }) =>
      `The funds' scope is 财政拨款, but ${incomeCell} shows other income of ${income}: ${term} (${cell}) and others may hold it. Use the figures of 财政拨款, or set the scope to 全部资金.`,
  },
});
