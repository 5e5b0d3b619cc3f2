import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings, proportional, targetRatio } from "./rule-makers";

/** 湖北 2020: 预算执行 20 and two yearly goals of 40 each. */
export const hubei2020 = {
  id: "hubei-2020",
  name: "湖北省部门整体绩效自评表（预算执行20分、年度目标各40分）",
  region: "湖北省",
  year: 2020,
  source: "转载的湖北省绩效自评表和填报说明，2026年11月转录",
  verified: "待核",
  note: "全年预算数是调整后的预算，含上年结转结余。年度目标的个数和各行指标由单位按年初目标定，每个目标40分（黄冈样表）；行名“（自设）”请换成本单位的指标。",
  settings: commonSettings,
  indicators: indicatorsOf({
    预算执行情况: {
      预算执行: [
        { name: "预算执行率", weight: "20", rate: "overallCompletionRate", rule: proportional },
      ],
    },
    年度绩效目标1: {
      "产出、效益、满意度": [{ name: "目标1指标（自设）", weight: "40", rule: targetRatio }],
    },
    年度绩效目标2: {
      "产出、效益、满意度": [{ name: "目标2指标（自设）", weight: "40", rule: targetRatio }],
    },
  }),
} as const satisfies Scheme;
