import { decimal, isZero } from "../decimal";
import type { NaPolicy } from "../recognise";
import { rateDefinitions } from "../rates";
import { itemMark, percentText, pointsOfPercent } from "./rule-words";
import type { Band, Rule, StepMode } from "./scheme";

interface Step {
  readonly step: string;
  readonly perStep: string;
  readonly mode: StepMode;
}

/** “得3分”, “不得分”. */
const gives = (points: string): string =>
  isZero(decimal(points)) ? "不得分" : `得${decimal(points).toFixed()}分`;

/** How a broken step counts, as the report repeats it under its table (docs/report.md §5). */
export function brokenStep(step: string, mode: StepMode): string {
  const broken = `不足${pointsOfPercent(step)}个百分点的`;
  switch (mode) {
    case "floor":
      return `${broken}不扣`;
    case "ceil":
      return `${broken}按${pointsOfPercent(step)}个百分点扣`;
    case "linear":
      return `${broken}按比例扣`;
  }
}

const steps = (direction: string, { step, perStep, mode }: Step): string =>
  `每${direction}${pointsOfPercent(step)}个百分点扣${decimal(perStep).toFixed()}分，${brokenStep(step, mode)}，扣完为止。`;

/**
 * An interval with 含/不含 said at each closed end: “80%（含）—90%” is [80 %, 90 %). An interval open at
 * both ends says so, because a bare “80%—90%” is read either way in the field.
 */
export function bandText({ from, to }: Band): string {
  if (from && to) {
    if (decimal(from.at).eq(decimal(to.at))) return `=${percentText(from.at)}`;
    const open = !from.inclusive && !to.inclusive;
    const mark = (inclusive: boolean): string => (inclusive ? "（含）" : open ? "（不含）" : "");
    return `${percentText(from.at)}${mark(from.inclusive)}—${percentText(to.at)}${mark(to.inclusive)}`;
  }
  if (from) return `${from.inclusive ? "≥" : ">"}${percentText(from.at)}`;
  if (to) return `${to.inclusive ? "≤" : "<"}${percentText(to.at)}`;
  return "任何情况";
}

const bands = (of: readonly Band[]): string =>
  `${of.map((band) => `${bandText(band)}${gives(band.points)}`).join("；")}。`;

const gated = (gate: string | null): string => (gate === null ? "" : `；${gate}的，不得分`);

const beyond = (tolerance: string | null, what: string): string =>
  tolerance === null ? "" : `${what}${percentText(tolerance)}以上的`;

/** 评分标准 as our own 指标评分表 prints it; `parseRule` reads every sentence of it back. */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case "proportional-capped":
      return decimal(rule.cap).eq(decimal("1"))
        ? "得分=比率×分值，最高不超过分值。"
        : `得分=比率×分值，比率超过${percentText(rule.cap)}的按${percentText(rule.cap)}计算。`;
    case "step-over":
      return `≤${percentText(rule.limit)}得满分；${steps("超过", rule)}`;
    case "step-under":
      return `≥${percentText(rule.target)}得满分；${steps("低于", rule)}`;
    case "step-both":
      return `=${percentText(rule.centre)}得满分；${steps("高于或低于", rule)}`;
    case "bands":
      return `${rule.of === "deviation" ? "按比率的绝对值分档：" : ""}${bands(rule.bands)}`;
    case "inverse-ratio-if-over":
      return `≤${percentText(rule.limit)}得满分；超过的，得分=分值×${percentText(rule.limit)}÷比率。`;
    case "formula":
      return `得分=（1-${decimal(rule.factor).toFixed()}×比率）×分值${rule.cutOff === null ? "" : `；比率超过${percentText(rule.cutOff)}的，不得分`}。`;
    case "sum-of":
      return `分项计分：${rule.parts.map(partText).join("")}`;
    default:
      return countedText(rule);
  }
}

const partText = (part: Extract<Rule, { kind: "sum-of" }>["parts"][number]): string =>
  `【${rateDefinitions[part.rate].term}，${decimal(part.weight).toFixed()}分】${ruleText(part.rule)}`;

type CountedKind =
  | "checklist"
  | "deduct-per-case"
  | "compare-last-year"
  | "target-ratio"
  | "met-ratio"
  | "qualitative"
  | "judgement";

function countedText(rule: Extract<Rule, { kind: CountedKind }>): string {
  switch (rule.kind) {
    case "checklist":
      return `逐项计分：${rule.items.map(({ text, points }, index) => `${itemMark(index)}${text}（${decimal(points).toFixed()}分）`).join("；")}${gated(rule.gate)}。`;
    case "deduct-per-case":
      return `每出现1例扣${decimal(rule.perCase).toFixed()}分，扣完为止${gated(rule.gate)}。`;
    case "compare-last-year":
      return `年末无结转结余${gives(rule.zero)}；有结转结余但不超过上年${gives(rule.notMore)}；超过上年${gives(rule.more)}。`;
    case "target-ratio":
      return `达到年度指标值得满分；未达到的，按完成比例计分，最高不超过分值${rule.overTolerance === null ? "" : `；${beyond(rule.overTolerance, "超过年度指标值")}，不得分`}。`;
    case "met-ratio":
      return `得分=达标个数÷总个数×分值${rule.overTolerance === null ? "" : `，${beyond(rule.overTolerance, "超过预期值")}不计入达标个数`}。`;
    case "qualitative": {
      const [upper, lower] = [percentText(rule.cuts[0]), percentText(rule.cuts[1])];
      return `按三档评议：达成预期得分值的100%—${upper}（含）；部分达成得分值的${upper}—${lower}（含）；未达成得分值的${lower}—0%。`;
    }
    case "judgement":
      return "由自评工作小组评议。";
  }
}

/** What else 评分标准 says of a row: how 不适用 counts, and which row it is an alternative to. */
export function clausesText(
  notApplicable: NaPolicy | null,
  alternatives: readonly string[],
): string {
  const policies = {
    full: "不适用时得满分。",
    rescale: "不适用时不计分，其余指标按比例折算。",
    zero: "不适用时得0分。",
  };
  const policy = notApplicable === null ? "" : policies[notApplicable];
  if (alternatives.length === 0) return policy;
  return `${policy}与${alternatives.map((name) => `“${name}”`).join("")}择一计分，取得分高者。`;
}
