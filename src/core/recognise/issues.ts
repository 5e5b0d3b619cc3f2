import { issuesOf } from "../issues";

interface Facts {
  readonly "unreadable-cell": { readonly term: string; readonly as: string; readonly cell: string };
  readonly "no-unit": { readonly sheet: string; readonly cell: string };
  readonly "unit-mixed": { readonly sheet: string; readonly units: string };
  readonly "percent-unclear": { readonly as: string; readonly cell: string };
  readonly "figure-ambiguous": { readonly term: string; readonly cells: string };
  readonly "tables-disagree": {
    readonly term: string;
    readonly taken: string;
    readonly other: string;
    readonly cell: string;
    readonly otherCell: string;
  };
  readonly "label-doubtful": {
    readonly label: string;
    readonly term: string;
    readonly cell: string;
  };
  readonly "column-unclear": {
    readonly sheet: string;
    readonly term: string;
    readonly cell: string;
  };
  readonly "cell-not-asked": {
    readonly term: string;
    readonly column: string;
    readonly as: string;
    readonly cell: string;
  };
  readonly "head-unclear": { readonly sheet: string; readonly cell: string };
  readonly "no-total-row": { readonly sheet: string; readonly term: string; readonly cell: string };
  readonly "table-of-other-year": {
    readonly title: string;
    readonly year: string;
    readonly cell: string;
  };
  readonly "year-missing": null;
  readonly "year-unreadable": { readonly as: string; readonly cell: string };
  readonly "year-from-titles": { readonly year: string; readonly cell: string };
  readonly "year-contradictory": { readonly years: string };
  readonly "picked-lost": { readonly term: string; readonly cell: string };
  readonly "same-unit-twice": {
    readonly name: string;
    readonly first: string;
    readonly second: string;
  };
  readonly "two-basic-tables": { readonly first: string; readonly second: string };
  readonly "member-lacks-figure": { readonly term: string; readonly names: string };
  readonly "adjusted-budget-wording": { readonly cell: string; readonly label: string };
  readonly "adjusted-budget-is-change": { readonly cell: string };
  readonly "detail-not-whole": { readonly term: string; readonly cell: string };
  readonly "hidden-source": { readonly term: string; readonly cell: string };
  readonly "sheet-too-long": { readonly sheet: string; readonly rows: string };
  readonly "two-indicator-tables": { readonly first: string; readonly second: string };
  readonly "report-date-unreadable": { readonly as: string; readonly cell: string };
  readonly "ledger-amounts-as-text": {
    readonly sheet: string;
    readonly count: string;
    readonly cell: string;
  };
  readonly "ledger-subtotals": { readonly sheet: string; readonly cell: string };
  readonly "choice-unreadable": { readonly key: string; readonly value: string };
}

/** What recognition has to say: what was found, what was not, and what to do about it. */
export const issue = issuesOf<Facts>({
  "unreadable-cell": {
    severity: "warning",
    zh: ({ term, as, cell }) =>
      `${cell} 应为${term}，写的是“${as}”，读不成数，没有取。请改成数字；没有这项就填0或选“没有这项”。`,
    en: ({ term, as, cell }) =>
      `${cell} should hold ${term} but says “${as}”, which is no number. Type a number, or 0 if there is none.`,
  },
  "no-unit": {
    severity: "error",
    zh: ({ sheet, cell }) =>
      `“${sheet}”没写金额单位（如 ${cell}），元和万元差一万倍，这张表的金额先不取。请写上“单位：元”或“单位：万元”，或者选一个。`,
    en: ({ sheet, cell }) =>
      `“${sheet}” states no unit (e.g. ${cell}); its amounts are left out until you say 元 or 万元.`,
  },
  "unit-mixed": {
    severity: "error",
    zh: ({ sheet, units }) =>
      `“${sheet}”一张表里写了两种金额单位（${units}），金额先不取。请只留一种。`,
    en: ({ sheet, units }) => `“${sheet}” states two units (${units}); keep one.`,
  },
  "percent-unclear": {
    severity: "error",
    zh: ({ as, cell }) => `${cell} 写的是 ${as}，看不出是 ${as}% 还是折成百分数。请带上%，如 85%。`,
    en: ({ as, cell }) => `${cell} says ${as}: is that ${as}% or a ratio? Write it with %.`,
  },
  "figure-ambiguous": {
    severity: "error",
    zh: ({ term, cells }) => `“${term}”有几个地方像，数不一样：${cells}。请选一个。`,
    en: ({ term, cells }) => `Several places may be “${term}” and differ: ${cells}. Choose one.`,
  },
  "tables-disagree": {
    severity: "warning",
    zh: ({ term, taken, other, cell, otherCell }) =>
      `“${term}”两处不一样：${cell} 是 ${taken}，${otherCell} 是 ${other}。用的是前一个，请核实。`,
    en: ({ term, taken, other, cell, otherCell }) =>
      `“${term}” differs: ${cell} has ${taken}, ${otherCell} has ${other}. The first was used.`,
  },
  "label-doubtful": {
    severity: "info",
    zh: ({ label, term, cell }) =>
      `${cell} 的“${label}”不一定就是${term}，没有取。如果是，请在“数据”里指给这一格。`,
    en: ({ label, term, cell }) =>
      `“${label}” at ${cell} need not be ${term}; it was left out. Point to it if it is.`,
  },
  "column-unclear": {
    severity: "info",
    zh: ({ sheet, term, cell }) =>
      `“${sheet}”的“${term}”等（如 ${cell}）上面没写是预算数还是决算数，没有取。请在列头写明。`,
    en: ({ sheet, term, cell }) =>
      `Nothing above ${term} in “${sheet}” (${cell}) says whether it is budget or outcome; left out.`,
  },
  "cell-not-asked": {
    severity: "info",
    zh: ({ term, column, as, cell }) =>
      `${cell} 写了 ${as}，${term}没有“${column}”这一列（灰格），没有用它。写错了列就挪一下。`,
    en: ({ term, column, as, cell }) =>
      `${cell} holds ${as}, but ${term} has no column ${column} (a grey cell); it was not used. Move it if the column is wrong.`,
  },
  "head-unclear": {
    severity: "warning",
    zh: ({ sheet, cell }) =>
      `“${sheet}”的表头（${cell}，上下两行）没对齐，认不准哪列是什么，没有取这张表。请把两行表头对齐。`,
    en: ({ sheet, cell }) =>
      `The two-level head at ${cell} of “${sheet}” slid when pasted; its columns are not certain. Align it.`,
  },
  "no-total-row": {
    severity: "info",
    zh: ({ sheet, term, cell }) =>
      `“${sheet}”里“${term}”有好几行（如 ${cell}），没有合计行，没有取。请加一行合计，或指定一格。`,
    en: ({ sheet, term, cell }) =>
      `“${sheet}” has several rows of ${term} (e.g. ${cell}) and no total row; none was taken.`,
  },
  "table-of-other-year": {
    severity: "warning",
    zh: ({ title, year, cell }) =>
      `“${title}”（${cell}）是${year}年的表，不是评价年度的，没有当作本年数。`,
    en: ({ title, year, cell }) =>
      `“${title}” (${cell}) is of ${year}, not of the evaluation year.`,
  },
  "year-missing": {
    severity: "error",
    zh: () => "没写评价年度。请在“单位信息”的“评价年度”后面填上，如 2022。",
    en: () => "The evaluation year is missing. Fill in 评价年度 in 单位信息.",
  },
  "year-unreadable": {
    severity: "error",
    zh: ({ as, cell }) => `${cell} 的评价年度写的是“${as}”，读不出是哪一年。请写成 2022 这样。`,
    en: ({ as, cell }) => `The evaluation year at ${cell} says “${as}”, which is no year.`,
  },
  "year-from-titles": {
    severity: "info",
    zh: ({ year, cell }) => `没填评价年度，按表头写的${year}年（${cell}）算。`,
    en: ({ year, cell }) => `No evaluation year is filled in; ${year} was taken from ${cell}.`,
  },
  "year-contradictory": {
    severity: "error",
    zh: ({ years }) =>
      `没填评价年度，各表写的年份又不一样（${years}）。请在“单位信息”里填上评价年度。`,
    en: ({ years }) => `No evaluation year is filled in and the tables name several: ${years}.`,
  },
  "picked-lost": {
    severity: "error",
    zh: ({ term, cell }) => `“${term}”原来指定用 ${cell}，现在那里没有数了。请重选。`,
    en: ({ term, cell }) => `“${term}” was to come from ${cell}, where there is no number now.`,
  },
  "same-unit-twice": {
    severity: "error",
    zh: ({ name, first, second }) =>
      `“${name}”有两张基础数据表（${first}、${second}），只取了第一张，没有重复加。请删掉一张，或改单位名称。`,
    en: ({ name, first, second }) =>
      `“${name}” has two data tables (${first}, ${second}); only the first was added.`,
  },
  "two-basic-tables": {
    severity: "error",
    zh: ({ first, second }) =>
      `${first} 和 ${second} 都像基础数据表。请说明：是不同单位（口径改“汇总”），还是只用其中一张。`,
    en: ({ first, second }) =>
      `${first} and ${second} both look like the data table. Say whether they add up or which one counts.`,
  },
  "member-lacks-figure": {
    severity: "warning",
    zh: ({ term, names }) => `汇总“${term}”时，${names}这一格是空的，按没有这项相加。请核实。`,
    en: ({ term, names }) => `Adding up “${term}”: blank for ${names}, added as none.`,
  },
  "adjusted-budget-wording": {
    severity: "info",
    zh: ({ cell, label }) =>
      `${cell} 的“${label}”按调整以后的全年预算数读。如果填的是调整了多少，请改成“预算追加”。`,
    en: ({ cell, label }) => `“${label}” at ${cell} was read as the budget after the adjustment.`,
  },
  "adjusted-budget-is-change": {
    severity: "warning",
    zh: ({ cell }) =>
      `${cell} 的“调整预算数”像是调整了多少，不是调整以后的数，没有取。请填“全年预算数（调整后）”。`,
    en: ({ cell }) => `The 调整预算数 at ${cell} looks like the change itself; it was left out.`,
  },
  "detail-not-whole": {
    severity: "info",
    zh: ({ term, cell }) =>
      `${cell} 的“${term}”在按经济科目分的明细表里，只是其中一部分，没有当作合计。`,
    en: ({ term, cell }) => `“${term}” at ${cell} stands in a table by economic item: a part only.`,
  },
  "hidden-source": {
    severity: "info",
    zh: ({ term, cell }) => `“${term}”取自隐藏的 ${cell}，请确认它是要用的数。`,
    en: ({ term, cell }) => `“${term}” was taken from the hidden ${cell}.`,
  },
  "sheet-too-long": {
    severity: "info",
    zh: ({ sheet, rows }) => `“${sheet}”太长又不像台账，只看了前${rows}行。`,
    en: ({ sheet, rows }) =>
      `“${sheet}” is long and no ledger; only its first ${rows} rows were read.`,
  },
  "two-indicator-tables": {
    severity: "warning",
    zh: ({ first, second }) => `有两张评分表：${first} 和 ${second}，用的是前一张。`,
    en: ({ first, second }) =>
      `There are two score tables, ${first} and ${second}; the first is used.`,
  },
  "report-date-unreadable": {
    severity: "error",
    zh: ({ as, cell }) => `${cell} 的填报日期“${as}”读不成日期。请写成 2023年5月3日。`,
    en: ({ as, cell }) => `The report date “${as}” at ${cell} is no date.`,
  },
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
      `台账“${sheet}”中间夹着小计行（如 ${cell}），没有从它取支出合计。请删掉小计行。`,
    en: ({ sheet, cell }) =>
      `The ledger “${sheet}” has subtotals among its rows (e.g. ${cell}); no total was taken.`,
  },
  "choice-unreadable": {
    severity: "info",
    zh: ({ key, value }) => `助手记的“${key}”写着“${value}”，看不懂，没有用。`,
    en: ({ key, value }) => `“${value}” for “${key}” in _自评设置 is not understood and not used.`,
  },
});
