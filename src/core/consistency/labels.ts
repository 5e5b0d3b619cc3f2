import type { FigureId } from "../figures";
import type { RateId } from "../rates";

/** How running text calls the rates; longer names first, so that a part of a name never wins. */
export const rateLabels: readonly (readonly [RateId, RegExp])[] = [
  ["overallCompletionRate", /整体支出完成率/gu],
  ["carryoverChangeRate", /结转结余变动率/gu],
  ["carryoverRate", /结转结余率/gu],
  ["threePublicChangeRate", /[“"「]?三公[”"」]?经费变动率/gu],
  ["threePublicControlRate", /[“"「]?三公[”"」]?经费控制率/gu],
  ["publicFundControlRate", /公用经费控制率/gu],
  ["fixedAssetUtilisationRate", /固定资产利用率/gu],
  ["budgetAdjustmentRate", /预算调整率/gu],
  ["paymentProgressRate", /支付进度率/gu],
  ["procurementExecutionRate", /政府采购执行率/gu],
  ["staffingControlRate", /在职人员控制率/gu],
  ["keyExpenditureRate", /重点支出安排率/gu],
  ["workCompletionRate", /(?:工作)?实际完成率/gu],
  ["timelinessRate", /完成及时率/gu],
  ["qualityRate", /质量达标率/gu],
  ["keyWorkRate", /重点工作办结率/gu],
];

/** How running text calls the amounts of the year, where the number follows at once. */
export const amountLabels: readonly (readonly [FigureId, string])[] = [
  ["totalIncome", "收入合计|总收入|实际收入|收入总额|本年收入合计|本年收入"],
  ["fiscalIncome", "财政拨款收入"],
  ["totalExpenditure", "支出合计|总支出|支出总额|本年支出合计|本年支出|支出"],
  ["basicExpenditure", "基本支出"],
  ["personnelExpenditure", "人员经费"],
  ["projectExpenditure", "项目支出"],
  ["closingCarryover", "年末结转结余|年末结转和结余"],
  ["openingCarryover", "年初结转结余|年初结转和结余"],
];

/** Heads of tables: the first cell of a row, and the column a figure stands in. */
export const rowLabels: Readonly<Record<string, FigureId>> = {
  收入合计: "totalIncome",
  本年收入合计: "totalIncome",
  财政拨款收入: "fiscalIncome",
  支出合计: "totalExpenditure",
  本年支出合计: "totalExpenditure",
  基本支出: "basicExpenditure",
  人员经费: "personnelExpenditure",
  公用经费: "publicExpenditure",
  项目支出: "projectExpenditure",
  三公经费: "threePublic",
  三公经费合计: "threePublic",
  年末结转和结余: "closingCarryover",
  年末结转结余: "closingCarryover",
};
