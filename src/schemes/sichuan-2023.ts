import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings, proportional, targetRatio } from "./rule-makers";

/** 四川 2023: the project form, 执行 10 and 指标 90, which units fill for the whole as well. */
export const sichuan2023 = {
  id: "sichuan-2023",
  name: "四川省部门预算项目支出绩效自评表（预算执行10分、绩效指标90分）",
  region: "四川省",
  year: 2023,
  source:
    "青神县发展和改革局公开的自评表 https://www.scqs.gov.cn/info/13206/211004.htm，2026年11月转录",
  verified: "已核",
  note: "项目支出的自评表。执行率=执行数÷调整后预算数，低于90%要说明原因；90分在各指标之间如何分由单位按年初目标定，行名“（自设）”请换成年初绩效目标的指标。等级线是通行口径。",
  settings: commonSettings,
  indicators: indicatorsOf({
    预算执行情况: {
      预算执行: [
        { name: "预算执行率", weight: "10", rate: "overallCompletionRate", rule: proportional },
      ],
    },
    绩效指标: {
      "产出、效益、满意度": [{ name: "绩效指标（自设）", weight: "90", rule: targetRatio }],
    },
  }),
} as const satisfies Scheme;
