import { issuesOf } from "../issues";

interface Facts {
  "cause-missing": { readonly term: string };
  "narrative-missing": { readonly titles: readonly string[] };
  "narrative-unplaced": { readonly title: string };
  "report-figures-missing": { readonly terms: readonly string[] };
  "team-missing": object;
  "notice-missing": object;
}

/** What the report itself finds missing: reasons it must give and sections nobody has written. */
export const reportIssue = issuesOf<Facts>({
  "cause-missing": {
    severity: "error",
    zh: ({ term }) =>
      `“${term}”要写明主要原因。请填在指标评分表的“扣分原因”，或在“报告文字”加一行“${term}原因”。`,
    en: ({ term }) =>
      `“${term}” needs its main reason. Fill in 扣分原因 in 指标评分表, or add a row “${term}原因” to 报告文字.`,
  },
  "narrative-missing": {
    severity: "error",
    zh: ({ titles }) =>
      `报告还有${String(titles.length)}节没写：${titles.join("、")}。请在“报告文字”里逐节填写。`,
    en: ({ titles }) =>
      `${String(titles.length)} section(s) of the report are not written yet: ${titles.join(", ")}. Fill them in in 报告文字.`,
  },
  "narrative-unplaced": {
    severity: "warning",
    zh: ({ title }) =>
      `“报告文字”里的“${title}”不是报告的章节，已放到“其他自评情况”。请核对章节名。`,
    en: ({ title }) =>
      `“${title}” in 报告文字 is no section of the report; its text went to 其他自评情况. Check the section's name.`,
  },
  "report-figures-missing": {
    severity: "error",
    zh: ({ terms }) => `报告里缺${String(terms.length)}个数：${terms.join("、")}。补上后重新导出。`,
    en: ({ terms }) =>
      `The report lacks ${String(terms.length)} figure(s): ${terms.join(", ")}. Fill them in and export again.`,
  },
  "team-missing": {
    severity: "error",
    zh: () => "没有自评工作小组名单。请在“单位信息”下方的小组表里填姓名和职务。",
    en: () => "There is no list of the evaluation team. Fill in names and posts below 单位信息.",
  },
  "notice-missing": {
    severity: "warning",
    zh: () => "没有填通知名称，报告引言里没写依据。请在“单位信息”填写“通知名称”和“通知文号”。",
    en: () =>
      "No notice is named, so the report states no basis. Fill in 通知名称 and 通知文号 in 单位信息.",
  },
});
