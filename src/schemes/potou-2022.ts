import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings } from "./rule-makers";

const bases = { overallCompletionRate: "fiscalIncome" } as const;

/** 坡头区 2022: the tree its report is written along. The report prints neither 分值 nor 评分标准. */
export const potou2022 = {
  id: "potou-2022",
  // Printed by every unit that starts from the blank workbook, so it names no district.
  name: "部门整体支出绩效自评指标（内置）",
  region: "广东省湛江市坡头区",
  year: 2022,
  source: "坡头区政务服务数据管理局2022年度整体绩效自评报告（2023年5月3日填报），2026年11月转录",
  verified: "待核",
  note: "指标名称和层级来自报告正文。报告没有附评分表，分值和评分标准请照财政局通知的附件填写。完成率的分母用报告所用的“财政预算收入”。等级线是通行口径，不是坡头区的规定。",
  settings: { ...commonSettings, bases },
  indicators: indicatorsOf(
    {
      预算编制情况: { 预算编制: ["预算编制合理性"] },
      预算执行情况: {
        支出管理: [
          { name: "整体支出完成率", rate: "overallCompletionRate" },
          { name: "结转结余率", rate: "carryoverRate" },
          { name: "三公经费控制率", rate: "threePublicControlRate" },
          { name: "公用经费控制率", rate: "publicFundControlRate" },
          "财务合规性",
        ],
        项目管理: ["项目实施程序", "项目监管"],
        资产管理: ["资产管理安全性", { name: "固定资产利用率", rate: "fixedAssetUtilisationRate" }],
      },
      预算监督情况: { 信息公开: ["预决算信息公开"] },
      预算使用效益: { 履职效益: ["重点工作完成情况及效益"] },
    },
    bases,
  ),
} as const satisfies Scheme;
