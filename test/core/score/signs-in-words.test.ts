import { parseRule } from "../../../src/core/score";

const bandsOf = (text: string): readonly string[] | null => {
  const rule = parseRule(text, "20");
  if (rule.kind !== "bands") return null;
  return rule.bands.map(({ from, to, points }) => {
    const low = from ? `${from.inclusive ? "[" : "("}${from.at}` : "(";
    const high = to ? `${to.at}${to.inclusive ? "]" : ")"}` : ")";
    return `${low},${high} ${points}`;
  });
};

describe("an interval may be said in words", () => {
  test.each([
    [
      "≥95%计20分；90%（含）-95%计15分；80%（含）-90%计10分；低于80%不得分",
      ["[0.95,) 20", "[0.9,0.95) 15", "[0.8,0.9) 10", "(,0.8) 0"],
    ],
    ["≤100%得6分，大于100%不得分", ["(,1] 6", "(1,) 0"]],
    ["不超过100%得6分，超过100%不得分", ["(,1] 6", "(1,) 0"]],
    ["不低于90%得满分；小于90%不得分", ["[0.9,) 20", "(,0.9) 0"]],
  ])("%s", (text, bands) => {
    expect(bandsOf(text)).toEqual(bands);
  });
});

test.each(["100%以内得满分，超过不得分", "控制率≤100%，得8分；100%-105%，得4分；>105%，得0分"])(
  "%s is left to a person: it does not say where an end belongs",
  (text) => {
    expect(parseRule(text, "8").kind).toBe("judgement");
  },
);
