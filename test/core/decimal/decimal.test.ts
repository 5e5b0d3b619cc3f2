import fc from "fast-check";

import {
  compare,
  decimal,
  decimalOfCell,
  divide,
  formatFixed,
  formatPercent,
  formatPointsInText,
  formatThousands,
  formatWan,
  printedWan,
  quotient,
  roundHalfUp,
  roundQuotient,
  significant,
  toYuan,
  whole,
} from "../../../src/core/decimal";

const cents = fc
  .bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
  .map((n) => decimal(n.toString()).div(decimal("100")));

describe("a cell's double becomes a decimal once", () => {
  test.each([
    [0.1 + 0.2, "0.3"],
    [0.0900000762939453, "0.0900000762939453"],
    [229.63 * 10000, "2296300"],
    [1e15, "1000000000000000"],
    [-0, "0"],
    [1 / 3, "0.333333333333333"],
  ])("%p is %s", (double, text) => {
    expect(decimalOfCell(double)?.abs().toFixed()).toBe(text);
  });

  test.each([[NaN], [Infinity], [-Infinity]])("%p is no number", (double) => {
    expect(decimalOfCell(double)).toBeNull();
  });

  test("any amount of two decimals below 10 billion comes back to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        const amount = decimal(String(n)).div(decimal("100"));
        expect(decimalOfCell(Number(amount.toFixed(2)))?.eq(amount)).toBe(true);
      }),
    );
  });
});

describe("half up, as Excel's ROUND", () => {
  test.each([
    ["1.005", "1.01"],
    ["2.675", "2.68"],
    ["-1.005", "-1.01"],
    ["0.145", "0.15"],
    ["-0.004", "0.00"],
  ])("%s prints %s", (value, printed) => {
    expect(formatFixed(decimal(value))).toBe(printed);
  });

  test.each([
    ["2296300", "229.63"],
    ["2296349.99", "229.63"],
    ["2296350", "229.64"],
    ["50", "0.01"],
    ["-50", "-0.01"],
  ])("%s 元 prints %s 万元", (amount, printed) => {
    expect(formatWan(decimal(amount))).toBe(printed);
    expect(printedWan(decimal(amount)).toFixed(2)).toBe(printed);
  });

  test.each([
    ["1234567.8", "1,234,567.80"],
    ["-1234.567", "-1,234.57"],
    ["999", "999.00"],
    ["0", "0.00"],
  ])("%s in a table reads %s", (value, printed) => {
    expect(formatThousands(decimal(value))).toBe(printed);
  });

  test.each([
    ["96.00", "96"],
    ["9.290", "9.29"],
    ["100", "100"],
    ["0", "0"],
  ])("%s points read %s in a sentence", (value, printed) => {
    expect(formatPointsInText(decimal(value))).toBe(printed);
  });
});

describe("a quotient is exact", () => {
  test("zero and negative denominators are no quotient", () => {
    expect(quotient(decimal("1"), decimal("0"))).toBeNull();
    expect(quotient(decimal("1"), decimal("-2"))).toBeNull();
  });

  test.each([
    ["169", "200", "84.50%"],
    ["1", "3", "33.33%"],
    ["2", "3", "66.67%"],
    ["154.74", "310.2", "49.88%"],
  ])("%s ÷ %s is %s", (a, b, printed) => {
    const rate = divide(whole(decimal(a)), whole(decimal(b)));
    expect(rate && formatPercent(rate)).toBe(printed);
  });

  test("thresholds are compared without dividing", () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        fc.pre(!b.eq(decimal("0")));
        const rate = divide(whole(a), whole(b));
        expect(rate && compare(rate, whole(decimal("1")))).toBe(
          b.lt(decimal("0")) ? b.cmp(a) : a.cmp(b),
        );
      }),
    );
  });

  test("20 significant digits for JSON, exact where it ends earlier", () => {
    expect(significant({ numerator: decimal("2"), denominator: decimal("3") })).toBe(
      "0.66666666666666666667",
    );
    expect(significant({ numerator: decimal("1"), denominator: decimal("1") })).toBe("1");
    expect(significant({ numerator: decimal("0"), denominator: decimal("7") })).toBe("0");
  });

  test("down and up look at the true digits", () => {
    const third = { numerator: decimal("1"), denominator: decimal("3") };
    expect(roundQuotient(third, 2, "down").toFixed()).toBe("0.33");
    expect(roundQuotient(third, 2, "up").toFixed()).toBe("0.34");
  });
});

test("万元 to 元 and back keeps every digit", () => {
  fc.assert(
    fc.property(cents, (amount) => {
      expect(roundHalfUp(toYuan(amount, "万元").div(decimal("10000")), 10).eq(amount)).toBe(true);
    }),
  );
});
