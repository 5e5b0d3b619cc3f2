import fc from "fast-check";
import { parseRule, ruleText } from "../../../src/core/score";
import { anyRule } from "./rules";

test("rule → sentence → rule, for every kind with its flags and step modes", () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(parseRule(ruleText(rule))).toEqual(rule);
    }),
    { numRuns: 600 },
  );
});
