import fc from "fast-check";
import type { Band, Rule } from "../../../src/core/score";

/** Hundredths as plain decimal text: 150 → "1.5". */
const hundredths = (n: number): string => {
  const text = (BigInt(n) < 0n ? "-" : "") + String(Math.abs(n)).padStart(3, "0");
  const cut = `${text.slice(0, -2)}.${text.slice(-2)}`;
  return cut.replace(/\.?0+$/, "") || "0";
};

const ratioNumber = fc.integer({ min: 1, max: 150 }).map(hundredths);
const anyRatio = fc.integer({ min: -50, max: 150 }).map(hundredths);
const step = fc.constantFrom("0.01", "0.05", "0.005", "0.1");
const perStep = fc.constantFrom("0.1", "0.3", "0.5", "1", "2");
const mode = fc.constantFrom("floor" as const, "ceil" as const, "linear" as const);
const share = fc.integer({ min: 0, max: 1000 }).map(hundredths);
const words = fc
  .array(fc.constantFrom(..."已制定管理制度合规完整执行有效ＡB（含）—“”1".split("")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => letters.join("").trim())
  .filter((text) => text.length > 0);
const gate = fc.option(words, { nil: null });
const tolerance = fc.option(ratioNumber, { nil: null });

/** Contiguous intervals over the whole line or from a closed 0, some of them single points. */
const bands: fc.Arbitrary<readonly Band[]> = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: -20, max: 150 }), { minLength: 1, maxLength: 5 }),
    flags: fc.array(fc.constantFrom("low", "high", "point"), { minLength: 5, maxLength: 5 }),
    points: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
    descending: fc.boolean(),
  })
  .map(({ cuts, flags, points, descending }) => {
    const list: Band[] = [];
    let from: Band["from"] = null;
    [...cuts]
      .sort((a, b) => a - b)
      .forEach((cut, index) => {
        const at = hundredths(cut);
        const flag = flags[index]!;
        const push = (to: Band["to"], start: Band["from"]): void => {
          list.push({ from: start, to, points: hundredths(points[list.length]!) });
        };
        push({ at, inclusive: flag === "low" }, from);
        if (flag === "point") push({ at, inclusive: true }, { at, inclusive: true });
        from = { at, inclusive: flag === "high" };
      });
    list.push({ from, to: null, points: hundredths(points[list.length]!) });
    return descending ? list.reverse() : list;
  });

const simple: readonly fc.Arbitrary<Rule>[] = [
  fc.record({ kind: fc.constant("proportional-capped" as const), cap: ratioNumber }),
  fc.record({ kind: fc.constant("step-over" as const), limit: anyRatio, step, perStep, mode }),
  fc.record({ kind: fc.constant("step-under" as const), target: anyRatio, step, perStep, mode }),
  fc.record({ kind: fc.constant("step-both" as const), centre: anyRatio, step, perStep, mode }),
  fc.record({
    kind: fc.constant("bands" as const),
    of: fc.constantFrom("rate" as const, "deviation" as const),
    bands,
  }),
  fc.record({ kind: fc.constant("inverse-ratio-if-over" as const), limit: ratioNumber }),
  fc.record({
    kind: fc.constant("formula" as const),
    factor: fc.constantFrom("1", "2", "10", "0.5"),
    cutOff: tolerance,
  }),
];

const whole: readonly fc.Arbitrary<Rule>[] = [
  ...simple,
  fc.record({
    kind: fc.constant("checklist" as const),
    items: fc.array(fc.record({ text: words, points: share }), { minLength: 1, maxLength: 23 }),
    gate,
  }),
  fc.record({ kind: fc.constant("deduct-per-case" as const), perCase: perStep, gate }),
  fc.record({
    kind: fc.constant("compare-last-year" as const),
    zero: share,
    notMore: share,
    more: share,
  }),
  fc.record({ kind: fc.constant("target-ratio" as const), overTolerance: tolerance }),
  fc.record({ kind: fc.constant("met-ratio" as const), overTolerance: tolerance }),
  fc.record({
    kind: fc.constant("qualitative" as const),
    cuts: fc.constantFrom(["0.8", "0.5"] as const, ["0.8", "0.6"] as const),
  }),
  fc.record({
    kind: fc.constant("sum-of" as const),
    parts: fc.array(
      fc.record({
        rate: fc.constantFrom("threePublicControlRate" as const, "publicFundControlRate" as const),
        weight: fc.constantFrom("1", "2.5", "3"),
        rule: fc.oneof(...simple),
      }),
      { minLength: 2, maxLength: 3 },
    ),
  }),
  fc.constant({ kind: "judgement" as const }),
];

/** Every kind of rule. */
export const anyRule: fc.Arbitrary<Rule> = fc.oneof(...whole);
