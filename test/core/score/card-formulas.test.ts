import fc from "fast-check";
import { decimal } from "../../../src/core/decimal";
import {
  evaluate,
  formula,
  isNoAnswer,
  noAnswerWords,
  type Operands,
} from "../../../src/core/expression";
import { a1 } from "../../../src/core/grid";
import { rateFigures } from "../../../src/core/rates";
import type { NaPolicy } from "../../../src/core/recognise";
import { score } from "../../../src/core/score";
import type { PlainBook } from "../../../src/workbench/univer/workbook-data";
import { recalculate } from "../../engine/recalculate";
import { type FigureAmounts, inputsOf, type RowSpec } from "./fixtures";

const figure = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => `${n}2500`) },
  { weight: 3, arbitrary: fc.constant("0") },
  { weight: 1, arbitrary: fc.constant("缺") },
);
const figures: fc.Arbitrary<FigureAmounts> = fc.record(
  Object.fromEntries([...rateFigures].map((id) => [id, figure])),
);

const target = "达到年度指标值得满分；未达到的，按完成比例计分，最高不超过分值。";
const typedRows: readonly RowSpec[] = [
  { name: "群众满意度", rule: target, nature: "≥", target: "95", actual: "90", unit: "%" },
  { name: "成本", rule: target, nature: "≤", target: "9%", actual: "9.00000762939453%" },
  { name: "合规", rule: "每出现1例扣0.3分，扣完为止。", actual: "2" },
  { name: "达标", rule: "得分=达标个数÷总个数×分值。", actual: "7", target: "9" },
  {
    name: "三公经费控制率",
    rule: "≤100%得满分；每超过1个百分点扣0.7分，不足1个百分点的按比例扣，扣完为止。",
  },
  {
    name: "结转结余变动率",
    rule: "≤0%得满分；每超过5个百分点扣0.5分，不足5个百分点的按5个百分点扣，扣完为止。",
  },
];

const given = fc.record({
  figures,
  scheme: fc.constantFrom("hunan-2017", "shenzhen-2020", "county-2019", "hubei-2020", "own"),
  policy: fc.constantFrom<NaPolicy>("full", "zero", "rescale"),
});

/** A workbook's cells under sheet names of its own, so that many fit one calculation. */
const apart = (operands: Operands, k: number): Operands =>
  new Map(
    [...operands].map(([id, of]) => [
      id,
      { ...of, cell: { ...of.cell, sheet: `${of.cell.sheet}${k}` } },
    ]),
  );

test("whole cards: every formula shows the points, with 不适用, 折算 and missing figures", async () => {
  const sheets: PlainBook["sheets"][number][] = [];
  const wanted = fc.sample(given, { numRuns: 70, seed: 2022 }).flatMap((of, k) => {
    const { scheme, policy, figures: amounts } = of;
    const inputs = inputsOf({
      ...(scheme === "own" ? { rows: typedRows } : { scheme }),
      figures: Object.fromEntries(Object.entries(amounts).filter(([, a]) => a !== "缺")),
      settings: { notApplicable: policy },
    });
    const operands = apart(inputs.operands, k);
    const cells: Record<string, Record<string, { v?: number; f?: string }>> = {};
    operands.forEach(({ value, cell }) => {
      const sheet = (cells[cell.sheet] ??= {});
      if (!isNoAnswer(value)) sheet[a1(cell)] = { v: parseFloat(value.toFixed()) };
    });
    const formulas = score(inputs).indicators.flatMap(({ expression, row }) => {
      if (!expression) return [];
      const at = { sheet: `指标评分表${k}`, cell: a1({ row: row.row, column: 11 }) };
      (cells[at.sheet] ??= {})[at.cell] = { f: `=${formula(expression, operands)}` };
      const value = evaluate(expression, inputs.operands);
      const shows = isNoAnswer(value) ? noAnswerWords[value.because] : value.numerator.toFixed();
      return [{ ...at, name: row.level3, shows }];
    });
    sheets.push(...Object.entries(cells).map(([name, of]) => ({ name, cells: of })));
    return formulas;
  });
  const shown = await recalculate({ sheets });
  const differences = wanted.flatMap((want) => {
    const got = shown(want.sheet, want.cell);
    const text = typeof got === "number" ? decimal(got.toFixed(9)).toFixed() : got;
    return text === want.shows ? [] : [{ ...want, got }];
  });
  expect(differences).toEqual([]);
  expect(wanted.length).toBeGreaterThan(250);
}, 120_000);
