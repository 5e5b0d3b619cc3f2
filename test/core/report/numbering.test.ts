import { chineseNumeral, circled } from "../../../src/core/report";

describe("结构层次序数", () => {
  test.each([
    [1, "一"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [21, "二十一"],
    [99, "九十九"],
  ])("%d is %s", (n, numeral) => {
    expect(chineseNumeral(n)).toBe(numeral);
  });

  test.each([
    [1, "①"],
    [20, "⑳"],
    [21, "㉑"],
    [35, "㉟"],
    [36, "㊱"],
    [50, "㊿"],
  ])("%d in a circle is %s", (n, mark) => {
    expect(circled(n)).toBe(mark);
  });
});
