import { issuesOf } from "../issues";

interface Facts {
  "parts-differ-from-whole": {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly column: string;
    readonly gap: string;
    readonly more: boolean;
  };
  "parts-without-others": {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly column: string;
    readonly gap: string;
  };
  "carryover-differs": { readonly computed: string; readonly written: string };
  "projects-differ-from-total": { readonly sum: string; readonly total: string };
  "negative-carryover": { readonly amount: string };
  "more-than-whole": { readonly part: string; readonly whole: string };
  "headcount-differs": { readonly term: string; readonly sheet: string; readonly table: string };
  "team-size-differs": { readonly said: string; readonly listed: number };
  "team-name-twice": { readonly name: string };
  "unit-mixed": { readonly term: string; readonly as: string; readonly beside: string };
  "unit-implausible": {
    readonly term: string;
    readonly as: string;
    readonly other: string;
    readonly beside: string;
  };
  "scope-missing": { readonly keys: readonly string[] };
  "unit-name-missing": object;
  "report-date-missing": object;
  "report-date-odd": { readonly date: number; readonly year: number };
  "year-differs": { readonly title: string; readonly year: number };
  "placeholder-left": { readonly what: string; readonly where: string };
  "sample-remains": { readonly where: string };
  "text-long": { readonly where: string; readonly length: number };
}

/** What the checks find. 万元 in every sentence, as the tables print it. */
export const issue = issuesOf<Facts>({
  "parts-differ-from-whole": {
    severity: "error",
    zh: ({ whole, parts, column, gap, more }) =>
      `${column}：${parts.join("+")} 比${whole}${more ? "多" : "少"} ${gap}，请核对这几个格。`,
    en: ({ whole, parts, column, gap, more }) =>
      `${column}: ${parts.join(" + ")} is ${gap} ${more ? "more" : "less"} than ${whole}. Check these cells.`,
  },
  "parts-without-others": {
    severity: "warning",
    zh: ({ whole, parts, column, gap }) =>
      `${column}：${parts.join("+")} 比${whole}少 ${gap}。有经营支出、上缴上级支出、对附属单位补助支出的，差的应当正是它们，请核实。`,
    en: ({ whole, parts, column, gap }) =>
      `${column}: ${parts.join(" + ")} is ${gap} less than ${whole}. Business spending, payments to superiors or subsidies to subordinates must account for exactly that. Please check.`,
  },
  "carryover-differs": {
    severity: "error",
    zh: ({ computed, written }) =>
      `年初结转+收入-支出应剩 ${computed} 万元，年末结转结余写着 ${written} 万元，请核对。`,
    en: ({ computed, written }) =>
      `Opening carry-over plus income less expenditure leaves ${computed} 万元, but the closing carry-over says ${written}. Please check.`,
  },
  "projects-differ-from-total": {
    severity: "error",
    zh: ({ sum, total }) =>
      `各项目执行数合计 ${sum} 万元，项目支出是 ${total} 万元，对不上，请核对。`,
    en: ({ sum, total }) =>
      `The projects add up to ${sum} 万元 but project expenditure is ${total}. Please check.`,
  },
  "negative-carryover": {
    severity: "error",
    zh: ({ amount }) => `年末结转结余是负数（${amount} 万元）。请核对年初结转、收入和支出。`,
    en: ({ amount }) =>
      `The closing carry-over is negative (${amount} 万元). Check opening carry-over, income and expenditure.`,
  },
  "more-than-whole": {
    severity: "error",
    zh: ({ part, whole }) => `${part}比${whole}多，请核对。`,
    en: ({ part, whole }) => `${part} is more than ${whole}. Please check.`,
  },
  "headcount-differs": {
    severity: "error",
    zh: ({ term, sheet, table }) =>
      `${term}：单位信息写 ${sheet} 人，基础数据表写 ${table} 人，请改成一致。`,
    en: ({ term, sheet, table }) =>
      `${term}: 单位信息 says ${sheet}, 基础数据表 says ${table}. Make them agree.`,
  },
  "team-size-differs": {
    severity: "error",
    zh: ({ said, listed }) => `写着 ${said} 人，名单只有 ${String(listed)} 人，请改成一致。`,
    en: ({ said, listed }) =>
      `${said} people are stated but ${String(listed)} are listed. Make them agree.`,
  },
  "team-name-twice": {
    severity: "error",
    zh: ({ name }) => `工作小组名单里“${name}”出现了两次，请删去重复的一行。`,
    en: ({ name }) => `“${name}” is listed twice in the team. Delete one row.`,
  },
  "unit-mixed": {
    severity: "warning",
    zh: ({ term, as, beside }) =>
      `${term}是 ${as}，旁边的数是 ${beside}，差上千倍，像是元和万元混写。请核对单位。`,
    en: ({ term, as, beside }) =>
      `${term} is ${as} beside ${beside}: over a thousand times apart, as if 元 stood among 万元. Check the unit.`,
  },
  "unit-implausible": {
    severity: "warning",
    zh: ({ term, as, other, beside }) =>
      `${term}是 ${as}，${other}是 ${beside}，大小不相称，像是元和万元填错了。请核对这张表的单位。`,
    en: ({ term, as, other, beside }) =>
      `${term} is ${as} beside ${other} of ${beside}: out of all proportion, as if 元 and 万元 were mistaken. Check the unit of that table.`,
  },
  "scope-missing": {
    severity: "warning",
    zh: ({ keys }) => `${keys.join("、")}没有填。口径要印在报告和汇总表上，请在“单位信息”里选。`,
    en: ({ keys }) =>
      `${keys.join(", ")} not filled in. The scopes are printed in report and summary; choose them in 单位信息.`,
  },
  "unit-name-missing": {
    severity: "error",
    zh: () => "没有单位全称，报告和汇总表没法署名。请在“单位信息”里填。",
    en: () => "The unit's full name is missing: nothing can be signed. Fill it in in 单位信息.",
  },
  "report-date-missing": {
    severity: "warning",
    zh: () => "没有填报日期，报告落款和汇总表上会空着。请在“单位信息”里填。",
    en: () =>
      "The report's date is missing and stays blank in report and summary. Fill it in in 单位信息.",
  },
  "report-date-odd": {
    severity: "warning",
    zh: ({ date, year }) =>
      `填报日期在${String(date)}年，评价年度是${String(year)}年，一般在次年填报，请核对。`,
    en: ({ date, year }) =>
      `The report is dated ${String(date)} for the year ${String(year)}; it is usually written in the year after. Please check.`,
  },
  "year-differs": {
    severity: "warning",
    zh: ({ title, year }) =>
      `“${title}”写的不是评价年度${String(year)}年，请核对是不是贴错了年度。`,
    en: ({ title, year }) =>
      `“${title}” is not of ${String(year)}, the year evaluated. Check that the right year was pasted.`,
  },
  "placeholder-left": {
    severity: "error",
    zh: ({ what, where }) => `${where}里还留着模板的字“${what}”，请改成实际内容。`,
    en: ({ what, where }) =>
      `${where} still holds “${what}” from a template. Put in the real text.`,
  },
  "sample-remains": {
    severity: "error",
    zh: ({ where }) => `${where}还是示例里的内容，单位名称已经不是示例，请换成本单位的。`,
    en: ({ where }) =>
      `${where} is still the sample's, though the unit is not. Replace it with your own.`,
  },
  "text-long": {
    severity: "info",
    zh: ({ where, length }) => `${where}有 ${String(length)} 字，多数财政局的表限 200 字以内。`,
    en: ({ where, length }) =>
      `${where} has ${String(length)} characters; most bureaus' forms allow 200.`,
  },
});
