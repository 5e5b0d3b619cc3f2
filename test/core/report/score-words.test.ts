import type { Evaluation } from "../../../src/core/evaluation";
import { buildReport } from "../../../src/core/report";
import type { Rule, ScoredIndicator } from "../../../src/core/score";
import { evaluationOf } from "./evaluation-of";
import { linesOf } from "./lines-of";
import { potou } from "./potou";

/** 坡头 with its indicators changed one by one. */
function linesWith(change: (one: ScoredIndicator, index: number) => Partial<ScoredIndicator>) {
  const evaluation = evaluationOf(potou);
  const indicators = evaluation.card.indicators.map((one, index) => ({
    ...one,
    ...change(one, index),
  }));
  const changed: Evaluation = { ...evaluation, card: { ...evaluation.card, indicators } };
  return linesOf(buildReport(changed, { consistency: null }));
}

const steps = (step: string, mode: "floor" | "ceil" | "linear"): Rule => ({
  ...{ kind: "step-over", limit: "1", perStep: "1" },
  ...{ step, mode },
});

describe("under the 评分表", () => {
  test.each([
    ["floor", "注：不足1个百分点的不扣。"],
    ["ceil", "注：不足1个百分点的按1个百分点扣。"],
    ["linear", "注：不足1个百分点的按比例扣。"],
  ] as const)("a broken step, %s: %s", (mode, note) => {
    const lines = linesWith(({ indicator }) => ({
      indicator: { ...indicator, rule: steps("0.01", mode) },
    }));
    expect(lines).toContain(note);
  });

  test("indicators that count differently are named", () => {
    const lines = linesWith(({ indicator }, index) => ({
      indicator: { ...indicator, rule: steps(index === 0 ? "0.05" : "0.01", "floor") },
    }));
    expect(lines).toContain(
      "注：整体支出完成率不足5个百分点的不扣；公用经费控制率、财务合规性不足1个百分点的不扣。",
    );
  });

  test("the 评分标准 and whether it was seen in a source", () => {
    expect(linesWith(() => ({}))).toContain("注：评分标准为“测试”（待核）。");
  });
});

describe("lost points", () => {
  test.each([
    ["full", "整体支出完成率本年度不适用，按满分计。"],
    ["rescale", "整体支出完成率本年度不适用，不计分，其余指标按比例折算。"],
    ["zero", "整体支出完成率本年度不适用，计0分。"],
  ] as const)("not applicable, %s", (policy, sentence) => {
    const lines = linesWith((_, index) => (index === 0 ? { notApplicable: policy } : {}));
    expect(lines).toContain(sentence);
  });

  test("a unit that copied the fact into 扣分原因 and wrote on is not told the fact twice", () => {
    const fact = "“财务合规性”经自评小组评议得59分，扣1分。";
    const reason = "“财务合规性”经自评小组评议得59分，扣1分，因为3张凭证附件不齐。";
    const lines = linesWith(({ deduction }, index) =>
      index === 2 && deduction ? { deduction: { ...deduction, fact, sentence: reason } } : {},
    );
    expect(lines).toContain(`2.${reason}`);
  });
});
