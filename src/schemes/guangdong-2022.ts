import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings } from "./rule-makers";

/** 广东省级 2022 by memory: 履职效能 50, 管理效率 50. No weights of rows are known. */
export const guangdong2022 = {
  id: "guangdong-2022",
  name: "广东省省级部门整体支出绩效自评指标（履职效能50分、管理效率50分）",
  region: "广东省",
  year: 2022,
  source: "未见原文，据通行做法整理，2026年11月",
  verified: "待核",
  note: "只有指标树：履职效能和管理效率各50分，各行分值和评分标准请照通知填写。没有与原文核对，只作草稿参考。",
  settings: commonSettings,
  indicators: indicatorsOf({
    履职效能: {
      整体效能: [
        "部门整体绩效产出指标完成情况",
        "部门整体绩效效益指标完成情况",
        { name: "部门预算资金支出率", rate: "overallCompletionRate" },
      ],
    },
    管理效率: {
      预算编制: ["新增预算入库项目事前绩效评估"],
      预算执行: [
        {
          name: "预算编制约束性",
          rate: "budgetAdjustmentRate",
          formulaText: "预算调整率=预算调整数÷年初预算数×100%",
        },
        "财务管理合规性",
      ],
      信息公开: ["预决算公开合规性", "绩效信息公开情况"],
      绩效管理: ["绩效管理制度建设", "绩效管理制度执行", "绩效结果应用"],
      采购管理: [
        "采购意向公开合规性",
        "采购内控制度建设",
        "采购活动合规性",
        "采购合同签订时效性",
        "合同备案时效性",
      ],
      资产管理: [
        "资产配置合规性",
        "资产收益上缴的及时性",
        "资产盘点情况",
        "数据质量",
        "资产管理合规性",
        { name: "固定资产利用率", rate: "fixedAssetUtilisationRate" },
      ],
      运行成本: [
        {
          name: "经济成本控制情况",
          rate: "publicFundControlRate",
          formulaText: "公用经费控制率=公用经费实际支出数÷公用经费预算数×100%",
        },
        {
          name: "“三公”经费控制情况",
          rate: "threePublicControlRate",
          formulaText: "三公经费控制率=“三公”经费实际支出数÷“三公”经费预算数×100%",
        },
      ],
    },
  }),
} as const satisfies Scheme;
