import fc from "fast-check";

import { columnWidths, fits } from "../../src/docx/column-widths";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

test.each<readonly [string, readonly (readonly [number, number])[], number, readonly number[]]>([
  [
    "by share",
    [
      [1, 0],
      [3, 0],
    ],
    1000,
    [250, 750],
  ],
  [
    "a number too long for its share takes from the others",
    [
      [1, 400],
      [3, 0],
      [6, 0],
    ],
    1000,
    [400, 200, 400],
  ],
  [
    "one taking makes another too narrow",
    [
      [1, 400],
      [4, 350],
      [5, 0],
    ],
    1000,
    [400, 350, 250],
  ],
  [
    "not enough for all: each as much as it needs",
    [
      [1, 800],
      [1, 1200],
    ],
    1000,
    [400, 600],
  ],
])("%s", (_, columns, total, expected) => {
  const needs = columns.map(([share, least]) => ({ share, least }));
  expect(columnWidths(needs, total)).toEqual(expected);
});

test("the widths add up to the table, and none is below its need while there is room", () => {
  const column = fc.record({
    share: fc.integer({ min: 1, max: 50 }),
    least: fc.integer({ min: 0, max: 1500 }),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
      const widths = columnWidths(columns, 8845);
      expect(sum(widths)).toBe(8845);
      const narrow = widths.some((width, index) => width < columns[index]!.least);
      expect(narrow && fits(columns, 8845)).toBe(false);
    }),
  );
});
