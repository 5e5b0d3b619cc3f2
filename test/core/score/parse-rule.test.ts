import fc from "fast-check";
import { parseRule, ruleText } from "../../../src/core/score";
import { cardOf, issuesIn } from "./fixtures";

/** What bureaus write, and the sentence of the rule it is read as. */
test.each([
  [
    "≤100%计5分；每超过一个百分点扣0.5分，扣完为止",
    "5",
    "≤100%得满分；每超过1个百分点扣0.5分，不足1个百分点的不扣，扣完为止。",
  ],
  [
    "≤0计8分；>0每超过一个百分点扣0.8分，扣完为止",
    "8",
    "≤0%得满分；每超过1个百分点扣0.8分，不足1个百分点的不扣，扣完为止。",
  ],
  [
    "100%计满分，每低于5%扣2分，扣完为止",
    "8",
    "≥100%得满分；每低于5个百分点扣2分，不足5个百分点的不扣，扣完为止。",
  ],
  [
    "三公经费控制率≤100%的，得满分；每超1%扣0.5分，扣完为止。",
    "5",
    "≤100%得满分；每超过1个百分点扣0.5分，不足1个百分点的不扣，扣完为止。",
  ],
  [
    "１００％（含）以下计６分，每超出１％扣１分",
    "6",
    "≤100%得满分；每超过1个百分点扣1分，不足1个百分点的不扣，扣完为止。",
  ],
  [
    "1.结转结余率≤10%的，得2分；2.10%＜结转结余率≤20%的，得1分；3.结转结余率＞20%的，得0分。",
    "2",
    "≤10%得2分；10%—20%（含）得1分；>20%不得分。",
  ],
  ["≤100%得1分，否则不得分", "1", "≤100%得1分；>100%不得分。"],
  [
    "≥90%得满分；75%≤x<90%得0.7分；60%≤x<75%得0.4分；其余不得分",
    "1",
    "≥90%得1分；75%（含）—90%得0.7分；60%（含）—75%得0.4分；<60%不得分。",
  ],
  ["20分×执行率", "20", "得分=比率×分值，最高不超过分值。"],
  ["执行率×10", "10", "得分=比率×分值，最高不超过分值。"],
  [
    "完成值达到指标值记满分；未达到按比例记分",
    "10",
    "达到年度指标值得满分；未达到的，按完成比例计分，最高不超过分值。",
  ],
])("“%s” (%s分)", (text, weight, sentence) => {
  expect(ruleText(parseRule(text, weight))).toBe(sentence);
});

/** Left to a person, because reading on would be guessing. */
test.each([
  ["", "nothing said"],
  ["按照有关规定酌情扣分", "no rule"],
  ["≤100%计5分；每超过一个百分点扣0.5分", "5 is not the row's 10"],
  ["≤1计10分，否则按比例计分", "1, or 1 %?"],
  ["80%-90%得10分；≥90%得8分", "neither end of the first says 含"],
  ["≥90%得10分；<80%不得分", "a gap"],
  ["≥90%得10分；≤90%得5分", "90 % twice"],
  ["80%（含）—90%得10分；否则不得分", "two sides are left"],
  ["100%计满分，每超出1%扣1分", "less than 100 %?"],
  [
    "≤100%得满分；每超过1个百分点扣0.5分，不足1个百分点的另议，扣完为止",
    "how a broken step counts",
  ],
  ["≤100%得满分；每超过0个百分点扣1分", "a step of nothing"],
  ["≤100%得满分；每超过1个百分点扣0.5分，发现截留的不得分", "a condition more"],
  ["年初有项目的，≤100%得满分；每超过1个百分点扣1分", "a condition before"],
  ["±10%以内5分；±10-15%以内3分", "not our intervals"],
  ["执行率×10", "10 is not the row's 20", "20"],
  [
    "分项计分：【三公经费控制率，3分】≤100%得3分；>100%不得分。【某某率，3分】≤100%得3分；>100%不得分。",
    "no such rate",
    "6",
  ],
])("“%s” is left to a person: %s", (text, _why, weight = "10") => {
  expect(parseRule(text, weight)).toEqual({ kind: "judgement" });
});

test("no text of a cell makes the score card fail", () => {
  const scraps = fc.constantFrom(
    ...[
      "≤",
      "≥",
      "=",
      "<",
      "100%",
      "-",
      "0",
      "5",
      "1e9",
      ".",
      "得",
      "计",
      "满分",
      "分",
      "；",
      "，",
      "。",
    ],
    ...[
      "每超过",
      "低于",
      "个百分点",
      "扣",
      "扣完为止",
      "（含）",
      "①",
      "逐项计分：",
      "分项计分：",
      "【",
      "】",
    ],
    ...[
      "三公经费控制率",
      "与“",
      "”",
      "择一计分，取得分高者。",
      "不适用时得满分。",
      "否则",
      "÷",
      "×",
      "\u0000",
      "𠮷",
      "(",
      "[",
    ],
  );
  const text = fc.oneof(
    fc.array(scraps, { maxLength: 14 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  );
  const row = fc.record({
    ...{ name: text, rule: text, formula: text, target: text, unit: text, reason: text },
    actual: fc.oneof(text, fc.constantFrom("98%", "-3", "0", "不适用", "1e400")),
    weight: fc.constantFrom(null, "0", "-1", "10", "100"),
    points: fc.oneof(fc.constantFrom("5", "-5", "1000"), text),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const card = cardOf({ rows });
      expect(issuesIn({ rows }).length + card.indicators.length).toBeGreaterThanOrEqual(
        rows.length,
      );
    }),
    { numRuns: 200 },
  );
});
