import fc from "fast-check";
import { type Decimal, decimal, roundQuotient } from "../../../src/core/decimal";
import {
  formula,
  isNoAnswer,
  noAnswerWords,
  type Operand,
  operandsOf,
} from "../../../src/core/expression";
import type { FigureId } from "../../../src/core/figures";
import { a1 } from "../../../src/core/grid";
import { computeRates, rateDefinitions, rateIds, rateFigures } from "../../../src/core/rates";
import type { Base } from "../../../src/core/recognise";
import { recalculate } from "../../engine/recalculate";

const ids = [...rateFigures];
const cent = decimal("0.01");
const amount = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 900_000_000 }).map((n) => decimal(String(n)).times(cent)),
  },
  { weight: 2, arbitrary: fc.constant(decimal("0")) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -90_000, max: -1 }).map((n) => decimal(String(n)).times(cent)),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

const bases: readonly (Base | null)[] = [
  null,
  "initialBudget",
  "adjustedBudget",
  "adjustedBudgetWithCarryover",
  "fiscalIncome",
  "totalExpenditure",
];

/** One workbook a row: its figures from A on, the sixteen formulas behind them. */
test("every rate's Excel formula shows the rate, or why there is none, by every base", async () => {
  const books = fc.sample(
    fc.record({ amounts: fc.tuple(...ids.map(() => amount)), base: fc.constantFrom(...bases) }),
    { numRuns: 60, seed: 53 },
  );
  const cells: Record<string, { v?: number; f?: string }> = {};
  const wanted = books.flatMap(({ amounts, base }, row) => {
    const operands = new Map(
      ids.map((id, at) => [id as string, operandOf(id, amounts[at] ?? null, row, at)]),
    );
    operands.forEach(({ value, cell }) => {
      if (!isNoAnswer(value)) cells[a1(cell)] = { v: parseFloat(value.toFixed()) };
    });
    const rates = computeRates(operands, new Map(base ? rateIds.map((id) => [id, base]) : []));
    return rateIds.map((id, index) => {
      const { expression, value } = rates.get(id)!;
      const at = a1({ row, column: ids.length + index });
      cells[at] = { f: `=${formula(expression, operands)}` };
      const shows = isNoAnswer(value)
        ? noAnswerWords[value.because]
        : roundQuotient(value, 9, "half-up").toFixed();
      return { at, id, base, shows };
    });
  });
  const shown = await recalculate({ sheets: [{ name: "取数表", cells }] });
  const differences = wanted.filter(({ at, shows }) => {
    const got = shown("取数表", at);
    return typeof got === "number" ? !sameNumber(got, shows) : got !== shows;
  });
  expect(differences.map((wrong) => ({ ...wrong, got: shown("取数表", wrong.at) }))).toEqual([]);
}, 120_000);

/** To 13 significant digits: a double has 15. */
function sameNumber(got: number, shows: string): boolean {
  if (!/\d/u.test(shows)) return false;
  const want = decimal(shows);
  const off = decimal(got.toFixed(9)).minus(want).abs();
  return off.lte(want.abs().times(decimal("1e-13")).plus(decimal("1e-9")));
}

const operandOf = (id: FigureId, value: Decimal | null, row: number, column: number): Operand => ({
  value: value ?? { kind: "none", because: "missing", of: [id] },
  cell: { sheet: "取数表", row, column },
  term: id,
  kind: "money",
});

test("every way of every rate names only figures that 取数表 lists", () => {
  const named = rateIds.flatMap((id) =>
    rateDefinitions[id].ways.flatMap(({ numerator, denominator }) => [
      ...operandsOf(numerator.expression),
      ...operandsOf(denominator.expression),
    ]),
  );
  expect(new Set(named)).toEqual(new Set<string>(rateFigures));
});
