import { type RateId, rateIds } from "../rates";
import type { Base } from "../recognise";

/** What 指标 names say which rate, without quotes and brackets. Names in the field: domain/labels.json. */
const names: Readonly<Record<RateId, readonly string[]>> = {
  overallCompletionRate: [
    "整体支出完成率",
    "部门整体支出完成率",
    "整体支出执行率",
    "预算完成率",
    "预算执行率",
    "部门预算执行率",
    "预算支出完成率",
    "当年预算支出完成率",
    "支出完成率",
    "部门预算资金支出率",
    "一般公共预算支出实际完成率",
  ],
  carryoverRate: ["结转结余率", "结余结转率", "资金结转结余率", "结余率"],
  threePublicControlRate: [
    "三公经费控制率",
    "三公经费支出控制率",
    "三公经费预算控制率",
    "三公经费控制情况",
  ],
  publicFundControlRate: ["公用经费控制率", "日常公用经费控制率", "公用经费支出控制率"],
  fixedAssetUtilisationRate: ["固定资产利用率"],
  // 湖南 calls 追加÷年初 预算控制率: the same rate by another name.
  budgetAdjustmentRate: ["预算调整率", "预算控制率"],
  paymentProgressRate: ["支付进度率", "资金支付进度率"],
  carryoverChangeRate: ["结转结余变动率", "结余结转变动率"],
  threePublicChangeRate: ["三公经费变动率"],
  procurementExecutionRate: ["政府采购执行率", "政府采购预算执行率", "采购执行率"],
  staffingControlRate: [
    "在职人员控制率",
    "在人员控制率",
    "财政供养人员控制率",
    "在职人员编制控制率",
  ],
  keyExpenditureRate: ["重点支出安排率", "重点项目支出安排率"],
  workCompletionRate: ["实际完成率", "工作实际完成率"],
  timelinessRate: ["完成及时率", "工作完成及时率"],
  qualityRate: ["质量达标率", "工作质量达标率"],
  keyWorkRate: ["重点工作办结率"],
};

const byName: ReadonlyMap<string, RateId> = new Map(
  rateIds.flatMap((id) => names[id].map((name) => [name, id] as const)),
);

/** An indicator's name in one form: no quotes, spaces, numbering or “（3分）” behind it. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s"'“”‘’「」『』《》]/gu, "")
    .replace(/經費/gu, "经费")
    .replace(/^(?:\d+[.、)]|\(\d+\)|[一二三四五六七八九十]+、)/u, "")
    .replace(/\([^()]*\)$/u, "")
    .replace(/[%:]+$/u, "");

/** Which rate a row is: none, one, or name and 计算公式 speak of different ones (left to a person). */
export type RateMatch =
  | { readonly kind: "none" }
  | { readonly kind: "rate"; readonly id: RateId }
  | { readonly kind: "ambiguous"; readonly byName: RateId; readonly byFormula: RateId };

/**
 * The rate whose value is the row's 完成值: by 三级指标 name, with what stands before “=” in 计算公式 as
 * second evidence. A name that is not known word for word is decided by the formula alone.
 */
export function matchRate(level3: string, formulaText: string): RateMatch {
  const named = byName.get(plainName(level3));
  const left = /^([^=]+)=/u.exec(formulaText.normalize("NFKC"))?.[1];
  const defined = left === undefined ? undefined : byName.get(plainName(left));
  if (named && defined && named !== defined)
    return { kind: "ambiguous", byName: named, byFormula: defined };
  const id = named ?? defined;
  return id ? { kind: "rate", id } : { kind: "none" };
}

type Clue = readonly [RegExp, Base];

const budgets: readonly Clue[] = [
  [/年初/u, "initialBudget"],
  [/全年|调整/u, "adjustedBudget"],
];

const clues: Readonly<Partial<Record<RateId, readonly Clue[]>>> = {
  overallCompletionRate: [[/财政预算收入|财政拨款/u, "fiscalIncome"], ...budgets],
  carryoverRate: [[/完成数|实际支出|支出合计|支出决算/u, "totalExpenditure"], ...budgets],
  threePublicControlRate: budgets,
  publicFundControlRate: budgets,
  procurementExecutionRate: budgets,
};

/**
 * The base a bureau's 计算公式 divides by; null where it does not say (“预算数”) or names two. The Hunan
 * form, with carry-over above and below the stroke, is known by 年末结余 taken off above.
 */
export function baseOfFormula(id: RateId, formulaText: string): Base | null {
  const text = formulaText.normalize("NFKC").replace(/\s/gu, "");
  const [, above = "", below = ""] = /^(.*?)[÷/](.*)$/u.exec(text) ?? [];
  if (below === "") return null;
  if (id === "overallCompletionRate" && bothSides(above, below))
    return "adjustedBudgetWithCarryover";
  const said = new Set(
    (clues[id] ?? []).flatMap(([clue, base]) => (clue.test(below) ? [base] : [])),
  );
  const [only] = said;
  return said.size === 1 && only ? only : null;
}

const bothSides = (above: string, below: string): boolean =>
  /-[^-]*年末/u.test(above) && /结转|结余/u.test(below);
