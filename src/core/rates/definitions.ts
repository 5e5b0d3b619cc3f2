import { absolute, difference, type Expression, operand, sum } from "../expression";
import type { FigureId } from "../figures";
import type { Base } from "../recognise";
import type { Amount, RateDefinition, RateId, Way } from "./rate";

const framework = "财预〔2013〕53号附件2";

const figure = (id: FigureId): Expression => operand(id);
const amount = (term: string, expression: Expression): Amount => ({ term, expression });
const plain = (term: string, id: FigureId): Amount => amount(term, figure(id));
const way = (base: Base | null, numerator: Amount, denominator: Amount): Way => ({
  base,
  numerator,
  denominator,
});

const initialBudget = plain("年初预算数", "totalExpenditureInitialBudget");
const adjustedBudget = plain("全年预算数", "totalExpenditureAdjustedBudget");
/** 全年预算数 of a unit that lists 追加 and 追减 instead; 追减 is written with or without a minus. */
const adjustedFromRows = amount(
  "全年预算数",
  difference(
    sum(figure("totalExpenditureInitialBudget"), figure("budgetIncrease")),
    absolute(figure("budgetDecrease")),
  ),
);
const adjustedFromIncrease = amount(
  "全年预算数",
  sum(figure("totalExpenditureInitialBudget"), figure("budgetIncrease")),
);
const adjustedBudgets = [adjustedBudget, adjustedFromRows, adjustedFromIncrease];

const spent = plain("实际支出", "totalExpenditure");
const closing = plain("年末结转结余", "closingCarryover");

/** 湖南 2017: carry-over on both sides, (上年结转＋年初预算＋追加－年末结余)÷(上年结转＋年初预算＋追加). */
const withCarryover = ({ term, expression }: Amount): Way => {
  const available = sum(figure("openingCarryover"), expression);
  return way(
    "adjustedBudgetWithCarryover",
    amount(`年初结转+${term}-年末结转结余`, difference(available, figure("closingCarryover"))),
    amount(`年初结转+${term}`, available),
  );
};

/** 本年 against 上年: the same last year's amount stands in both halves. */
const change = (now: Amount, before: Amount): Way =>
  way(
    null,
    amount(`${now.term}-${before.term}`, difference(now.expression, before.expression)),
    before,
  );

type Optional = "fallback" | "change" | "overZero" | "source" | "otherSources";
type Facts = Omit<RateDefinition, Optional | "id"> & Partial<Pick<RateDefinition, Optional>>;

const define = (id: RateId, facts: Facts): RateDefinition => ({
  id,
  source: framework,
  otherSources: {},
  fallback: [],
  change: false,
  overZero: "contradiction",
  ...facts,
});

/** 实际数 ÷ 预算数, by the 全年 column and, where a table has no such column, the 年初 one. */
const againstBudget = (actual: Amount, what: string, adjusted: FigureId, initial: FigureId) => ({
  ways: [
    way("adjustedBudget", actual, plain(what, adjusted)),
    way("initialBudget", actual, plain(`${what}（年初）`, initial)),
  ],
  fallback: ["initialBudget"] as const,
  overZero: "without-budget" as const,
});

const tasks = (
  id: RateId,
  [term, english]: readonly [string, string],
  [done, doneId]: readonly [string, FigureId],
  [planned, plannedId]: readonly [string, FigureId],
): RateDefinition =>
  define(id, {
    term,
    english,
    verified: "待核",
    ways: [way(null, plain(done, doneId), plain(planned, plannedId))],
  });

/** All sixteen rates. Formulas: 财预〔2013〕53号; which were seen in a source, docs/field.md §1. */
export const rateDefinitions: Readonly<Record<RateId, RateDefinition>> = {
  overallCompletionRate: define("overallCompletionRate", {
    term: "整体支出完成率",
    english: "Overall completion rate",
    source: `${framework}“预算完成率”`,
    verified: "已核",
    ways: [
      ...adjustedBudgets.map((budget) => way("adjustedBudget", spent, budget)),
      way("initialBudget", spent, initialBudget),
      ...adjustedBudgets.map(withCarryover),
      way("fiscalIncome", spent, plain("财政预算收入", "fiscalIncome")),
    ],
    otherSources: {
      adjustedBudgetWithCarryover: { source: "转载的湖南省2017年指标表", verified: "待核" },
      fiscalIncome: { source: "坡头区2022年度的自评报告，未见通知", verified: "待核" },
    },
    fallback: ["initialBudget"],
    overZero: "without-budget",
  }),
  carryoverRate: define("carryoverRate", {
    term: "结转结余率",
    english: "Carry-over rate",
    verified: "已核",
    ways: [
      ...adjustedBudgets.map((budget) =>
        way("adjustedBudget", closing, { ...budget, term: "支出预算数" }),
      ),
      way("initialBudget", closing, initialBudget),
      way("totalExpenditure", closing, { ...spent, term: "支出完成数" }),
    ],
    otherSources: {
      totalExpenditure: { source: "转载的2019年县级考核表", verified: "待核" },
    },
    fallback: ["initialBudget"],
    overZero: "not-applicable",
  }),
  threePublicControlRate: define("threePublicControlRate", {
    term: "三公经费控制率",
    english: "Three-public control rate",
    verified: "已核",
    ...againstBudget(
      plain("“三公”经费实际支出数", "threePublic"),
      "“三公”经费预算数",
      "threePublicAdjustedBudget",
      "threePublicInitialBudget",
    ),
  }),
  publicFundControlRate: define("publicFundControlRate", {
    term: "公用经费控制率",
    english: "Public fund control rate",
    verified: "待核",
    ...againstBudget(
      plain("公用经费实际支出数", "publicExpenditure"),
      "公用经费预算数",
      "publicExpenditureAdjustedBudget",
      "publicExpenditureInitialBudget",
    ),
  }),
  fixedAssetUtilisationRate: define("fixedAssetUtilisationRate", {
    term: "固定资产利用率",
    english: "Fixed asset utilisation rate",
    verified: "待核",
    ways: [
      way(
        null,
        plain("在用固定资产总额", "fixedAssetsInUse"),
        plain("固定资产总额", "fixedAssets"),
      ),
    ],
  }),
  budgetAdjustmentRate: define("budgetAdjustmentRate", {
    term: "预算调整率",
    english: "Budget adjustment rate",
    verified: "待核",
    ways: [
      amount(
        "预算调整数",
        sum(absolute(figure("budgetIncrease")), absolute(figure("budgetDecrease"))),
      ),
      amount(
        "预算调整数",
        absolute(difference(adjustedBudget.expression, initialBudget.expression)),
      ),
      amount("预算调整数", absolute(figure("budgetIncrease"))),
      amount("预算调整数", absolute(figure("budgetDecrease"))),
    ].map((adjustment) => way(null, adjustment, initialBudget)),
    overZero: "not-applicable",
  }),
  paymentProgressRate: define("paymentProgressRate", {
    term: "支付进度率",
    english: "Payment progress rate",
    verified: "待核",
    ways: [
      way(
        null,
        plain("实际支付进度", "actualPaymentProgress"),
        plain("既定支付进度", "plannedPaymentProgress"),
      ),
    ],
    overZero: "not-applicable",
  }),
  carryoverChangeRate: define("carryoverChangeRate", {
    term: "结转结余变动率",
    english: "Carry-over change rate",
    verified: "已核",
    ways: [
      change(closing, plain("上年末结转结余", "closingCarryoverLastYearFinal")),
      // The same amount by identity: what last year left is what this year began with.
      change(closing, plain("年初结转结余", "openingCarryover")),
    ],
    overZero: "not-applicable",
    change: true,
  }),
  threePublicChangeRate: define("threePublicChangeRate", {
    term: "三公经费变动率",
    english: "Three-public change rate",
    verified: "已核",
    ways: [
      plain("本年“三公”经费预算数", "threePublicInitialBudget"),
      plain("本年“三公”经费预算数（全年）", "threePublicAdjustedBudget"),
    ].map((now) => change(now, plain("上年“三公”经费预算数", "threePublicLastYearBudget"))),
    overZero: "not-applicable",
    change: true,
  }),
  procurementExecutionRate: define("procurementExecutionRate", {
    term: "政府采购执行率",
    english: "Procurement execution rate",
    verified: "待核",
    ...againstBudget(
      plain("实际政府采购金额", "procurement"),
      "政府采购预算数",
      "procurementAdjustedBudget",
      "procurementInitialBudget",
    ),
  }),
  staffingControlRate: define("staffingControlRate", {
    term: "在职人员控制率",
    english: "Staffing control rate",
    verified: "已核",
    ways: [way(null, plain("在职人员数", "staffOnDuty"), plain("编制数", "staffQuota"))],
    overZero: "not-applicable",
  }),
  keyExpenditureRate: define("keyExpenditureRate", {
    term: "重点支出安排率",
    english: "Key expenditure rate",
    verified: "已核",
    ways: [
      way(
        null,
        plain("重点项目支出", "keyProjectExpenditure"),
        plain("项目总支出", "projectExpenditure"),
      ),
    ],
  }),
  workCompletionRate: tasks(
    "workCompletionRate",
    ["实际完成率", "Work completion rate"],
    ["实际完成工作数", "completedTasks"],
    ["计划工作数", "plannedTasks"],
  ),
  timelinessRate: tasks(
    "timelinessRate",
    ["完成及时率", "Timeliness rate"],
    ["及时完成工作数", "timelyTasks"],
    ["计划工作数", "plannedTasks"],
  ),
  qualityRate: tasks(
    "qualityRate",
    ["质量达标率", "Quality rate"],
    ["质量达标工作数", "qualifiedTasks"],
    ["计划工作数", "plannedTasks"],
  ),
  keyWorkRate: tasks(
    "keyWorkRate",
    ["重点工作办结率", "Key work settlement rate"],
    ["重点工作办结数", "settledKeyTasks"],
    ["重点工作交办数", "assignedKeyTasks"],
  ),
};
