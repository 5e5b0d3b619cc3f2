import fc from "fast-check";

import { CellSum, decimalOfCell, formatFixed, sumOf } from "../../../src/core/decimal";

const sumOfCells = (cells: readonly number[]): CellSum => {
  const sum = new CellSum();
  for (const cell of cells) sum.add(cell);
  return sum;
};

/** Amounts as ledgers hold them, and doubles that no ledger should. */
const cell = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100),
  fc
    .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000_000 }))
    .map(([a, b]) => a + b / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e16, max: 1e16 }),
);

test("any cells add up to what their decimals add up to", () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const exact = sumOf(cells.map((one) => decimalOfCell(one)!));
      expect(sumOfCells(cells).total().eq(exact)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [[0.1, 0.2], "0.30"],
  [[0.1 + 0.2], "0.30"],
  [Array.from({ length: 1000 }, () => 0.01), "10.00"],
  [[9e13, 9e13, 0.01], "180000000000000.01"],
  [[1e15, -1e15, 0.07], "0.07"],
  [[], "0.00"],
])("%j is %s", (cells, text) => {
  expect(formatFixed(sumOfCells(cells).total())).toBe(text);
});
