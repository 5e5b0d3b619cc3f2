import { items, type Measure } from "../figures";
import type { YearFrame } from "./figure-sources";
import type { Meaning } from "./label-meaning";
import type { Core } from "./measure-words";
import type { When } from "./when-words";
import type { Amount } from "./table-amounts";
import type { NamedAmount } from "./name-amounts";

type Period = "this" | "last" | "other";

/** The year a table is of: the one its title names, else the year of the evaluation. */
function baseYear(amount: Amount, frame: YearFrame): number | null {
  const years = new Set(amount.table.years.map(({ year }) => year));
  if (years.size === 0) return ofLastYear(amount, frame);
  return frame.year !== null && years.has(frame.year) ? frame.year : ([...years][0] ?? null);
}

const ofLastYear = ({ table }: Amount, { year }: YearFrame): number | null =>
  year !== null && table.when === "last" ? year - 1 : year;

/** What a head or label says of the time, before the table's own year is known. */
const whenOf = (amount: Amount): Meaning["when"] =>
  [...amount.head, ...amount.row].find((meaning) => meaning.when !== null)?.when ?? null;

function periodOf(amount: Amount, frame: YearFrame): Period {
  const when = whenOf(amount);
  const of = amount.table.when;
  if (isElsewhen(when) || isElsewhen(of)) return "other";
  const base = baseYear(amount, frame);
  if (base === null || frame.year === null)
    return typeof when === "number" ? "other" : (of ?? when ?? "this");
  const year = typeof when === "number" ? when : when === "last" ? base - 1 : base;
  return yearFrom(year - frame.year);
}

/** Next year, or a part of a year. */
const isElsewhen = (when: When): when is "other" | "part" => when === "other" || when === "part";

function yearFrom(difference: number): Period {
  if (difference === 0) return "this";
  return difference === -1 ? "last" : "other";
}

const specific = (meanings: readonly Meaning[]): Core | null =>
  meanings.find(({ core }) => core !== null && core !== "amount")?.core ?? null;

const isBudget = (core: Core): boolean =>
  core === "budget" || core === "initial" || core === "adjusted";

/** 数列 by head and label; null where the two contradict each other. */
function coreOf({ amount, core }: NamedAmount): Core | null | "contradiction" {
  if (amount.row[0]?.adjusting === true) return adjustingCore(amount);
  const head = coreOfColumn(amount) ?? core;
  const label = specific(amount.row.slice(0, 1)) ?? specific(amount.row.slice(1));
  if (head === null || label === null) return head ?? label ?? amount.table.about;
  return head === label ? head : finer(head, label);
}

/**
 * 年初数 under 预算数 is 年初预算数, and 合计 beside it and 调整数 the budget after the adjustment; beside
 * 一般公共预算 and 政府性基金 it is all funds of the same 数列.
 */
function coreOfColumn(amount: Amount): Core | null {
  const { head } = amount;
  const over = specific(head.slice(1));
  if (over === null || !isBudget(over)) return specific(head);
  if (head[0]?.core === "opening") return "initial";
  const beside = head[0]?.total === "sum" && besideOpening(amount);
  return beside ? "adjusted" : specific(head);
}

/** Another column under the same upper head is 年初数. */
function besideOpening({ table, head, cell }: Amount): boolean {
  const band = [...table.bands].reverse().find(({ bottom }) => bottom < cell.row);
  const upper = head.at(-1);
  return [...(band?.paths.values() ?? [])].some(
    (path) => path[0]?.core === "opening" && path.at(-1) === upper,
  );
}

/** The Hunan forms put the budget after the adjustment under 决算数 (case E02: 1922.76, 2690.62). */
function adjustingCore(amount: Amount): Core | null {
  if (whenOf(amount) === "last") return null;
  const head = specific(amount.head);
  return head === "final" ? "adjusted" : head === null || !isBudget(head) ? null : head;
}

/** 预算数 over a row of 年初预算: the finer word. 预算 over a row of 决算: nobody can say. */
function finer(head: Core, label: Core): Core | "contradiction" {
  if (!isBudget(head) || !isBudget(label)) return "contradiction";
  return head === "budget" ? label : head;
}

/** Amounts that can only be what happened: nobody budgets a year's end or a head-count. */
const alwaysFinal: ReadonlySet<string> = new Set([
  "closingCarryover",
  "openingCarryover",
  "surplusDistribution",
  "nonFiscalSurplusUsed",
  "fixedAssets",
  "fixedAssetsInUse",
]);

const measureByPeriod: Readonly<Record<Core, Readonly<Record<"this" | "last", Measure | null>>>> = {
  initial: { this: "initialBudget", last: "lastYearBudget" },
  budget: { this: "initialBudget", last: "lastYearBudget" },
  adjusted: { this: "adjustedBudget", last: null },
  final: { this: "final", last: "lastYearFinal" },
  opening: { this: "lastYearFinal", last: null },
  amount: { this: null, last: null },
};

/**
 * The 数列 an amount stands in; null where its head says none of ours, contradicts the label or is of
 * another year.
 */
export function measureOf(named: NamedAmount, frame: YearFrame): Measure | null {
  const measure = statedMeasure(named, frame);
  return measure !== null && columns(named).includes(measure) ? measure : null;
}

/** The 数列 an amount stands in where its item has none such: a grey cell of 基础数据表 that was filled. */
export function unaskedMeasure(named: NamedAmount, frame: YearFrame): Measure | null {
  const measure = statedMeasure(named, frame);
  return measure !== null && !columns(named).includes(measure) ? measure : null;
}

function statedMeasure(named: NamedAmount, frame: YearFrame): Measure | null {
  const period = periodOf(named.amount, frame);
  const core = coreOf(named);
  if (period === "other" || core === "contradiction") return null;
  const { measures } = items[named.item];
  if (measures.length === 1) return period === "this" && isSpent(named, core) ? "final" : null;
  const assumed = assumedCore(named, core);
  if (assumed === null) return null;
  return measureByPeriod[budgetOfThreePublic(assumed, named, frame)][period];
}

/** 重点项目支出 is what was spent: its 年初预算数 does not stand in for a blank 决算数. */
const isSpent = ({ item }: NamedAmount, core: Core | null): boolean =>
  core !== "opening" && !(item === "keyProjectExpenditure" && core !== null && isBudget(core));

const columns = ({ item }: NamedAmount): readonly Measure[] => items[item].measures;

function assumedCore({ item }: NamedAmount, core: Core | null): Core | null {
  if (core === "opening") return items[item].group === "资产" ? core : null;
  return core ?? (alwaysFinal.has(item) ? "final" : null);
}

/** The note under a 三公 table, or 三公口径, says whether its 预算数 is 年初 or the whole year's. */
function budgetOfThreePublic(core: Core, named: NamedAmount, frame: YearFrame): Core {
  const said = frame.threePublicBudgetIsAdjusted || named.amount.table.budgetIsWholeYear;
  const whole = said && items[named.item].group === "三公";
  return core === "budget" && whole ? "adjusted" : core;
}
