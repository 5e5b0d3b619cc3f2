import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings, proportional, targetRatio } from "./rule-makers";

const bases = {
  overallCompletionRate: "initialBudget",
  carryoverRate: "totalExpenditure",
} as const;

/** A county's 考核表 of 2019, block of 60 points: pairs of indicators of which one counts. */
export const county2019 = {
  id: "county-2019",
  name: "县级一般公共预算支出管理考核表（60分，节录）",
  region: "未注明（县级）",
  year: 2019,
  source: "转载的县级考核表，2026年11月转录",
  verified: "待核",
  note: "节录：只有“一般公共预算支出管理”60分。结转结余率的分母是支出完成数；两行二者择其一的只计一次分值。应收账款一组的分值由小计推得。",
  settings: { ...commonSettings, bases, grades: null, full: "60" },
  indicators: indicatorsOf(
    {
      一般公共预算支出管理: {
        一般公共预算支出: [
          {
            name: "一般公共预算支出实际完成率",
            weight: "20",
            rate: "overallCompletionRate",
            rule: proportional,
          },
        ],
        结转结余情况: [
          {
            name: "结转结余率",
            weight: "20",
            rate: "carryoverRate",
            rule: targetRatio,
            nature: "≤",
            target: "9",
            alternatives: ["结转结余变动率"],
          },
          {
            name: "结转结余变动率",
            weight: "20",
            rate: "carryoverChangeRate",
            rule: targetRatio,
            nature: "≤",
            target: "-30",
            alternatives: ["结转结余率"],
          },
        ],
        "应付账款（暂存款）": [
          {
            name: "应付账款率",
            weight: "10",
            rule: targetRatio,
            nature: "≤",
            target: "9",
            measureUnit: "%",
            formulaText: "应付账款率=应付账款总额÷支出完成数×100%",
            alternatives: ["应付账款变动率"],
          },
          {
            name: "应付账款变动率",
            weight: "10",
            rule: targetRatio,
            nature: "≤",
            target: "-30",
            measureUnit: "%",
            alternatives: ["应付账款率"],
          },
        ],
        "应收账款（暂付款）": [
          {
            name: "应收账款率",
            weight: "10",
            rule: targetRatio,
            nature: "≤",
            measureUnit: "%",
            alternatives: ["应收账款变动率"],
          },
          {
            name: "应收账款变动率",
            weight: "10",
            rule: targetRatio,
            nature: "≤",
            measureUnit: "%",
            alternatives: ["应收账款率"],
          },
        ],
      },
    },
    bases,
  ),
} as const satisfies Scheme;
