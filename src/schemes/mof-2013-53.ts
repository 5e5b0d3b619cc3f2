import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings } from "./rule-makers";

/** 财预〔2013〕53号附件2: the framework most local schemes grow from. No weights, no rules. */
export const mof201353 = {
  id: "mof-2013-53",
  name: "部门整体支出绩效评价共性指标体系框架",
  region: "全国",
  year: 2013,
  source: "财预〔2013〕53号《预算绩效评价共性指标体系框架》附件2，2026年11月转录",
  verified: "待核",
  note: "框架不设分值和评分标准，由各地自定。“投入”一级和结转结余率有原文佐证，其余各行的定义据通行文本，使用前请与附件核对。等级线是通行口径。",
  settings: commonSettings,
  indicators: indicatorsOf({
    投入: {
      目标设定: ["绩效目标合理性", "绩效指标明确性"],
      预算配置: [
        { name: "在职人员控制率", rate: "staffingControlRate" },
        { name: "“三公经费”变动率", rate: "threePublicChangeRate" },
        { name: "重点支出安排率", rate: "keyExpenditureRate" },
      ],
    },
    过程: {
      预算执行: [
        { name: "预算完成率", rate: "overallCompletionRate" },
        { name: "预算调整率", rate: "budgetAdjustmentRate" },
        { name: "支付进度率", rate: "paymentProgressRate" },
        { name: "结转结余率", rate: "carryoverRate" },
        { name: "结转结余变动率", rate: "carryoverChangeRate" },
        { name: "公用经费控制率", rate: "publicFundControlRate" },
        { name: "“三公经费”控制率", rate: "threePublicControlRate" },
        { name: "政府采购执行率", rate: "procurementExecutionRate" },
      ],
      预算管理: ["管理制度健全性", "资金使用合规性", "预决算信息公开性", "基础信息完善性"],
      资产管理: [
        "管理制度健全性",
        "资产管理安全性",
        { name: "固定资产利用率", rate: "fixedAssetUtilisationRate" },
      ],
    },
    产出: {
      职责履行: [
        { name: "实际完成率", rate: "workCompletionRate" },
        { name: "完成及时率", rate: "timelinessRate" },
        { name: "质量达标率", rate: "qualityRate" },
        { name: "重点工作办结率", rate: "keyWorkRate" },
      ],
    },
    效果: {
      履职效益: ["经济效益", "社会效益", "生态效益", "社会公众或服务对象满意度"],
    },
  }),
} as const satisfies Scheme;
