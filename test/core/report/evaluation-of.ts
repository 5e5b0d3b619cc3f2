import { decimal, type Points, points, toYuan, zero } from "../../../src/core/decimal";
import type { Evaluation } from "../../../src/core/evaluation";
import {
  figureFacts,
  type FigureId,
  figureIds,
  type Figures,
  type Found,
} from "../../../src/core/figures";
import type { CellRef } from "../../../src/core/grid";
import { computeRates, operandsFor, type RateId } from "../../../src/core/rates";
import {
  type Base,
  type IndicatorRow,
  type IndicatorTable,
  noChoices,
  type Recognition,
  type UnitFacts,
  type UnitKey,
} from "../../../src/core/recognise";
import { causeOf, type ScoreCard, type ScoredIndicator } from "../../../src/core/score";

/** What a test says about a workbook; the rest is as empty as a workbook may be. */
export interface Told {
  /** Money in 万元, people, tasks and percentages as they are. */
  readonly figures?: Readonly<Partial<Record<FigureId, string>>>;
  readonly absent?: readonly FigureId[];
  readonly bases?: Readonly<Partial<Record<RateId, Base>>>;
  readonly narrative?: Readonly<Record<string, string>>;
  readonly texts?: Readonly<Partial<Record<UnitKey, string>>>;
  readonly unit?: Partial<UnitFacts>;
  readonly team?: Recognition["team"];
  readonly projects?: Recognition["projects"];
  readonly indicators?: readonly TestIndicator[];
  readonly grade?: string | null;
  readonly draft?: boolean;
  readonly recognition?: Partial<Recognition>;
}

/** One row of 指标评分表 with its outcome, as core/score would give it. */
export interface TestIndicator {
  readonly name: string;
  readonly weight: string;
  readonly points: string | null;
  readonly level1?: string;
  readonly level2?: string;
  readonly rate?: RateId;
  readonly fact?: string;
  readonly reason?: string;
  readonly needsCause?: boolean;
  readonly evidence?: string;
  readonly notApplicable?: ScoredIndicator["notApplicable"];
}

const at = (sheet: string, row: number, column = 0): CellRef => ({ sheet, row, column });

const found = (id: FigureId, written: string, row: number): Found => {
  const { kind } = figureFacts(id);
  const value = kind === "money" ? toYuan(decimal(written), "万元") : decimal(written);
  const source = {
    cell: at("基础数据表", row, 6),
    unit: kind === "money" ? ("万元" as const) : null,
    as: written,
    value,
    reading: "number" as const,
    sign: 1 as const,
  };
  return { id, value, from: { kind: "cells", sources: [source] }, why: "", confidence: "only" };
};

function figuresOf({ figures = {}, absent = [] }: Told): Figures {
  const entries = Object.entries(figures) as [FigureId, string][];
  return {
    found: new Map(entries.map(([id, written], row) => [id, found(id, written, row + 3)])),
    unfound: new Map(absent.map((id) => [id, { kind: "absent", id }])),
  };
}

function rowOf(told: TestIndicator, index: number): IndicatorRow {
  const row = index + 3;
  return {
    ...{ row, level1: told.level1 ?? "过程", level2: told.level2 ?? "预算执行", level3: told.name },
    ...{ weight: null, nature: null, target: "", targetNumber: null, measureUnit: "" },
    ...{ formulaText: "", ruleText: "", actual: null, points: null },
    reason: told.reason ?? "",
    evidence: told.evidence ?? "",
    cells: new Map([
      ["actual", at("指标评分表", row, 10)],
      ["points", at("指标评分表", row, 11)],
      ["reason", at("指标评分表", row, 12)],
    ]),
    held: new Map(),
    ours: new Set(),
  };
}

function deductionOf(told: TestIndicator, lost: Points | null): ScoredIndicator["deduction"] {
  if (!lost?.gt(zero) || told.fact === undefined) return null;
  const cause = causeOf(told.reason ?? "");
  const sentence = cause === "" ? told.fact : `${told.fact}原因：${cause}。`;
  return { lost, fact: told.fact, sentence, needsCause: told.needsCause ?? false };
}

function scored(
  told: TestIndicator,
  row: IndicatorRow,
  rates: Evaluation["rates"],
): ScoredIndicator {
  const weight = points(told.weight);
  const got = told.points === null ? null : points(told.points);
  const value = told.rate ? rates.get(told.rate)?.value : undefined;
  return {
    indicator: {
      ...{ level1: row.level1, level2: row.level2, level3: row.level3, weight: told.weight },
      ...{ rate: told.rate ?? null, nature: null, target: "", measureUnit: "", formulaText: "" },
      ...{ ruleText: "", rule: { kind: "judgement" }, notApplicable: null, group: null },
    },
    ...{ row, weight, counts: weight, unclear: null, missing: [], expression: null },
    actual: told.rate && value ? { kind: "rate", id: told.rate, value } : { kind: "none" },
    ...{ points: got, because: got ? null : "awaits-judgement" },
    notApplicable: told.notApplicable ?? null,
    ...{ notApplicableAssumed: false, withoutBudget: false },
    deduction: deductionOf(told, got && points(weight.minus(got))),
    ...{ typedDiffers: null, actualDiffers: null },
  };
}

function cardOf(told: Told, table: IndicatorTable, rates: Evaluation["rates"]): ScoreCard {
  const indicators = (told.indicators ?? []).map((one, index) =>
    scored(one, table.rows[index]!, rates),
  );
  const sum = (of: (one: ScoredIndicator) => string | null) =>
    points(indicators.reduce((total, one) => total.plus(decimal(of(one) ?? "0")), zero));
  const got = sum((one) => one.points?.toFixed() ?? null);
  const weights = sum((one) => one.weight?.toFixed() ?? null);
  const open = indicators.some((one) => one.points === null);
  return {
    scheme: {
      ...{
        id: "test",
        name: "测试",
        region: "",
        year: 2022,
        source: "",
        verified: "待核",
        note: "",
      },
      settings: { bases: {}, notApplicable: "full", grades: null, full: "100" },
      indicators: indicators.map(({ indicator }) => indicator),
    },
    table,
    full: points("100"),
    indicators,
    level1: [],
    level2: [],
    total: open ? null : got,
    because: open ? "points-missing" : null,
    provisional: open ? got : null,
    lost: open ? null : points(weights.minus(got)),
    grade: told.grade ?? null,
    weightSum: weights,
  };
}

/** A unit called 测试局 of 2022, scope 本级, report dated 2023年5月3日. */
function unitOf({ texts = {}, unit = {} }: Told): UnitFacts {
  const all = { fullName: "坡头区测试局", shortName: "区测试局", selfName: "我局", ...texts };
  return {
    texts: new Map(
      Object.entries(all).map(([key, text], row) => [
        key as UnitKey,
        { text, at: at("单位信息", row, 1) },
      ]),
    ),
    blanks: new Map(),
    ...{ year: 2022, unitScope: "本级", fundScope: "财政拨款", threePublicScope: null },
    reportDate: { year: 2023, month: 5, day: 3 },
    ...{ subordinates: [], note: "" },
    headcount: { staffQuota: null, staffOnDuty: null, retirees: null },
    ...unit,
  };
}

/** An Evaluation of what the test tells, its rates computed by the real core/rates. */
export function evaluationOf(told: Told = {}): Evaluation {
  const figures = figuresOf(told);
  const table: IndicatorTable = {
    ...{ sheet: "指标评分表", planned: false, headRow: 2, lastRow: 60, columns: new Map() },
    rows: (told.indicators ?? []).map(rowOf),
    totalRow: null,
  };
  const operands = operandsFor(figures, table, new Set(figureIds));
  const rates = computeRates(operands, new Map(Object.entries(told.bases ?? {})));
  const recognition: Recognition = {
    ...{ unit: unitOf(told), choices: noChoices, tables: [], figures, memberUnits: [] },
    ...{ indicators: table, projects: told.projects ?? null },
    goals: { expected: null, achieved: null },
    ...{ team: told.team ?? [], teamSizeStated: null },
    narrative: new Map(
      Object.entries(told.narrative ?? {}).map(([title, text], row) => [
        title,
        { text, at: at("报告文字", row + 1, 1) },
      ]),
    ),
    issues: [],
    ...told.recognition,
  };
  const card = cardOf(told, table, rates);
  const draft = told.draft ?? false;
  return { recognition, operands, rates, card, issues: [], acknowledged: [], draft };
}
