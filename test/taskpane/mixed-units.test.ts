import { factorBetween } from "../../src/taskpane/first/mixed-units";

test.each([
  ["元", "万元", "元÷10000"],
  ["千元", "万元", "千元÷10"],
  ["亿元", "万元", "亿元×10000"],
  ["万元", "元", "万元×10000"],
] as const)("%s shown in %s: %s", (from, to, factor) => {
  expect(factorBetween(from, to)).toBe(factor);
});
