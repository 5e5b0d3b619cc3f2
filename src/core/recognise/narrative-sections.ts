/** 章节 of 报告文字: what the unit writes in its own words, in the order of the report. */
interface NarrativeSection {
  /** As the sheet 报告文字 prints it. */
  readonly title: string;
  /** Other ways people write the title, after numbering and end punctuation are taken off. */
  readonly also: readonly string[];
  /** A report without it has an empty section: 必须改. */
  readonly required: boolean;
}

const section = (
  title: string,
  required: boolean,
  also: readonly string[] = [],
): NarrativeSection => ({ title, also, required });

/** The sections of the report that are typed, not computed (outline of the 坡头 2022 report). */
export const narrativeSections = {
  opening: section("引言", false),
  functions: section("机构设置、部门职能", true, [
    "单位机构设置、部门职能情况",
    "单位机构设置、部门职能",
    "机构设置、部门职能情况",
    "单位基本情况",
  ]),
  work: section("年度总体工作和重点工作任务", true, ["年度总体工作", "重点工作任务"]),
  goal: section("部门整体支出绩效目标", true, ["整体支出绩效目标", "绩效目标"]),
  funds: section("部门整体支出情况", false, ["整体支出情况"]),
  process: section("自评工作过程", true, ["自评过程"]),
  delivery: section("自评材料报送时间及质量", true, ["材料报送时间及质量"]),
  outcome: section("自评结果", false),
  budgeting: section("预算编制情况", true, ["预算编制"]),
  compliance: section("财务合规性", true),
  projectProcedure: section("项目实施程序", true),
  projectControl: section("项目监管", true),
  assets: section("资产管理", true, ["资产管理情况"]),
  supervision: section("预算监督情况", true, ["预算监督"]),
  benefit: section("预算使用效益", true, ["预算使用效益情况"]),
  problems: section("存在问题", true, ["部门整体支出绩效管理存在问题", "存在的问题"]),
  measures: section("改进措施", true, ["改进意见", "下一步改进措施"]),
  other: section("其他自评情况", false, ["其他情况"]),
  paymentDate: section("支付进度截止日期", false),
} as const satisfies Record<string, NarrativeSection>;

export type NarrativeKey = keyof typeof narrativeSections;

/** “（一）机构设置、部门职能。” → “机构设置、部门职能”: what people type as 章节, without numbering and quotes. */
export const bareTitle = (title: string): string =>
  title
    .replace(/[\s\u00a0\u3000“”"「」]/g, "")
    .replace(
      /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[①-⑳])+/u,
      "",
    )
    .replace(/[。：:；;，,]+$/u, "");

/** The optional row of 报告文字 that says why a rate is what it is: “公用经费控制率原因”. */
export const causeTitle = (rateTerm: string): string => `${rateTerm}原因`;
