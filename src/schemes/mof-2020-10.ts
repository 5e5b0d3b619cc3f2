import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings, proportional, targetRatio } from "./rule-makers";

/** 财预〔2020〕10号: the self-evaluation form of projects, used by many places for the whole unit too. */
export const mof202010 = {
  id: "mof-2020-10",
  name: "绩效自评表（预算执行10分、产出50分、效益30分、满意度10分）",
  region: "全国",
  year: 2020,
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》，据转载文本和各地样表，2026年11月转录",
  verified: "待核",
  note: "产出指标共50分，在各行之间如何分由单位按年初目标定，所以这四行的分值留空。行名“（自设）”请换成年初绩效目标的指标。定性指标的三档按2020年办法（80%、60%），之前的样表是80%、50%。",
  settings: commonSettings,
  indicators: indicatorsOf({
    预算执行率: {
      预算执行率: [
        {
          name: "预算执行率",
          weight: "10",
          rate: "overallCompletionRate",
          rule: proportional,
          formulaText: "预算执行率=全年执行数÷全年预算数×100%",
        },
      ],
    },
    产出指标: {
      数量指标: [{ name: "数量指标（自设）", rule: targetRatio }],
      质量指标: [{ name: "质量指标（自设）", rule: targetRatio }],
      时效指标: [{ name: "时效指标（自设）", rule: targetRatio }],
      成本指标: [{ name: "成本指标（自设）", rule: targetRatio, nature: "≤" }],
    },
    效益指标: {
      "经济、社会、生态、可持续影响": [
        {
          name: "效益指标（自设）",
          weight: "30",
          nature: "定性",
          rule: { kind: "qualitative", cuts: ["0.8", "0.6"] },
        },
      ],
    },
    满意度指标: {
      服务对象满意度: [
        { name: "服务对象满意度（自设）", weight: "10", rule: targetRatio, nature: "≥" },
      ],
    },
  }),
} as const satisfies Scheme;
