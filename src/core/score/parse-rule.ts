import { decimal, sumOf } from "../decimal";
import type { NaPolicy } from "../recognise";
import { rateDefinitions, rateIds } from "../rates";
import { bareWording } from "./bureau-wording";
import { parseBands } from "./parse-bands";
import { parseSteps } from "./parse-steps";
import { fitting, itemMarks, plainNumber, ratioText } from "./rule-words";
import type { Rule } from "./scheme";

/** What one 评分标准 cell says. */
export interface ReadRule {
  readonly rule: Rule;
  /** The text without the clauses on 不适用 and 择一. */
  readonly sentence: string;
  readonly notApplicable: NaPolicy | null;
  /** Names of the rows it is an alternative to (二者择其一). */
  readonly alternatives: readonly string[];
}

const judgement: Rule = { kind: "judgement" };

/**
 * The rule a 评分标准 states: every sentence `ruleText` prints, and the short forms bureaus use for the
 * same rules (“≤100%计5分；每超过一个百分点扣0.5分，扣完为止”). Anything else, and anything that says more
 * or contradicts itself, is left to a person: `judgement`.
 * @param text the cell's text
 * @param weight 分值 of the row, to check a sentence that says “计5分” for full marks
 */
export const parseRule = (text: string, weight: string | null = null): Rule =>
  readRule(text, weight).rule;

/**
 * The rule together with the clauses behind it. Steps whose sentence does not say how a broken step
 * counts take whole steps only: so counted in the one published sheet that shows it (docs/field.md §4).
 */
export function readRule(text: string, weight: string | null): ReadRule {
  const { body, notApplicable, alternatives } = withoutClauses(text.trim());
  return { rule: ruleOf(body, weight), sentence: body, notApplicable, alternatives };
}

function withoutClauses(
  text: string,
): Omit<ReadRule, "rule" | "sentence"> & { readonly body: string } {
  const group = /与((?:“.+?”)+)择一计分，取得分高者。?$/u.exec(text);
  const alternatives = [...(group?.[1] ?? "").matchAll(/“(.+?)”(?=“|$)/gu)].map(
    ([, name]) => name ?? "",
  );
  const rest = group ? text.slice(0, group.index) : text;
  const policies: readonly (readonly [RegExp, NaPolicy])[] = [
    [/不适用时得满分。?$/u, "full"],
    [/不适用时不计分，其余指标按比例折算。?$/u, "rescale"],
    [/不适用时得0分。?$/u, "zero"],
  ];
  const said = policies.find(([pattern]) => pattern.test(rest));
  const body = said ? rest.replace(said[0], "") : rest;
  return { body, notApplicable: said?.[1] ?? null, alternatives };
}

/** One form for the signs people type either way; “①” would become “1”, so lists are read before. */
const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[≦]|<=/gu, "≤")
    .replace(/[≧]|>=/gu, "≥")
    .replace(/[—–―~至]+/gu, "-")
    .replace(/一个百分点/gu, "1个百分点")
    .replace(/。$/u, "");

function ruleOf(body: string, weight: string | null): Rule {
  const spelt = checklist(body) ?? cases(body) ?? parts(body, weight);
  if (spelt) return spelt;
  const text = normal(body);
  const exact = readers.map((read) => read(text, weight)).find((rule) => rule !== null);
  return exact ?? bureaus(text, weight) ?? judgement;
}

/** A bureau's words for the same. “以100%为标准。” in front must name the limit of what follows. */
function bureaus(text: string, weight: string | null): Rule | null {
  const [said = "", standard] = /^以(-?\d+(?:\.\d+)?)%为标准[。;,:]/u.exec(text) ?? [];
  const bare = bareWording(text.slice(said.length));
  const rule = [parseSteps, parseBands, shareOfWeight]
    .map((read) => read(bare, weight))
    .find((one) => one !== null);
  if (!rule || standard === undefined) return rule ?? null;
  return limitOf(rule) === ratioText(standard) ? rule : null;
}

function limitOf(rule: Rule): string | null {
  switch (rule.kind) {
    case "step-over":
      return rule.limit;
    case "step-under":
      return rule.target;
    case "step-both":
      return rule.centre;
    default:
      return null;
  }
}

type Reader = (text: string, weight: string | null) => Rule | null;

const whole = String.raw`\d+(?:\.\d+)?`;

const match = (pattern: string, of: (groups: readonly string[]) => Rule): Reader => {
  const form = new RegExp(`^${pattern}$`, "u");
  return (text) => {
    const found = form.exec(text);
    return found ? of(found.slice(1)) : null;
  };
};

const ratioOrNull = (percent: string | undefined): string | null =>
  percent === undefined ? null : ratioText(percent);

const readers: readonly Reader[] = [
  parseSteps,
  match(
    String.raw`(?:得分=)?[^;,=÷×+\-()\d]*率×(?:该指标)?分值,?最高不(?:得)?超过分值(?:上限)?`,
    () => ({
      kind: "proportional-capped",
      cap: "1",
    }),
  ),
  match("按完成比例计(?:算得)?分,满分为止", () => ({ kind: "proportional-capped", cap: "1" })),
  match(`得分=比率×分值,比率超过(${whole})%的按\\1%计算`, ([cap = ""]) => ({
    kind: "proportional-capped",
    cap: ratioText(cap),
  })),
  match(`≤(${whole})%得满分;超过的,得分=分值×\\1%÷比率`, ([limit = ""]) => ({
    kind: "inverse-ratio-if-over",
    limit: ratioText(limit),
  })),
  match(
    `得分=\\(1-(${whole})×比率\\)×分值(?:;比率超过(${whole})%的,不得分)?`,
    ([factor = "", cutOff]) => ({
      kind: "formula",
      factor: plainNumber(factor),
      cutOff: ratioOrNull(cutOff),
    }),
  ),
  match(
    `年末无结转结余(.+?);有结转结余但不超过上年(.+?);超过上年(.+)`,
    ([zero = "", notMore = "", more = ""]) => comparison(zero, notMore, more),
  ),
  match(
    `(?:完成值)?达到(?:年度)?指标值(?:得|记|计)满分;未达到(?:的,)?按(?:完成)?比例(?:记|计)分(?:,最高不超过分值)?(?:;超过年度指标值(${whole})%以上的,不得分)?`,
    ([tolerance]) => ({ kind: "target-ratio", overTolerance: ratioOrNull(tolerance) }),
  ),
  match(
    `得分=达标个数÷总个数×分值(?:,超过预期值(${whole})%以上的不计入达标个数)?`,
    ([tolerance]) => ({ kind: "met-ratio", overTolerance: ratioOrNull(tolerance) }),
  ),
  match(
    `按三档评议:达成预期得分值的100%-(${whole})%\\(含\\);部分达成得分值的\\1%-(${whole})%\\(含\\);未达成得分值的\\2%-0%`,
    ([upper = "", lower = ""]) => ({
      kind: "qualitative",
      cuts: [ratioText(upper), ratioText(lower)],
    }),
  ),
  parseBands,
  shareOfWeight,
];

const ownRate = String.raw`[^;,=÷×+\-()\d]*率`;
const capped = String.raw`[,;](?:超过100%的?,?按(?:100%|满分|(?<cap>\d+(?:\.\d+)?)分)(?:计算?|记)(?:分)?|最高(?:不(?:得)?超过)?(?:得)?(?<most>\d+(?:\.\d+)?)分)`;
const share = new RegExp(
  `^(?:得分=)?(?:(?<before>${whole})分×${ownRate}|${ownRate}×(?:(?<after>${whole})分?|(?:该指标|本项)?分值))(?:${capped})?$`,
  "u",
);

/** “20分×执行率”, “执行率×10,超过100%的按10分计”, where every number is the row's 分值. */
function shareOfWeight(text: string, weight: string | null): Rule | null {
  const said = fitting<"before" | "after" | "cap" | "most">(share, text);
  if (!said) return null;
  const numbers = Object.values(said).filter((one) => one !== "");
  const isWeight = (one: string): boolean =>
    weight !== null && plainNumber(one) === plainNumber(weight);
  return numbers.every(isWeight) ? { kind: "proportional-capped", cap: "1" } : null;
}

function comparison(zero: string, notMore: string, more: string): Rule {
  const given = [zero, notMore, more].map((part) => {
    if (part === "不得分") return "0";
    const [, points] = new RegExp(`^得(${whole})分$`, "u").exec(part) ?? [];
    return points === undefined ? undefined : plainNumber(points);
  });
  const [a, b, c] = given;
  if (a === undefined || b === undefined || c === undefined) return judgement;
  return { kind: "compare-last-year", zero: a, notMore: b, more: c };
}

/** “…；未设绩效目标的，不得分。” at the end of a list. */
function ungated(body: string): { readonly list: string; readonly gate: string | null } {
  const text = body.replace(/。$/u, "");
  const [said, gate] = /；([^；]+)的，不得分$/u.exec(text) ?? [];
  return said === undefined || gate === undefined
    ? { list: text, gate: null }
    : { list: text.slice(0, -said.length), gate };
}

/** These two keep words of the unit: read from the text as it stands, so that no sign is changed. */
function cases(body: string): Rule | null {
  const { list, gate } = ungated(body);
  const [, perCase] = new RegExp(`^每出现1例扣(${whole})分，扣完为止$`, "u").exec(list) ?? [];
  return perCase === undefined
    ? null
    : { kind: "deduct-per-case", perCase: plainNumber(perCase), gate };
}

function checklist(body: string): Rule | null {
  const { list: said, gate } = ungated(body);
  const list = /^逐项计分：(.+)$/u.exec(said)?.[1] ?? "";
  if (!itemMarks.test(list.slice(0, 1))) return null;
  const items = list
    .split(new RegExp(`(?:^|；)(?:${itemMarks.source})`, "u"))
    .slice(1)
    .map((item) => /^(.+)（(\d+(?:\.\d+)?)分）$/u.exec(item));
  if (items.some((item) => item === null)) return null;
  return {
    kind: "checklist",
    items: items.map((item) => ({ text: item?.[1] ?? "", points: plainNumber(item?.[2] ?? "0") })),
    gate,
  };
}

function parts(body: string, weight: string | null): Rule | null {
  if (!body.startsWith("分项计分：")) return null;
  const found = [...body.matchAll(/【([^，】]+)，(\d+(?:\.\d+)?)分】([^【]+)/gu)];
  const read = found.map(([, term = "", points = "", sentence = ""]) => ({
    rate: rateIds.find((id) => rateDefinitions[id].term === term),
    weight: plainNumber(points),
    rule: ruleOf(sentence, points),
  }));
  const known = read.flatMap(({ rate, ...part }) => (rate ? [{ rate, ...part }] : []));
  const whole = `分项计分：${found.map(([said]) => said).join("")}` === body;
  if (!whole || known.length !== read.length || known.length < 2) return null;
  const total = sumOf(known.map((part) => decimal(part.weight)));
  if (weight !== null && !total.eq(decimal(weight))) return null;
  return { kind: "sum-of", parts: known };
}
