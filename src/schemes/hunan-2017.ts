import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { adjustmentBands, commonSettings, proportional, stepOver, stepUnder } from "./rule-makers";

const bases = { overallCompletionRate: "adjustedBudgetWithCarryover" } as const;

/** 湖南 2017, 投入10 过程60 产出及效率30: the first six rows as seen, the rest as usual in the province. */
export const hunan2017 = {
  id: "hunan-2017",
  name: "湖南省部门整体支出绩效评价指标表（投入10分、过程60分、产出及效率30分）",
  region: "湖南省",
  year: 2017,
  source: "转载的湖南省部门整体支出绩效评价指标表，原文只见到“预算执行”为止，2026年11月转录",
  verified: "待核",
  note: "在职人员控制率至投资概算控制率六行见于原文（投资概算控制率的扣分步长为推定），其余据湖南通用样表，使用前请与当年通知核对。不足一步的不扣分，见于2018年同类表的实算结果。",
  settings: { ...commonSettings, bases },
  indicators: indicatorsOf(
    {
      投入: {
        预算配置: [
          {
            name: "在职人员控制率",
            weight: "5",
            rate: "staffingControlRate",
            rule: stepOver("1", "0.5"),
          },
          {
            name: "“三公经费”变动率",
            weight: "5",
            rate: "threePublicChangeRate",
            rule: stepOver("0", "0.5"),
          },
        ],
      },
      过程: {
        预算执行: [
          {
            name: "预算完成率",
            weight: "5",
            rate: "overallCompletionRate",
            rule: stepUnder("1", "2", "0.05"),
          },
          {
            name: "预算控制率",
            weight: "5",
            rate: "budgetAdjustmentRate",
            rule: adjustmentBands(["5", "4", "3", "2", "0"]),
          },
          {
            name: "新建楼堂馆所面积控制率",
            weight: "5",
            rule: stepOver("1", "2", "0.05"),
            measureUnit: "%",
            formulaText: "新建楼堂馆所面积控制率=实际建设面积÷批准建设面积×100%",
            notApplicable: "full",
          },
          {
            name: "新建楼堂馆所投资概算控制率",
            weight: "5",
            rule: stepOver("1", "2", "0.05"),
            measureUnit: "%",
            formulaText: "新建楼堂馆所投资概算控制率=实际投资金额÷批准投资金额×100%",
            notApplicable: "full",
          },
        ],
        预算管理: [
          {
            name: "公用经费控制率",
            weight: "8",
            rate: "publicFundControlRate",
            rule: stepOver("1", "1"),
          },
          {
            name: "“三公经费”控制率",
            weight: "7",
            rate: "threePublicControlRate",
            rule: stepOver("1", "1"),
          },
          {
            name: "政府采购执行率",
            weight: "6",
            rate: "procurementExecutionRate",
            rule: { kind: "step-both", centre: "1", step: "0.01", perStep: "1", mode: "floor" },
          },
          { name: "管理制度健全性", weight: "8", ruleText: "逐项给分。" },
          { name: "资金使用合规性", weight: "6", ruleText: "逐项扣分。" },
          { name: "预决算信息公开性", weight: "5", ruleText: "逐项给分。" },
        ],
      },
      产出及效率: {
        职责履行: [
          {
            name: "重点工作实际完成率",
            weight: "8",
            rate: "keyWorkRate",
            rule: proportional,
            formulaText: "重点工作办结率=重点工作办结数÷重点工作交办数×100%",
          },
        ],
        履职效益: [
          { name: "经济效益、社会效益", weight: "10", ruleText: "按个性指标评分。" },
          { name: "行政效能", weight: "6", ruleText: "按个性指标评分。" },
          { name: "社会公众或服务对象满意度", weight: "6", ruleText: "分档评分。" },
        ],
      },
    },
    bases,
  ),
} as const satisfies Scheme;
