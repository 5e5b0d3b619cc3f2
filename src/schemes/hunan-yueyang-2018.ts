import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { adjustmentBands, commonSettings, fromOn, stepOver } from "./rule-makers";

/** 岳阳 2017–2019: 投入 15 and part of 过程 40, used by several units of the city. */
export const hunanYueyang2018 = {
  id: "hunan-yueyang-2018",
  name: "岳阳市部门整体支出绩效评价评分表（节录）",
  region: "湖南省岳阳市",
  year: 2018,
  source:
    "岳阳市多家单位公开的评分表 http://yueyang.gov.cn/zwgk/62389/62391/content_1344912.html 等，2026年11月转录",
  verified: "已核",
  note: "节录：投入15分和过程40分中的24分见于原文，共39分；资产管理、产出和效果各行未见，请照通知补上。预决算信息公开一行的第三项分值由合计推得。等级线是通行口径，原表没有。",
  settings: commonSettings,
  indicators: indicatorsOf({
    投入: {
      预算配置: [
        {
          name: "财政供养人员控制率",
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
        {
          name: "重点支出安排率",
          weight: "5",
          rate: "keyExpenditureRate",
          rule: fromOn(
            [
              ["0.9", "5"],
              ["0.8", "4"],
              ["0.7", "3"],
              ["0.6", "2"],
            ],
            "0",
          ),
        },
      ],
    },
    过程: {
      预算执行: [
        {
          name: "预算调整率",
          weight: "3",
          rate: "budgetAdjustmentRate",
          rule: adjustmentBands(["3", "2", "1", "0.5", "0"]),
        },
        {
          name: "支付进度",
          weight: "3",
          rule: { kind: "deduct-per-case", perCase: "0.5", gate: null },
          measureUnit: "个",
          formulaText: "完成值填未按进度下达的专项个数（春节前下达50%，6月底前全部下达）",
        },
        {
          name: "资金结余",
          weight: "3",
          rule: { kind: "compare-last-year", zero: "3", notMore: "2", more: "0" },
          formulaText: "年末结转结余与上年末结转结余比较",
        },
        {
          name: "“三公经费”控制率",
          weight: "6",
          rate: "threePublicControlRate",
          rule: stepOver("1", "1"),
        },
      ],
      预算管理: [
        {
          name: "管理制度健全性",
          weight: "3",
          rule: {
            kind: "checklist",
            items: [
              { text: "已制定管理制度", points: "1" },
              { text: "制度合法、合规、完整", points: "1" },
              { text: "制度得到有效执行", points: "1" },
            ],
            gate: null,
          },
        },
        {
          name: "资金使用合规性",
          weight: "3",
          rule: { kind: "deduct-per-case", perCase: "1", gate: null },
          measureUnit: "例",
          formulaText: "完成值填不符合规定的例数",
        },
        {
          name: "预决算信息公开性和完善性",
          weight: "3",
          rule: {
            kind: "checklist",
            items: [
              { text: "按规定内容公开", points: "1" },
              { text: "按规定时限公开", points: "0.5" },
              { text: "基础数据和会计资料真实、完整", points: "1.5" },
            ],
            gate: null,
          },
        },
      ],
    },
  }),
} as const satisfies Scheme;
