import fc from "fast-check";

import { decimal, formatFixed, roundQuotient } from "../../../src/core/decimal";
import {
  absolute,
  choose,
  comparing,
  difference,
  equation,
  evaluate,
  type Expression,
  formula,
  greatest,
  isNoAnswer,
  least,
  noAnswerWords,
  number,
  operand,
  type Operand,
  type Operands,
  product,
  ratio,
  recover,
  round,
  sum,
  trace,
} from "../../../src/core/expression";
import { recalculate } from "../../engine/recalculate";

const ids = ["spent", "budget", "carried", "assets"] as const;

function operandsOn(row: number, amounts: readonly (string | null)[]): Operands {
  return new Map(
    ids.map((id, column): [string, Operand] => {
      const amount = amounts[column] ?? null;
      return [
        id,
        {
          value: amount === null ? { kind: "none", because: "missing", of: [id] } : decimal(amount),
          cell: { sheet: "取数表", row, column },
          term: id,
          kind: "money",
        },
      ];
    }),
  );
}

/** Money, as rates add and subtract it. */
const money: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ids).map(operand) },
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .map(([a, b]) => sum(operand(a), operand(b))),
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .map(([a, b]) => difference(operand(a), operand(b))),
  fc.constantFrom(...ids).map((id) => recover(operand(id), { missing: number("7") })),
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .map(([a, b]) => absolute(difference(operand(a), operand(b)))),
);

const rate: fc.Arbitrary<Expression> = fc.tuple(money, money).map(([a, b]) => ratio(a, b));

/** Points, as rules are built: rates compared, stepped, capped, recovered from 0/0. */
const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const part = tie("expression");
  const limit = fc.constantFrom("0.8", "0.85", "0.9", "1", "0.333").map(number);
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      rate,
      money,
      rate.map((of) => round(product(least(of, number("1")), number("8")), 2)),
      fc
        .tuple(rate, limit, fc.constantFrom("half-up", "down", "up"))
        .map(([of, from, mode]) =>
          greatest(
            difference(
              number("5"),
              product(round(ratio(difference(of, from), number("0.01")), 0, mode), number("0.5")),
            ),
            number("0"),
          ),
        ),
      fc
        .tuple(rate, fc.constantFrom("<", "<=", ">=", ">", "="), limit, part)
        .map(([a, relation, b, c]) =>
          choose([{ when: comparing(a, relation, b), then: number("3") }], c),
        ),
      fc.tuple(part, part).map(([a, b]) => sum(a, b)),
      fc.tuple(part, part).map(([a, b]) => greatest(a, b)),
      part.map((of) =>
        recover(of, { "zero-over-zero": number("1"), "zero-denominator": number("0") }),
      ),
    ),
  };
});

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant("0") },
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 0, max: 50_000_000 })
      .map((cents) => decimal(String(cents)).div(decimal("100")).toFixed(2)),
  },
);

test("the value and the Excel formula of an expression agree, calculated by a spreadsheet engine", async () => {
  const cases = fc.sample(fc.tuple(expression, fc.tuple(amount, amount, amount, amount)), {
    numRuns: 1500,
    seed: 20221231,
  });
  const register: Record<string, { v: number }> = {};
  const written: Record<string, { f: string }> = {};
  cases.forEach(([tree, amounts], row) => {
    amounts.forEach((value, column) => {
      if (value !== null)
        register[`${"ABCD"[column] ?? ""}${String(row + 1)}`] = { v: Number(value) };
    });
    written[`A${String(row + 1)}`] = { f: `=${formula(tree, operandsOn(row, amounts))}` };
  });
  const shown = await recalculate({
    sheets: [
      { name: "取数表", cells: register },
      { name: "算", cells: written },
    ],
  });
  const differences = cases.flatMap(([tree, amounts], row) => {
    const value = evaluate(tree, operandsOn(row, amounts));
    const cell = shown("算", `A${String(row + 1)}`);
    const expected = isNoAnswer(value)
      ? noAnswerWords[value.because]
      : roundQuotient(value, 6, "half-up").toFixed();
    const got =
      typeof cell === "number" ? decimal(cell.toPrecision(15)).round(6, 1).toFixed() : cell;
    const near =
      typeof cell === "number" &&
      !isNoAnswer(value) &&
      decimal(cell.toPrecision(15))
        .minus(value.numerator.div(value.denominator))
        .abs()
        .lt("0.000001");
    return expected === got || near
      ? []
      : [{ formula: written[`A${String(row + 1)}`]?.f, amounts, expected, got }];
  });
  expect(differences.slice(0, 5)).toEqual([]);
}, 60_000);

describe("an expression in words", () => {
  const operands = operandsOn(4, ["1690000", "2000000", null, "0"]);
  test.each([
    [ratio(operand("spent"), operand("budget")), "169.00÷200.00×100%=84.50%"],
    [
      ratio(difference(operand("budget"), operand("spent")), operand("budget")),
      "（200.00-169.00）÷200.00×100%=15.50%",
    ],
    [ratio(operand("spent"), operand("assets")), "169.00÷0.00"],
    [ratio(operand("carried"), operand("budget")), "缺数÷200.00"],
  ])("%#: %j", (tree, words) => {
    expect(equation(tree, operands)).toBe(words);
  });

  test("the trace names each cell once, in reading order", () => {
    const tree = ratio(operand("spent"), sum(operand("budget"), operand("spent")));
    expect(
      trace(tree, operands).map(({ id, printed, cell }) => [id, printed, cell.column]),
    ).toEqual([
      ["spent", "169.00", 0],
      ["budget", "200.00", 1],
    ]);
  });
});

describe("no answer has a reason", () => {
  test.each([
    ["0", "0", "zero-over-zero"],
    ["1", "0", "zero-denominator"],
    ["1", "-1", "negative-denominator"],
    [null, "0", "missing"],
  ])("%s ÷ %s: %s", (spent, budget, because) => {
    const value = evaluate(
      ratio(operand("spent"), operand("budget")),
      operandsOn(0, [spent, budget, "1", "1"]),
    );
    expect(value).toMatchObject({ kind: "none", because });
  });
});

test("a threshold met to the cent is met, in the formula too", () => {
  const tree = choose(
    [
      {
        when: comparing(ratio(operand("spent"), operand("budget")), ">", number("1")),
        then: number("0"),
      },
    ],
    number("5"),
  );
  expect(formula(tree, operandsOn(0, ["100000000.01", "100000000", "0", "0"]))).toBe(
    'IF(COUNT(取数表!$A$1,取数表!$B$1)<2,"缺数",IF(取数表!$B$1<0,"分母为负",IF(AND(取数表!$B$1=0,取数表!$A$1=0),"不适用",IF(AND(取数表!$B$1=0,取数表!$A$1<>0),"不适用",IF(ROUND(取数表!$A$1-1*取数表!$B$1,2)>0,0,5)))))',
  );
  expect(formatFixed(decimal("5"))).toBe("5.00");
});
