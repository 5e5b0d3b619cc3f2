import {
  type Decimal,
  formatFixed,
  formatPercent,
  printedWan,
  quotient,
  sumOf,
  zero,
} from "../decimal";
import { figureFacts, type FigureId } from "../figures";
import { amount, amountRun, distance, isNothing } from "./amount";
import type { Project } from "../recognise";
import type { Run } from "./report-document";
import { fill, words } from "./runs";
import type { Writing } from "./writing";

/** The amount of a figure, or 〔缺数：…〕. */
function money(w: Writing, id: FigureId): Run {
  const value = w.valueOf(id);
  if (value === null) return w.lacking(id);
  return amountRun(amount(id, figureFacts(id).kind, value));
}

/** “，其中基本支出{}万元、项目支出{}万元”: the parts that are there; none is not a gap. */
function partsClause(w: Writing, parts: readonly (readonly [string, FigureId])[]): Run[] {
  const there = parts.filter(([, id]) => w.valueOf(id) !== null);
  if (there.length === 0) return [];
  return there.flatMap(([name, id], index) =>
    fill(`${index === 0 ? "，其中" : "、"}${name}{数}万元`, { 数: money(w, id) }),
  );
}

/** 收支 (docs/report.md §3). */
export function fundsSentence(w: Writing): Run[] {
  const closing = w.valueOf("closingCarryover");
  return fill("{年}年度收入合计{收入}万元{拨款}；支出合计{支出}万元{分项}。{结转}", {
    年: w.year,
    收入: money(w, "totalIncome"),
    拨款: partsClause(w, [["财政拨款收入", "fiscalIncome"]]),
    支出: money(w, "totalExpenditure"),
    分项: partsClause(w, [
      ["基本支出", "basicExpenditure"],
      ["项目支出", "projectExpenditure"],
    ]),
    结转:
      closing?.eq(zero) === true
        ? "年末无结转结余资金。"
        : fill("年末结转结余{数}万元。", { 数: money(w, "closingCarryover") }),
  });
}

const initial: FigureId = "totalExpenditureInitialBudget";
const adjusted: FigureId = "totalExpenditureAdjustedBudget";

/** 预算调整; nothing to say where the workbook has only one budget column. */
export function adjustmentSentence(w: Writing): Run[] {
  const [from, to] = [w.valueOf(initial), w.valueOf(adjusted)];
  if (!from || !to) return [];
  const [before, after] = [amount(initial, "money", from), amount(adjusted, "money", to)];
  const change = distance("budgetAdjustmentRate_diff", after, before);
  if (from.eq(to) || isNothing(change))
    return fill("年初预算{年初}万元，年中未作调整。", { 年初: amountRun(before) });
  return fill("年初预算{年初}万元，年中{向}{差}万元，全年预算{全年}万元。", {
    年初: amountRun(before),
    向: to.gt(from) ? "追加" : "追减",
    差: amountRun(change),
    全年: amountRun(after),
  });
}

/** Wholes whose parts are printed together: 基本＋项目, 人员＋公用, and “三公” by its parts. */
const wholes: readonly (readonly [FigureId, readonly FigureId[]])[] = [
  ["totalExpenditure", ["basicExpenditure", "projectExpenditure"]],
  ["basicExpenditure", ["personnelExpenditure", "publicExpenditure"]],
  ["threePublic", ["overseasTrips", "officialReception", "officialVehicles"]],
  ["officialVehicles", ["vehiclePurchase", "vehicleOperation"]],
];

/**
 * 尾差 notes: the amounts foot to the cent in 元, but their printed 万元 do not. Nothing is adjusted;
 * amounts that really differ are an error of their own and get no such excuse.
 */
export function tailNotes(w: Writing): readonly string[] {
  const seen = new Set<string>();
  for (const [whole, parts] of wholes) {
    const total = w.valueOf(whole);
    const values = parts.map((id) => w.valueOf(id)).filter((value) => value !== null);
    if (!total || values.length < parts.length || !sumOf(values).eq(total)) continue;
    const gap = printedGap(total, values);
    if (!gap.eq(zero))
      seen.add(
        `${figureFacts(whole).term.replace("（决算数）", "")}尾差${formatFixed(gap)}系四舍五入`,
      );
  }
  return seen.size === 0 ? [] : [`注：${[...seen].join("；")}。`];
}

const printedGap = (total: Decimal, parts: readonly Decimal[]): Decimal =>
  printedWan(total)
    .minus(sumOf(parts.map(printedWan)))
    .abs();

/** 项目: how many, their budget, what was spent, and the rate of the sums. */
export function projectsSentence(w: Writing): Run[] {
  const sums = projectSums(w);
  if (!sums) return [];
  const head = fill("{年}年度共安排项目支出{n}个", {
    年: w.year,
    n: { kind: "figure", id: "projects", text: String(sums.count) },
  });
  if (!sums.budget || !sums.executed) return [...head, words("。")];
  const [budget, executed] = [
    amount("projects_budget", "money", sums.budget),
    amount("projects_executed", "money", sums.executed),
  ];
  const tail = fill("，全年预算{a}万元，执行{b}万元", {
    a: amountRun(budget),
    b: amountRun(executed),
  });
  const rate = executionShown(sums.executed, sums.budget);
  const shown = rate === null ? [] : fill("，执行率{r}", { r: projectRate(rate) });
  return [...head, ...tail, ...shown, words("。")];
}

const projectRate = (text: string): Run => ({ kind: "figure", id: "projects_rate", text });

/**
 * Sums over 项目支出明细 in 元; a sum is null while one project lacks the amount. A project that has 全年预算
 * and no 年初预算 was added during the year: it had none.
 */
export function projectSums(w: Writing) {
  const projects = w.evaluation.recognition.projects?.projects ?? [];
  if (projects.length === 0) return null;
  const sum = (values: readonly (Decimal | null)[]): Decimal | null =>
    values.every((value) => value !== null) ? sumOf(values) : null;
  return {
    count: projects.length,
    budget: sum(projects.map(({ adjustedBudget }) => adjustedBudget?.value ?? null)),
    executed: sum(projects.map(({ executed }) => executed?.value ?? null)),
    initial: initialSum(projects),
  };
}

function initialSum(projects: readonly Project[]): Decimal | null {
  const known = projects.flatMap(({ initialBudget }) => initialBudget?.value ?? []);
  const isOpen = projects.some((project) => !project.initialBudget && !project.adjustedBudget);
  return known.length === 0 || isOpen ? null : sumOf(known);
}

/** 执行率 of two amounts: “93.20%”; null where there is no budget to execute. */
export function executionShown(executed: Decimal, budget: Decimal): string | null {
  const rate = quotient(executed, budget);
  return rate === null ? null : formatPercent(rate);
}
