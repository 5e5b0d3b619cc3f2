import { type RateId, rateIds } from "../rates";
import type { Base, IndicatorRow } from "../recognise";
import { halvesOf, isHunanForm } from "./formula-terms";
import { type FormulaRead, readFormula } from "./read-formula";

/** What 指标 names say which rate, without quotes and brackets. Names in the field: test/data/labels.json. */
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

export const rateNames = (id: RateId): readonly string[] => names[id];

/** The rate called so word for word. */
export const rateOfName = (name: string): RateId | null => byName.get(name) ?? null;

/** “（3分）”, “（≤100%）”, “（定量）”. Any other words in brackets belong to the name: “（基本支出）”. */
const weightBehind =
  /\((?:(?:满分|分值|权重)?:?\d+(?:\.\d+)?[分%]?|[≤≥<>=]\d+(?:\.\d+)?%?|%|定量|定性|定量指标|定性指标|正向指标|反向指标)\)$/u;

/** An indicator's name in one form: no quotes, spaces, numbering or “（3分）” behind it. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s"'“”‘’「」『』《》]/gu, "")
    .replace(/經費/gu, "经费")
    .replace(/^(?:\d+[.、)]|\(\d+\)|[一二三四五六七八九十]+、)/u, "")
    .replace(weightBehind, "")
    .replace(/[%:]+$/u, "");

/**
 * Which rate a row is: none; one; name and 计算公式 speak of different ones; or one whose 计算公式 is not
 * this rate's as we compute it. The last two are left to a person. `below` alone unread: `divides`.
 */
export type RateMatch =
  | { readonly kind: "none" }
  | { readonly kind: "rate"; readonly id: RateId; readonly written: boolean }
  | { readonly kind: "ambiguous"; readonly byName: RateId; readonly byFormula: RateId }
  | { readonly kind: "formula-unread"; readonly id: RateId; readonly divides: boolean }
  | { readonly kind: "twice"; readonly id: RateId };

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
  return id ? matchFormula(id, formulaText) : { kind: "none" };
}

/** Whether 计算公式, where there is one, is that rate's as we compute it. */
function matchFormula(id: RateId, formulaText: string): RateMatch {
  const read = formulaOf(id, formulaText);
  if (read.kind === "silent") return { kind: "rate", id, written: false };
  if (read.kind === "unread") return { kind: "formula-unread", id, divides: false };
  const { above, below } = halvesOf(id, read.terms);
  return above && below
    ? { kind: "rate", id, written: true }
    : { kind: "formula-unread", id, divides: above };
}

const formulaOf = (id: RateId, text: string): FormulaRead =>
  readFormula(text, (left) => byName.get(plainName(left)) === id);

type Clue = readonly [RegExp, Base];

const budgets: readonly Clue[] = [
  [/年初/u, "initialBudget"],
  [/全年|调整/u, "adjustedBudget"],
];

const clues: Readonly<Partial<Record<RateId, readonly Clue[]>>> = {
  overallCompletionRate: [[/财政预算收入|财政拨款/u, "fiscalIncome"], ...budgets],
  carryoverRate: [[/完成|实际|支出合计|支出决算/u, "totalExpenditure"], ...budgets],
  threePublicControlRate: budgets,
  publicFundControlRate: budgets,
  procurementExecutionRate: budgets,
};

/** The base a bureau's 计算公式 divides by; null where it does not say (“预算数”), or is not understood. */
export function baseOfFormula(id: RateId, formulaText: string): Base | null {
  const read = formulaOf(id, formulaText);
  if (read.kind !== "quotient" || !halvesOf(id, read.terms).below) return null;
  if (id === "overallCompletionRate" && isHunanForm(read.terms))
    return "adjustedBudgetWithCarryover";
  const below = read.terms.below.join("+");
  const said = new Set(
    (clues[id] ?? []).flatMap(([clue, base]) => (clue.test(below) ? [base] : [])),
  );
  const [only] = said;
  return said.size === 1 && only ? only : null;
}

type NamedRow = Pick<IndicatorRow, "level3" | "formulaText">;

/**
 * Which rate a row of a table is. Of rows with one name (预算执行率 under 基本支出 and again under 项目支出)
 * only those whose 计算公式 says so are that rate: `twice` for the others.
 */
export function matchAmong(
  { level3, formulaText }: NamedRow,
  rows: readonly NamedRow[],
): RateMatch {
  const match = matchRate(level3, formulaText);
  if (match.kind !== "rate" || match.written) return match;
  const name = plainName(level3);
  const again = rows.filter((row) => plainName(row.level3) === name).length > 1;
  return again ? { kind: "twice", id: match.id } : match;
}
