import type { RateId } from "../../../src/core/rates";
import type { Base } from "../../../src/core/recognise";
import type { FigureAmounts } from "../score/fixtures";

/** One rate of a published report or 决算 note with the figures printed beside it. */
export interface Published {
  /** Whose, of which year. */
  readonly source: string;
  readonly rate: RateId;
  readonly base?: Base;
  /** As printed: 万元, people. */
  readonly figures: FigureAmounts;
  /** As printed there; null where only the figures are. */
  readonly stated: string | null;
  /** What the figures give. Where it is not what is stated, the report is wrong. */
  readonly shown: string;
}

export const published: readonly Published[] = [
  {
    source: "坡头区政务服务数据管理局2022年度整体绩效自评报告",
    rate: "overallCompletionRate",
    base: "fiscalIncome",
    figures: { totalExpenditure: "229.63", fiscalIncome: "229.63" },
    stated: "100%",
    shown: "100.00%",
  },
  {
    source: "坡头区政务服务数据管理局2022年度整体绩效自评报告（当年无结转结余数）",
    rate: "carryoverRate",
    base: "initialBudget",
    figures: { closingCarryover: "0", totalExpenditureInitialBudget: "229.63" },
    stated: null,
    shown: "0.00%",
  },
  {
    source: "2018年部门整体支出绩效评价基础数据表（湖南格式）",
    rate: "carryoverRate",
    figures: { closingCarryover: "19.8", totalExpenditureAdjustedBudget: "2690.62" },
    stated: null,
    shown: "0.74%",
  },
  {
    source: "2018年部门整体支出绩效评价基础数据表（湖南格式）",
    rate: "overallCompletionRate",
    base: "adjustedBudgetWithCarryover",
    figures: {
      openingCarryover: "19.8",
      totalExpenditureInitialBudget: "1922.76",
      budgetIncrease: "767.86",
      closingCarryover: "19.8",
    },
    stated: "99.27%",
    shown: "99.27%",
  },
  {
    source: "2018年部门整体支出绩效评价基础数据表（湖南格式）",
    rate: "threePublicChangeRate",
    figures: { threePublicInitialBudget: "63.46", threePublicLastYearBudget: "32" },
    stated: "98.31%",
    shown: "98.31%",
  },
  {
    source: "2018年部门整体支出绩效评价基础数据表（湖南格式）",
    rate: "staffingControlRate",
    figures: { staffOnDuty: "136", staffQuota: "143" },
    stated: "95.10%",
    shown: "95.10%",
  },
  {
    source: "某区妇联2024年度部门整体支出绩效自评报告",
    rate: "staffingControlRate",
    figures: { staffOnDuty: "6", staffQuota: "6" },
    stated: null,
    shown: "100.00%",
  },
  {
    source: "德钦县司法局2019年度部门决算",
    rate: "staffingControlRate",
    figures: { staffOnDuty: "31", staffQuota: "32" },
    stated: null,
    shown: "96.88%",
  },
  {
    source: "天水市幼儿园2017年度部门决算公开",
    rate: "staffingControlRate",
    figures: { staffOnDuty: "62", staffQuota: "71" },
    stated: null,
    shown: "87.32%",
  },
  {
    // “完成年初预算100%” beside “决算数大于预算数55.93万元”.
    source: "天水市幼儿园2017年度部门决算公开",
    rate: "overallCompletionRate",
    base: "initialBudget",
    figures: { totalExpenditure: "1741.75", totalExpenditureInitialBudget: "1685.82" },
    stated: "100%",
    shown: "103.32%",
  },
  {
    source: "英德市经信局2016年“三公经费”预算对比增减说明",
    rate: "threePublicChangeRate",
    figures: { threePublicInitialBudget: "33", threePublicLastYearBudget: "57.55" },
    stated: null,
    shown: "-42.66%",
  },
  {
    source: "桃江2019年度“三公”经费决算说明",
    rate: "threePublicControlRate",
    figures: { threePublic: "22.62", threePublicInitialBudget: "44.52" },
    stated: null,
    shown: "50.81%",
  },
  {
    // 减幅 0.02 %: the fraction taken for a percentage.
    source: "临沧2018年预算收支增减变化情况说明",
    rate: "threePublicChangeRate",
    figures: { threePublicInitialBudget: "2.7", threePublicLastYearBudget: "2.76" },
    stated: "-0.02%",
    shown: "-2.17%",
  },
  {
    source: "清远市生态环境局2019年度“三公”经费决算",
    rate: "threePublicControlRate",
    figures: { threePublic: "17.06", threePublicInitialBudget: "27" },
    stated: "63.2%",
    shown: "63.19%",
  },
  {
    source: "上海市嘉定区司法局2017年度“三公”经费支出决算",
    rate: "threePublicControlRate",
    figures: { threePublic: "8.77", threePublicInitialBudget: "22.00" },
    stated: "39.86%",
    shown: "39.86%",
  },
  {
    source: "杜集区政府办2021年度“三公”经费支出决算",
    rate: "threePublicControlRate",
    figures: { threePublic: "7.69", threePublicInitialBudget: "49.9" },
    stated: "15.41%",
    shown: "15.41%",
  },
  {
    source: "某县财政局2019年政府采购工作情况",
    rate: "procurementExecutionRate",
    figures: { procurement: "81298.42", procurementInitialBudget: "97156.16" },
    stated: null,
    shown: "83.68%",
  },
  {
    source: "凌云县2018年政府采购与投资评审情况",
    rate: "procurementExecutionRate",
    figures: { procurement: "42642.41", procurementInitialBudget: "42875.34" },
    stated: null,
    shown: "99.46%",
  },
  {
    source: "青神县发展和改革局2023年度部门预算项目支出绩效自评表",
    rate: "overallCompletionRate",
    figures: { totalExpenditure: "251.89", totalExpenditureAdjustedBudget: "251.89" },
    stated: "100.00%",
    shown: "100.00%",
  },
  {
    source: "青神县发展和改革局2023年度部门预算项目支出绩效自评表",
    rate: "budgetAdjustmentRate",
    figures: {
      totalExpenditureAdjustedBudget: "251.89",
      totalExpenditureInitialBudget: "238.93",
    },
    stated: null,
    shown: "5.42%",
  },
  {
    // Cut back by 12.54 %: the amount of the change counts, not its sign.
    source: "红河州数据发展中心2024年度项目支出绩效单位自评报告",
    rate: "budgetAdjustmentRate",
    figures: { totalExpenditureAdjustedBudget: "861.46", totalExpenditureInitialBudget: "985" },
    stated: null,
    shown: "12.54%",
  },
];
