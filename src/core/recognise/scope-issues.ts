import { issuesOf } from "../issues";

interface Facts {
  readonly "funds-beyond-scope": {
    readonly term: string;
    readonly cell: string;
    readonly income: string;
    readonly incomeCell: string;
  };
  readonly "total-of-more": {
    readonly term: string;
    readonly cell: string;
    readonly label: string;
    readonly labelCell: string;
  };
  readonly "parts-not-all": {
    readonly term: string;
    readonly parts: string;
    readonly cells: string;
    readonly other: string;
    readonly otherCell: string;
  };
  readonly "label-not-the-same": {
    readonly term: string;
    readonly cell: string;
    readonly label: string;
    readonly own: string;
    readonly ownCell: string;
  };
  readonly "rows-not-understood": {
    readonly rows: string;
    readonly count: string;
    readonly more: boolean;
  };
  readonly "total-of-units": { readonly term: string; readonly cell: string };
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
  "total-of-units": {
    severity: "warning",
    zh: ({ term, cell }) =>
      `${cell} 的${term}是几个单位的合计，口径却是“本级”，没有取。请把本单位那一行写上“本级”，或在“数据”里指给本单位那一格；要合计就把口径改成“汇总”。`,
    en: ({ term, cell }) =>
      `${term} at ${cell} is the total of several units, but the scope is 本级; it was left out. Name the unit's own row 本级, point to its cell, or set the scope to 汇总.`,
  },
  "total-of-more": {
    severity: "warning",
    zh: ({ term, cell, label, labelCell }) =>
      `${cell} 的合计和“三公”各项加起来对不上，像是还含着“${label}”（${labelCell}）等，没有当作${term}。请加一行“三公”经费合计，或在“数据”里指给对的那格。`,
    en: ({ term, cell, label, labelCell }) =>
      `The total at ${cell} is not the sum of the three: it may hold “${label}” (${labelCell}) and others, and was not taken as ${term}. Add a row “三公”经费合计, or point to the right cell.`,
  },
  "parts-not-all": {
    severity: "warning",
    zh: ({ term, parts, cells, other, otherCell }) =>
      `${term}只看到${parts}（${cells}），另一边还有“${other}”（${otherCell}），不知道是不是全部，没有取。请补齐或加一行${term}；没有的填0。`,
    en: ({ term, parts, cells, other, otherCell }) =>
      `Of ${term} there is only ${parts} (${cells}) beside “${other}” (${otherCell}); it may not be all and was not taken. Fill in the rest, 0 where there is none, or add a row ${term}.`,
  },
  "label-not-the-same": {
    severity: "warning",
    zh: ({ term, cell, label, own, ownCell }) =>
      `${term}取自 ${cell} 的“${label}”，${own}却取自 ${ownCell}，两个不一定是一回事，比率可能不对。请核实，或在“数据”里指给对的那格。`,
    en: ({ term, cell, label, own, ownCell }) =>
      `${term} was taken from “${label}” at ${cell} but ${own} from ${ownCell}: the two need not be the same, nor their rate right. Please check, or point to the right cell.`,
  },
  "rows-not-understood": {
    severity: "info",
    zh: ({ rows, count, more }) =>
      `${rows}${more ? `等${count}行` : ""}有数，行名没认出来，没有用。是要用的数，就在“数据”里指给它。`,
    en: ({ rows, count, more }) =>
      `The labels of ${rows}${more ? ` and others (${count} rows)` : ""} are not understood; their amounts were not used. Point to any that should be.`,
  },
});
