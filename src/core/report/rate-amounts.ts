import {
  add,
  compare,
  type Decimal,
  formatPercent,
  printedWan,
  type Quotient,
  quotient,
  subtract,
  whole,
  zero,
} from "../decimal";
import { type Expression, isNoAnswer } from "../expression";
import { figureFacts, type FigureKind, isFigureId } from "../figures";
import type { Base } from "../recognise";
import type { OverZero, RateResult } from "../rates";
import { amount, type Amount, distance } from "./amount";
import type { Writing } from "./writing";

/** Which of the sentences of a rate holds. */
export type RateCase =
  "normal" | "equal" | "down" | "gone" | "zero" | "above" | "neither" | "unbudgeted" | "negative";

/** A rate with the amounts its sentence prints. */
export interface RateAmounts {
  readonly which: RateCase;
  readonly a: Amount;
  readonly b: Amount;
  readonly d: Amount;
  /** “84.50%”; null where the rate has no answer. */
  readonly r: string | null;
  /** The printed amounts give another second decimal than the unrounded ones. */
  readonly offByRounding: boolean;
  /** `d`, the distance of the two printed amounts, prints otherwise than the unrounded difference. */
  readonly gapOff: boolean;
}

/** The names of the bases as sentences use them; “支出预算” is what 结转结余率 calls 全年预算. */
const baseNames: Readonly<Record<Base, string>> = {
  initialBudget: "年初预算",
  adjustedBudget: "全年预算",
  adjustedBudgetWithCarryover: "全年预算（含上年结转）",
  fiscalIncome: "财政预算收入",
  totalExpenditure: "支出完成数",
};

/** {分母}: the name of what the rate is divided by, as its sentence calls it. */
export function denominatorName(rate: RateResult): string {
  if (rate.id === "carryoverRate" && rate.base === "adjustedBudget") return "支出预算";
  if (rate.base !== null) return baseNames[rate.base];
  const id = rate.denominator.expression.kind === "operand" ? rate.denominator.expression.id : "";
  const tasks: Readonly<Record<string, string>> = {
    plannedTasks: "计划工作",
    completedTasks: "已完成工作",
    assignedKeyTasks: "交办重点工作",
  };
  return tasks[id] ?? rate.denominatorTerm;
}

const kindOf = (rate: RateResult): FigureKind => {
  const [first] = rate.figures;
  return first === undefined ? "money" : figureFacts(first).kind;
};

const operandId = (expression: Expression): string | null =>
  expression.kind === "operand" ? expression.id : null;

/** A sum over one common denominator of 1 or more, as a plain number: amounts are never fractions. */
const plainValue = (value: Quotient) => value.numerator.div(value.denominator);

/** What the rate counts: for a change the amount of this year, for 预算调整率 the size of the change. */
function counted(w: Writing, rate: RateResult, top: Quotient, bottom: Quotient): Amount {
  const kind = kindOf(rate);
  const of = rate.numerator.expression;
  if (rate.definition.change) {
    const now = of.kind === "difference" ? operandId(of.from) : null;
    return amount(now ?? `${rate.id}_now`, kind, plainValue(add(top, bottom)));
  }
  if (rate.id === "budgetAdjustmentRate") return adjustment(w, rate, top);
  return amount(operandId(of) ?? `${rate.id}_num`, kind, plainValue(top));
}

/** 全年 and 年初 of an adjustment that is the distance of two columns; null where it is a row of its own. */
function adjustedFrom(w: Writing, { numerator }: RateResult) {
  const of = numerator.expression.kind === "absolute" ? numerator.expression.of : null;
  if (of?.kind !== "difference") return null;
  const [now, before] = [operandId(of.from), operandId(of.take)].map((id) =>
    id !== null && isFigureId(id) ? w.valueOf(id) : null,
  );
  return now && before ? { now, before } : null;
}

/** The change of the budget: between the two printed budgets, so that the report foots. */
function adjustment(w: Writing, rate: RateResult, top: Quotient): Amount {
  const id = `${rate.id}_diff`;
  const ends = adjustedFrom(w, rate);
  return ends
    ? distance(id, amount(id, "money", ends.now), amount(id, "money", ends.before))
    : amount(id, "money", plainValue(top).abs());
}

/** 追减: the year's budget ended below where it began. */
function wasCut(w: Writing, rate: RateResult): boolean {
  const ends = adjustedFrom(w, rate);
  if (ends) return ends.now.lt(ends.before);
  return rate.figures.includes("budgetDecrease") && !rate.figures.includes("budgetIncrease");
}

function caseOf(w: Writing, rate: RateResult, top: Quotient, bottom: Quotient): RateCase {
  const sign = bottom.numerator.cmp(zero);
  const none = top.numerator.eq(zero);
  if (sign === 0) return none ? "neither" : "unbudgeted";
  if (sign < 0) return "negative";
  if (none) return "zero";
  if (rate.definition.change) return changeCase(top, bottom);
  if (rate.id === "budgetAdjustmentRate" && wasCut(w, rate)) return "down";
  return shareCase(rate, compare(top, bottom));
}

function changeCase(top: Quotient, bottom: Quotient): RateCase {
  if (!top.numerator.lt(zero)) return compare(top, bottom) > 0 ? "above" : "normal";
  return add(top, bottom).numerator.eq(zero) ? "gone" : "down";
}

function shareCase(rate: RateResult, order: number): RateCase {
  if (order > 0) return "above";
  return order === 0 && rate.id !== "budgetAdjustmentRate" ? "equal" : "normal";
}

/** Printed alike on both sides and as 100 %: then the sentence says so, whatever hides behind. */
const printsEqual = (which: RateCase, a: Amount, b: Amount, r: string | null): boolean =>
  (which === "normal" || which === "above") && a.printed.eq(b.printed) && r === "100.00%";

function differsByRounding(
  rate: RateResult,
  { a, b, r }: Pick<RateAmounts, "a" | "b" | "r">,
  bottom: Quotient,
): boolean {
  if (r === null || a.kind !== "money" || bottom.numerator.eq(zero)) return false;
  const printed = quotient(a.printed, b.printed);
  if (!printed) return true;
  const again = rate.definition.change
    ? subtract(printed, whole(b.printed.div(b.printed)))
    : printed;
  return formatPercent(again).replace("-", "") !== r.replace("-", "");
}

/**
 * The difference a rate's sentence speaks of, in 元 (人, 项), unrounded: of this year and last for a change,
 * the adjustment itself, else of numerator and denominator. null without both.
 */
export function exactGap({ id, definition, numerator, denominator }: RateResult): Decimal | null {
  const [top, bottom] = [numerator.value, denominator.value];
  if (isNoAnswer(top) || isNoAnswer(bottom)) return null;
  const isGap = definition.change || id === "budgetAdjustmentRate";
  return plainValue(isGap ? top : subtract(top, bottom)).abs();
}

/** The amounts of a rate and the sentence they ask for; null while one of them has no value. */
export function rateAmounts(w: Writing, rate: RateResult): RateAmounts | null {
  const top = rate.numerator.value;
  const bottom = rate.denominator.value;
  if (isNoAnswer(top) || isNoAnswer(bottom)) return null;
  const a = counted(w, rate, top, bottom);
  const id = operandId(rate.denominator.expression) ?? `${rate.id}_den`;
  const b = amount(id, kindOf(rate), plainValue(bottom));
  const r = isNoAnswer(rate.value) ? null : formatPercent(rate.value);
  const which = caseOf(w, rate, top, bottom);
  const d = rate.id === "budgetAdjustmentRate" ? a : distance(`${rate.id}_diff`, a, b);
  const gap = exactGap(rate);
  return {
    which: !rate.definition.change && printsEqual(which, a, b, r) ? "equal" : which,
    ...{ a, b, d, r },
    gapOff: d.kind === "money" && gap !== null && !printedWan(gap).eq(d.printed),
    offByRounding: differsByRounding(rate, { a, b, r }, bottom),
  };
}

const words: Readonly<Record<OverZero, string>> = {
  "not-applicable": "不适用",
  "without-budget": "无预算列支",
  contradiction: "对不上",
};

/** “84.50%” for tables; the reason in words where there is no number. */
export function rateShown(rate: RateResult): { readonly text: string; readonly figure: boolean } {
  if (!isNoAnswer(rate.value)) return { text: formatPercent(rate.value), figure: true };
  switch (rate.value.because) {
    case "zero-over-zero":
      return { text: "不适用", figure: false };
    case "zero-denominator":
      return { text: words[rate.definition.overZero], figure: false };
    default:
      return { text: "缺数", figure: false };
  }
}
