import type { Band, Rule, Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings, fromOn, upTo } from "./rule-makers";

/** Below 90 % 3 points, up to and with 100 % 2, above 0: exactly 100 % scores less than 85 %. */
const controlBands: readonly Band[] = [
  { from: null, to: { at: "0.9", inclusive: false }, points: "3" },
  { from: { at: "0.9", inclusive: true }, to: { at: "1", inclusive: true }, points: "2" },
  { from: { at: "1", inclusive: false }, to: null, points: "0" },
];
const control: Rule = { kind: "bands", of: "rate", bands: controlBands };

/** 深圳 2020 by memory: the family the 坡头 tree seems to come from. A draft to start from, not a 文件. */
export const shenzhen2020 = {
  id: "shenzhen-2020",
  name: "深圳市部门整体支出绩效评价共性指标体系（部门决策20分、部门管理20分、部门绩效60分）",
  region: "广东省深圳市",
  year: 2020,
  source: "未见原文，据通行做法整理，2026年11月",
  verified: "待核",
  note: "分值和分档都没有与原文核对，只作草稿参考，必须对照当年通知逐行核对后使用。",
  settings: commonSettings,
  indicators: indicatorsOf({
    部门决策: {
      预算编制: [
        { name: "预算编制合理性", weight: "5" },
        { name: "预算编制规范性", weight: "5" },
      ],
      目标设置: [
        { name: "绩效目标完整性", weight: "3" },
        { name: "绩效指标明确性", weight: "7" },
      ],
    },
    部门管理: {
      资金管理: [
        {
          name: "政府采购执行情况",
          weight: "2",
          rate: "procurementExecutionRate",
          formulaText: "政府采购执行率=实际政府采购金额÷政府采购预算数×100%",
          ruleText: "执行率1分，落实政府采购政策1分。",
        },
        { name: "财务合规性", weight: "3", ruleText: "支出依据、程序、会计核算等，发现问题扣分。" },
        { name: "预决算信息公开", weight: "3", ruleText: "预算、决算按时按内容公开。" },
      ],
      项目管理: [
        { name: "项目实施程序", weight: "2" },
        { name: "项目监管", weight: "2" },
      ],
      资产管理: [
        { name: "资产管理安全性", weight: "2" },
        {
          name: "固定资产利用率",
          weight: "1",
          rate: "fixedAssetUtilisationRate",
          rule: fromOn(
            [
              ["0.9", "1"],
              ["0.75", "0.7"],
              ["0.6", "0.4"],
            ],
            "0",
          ),
        },
      ],
      人员管理: [
        {
          name: "财政供养人员控制率",
          weight: "1",
          rate: "staffingControlRate",
          rule: upTo([["1", "1"]], "0"),
        },
        {
          name: "编外人员控制率",
          weight: "1",
          measureUnit: "%",
          formulaText: "编外人员控制率=编外人员数÷在职人员总数×100%",
          rule: upTo(
            [
              ["0.05", "1"],
              ["0.1", "0.5"],
            ],
            "0",
          ),
        },
      ],
      制度管理: [{ name: "管理制度健全性", weight: "3" }],
    },
    部门绩效: {
      经济性: [
        {
          name: "公用经费控制率",
          weight: "6",
          rate: "publicFundControlRate",
          rule: {
            kind: "sum-of",
            parts: [
              { rate: "threePublicControlRate", weight: "3", rule: control },
              { rate: "publicFundControlRate", weight: "3", rule: control },
            ],
          },
        },
      ],
      效率性: [
        {
          name: "预算执行率",
          weight: "6",
          rate: "overallCompletionRate",
          ruleText: "按季度序时进度和全年执行率评分。",
        },
        { name: "重点工作完成情况", weight: "8" },
        { name: "项目完成及时性", weight: "6" },
      ],
      效果性: [{ name: "社会效益、经济效益、生态效益等", weight: "25" }],
      公平性: [
        { name: "群众信访办理情况", weight: "3" },
        { name: "公众或服务对象满意度", weight: "6" },
      ],
    },
  }),
} as const satisfies Scheme;
