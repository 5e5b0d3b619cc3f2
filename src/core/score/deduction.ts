import {
  compare,
  decimal,
  divide,
  formatFixed,
  formatPercent,
  formatPointsInText,
  formatWan,
  hundred,
  multiply,
  negate,
  one,
  type Points,
  points as asPoints,
  type Quotient,
  roundHalfUp,
  roundQuotient,
  whole,
  zero,
} from "../decimal";
import { evaluate, type Expression, isNoAnswer, type Operands } from "../expression";
import { rateDefinitions } from "../rates";
import { bandOf } from "./bands";
import { bandText } from "./rule-text";
import { percentText } from "./rule-words";
import type { Rule } from "./scheme";
import type { Deduction } from "./score-card";
import type { RowPoints } from "./row-points";

/** What a lost point's sentence is made of, printed. */
interface Lost {
  readonly row: RowPoints;
  readonly name: string;
  /** 得, 扣 in running text. */
  readonly got: string;
  readonly lost: string;
  /** 评分标准原文. */
  readonly rule: string;
  readonly operands: Operands;
}

/** Names and sentences stand between “ ”: quotes within become ‘ ’. */
const within = (text: string): string =>
  text
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/[。；]$/u, "");

const noCause = /^(?:无|没有|\/|-|—)?$/u;

/** 扣分原因 as typed, without “原因：” in front and a stop behind; "" where nothing is said. */
export function causeOf(reason: string): string {
  const bare = reason
    .trim()
    .replace(/^(?:扣分)?原因[:：]/u, "")
    .replace(/[。；;.]+$/u, "");
  return noCause.test(bare) ? "" : bare;
}

/** What a cell of 扣分原因 says beside the computed fact, which the pane may have filled in. */
export interface TypedCause {
  /** "" where nothing is typed, or the fact alone: a fact is no reason. */
  readonly cause: string;
  /** The cell begins with the fact, maybe with the numbers of an earlier run. */
  readonly behindFact: boolean;
}

/** 扣分原因 apart from the fact, whatever numbers the fact had when it was filled in. */
export function typedCause(reason: string, fact: string): TypedCause {
  const bare = fact.replace(/。$/u, "");
  const form = bare
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\d+(?:\\\.\d+)?/gu, String.raw`\d+(?:\.\d+)?`);
  const [copied] = bare === "" ? [] : (new RegExp(`^${form}`, "u").exec(reason.trim()) ?? []);
  if (copied === undefined) return { cause: causeOf(reason), behindFact: false };
  const rest = reason
    .trim()
    .slice(copied.length)
    .replace(/^[。；;，,.\s]+/u, "");
  return { cause: causeOf(rest), behindFact: true };
}

/** Points as they count, and whether the rule gave them or a person typed them. */
export interface Counted {
  readonly points: Points;
  readonly full: Points;
  readonly computed: boolean;
}

/**
 * A lost point in words (docs/report.md §5): the fact computed from the printed numbers, the cause as
 * typed. null where nothing was lost.
 */
export function deductionOf(
  row: RowPoints,
  { points, full, computed }: Counted,
  operands: Operands,
): Deduction | null {
  const lost = asPoints(roundHalfUp(full, 2).minus(points));
  if (lost.lte(zero)) return null;
  const words: Lost = {
    row,
    name: row.indicator.level3,
    got: formatPointsInText(points),
    lost: formatPointsInText(lost),
    rule: within(row.indicator.ruleText),
    operands,
  };
  const { text, needsCause } = computed ? computedFact(words) : judged(words);
  const fact = full.eq(row.weight ?? full)
    ? text
    : text.replace(/。$/u, `（折算后本项满分${formatPointsInText(full)}分）。`);
  return { lost, fact, sentence: sentenceOf(row.row.reason, fact), needsCause };
}

/** Fact and cause; what was typed on behind the copied fact stays as it is, if its numbers still hold. */
function sentenceOf(reason: string, fact: string): string {
  const { cause, behindFact } = typedCause(reason, fact);
  if (cause === "" || fact.includes(cause)) return fact;
  const isWhole = behindFact && reason.trim().startsWith(fact.replace(/。$/u, ""));
  return isWhole ? `${causeOf(reason)}。` : `${fact}原因：${cause}。`;
}

interface Fact {
  readonly text: string;
  readonly needsCause: boolean;
}

const fact = (text: string): Fact => ({ text, needsCause: false });

const judged = ({ name, got, lost }: Lost): Fact => ({
  text: `“${within(name)}”经自评小组评议得${got}分，扣${lost}分。`,
  needsCause: true,
});

/** What the rule compared, as a number. */
function valueOf(expression: Expression | null | undefined, operands: Operands): Quotient | null {
  if (!expression) return null;
  const value = evaluate(expression, operands);
  return isNoAnswer(value) ? null : value;
}

function computedFact(words: Lost): Fact {
  const { row, name, lost } = words;
  if (row.policy) return fact(`${name}本年度不适用，计0分，扣${lost}分。`);
  if (row.withoutBudget) return withoutBudget(words);
  const { rule } = row.indicator;
  switch (rule.kind) {
    case "target-ratio":
      return againstTarget(words);
    case "deduct-per-case":
      return caseByCase(words, rule.perCase);
    case "compare-last-year":
      return comparedWithLastYear(words);
    case "sum-of":
      return inParts(words);
    default:
      return byRate(words, rule);
  }
}

/** Only rates of money are spent without a budget. */
function withoutBudget({ row, name, lost }: Lost): Fact {
  const spent = row.rate?.numerator.value;
  const amount = spent && !isNoAnswer(spent) ? formatWan(spent.numerator) : "";
  return {
    text: `${name}：未安排预算而列支${amount}万元，按0分计，扣${lost}分。`,
    needsCause: true,
  };
}

function byRate(words: Lost, rule: Rule): Fact {
  const { row, name, got, lost, operands } = words;
  const rate = valueOf(row.seen?.rate, operands) ?? zeroOverZero(row);
  if (!rate) return fact(`“${within(name)}”按“${words.rule}”得${got}分，扣${lost}分。`);
  const shown = formatPercent(rate);
  const limits = limitsOf(rule, rate);
  if (limits.over !== null)
    return fact(
      `${name}为${shown}，超过${percentText(limits.over)}评分标准${distance(rate, limits.over)}个百分点，按“${words.rule}”扣${lost}分，得${got}分。`,
    );
  if (limits.under !== null)
    return fact(
      `${name}为${shown}，低于${percentText(limits.under)}，按“${words.rule}”得${got}分，扣${lost}分。`,
    );
  const band = rule.kind === "bands" ? bandOf(rule.bands, sized(rule.of, rate)) : null;
  return band
    ? fact(`${name}为${shown}，处于“${bandText(band)}”档，按标准得${got}分，扣${lost}分。`)
    : fact(`${name}为${shown}，按“${words.rule}”得${got}分，扣${lost}分。`);
}

/** 结转结余变动率 of nothing and nothing is 0 %. */
const zeroOverZero = ({ rate }: RowPoints): Quotient | null =>
  rate && !isNoAnswer(rate.value) ? rate.value : null;

const sized = (of: "rate" | "deviation", rate: Quotient): Quotient =>
  of === "deviation" && rate.numerator.lt(zero) ? negate(rate) : rate;

interface Limits {
  readonly over: string | null;
  readonly under: string | null;
}

/** The limit a rate is above or the target it is below. */
function limitsOf(rule: Rule, rate: Quotient): Limits {
  switch (rule.kind) {
    case "step-over":
    case "inverse-ratio-if-over":
      return { over: rule.limit, under: null };
    case "step-under":
      return { over: null, under: rule.target };
    case "proportional-capped":
      return { over: null, under: compare(rate, whole(one)) < 0 ? "1" : null };
    case "step-both":
      return compare(rate, whole(decimal(rule.centre))) > 0
        ? { over: rule.centre, under: null }
        : { over: null, under: rule.centre };
    default:
      return { over: null, under: null };
  }
}

/** Percentage points between the printed rate and the limit, so that a calculator agrees. */
function distance(rate: Quotient, limit: string): string {
  const printed = roundQuotient(multiply(rate, whole(hundred)), 2, "half-up");
  const beyond = printed.minus(decimal(limit).times(hundred));
  return beyond.eq(zero) ? "不到0.01" : formatFixed(beyond);
}

function againstTarget(words: Lost): Fact {
  const { row, name, got, lost, operands } = words;
  const { nature = null } = row.seen ?? {};
  const actual = valueOf(row.seen?.actual, operands);
  const share = nature === "≥" ? shareReached(actual, valueOf(row.seen?.target, operands)) : null;
  const portion = share ? `完成指标值的${formatPercent(share)}，` : "";
  const how = nature === "=" ? "未达到指标值，" : `${portion}按比例`;
  return fact(
    `“${within(name)}”年度指标值${nature ?? ""}${targetShown(row)}，实际完成${actualShown(row, actual)}，${how}得${got}分，扣${lost}分。`,
  );
}

/** How much of the target was reached, where that is a share of it. */
function shareReached(actual: Quotient | null, target: Quotient | null): Quotient | null {
  if (!actual || !target || actual.numerator.lt(zero)) return null;
  const share = divide(actual, target);
  return share && compare(share, whole(one)) < 0 ? share : null;
}

function targetShown({ row, indicator, rate }: RowPoints): string {
  const unit = indicator.measureUnit === "" && rate ? "%" : indicator.measureUnit;
  return withUnit(row.target.replace(/^(?:[≥≤=]|>=|<=)/u, ""), unit);
}

function actualShown({ row, indicator, rate }: RowPoints, actual: Quotient | null): string {
  if (rate) return actual ? formatPercent(actual) : "";
  return withUnit(row.actual?.text ?? "", indicator.measureUnit);
}

/** “98” with unit 次 → “98次”; a number that has its sign already stays. */
const withUnit = (written: string, unit: string): string =>
  /^-?[\d.,]+$/u.test(written.trim()) ? `${written.trim()}${unit}` : written.trim();

function caseByCase({ row, name, got, lost, operands }: Lost, perCase: string): Fact {
  const cases = valueOf(row.seen?.actual, operands);
  const n = cases ? formatPointsInText(roundQuotient(cases, 2, "half-up")) : "";
  return fact(
    `“${within(name)}”有${n}项不符合，按“每出现1例扣${perCase}分”扣${lost}分，得${got}分。`,
  );
}

function comparedWithLastYear({ row, name, got, lost, rule, operands }: Lost): Fact {
  const now = valueOf(row.seen?.carryover?.now, operands);
  const before = valueOf(row.seen?.carryover?.before, operands);
  if (!now || !before) return fact(`“${within(name)}”按“${rule}”得${got}分，扣${lost}分。`);
  const [a, b] = [formatWan(now.numerator), formatWan(before.numerator)];
  const how = compare(now, before) > 0 ? "超过" : "不超过";
  return fact(
    `${name}：年末结转结余${a}万元，${how}上年的${b}万元，按“${rule}”得${got}分，扣${lost}分。`,
  );
}

function inParts({ row, name, got, lost, rule, operands }: Lost): Fact {
  const parts = row.indicator.rule.kind === "sum-of" ? row.indicator.rule.parts : [];
  const rates = parts.flatMap(({ rate }) => {
    const value = valueOf(row.partRates.get(rate), operands);
    return value ? [`${rateDefinitions[rate].term}为${formatPercent(value)}`] : [];
  });
  const those = rates.length === 0 ? "" : `${rates.join("，")}，`;
  return fact(`“${within(name)}”${those}按“${rule}”得${got}分，扣${lost}分。`);
}
