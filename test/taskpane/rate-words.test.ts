import { one, decimal } from "../../src/core/decimal";
import type { Evaluation } from "../../src/core/evaluation";
import type { RateId, RateResult } from "../../src/core/rates";
import type { Rule } from "../../src/core/score";
import { isShare, rateMeaning, standardOf } from "../../src/taskpane/results/rate-words";

const said = (id: RateId, value: string, standard: string | null): string =>
  rateMeaning(
    { id, value: { numerator: decimal(value), denominator: one } } as unknown as RateResult,
    standard,
    "zh",
  );

test.each([
  ["fixedAssetUtilisationRate", "0.9259", "0.9", "已到 90%"],
  ["fixedAssetUtilisationRate", "0.89", "0.9", "差 1.00 个百分点到 90%"],
  ["fixedAssetUtilisationRate", "0.9259", null, "差 7.41 个百分点到 100%"],
  ["overallCompletionRate", "1", null, "已到 100%"],
  ["overallCompletionRate", "1.0325", "0.95", "超 3.25 个百分点"],
  ["publicFundControlRate", "0.845", null, "低于 100%，未超"],
  ["publicFundControlRate", "1", "1", "等于 100%，未超"],
  ["publicFundControlRate", "0.97", "0.95", "超 2.00 个百分点"],
  ["carryoverRate", "0", "0.1", "没有结转结余"],
  ["carryoverRate", "0.0074", null, "有结转结余"],
  ["carryoverRate", "0.0074", "0.1", "低于 10%，未超"],
  ["carryoverRate", "0.125", "0.1", "超 2.50 个百分点"],
  ["threePublicChangeRate", "-0.09", "0", "比上年减少"],
] as const)("%s %s by the standard %s: %s", (id, value, standard, words) => {
  expect(said(id, value, standard)).toBe(words);
});

const rules: readonly (readonly [Rule, string | null])[] = [
  [{ kind: "step-under", target: "0.9", step: "0.01", perStep: "1", mode: "floor" }, "0.9"],
  [{ kind: "step-over", limit: "1", step: "0.01", perStep: "1", mode: "floor" }, "1"],
  [{ kind: "proportional-capped", cap: "1" }, "1"],
  [{ kind: "judgement" }, null],
];

test.each(rules)("the standard of %j is %s", (rule, standard) => {
  const indicators = [{ indicator: { rate: "carryoverRate", rule } }];
  const evaluation = { card: { indicators } } as unknown as Evaluation;
  expect(standardOf(evaluation, "carryoverRate")).toBe(standard);
  expect(standardOf(evaluation, "qualityRate")).toBeNull();
});

test.each([
  ["carryoverRate", true],
  ["carryoverChangeRate", false],
  ["budgetAdjustmentRate", false],
] as const)("%s is drawn as a bar: %s", (id, drawn) => {
  expect(isShare(id)).toBe(drawn);
});
