import { decimal, type Decimal } from "../../../src/core/decimal";
import type { Operand, Operands } from "../../../src/core/expression";
import { figureFacts, type FigureId, figureIds, registerCells } from "../../../src/core/figures";
import type { CellRef } from "../../../src/core/grid";
import { computeRates } from "../../../src/core/rates";
import {
  type IndicatorColumn,
  type IndicatorRow,
  type IndicatorTable,
  noChoices,
  type Choices,
  type Nature,
  type WrittenNumber,
} from "../../../src/core/recognise";
import {
  basesInForce,
  indicatorColumns,
  indicatorLayout,
  plannedTable,
  type Scheme,
  type ScoreInputs,
  schemeInForce,
  score,
  scoreIssues,
} from "../../../src/core/score";
import { schemes } from "../../../src/schemes";

export type FigureAmounts = Readonly<Partial<Record<FigureId, string>>>;

/** Figures in their base unit; every other figure of the vocabulary is there and missing. */
export function figureOperands(amounts: FigureAmounts): Map<string, Operand> {
  const cells = registerCells(new Set(figureIds));
  return new Map(
    figureIds.map((id) => {
      const written = amounts[id];
      const { term, kind } = figureFacts(id);
      return [
        id,
        {
          value:
            written === undefined
              ? { kind: "none", because: "missing", of: [id] }
              : decimal(written),
          cell: cells.get(id)!,
          term,
          kind,
        },
      ];
    }),
  );
}

/** 万元 as 元. */
export const wan = (amount: string): string => decimal(amount).times(decimal("10000")).toFixed();

export interface RowSpec {
  readonly name: string;
  readonly level1?: string;
  readonly weight?: string | null;
  readonly rule?: string;
  readonly formula?: string;
  readonly nature?: Nature;
  readonly target?: string;
  readonly unit?: string;
  /** As typed: “98%”, “3”, “不适用”. */
  readonly actual?: string;
  readonly points?: string;
  readonly reason?: string;
  readonly evidence?: string;
}

const numberIn = (text: string | null | undefined, at: CellRef): WrittenNumber | null => {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)(?:万?[户元人次])?$/u.exec(text ?? "") ?? [];
  if (text === null || text === undefined || digits === undefined) return null;
  const value = percent === "%" ? decimal(digits).times(decimal("0.01")) : decimal(digits);
  return { value, as: text, at, numeric: /\d%?$/u.test(text) };
};

const heldIn = (points: string | null): IndicatorRow["held"] =>
  new Map(points === null || /^-?\d/u.test(points) ? [] : [["points", points]]);

const blankSpec = {
  ...{ level1: "一级", weight: "10", rule: "", formula: "", target: "", unit: "" },
  ...{ reason: "", evidence: "", nature: null, actual: null, points: null },
} as const;

function rowOf(spec: RowSpec, row: number): IndicatorRow {
  const { level1, weight, nature, target, actual, points, ...given } = { ...blankSpec, ...spec };
  const cell = (column: IndicatorColumn): CellRef => ({
    sheet: indicatorLayout.sheet,
    row,
    column: indicatorColumns.get(column)!,
  });
  return {
    ...{ row, level1, level2: "二级", level3: given.name, nature, target },
    ...{ measureUnit: given.unit, formulaText: given.formula, ruleText: given.rule },
    weight: numberIn(weight, cell("weight")),
    targetNumber: numberIn(target, cell("target")),
    actual: actual === null ? null : { text: actual, number: numberIn(actual, cell("actual")) },
    points: numberIn(points, cell("points")),
    held: heldIn(points),
    ...{ reason: given.reason, evidence: given.evidence },
    cells: new Map([...indicatorColumns.keys()].map((column) => [column, cell(column)])),
    ours: new Set(),
  };
}

/** A bureau's own 指标评分表, laid out as ours is. */
function tableOf(rows: readonly RowSpec[]): IndicatorTable {
  const made = rows.map((spec, index) => rowOf(spec, indicatorLayout.firstRow + index));
  const { sheet, headRow, firstRow } = indicatorLayout;
  const lastRow = firstRow + made.length - 1;
  return {
    ...{ sheet, headRow, lastRow, columns: indicatorColumns, rows: made },
    planned: false,
    totalRow: lastRow + 1,
  };
}

/** Typed cells of the table, as `operandsFor` adds them. */
function tableOperands(table: IndicatorTable): [string, Operand][] {
  return table.rows.flatMap((row) =>
    (
      [
        ["weight", row.weight],
        ["target", row.targetNumber],
        ["actual", row.actual?.number ?? null],
      ] as const
    ).map(([name, written]): [string, Operand] => {
      const id = `${name}:${String(row.row)}`;
      const none = { kind: "none", because: "missing", of: [id] } as const;
      const value: Operand["value"] = written?.numeric === true ? written.value : none;
      return [id, { value, cell: row.cells.get(name)!, term: id, kind: "number" }];
    }),
  );
}

export interface Given {
  readonly rows?: readonly RowSpec[];
  /** Instead of rows: a scheme without a table in the workbook. */
  readonly scheme?: string;
  readonly figures?: FigureAmounts;
  readonly choices?: Partial<Choices>;
  readonly settings?: Partial<Scheme["settings"]>;
  readonly replaceTyped?: boolean;
}

/** The steps `evaluate` takes around the score card. */
export function inputsOf(given: Given): ScoreInputs {
  const choices: Choices = {
    ...noChoices,
    ...(given.scheme === undefined ? {} : { scheme: given.scheme }),
    ...given.choices,
  };
  const own = given.rows ? tableOf(given.rows) : null;
  const inForce = schemeInForce(own, choices, schemes);
  const scheme = { ...inForce, settings: { ...inForce.settings, ...given.settings } };
  const table = own ?? plannedTable(scheme);
  const operands: Operands = new Map([
    ...figureOperands(given.figures ?? {}),
    ...tableOperands(table),
  ]);
  const rates = computeRates(operands, basesInForce(scheme, choices));
  const replaceTyped = given.replaceTyped ?? false;
  return { table, scheme, rates, operands, choices, replaceTyped };
}

export const cardOf = (given: Given) => score(inputsOf(given));

export const printed = (value: Decimal | null): string | null => value?.toFixed(2) ?? null;

/** The points of each row as printed, or why there are none. */
export const pointsOf = (given: Given): readonly string[] =>
  cardOf(given).indicators.map(({ points, because }) => printed(points) ?? `– ${because ?? ""}`);

/** Sentences several suites score by. */
export const sentences = {
  step: "≤100%得满分；每超过1个百分点扣1分，不足1个百分点的不扣，扣完为止。",
  byShare: "得分=比率×分值，最高不超过分值。",
  target: "达到年度指标值得满分；未达到的，按完成比例计分，最高不超过分值。",
};

/** Code and severity of what is said about a card. */
export const issuesIn = (given: Given): readonly (readonly [string, string])[] =>
  scoreIssues(cardOf(given), inputsOf(given)).map(({ code, severity }) => [code, severity]);
