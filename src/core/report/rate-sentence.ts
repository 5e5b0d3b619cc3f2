import { compare, decimal, hundred, multiply, type Quotient, whole } from "../decimal";
import { isNoAnswer, type NoAnswer } from "../expression";
import { figureFacts, isFigureId } from "../figures";
import type { RateResult } from "../rates";
import { amount, amountRun, shown } from "./amount";
import { type RateAmounts, rateAmounts, denominatorName } from "./rate-amounts";
import { missingCause, typedCause } from "./rate-cause";
import { rateWords, type Impossible, type Wording } from "./rate-words";
import type { Run } from "./report-document";
import { figureRun, fill, words } from "./runs";
import type { Writing } from "./writing";

/** What the report says about one rate. */
export interface RateSentence {
  readonly runs: readonly Run[];
  readonly offByRounding: boolean;
}

const causeClause = "，主要原因是{原因}";

/** The sentence of a rate (docs/report.md §4); slots where an amount or a required reason is missing. */
export function rateSentence(w: Writing, rate: RateResult): RateSentence {
  const amounts = rateAmounts(w, rate);
  if (!amounts) return { runs: missingRuns(w, rate), offByRounding: false };
  const wording = wordingFor(rate, amounts);
  if ("impossible" in wording)
    return {
      runs: [
        w.open(`〔${wording.impossible.replace("{分母}", denominatorName(rate))}，请改〕`, null),
      ],
      offByRounding: false,
    };
  const cause = causeOf(w, rate, wording, amounts);
  const text = cause ? wording.text : wording.text.replace(causeClause, "");
  const runs = fill(text, {
    年: w.year,
    a: amountRun(amounts.a),
    b: amountRun(amounts.b),
    d: amountRun(amounts.d),
    r: amounts.r === null ? words("不适用") : figureRun(rate.id, amounts.r),
    分子: rate.base === "adjustedBudgetWithCarryover" ? "使用" : "实际支出",
    分母: denominatorName(rate),
    // Money taken in is no budget: spending more of it than came is not 超预算.
    基数: rate.base === "fiscalIncome" ? denominatorName(rate) : "预算",
    无分母: rate.base === "totalExpenditure" ? "当年未发生支出" : "未安排支出预算",
    率名: rate.definition.term,
    日期: paymentDate(w),
    原因: cause ?? "",
  });
  return { runs, offByRounding: isOff(amounts, text) };
}

/** What this sentence prints would come out otherwise from the unrounded amounts. */
const isOff = ({ offByRounding, gapOff }: RateAmounts, text: string): boolean =>
  (offByRounding && text.includes("{r}")) || (gapOff && text.includes("{d}"));

function wordingFor(rate: RateResult, { which, d, r }: RateAmounts): Wording | Impossible {
  const all = rateWords[rate.id];
  if (which === "negative") return { impossible: `${denominatorName(rate)}是负数` };
  if (which === "neither" && r === null && all.neither.text.includes("{r}"))
    return { ...all.neither, text: all.neither.text.replace("变动率为{r}", "变动率不适用") };
  const found = all[which] ?? all.normal;
  if ("impossible" in found || which !== "normal") return found;
  // A difference that prints as 0.00 is not worth a clause.
  const text = d.printed.eq(decimal("0"))
    ? found.text.replace(/，较(?:预算|\{基数\})\S{2,3}支?出?\{d\}万元/u, "")
    : found.text;
  return { ...found, text };
}

function causeOf(w: Writing, rate: RateResult, wording: Wording, amounts: RateAmounts): Run | null {
  if (!wording.text.includes(causeClause)) return null;
  const { term } = rate.definition;
  const typed = typedCause(w, rate.id, term);
  if (typed !== null) return words(typed);
  const needed = wording.cause === "must" || beyond(rate, amounts);
  return needed ? missingCause(w, rate, proposal(w, rate, amounts)) : null;
}

/** ● for an ordinary value that is too low or too high. */
function beyond(rate: RateResult, { which }: RateAmounts): boolean {
  const limits = rateWords[rate.id].must;
  if (!limits || which !== "normal" || isNoAnswer(rate.value)) return false;
  const percent: Quotient = multiply(rate.value, whole(hundred));
  const { below, above } = limits;
  return (
    (below !== undefined && compare(percent, whole(decimal(below))) < 0) ||
    (above !== undefined && compare(percent, whole(decimal(above))) > 0)
  );
}

/** Spending above the budget is often last year's money: a hint in the slot, never a statement. */
function proposal(w: Writing, rate: RateResult, { which }: RateAmounts): string {
  const opening = w.valueOf("openingCarryover");
  if (rate.id !== "overallCompletionRate" || which !== "above" || !opening?.gt(decimal("0")))
    return "";
  return `使用上年结转资金${shown(amount("openingCarryover", "money", opening))}万元`;
}

const paymentDate = (w: Writing): readonly Run[] => {
  const [typed] = w.narrative.section("paymentDate");
  return typed === undefined ? [w.year, words("年末")] : [words(typed)];
};

const missingOf = (value: Quotient | NoAnswer): readonly string[] =>
  isNoAnswer(value) ? value.of : [];

/** 〔缺数：…〕 for every amount that has no value; words where the unit said it has no such item. */
function missingRuns(w: Writing, rate: RateResult): Run[] {
  const ids = new Set([...missingOf(rate.numerator.value), ...missingOf(rate.denominator.value)]);
  const lacking = [...ids].filter((id) => !(isFigureId(id) && w.isAbsent(id)));
  if (lacking.length > 0) return lacking.map((id) => w.lacking(id));
  const absent = [...ids].filter(isFigureId).map((id) => figureFacts(id).term);
  return fill("{年}年度没有{项}，{率名}不适用。", {
    年: w.year,
    项: absent.join("、"),
    率名: rate.definition.term,
  });
}
