import { formatPercent, type Quotient } from "../../../src/core/decimal";
import { isNoAnswer } from "../../../src/core/expression";
import { figureFacts, type FigureId } from "../../../src/core/figures";
import { computeRates } from "../../../src/core/rates";
import type { Base } from "../../../src/core/recognise";
import { type FigureAmounts, figureOperands, wan } from "../score/fixtures";
import { type Published, published } from "./published";

const inBaseUnits = (figures: FigureAmounts): FigureAmounts =>
  Object.fromEntries(
    Object.entries(figures).map(([id, amount]) => [
      id,
      figureFacts(id as FigureId).kind === "money" ? wan(amount) : amount,
    ]),
  );

function rateOf({ rate, base, figures }: Published): Quotient {
  const bases = new Map<string, Base>(base ? [[rate, base]] : []);
  const { value } = computeRates(figureOperands(inBaseUnits(figures)), bases).get(rate)!;
  if (isNoAnswer(value)) throw new RangeError(`${rate}: ${value.because}`);
  return value;
}

test.each(published)("$source: $rate is $shown", (of) => {
  expect(formatPercent(rateOf(of))).toBe(of.shown);
});

test("what was stated is reproduced at its own decimals, but for two slips of the sources", () => {
  const wrong = published.filter((of) => {
    const decimals = /\.(\d+)%$/u.exec(of.stated ?? "")?.[1]?.length ?? 0;
    return of.stated !== null && formatPercent(rateOf(of), decimals) !== of.stated;
  });
  expect(wrong.map(({ source, stated, shown }) => [source, stated, shown])).toEqual([
    ["天水市幼儿园2017年度部门决算公开", "100%", "103.32%"],
    ["临沧2018年预算收支增减变化情况说明", "-0.02%", "-2.17%"],
  ]);
});
