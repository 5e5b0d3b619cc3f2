/** What a figure counts: money (kept in 元), people, tasks (项), or a percentage (kept as written, 85 = 85 %). */
export type FigureKind = "money" | "people" | "tasks" | "percent";

/** 数列: the column of 基础数据表 a figure stands in. */
export const measures = {
  lastYearBudget: "上年预算数",
  lastYearFinal: "上年决算数",
  initialBudget: "年初预算数",
  adjustedBudget: "全年预算数（调整后）",
  final: "决算数",
} as const;

export type Measure = keyof typeof measures;

export type FigureGroup = "收支" | "基本与项目" | "三公" | "资产" | "人员" | "采购" | "工作任务";

interface ItemFacts {
  /** 项目, as 基础数据表 prints it. */
  readonly term: string;
  readonly english: string;
  readonly kind: FigureKind;
  readonly group: FigureGroup;
  readonly measures: readonly Measure[];
}

const all: readonly Measure[] = ["lastYearFinal", "initialBudget", "adjustedBudget", "final"];
const withLastBudget: readonly Measure[] = ["lastYearBudget", ...all];
const finals: readonly Measure[] = ["lastYearFinal", "final"];
const now: readonly Measure[] = ["final"];

const money = (
  term: string,
  english: string,
  group: FigureGroup,
  on: readonly Measure[],
): ItemFacts => ({ term, english, kind: "money", group, measures: on });
const people = (term: string, english: string): ItemFacts => ({
  term,
  english,
  kind: "people",
  group: "人员",
  measures: now,
});
const tasks = (term: string, english: string): ItemFacts => ({
  term,
  english,
  kind: "tasks",
  group: "工作任务",
  measures: now,
});
const percent = (term: string, english: string): ItemFacts => ({
  term,
  english,
  kind: "percent",
  group: "工作任务",
  measures: now,
});

/** 基础数据: every item the product knows, in the order 基础数据表 lists them. */
export const items = {
  totalIncome: money("收入合计", "Total income", "收支", all),
  fiscalIncome: money("财政拨款收入", "Fiscal appropriation income", "收支", all),
  otherIncome: money("其他收入", "Other income", "收支", all),
  nonFiscalSurplusUsed: money("使用非财政拨款结余", "Non-fiscal surplus used", "收支", all),
  openingCarryover: money("年初结转和结余", "Opening carry-over", "收支", all),
  grandTotalIncome: money("收入总计", "Grand total of income", "收支", all),
  totalExpenditure: money("支出合计", "Total expenditure", "收支", all),
  basicExpenditure: money("基本支出", "Basic expenditure", "基本与项目", all),
  personnelExpenditure: money("人员经费", "Personnel expenditure", "基本与项目", all),
  publicExpenditure: money("公用经费", "Public fund expenditure", "基本与项目", all),
  projectExpenditure: money("项目支出", "Project expenditure", "基本与项目", all),
  keyProjectExpenditure: money("重点项目支出", "Key project expenditure", "基本与项目", now),
  surplusDistribution: money("结余分配", "Surplus distribution", "收支", finals),
  closingCarryover: money("年末结转和结余", "Closing carry-over", "收支", finals),
  grandTotalExpenditure: money("支出总计", "Grand total of expenditure", "收支", all),
  budgetIncrease: money("预算追加", "Budget increase", "收支", now),
  budgetDecrease: money("预算追减", "Budget decrease", "收支", now),
  threePublic: money("“三公”经费合计", "Three public expenses", "三公", withLastBudget),
  overseasTrips: money("因公出国（境）费", "Overseas trips", "三公", withLastBudget),
  officialReception: money("公务接待费", "Official reception", "三公", withLastBudget),
  officialVehicles: money("公务用车购置及运行维护费", "Official vehicles", "三公", withLastBudget),
  vehiclePurchase: money("公务用车购置费", "Vehicle purchase", "三公", withLastBudget),
  vehicleOperation: money("公务用车运行维护费", "Vehicle operation", "三公", withLastBudget),
  meetings: money("会议费", "Meetings", "三公", all),
  training: money("培训费", "Training", "三公", all),
  procurement: money("政府采购", "Government procurement", "采购", all),
  fixedAssets: money("固定资产总额（原值）", "Fixed assets, original value", "资产", finals),
  fixedAssetsInUse: money(
    "在用固定资产（原值）",
    "Fixed assets in use, original value",
    "资产",
    finals,
  ),
  staffQuota: people("编制数", "Staff quota"),
  staffOnDuty: people("在职人数", "Staff on duty"),
  retirees: people("离退休人数", "Retirees"),
  nonQuotaStaff: people("编外人员", "Staff outside the quota"),
  plannedTasks: tasks("计划工作数", "Planned tasks"),
  completedTasks: tasks("实际完成数", "Completed tasks"),
  timelyTasks: tasks("及时完成数", "Tasks completed on time"),
  qualifiedTasks: tasks("质量达标数", "Tasks up to standard"),
  assignedKeyTasks: tasks("重点工作交办数", "Key tasks assigned"),
  settledKeyTasks: tasks("重点工作办结数", "Key tasks settled"),
  plannedPaymentProgress: percent("既定支付进度", "Planned payment progress"),
  actualPaymentProgress: percent("实际支付进度", "Actual payment progress"),
} as const satisfies Record<string, ItemFacts>;

export type Item = keyof typeof items;

export const itemIds = Object.keys(items) as readonly Item[];
