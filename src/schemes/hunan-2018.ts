import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { adjustmentBands, commonSettings, stepOver, stepUnder } from "./rule-makers";

const bases = { overallCompletionRate: "adjustedBudgetWithCarryover" } as const;

/** A Hunan form of 2018 with its worked results (95.10 % → 8, 98.31 % → 0, 99.27 % → 8). Four rows only. */
export const hunan2018 = {
  id: "hunan-2018",
  name: "部门整体支出绩效评价指标表（投入16分、过程58分，2018年度，节录）",
  region: "湖南省（据样式推断）",
  year: 2018,
  source: "转载的2018年度评价指标表和基础数据表，2026年11月转录",
  verified: "待核",
  note: "节录：只见到四行共32分，其余各行请照通知补上。原表附有实算结果：预算完成率99.27%仍得满分8分。",
  settings: { ...commonSettings, bases },
  indicators: indicatorsOf(
    {
      投入: {
        预算配置: [
          {
            name: "在职人员控制率",
            weight: "8",
            rate: "staffingControlRate",
            rule: stepOver("1", "0.5"),
          },
          {
            name: "三公经费变动率",
            weight: "8",
            rate: "threePublicChangeRate",
            rule: stepOver("0", "0.8"),
          },
        ],
      },
      过程: {
        预算执行: [
          {
            name: "预算完成率",
            weight: "8",
            rate: "overallCompletionRate",
            rule: stepUnder("1", "2", "0.05"),
          },
          {
            name: "预算控制率",
            weight: "8",
            rate: "budgetAdjustmentRate",
            rule: adjustmentBands(["8", "6", "4", "2", "0"]),
          },
        ],
      },
    },
    bases,
  ),
} as const satisfies Scheme;
