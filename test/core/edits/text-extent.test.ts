import fc from "fast-check";
import {
  greatestHeight,
  halfWidths,
  heightOf,
  heightOfLines,
  partsForRows,
  sizeFitting,
  snapped,
  wrapped,
} from "../../../src/core/edits/text-extent";

test.each([
  ["支出229.63", 10],
  ["“三公”经费", 12],
  ["A1", 2],
  ["—", 2],
  ["", 0],
])("%s is %d half characters wide", (text, width) => {
  expect(halfWidths(text)).toBe(width);
});

test("扣分原因 of 24 characters' width holds eleven 宋体 characters of 10.5 pt a line", () => {
  expect(wrapped("一".repeat(23), 24, 10.5).map((line) => line.length)).toEqual([11, 11, 1]);
});

test("a number is not broken in the middle unless it is longer than the line", () => {
  expect(wrapped("实际支出2296300.00元", 13, 10.5)).toEqual(["实际支出", "2296300.00元"]);
  expect(wrapped("1".repeat(30), 13, 10.5)).toHaveLength(3);
});

test("200 characters of 扣分原因 have a row that shows them all", () => {
  const lines = wrapped("因".repeat(200), 24, 9).length;
  expect(heightOf("因".repeat(200), 24, 9)).toBeGreaterThanOrEqual(lines * 9 * 1.3);
  expect(heightOf("因".repeat(200), 24, 9)).toBeLessThan(greatestHeight);
});

test("heights are whole pixels", () => {
  expect([17, 16.5, 33.45].map(snapped)).toEqual([17.25, 16.5, 33.75]);
});

test.each([
  ["1,234.56", 9, 10.5],
  ["123,456.78", 9, 8],
  ["100,000,000,000.00", 9, 6],
])("%s in a column of width %d is printed at %d pt", (text, width, size) => {
  expect(sizeFitting(text, width, 10.5)).toBe(size);
});

test("a text cut for rows joins to itself, and no part is too high", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("支", "出", "9", ".", " ", "\n", "。", "a", "😀"), {
        maxLength: 1500,
      }),
      (letters) => {
        const text = letters.join("");
        const parts = partsForRows(text, 24, 9);
        expect(parts.join("")).toBe(text);
        for (const part of parts)
          expect(
            heightOfLines(wrapped(part.replace(/\n$/, ""), 24, 9).length, 9),
          ).toBeLessThanOrEqual(greatestHeight);
      },
    ),
  );
});
