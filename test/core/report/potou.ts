import { decimal } from "../../../src/core/decimal";
import type { Written, WrittenNumber } from "../../../src/core/recognise";
import type { Told } from "./evaluation-of";

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const written = (text: string, sheet = "单位信息", row = 30): Written => ({
  text,
  at: at(sheet, row, 1),
});
const number = (value: string): WrittenNumber => ({
  ...{ value: decimal(value), as: value, numeric: true },
  at: at("项目支出明细", 3, 5),
});

/** 坡头 2022 as its report prints it (test/data/seed-report.txt); what that does not print is chosen to give its rates. */
export const potou: Told = {
  figures: {
    totalIncome: "229.63",
    fiscalIncome: "229.63",
    totalExpenditure: "229.63",
    totalExpenditureInitialBudget: "200",
    totalExpenditureAdjustedBudget: "229.63",
    basicExpenditure: "169.79",
    personnelExpenditure: "152.89",
    publicExpenditure: "16.9",
    publicExpenditureAdjustedBudget: "20",
    projectExpenditure: "59.84",
    closingCarryover: "0",
    threePublic: "2",
    threePublicAdjustedBudget: "2",
    fixedAssets: "86.4",
    fixedAssetsInUse: "86.4",
    staffOnDuty: "8",
    staffQuota: "8",
    retirees: "0",
  },
  texts: {
    noticeTitle: "《坡头区财政局关于开展2023年区级财政资金绩效自评工作的通知》",
    noticeNumber: "坡财〔2023〕1号",
  },
  narrative: {
    "（一）机构设置、部门职能情况。":
      "成立于2019年3月。主要职责是：\n1.组织起草政策。\n2.统筹建设。",
    年度总体工作和重点工作任务: "一是加强党建；二是优化服务。",
    部门整体支出绩效目标: "保障机构正常运转。",
    自评工作过程: "收到通知后成立小组，汇总填报。",
    自评材料报送时间及质量: "按时报送，对真实性负责。",
    预算编制情况: "预算编制符合职责。",
    财务合规性: "制度严格执行。",
    项目实施程序: "程序规范。",
    项目监管: "监管到位。",
    资产管理: "统一管理。",
    预算监督情况: "已公开2022年预算及2021年决算信息。",
    预算使用效益: "在全区部署73台自助机。",
    存在问题: "业务水平有待提高。",
    改进措施: "一是加强培训。",
  },
  team: [
    { name: written("陈一诺"), post: "局长", role: "组长" },
    { name: written("李二平"), post: "副局长", role: "副组长" },
    { name: written("王三元"), post: "三级主任科员", role: "组员" },
  ],
  indicators: [
    {
      ...{ name: "整体支出完成率", weight: "20", points: "20", rate: "overallCompletionRate" },
      evidence: "决算表",
    },
    {
      ...{ name: "公用经费控制率", weight: "20", points: "17", rate: "publicFundControlRate" },
      fact: "公用经费控制率为84.50%，处于“80%（含）—90%”档，按标准得17分，扣3分。",
      reason: "厉行节约。",
    },
    {
      ...{ name: "财务合规性", level1: "管理", weight: "60", points: "59", needsCause: true },
      fact: "“财务合规性”经自评小组评议得59分，扣1分。",
      reason: "一笔凭证附件不齐",
    },
  ],
  grade: "优",
  projects: {
    ...{ sheet: "项目支出明细", unit: "万元" },
    projects: [
      {
        ...{ name: written("网络租费", "项目支出明细", 3), fundSource: "财政拨款", grade: "优" },
        ...{ initialBudget: number("0"), adjustedBudget: number("600000") },
        ...{ executed: number("598400"), points: number("95"), executionRate: null },
        ...{ goal: "", outcome: "", deviation: "" },
      },
    ],
  },
};
