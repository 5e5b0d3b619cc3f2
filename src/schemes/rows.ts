import { rateDefinitions, rateFormulaText, type RateId } from "../core/rates";
import { clausesText, type Indicator, type Rule, ruleText, type Scheme } from "../core/score";

/** A 三级指标 as the schemes here write it down: its name, and whatever the source gives. */
export interface Row extends Partial<
  Pick<
    Indicator,
    | "weight"
    | "rate"
    | "rule"
    | "nature"
    | "target"
    | "measureUnit"
    | "formulaText"
    | "ruleText"
    | "notApplicable"
  >
> {
  readonly name: string;
  /** The names of the rows it is an alternative to. */
  readonly alternatives?: readonly string[];
}

/** 一级指标 → 二级指标 → rows, in the order of the source. */
export type Tree = Readonly<Record<string, Readonly<Record<string, readonly (Row | string)[]>>>>;

const judgement: Rule = { kind: "judgement" };

/**
 * The indicators of a tree. A rule prints its own sentence as 评分标准; where a person judges, the
 * source's words stand, if it has any. 计算公式 names the base the scheme divides by.
 */
export function indicatorsOf(
  tree: Tree,
  bases: Scheme["settings"]["bases"] = {},
): readonly Indicator[] {
  return Object.entries(tree).flatMap(([level1, seconds]) =>
    Object.entries(seconds).flatMap(([level2, rows]) =>
      rows.map((row) =>
        indicatorOf(level1, level2, typeof row === "string" ? { name: row } : row, bases),
      ),
    ),
  );
}

const blank = {
  ...{ weight: null, rate: null, rule: judgement, nature: null, notApplicable: null },
  ...{ target: "", alternatives: [] },
} as const;

function indicatorOf(
  level1: string,
  level2: string,
  row: Row,
  bases: Scheme["settings"]["bases"],
): Indicator {
  const { name, alternatives, ...given } = { ...blank, ...row };
  const { rate, rule, notApplicable } = given;
  const sentence = rule.kind === "judgement" ? "" : ruleText(rule);
  return {
    ...{ level1, level2, level3: name, measureUnit: rate ? "%" : "" },
    formulaText: rate ? `${name}=${formulaOf(rate, bases)}` : "",
    ...given,
    ruleText: `${row.ruleText ?? sentence}${clausesText(notApplicable, alternatives)}`,
    group: alternatives.length === 0 ? null : [name, ...alternatives].sort().join("、"),
  };
}

const formulaOf = (rate: RateId, bases: Scheme["settings"]["bases"]): string =>
  rateFormulaText(rateDefinitions[rate], bases[rate] ?? null);
