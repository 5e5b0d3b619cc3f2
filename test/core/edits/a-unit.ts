import { decimal, toYuan } from "../../../src/core/decimal";
import type { Evaluation } from "../../../src/core/evaluation";
import { figureFacts, type FigureId, type Found, type Unfound } from "../../../src/core/figures";
import { a1, type CellContent, type CellRef, type Snapshot } from "../../../src/core/grid";
import type { Issue } from "../../../src/core/issues";
import { computeRates, operandsFor, rateFigures } from "../../../src/core/rates";
import {
  type Choices,
  type IndicatorRow,
  type IndicatorTable,
  noChoices,
  type Project,
  type ProjectTable,
  type Recognition,
  unitKeys,
  type UnitKey,
  type WrittenNumber,
} from "../../../src/core/recognise";
import {
  basesInForce,
  indicatorColumns,
  indicatorHeads,
  indicatorLayout,
  plannedTable,
  type Scheme,
  schemeInForce,
  score,
} from "../../../src/core/score";
import { schemes } from "../../../src/schemes";
import { sheetOf } from "./sheet-of";

/** What a test says of one row of 指标评分表. */
export interface RowFacts {
  readonly weight?: string;
  readonly points?: string;
  readonly actual?: string;
  readonly reason?: string;
  readonly evidence?: string;
}

export interface UnitFactsGiven {
  /** 万元; people, tasks and % as counted. A text with letters is a text cell. */
  readonly figures: Readonly<Partial<Record<FigureId, string>>>;
  readonly scheme?: Scheme;
  /** Its own 指标评分表, row by row; null: the workbook has none. */
  readonly rows?: readonly RowFacts[] | null;
  readonly projects?: readonly (readonly [string, string, string, string?])[];
  readonly texts?: Readonly<Partial<Record<UnitKey, string>>>;
  readonly issues?: readonly Issue[];
  readonly draft?: boolean;
  readonly protectedSheets?: readonly string[];
  readonly choices?: Partial<Choices>;
  readonly replaceTyped?: boolean;
  readonly year?: number | null;
}

interface Grid {
  readonly name: string;
  readonly cells: Map<string, CellContent>;
  readonly formulas: Map<string, string>;
  readonly formats: Map<string, string>;
}

const grid = (name: string): Grid => ({
  name,
  cells: new Map(),
  formulas: new Map(),
  formats: new Map(),
});

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

function foundFigures(given: UnitFactsGiven["figures"], data: Grid): Map<FigureId, Found> {
  return new Map(
    Object.entries(given).map(([key, text], index) => {
      const id = key as FigureId;
      const { kind } = figureFacts(id);
      const numeric = isNumber(text);
      const cell: CellRef = { sheet: data.name, row: 4 + index, column: 4 };
      data.cells.set(`B${String(5 + index)}`, figureFacts(id).term);
      data.cells.set(a1(cell), numeric ? Number(text) : text);
      const raw = decimal(numeric ? text : text.replace(/[^\d.-]/g, ""));
      const value = kind === "money" ? toYuan(raw, "万元") : raw;
      const found: Found = {
        id,
        value,
        from: {
          kind: "cells",
          sources: [
            {
              cell,
              unit: kind === "money" ? "万元" : null,
              as: numeric ? `${text} 万元` : text,
              value,
              reading: numeric ? "number" : "text",
              sign: 1,
            },
          ],
        },
        why: `${data.name}，${figureFacts(id).term}`,
        confidence: "only",
      };
      return [id, found];
    }),
  );
}

const written = (text: string | undefined, at: CellRef): WrittenNumber | null =>
  text !== undefined && isNumber(text)
    ? { value: decimal(text), as: text, at, numeric: true }
    : null;

/** The table as it stands in the workbook: the scheme's rows with what was filled in. */
function ownTable(scheme: Scheme, facts: readonly RowFacts[], into: Grid): IndicatorTable {
  const planned = plannedTable(scheme);
  indicatorHeads.forEach(({ head }, column) =>
    into.cells.set(a1({ row: indicatorLayout.headRow, column }), head),
  );
  const rows = planned.rows.map((row, index): IndicatorRow => {
    const said = facts[index] ?? {};
    const at = (column: "weight" | "points" | "actual"): CellRef => row.cells.get(column)!;
    const put = (column: keyof RowFacts, text: string | undefined): void => {
      if (text === undefined) return;
      into.cells.set(a1(row.cells.get(column)!), isNumber(text) ? Number(text) : text);
    };
    for (const column of ["weight", "points", "actual", "reason", "evidence"] as const)
      put(column, said[column]);
    if (row.targetNumber) into.cells.set(a1(row.cells.get("target")!), Number(row.target));
    return {
      ...row,
      weight: written(said.weight, at("weight")),
      points: written(said.points, at("points")),
      actual:
        said.actual === undefined
          ? null
          : { text: said.actual, number: written(said.actual, at("actual")) },
      reason: said.reason ?? "",
      evidence: said.evidence ?? "",
      ours: new Set(),
    };
  });
  return { ...planned, planned: false, rows, columns: indicatorColumns };
}

function projectTable(given: UnitFactsGiven["projects"], into: Grid): ProjectTable | null {
  if (!given) return null;
  const projects = given.map(([name, budget, executed, deviation], index): Project => {
    const row = 4 + index;
    const cell = (column: number): CellRef => ({ sheet: into.name, row, column });
    const money = (text: string, column: number): WrittenNumber | null => {
      if (text === "") return null;
      const numeric = isNumber(text);
      into.cells.set(a1(cell(column)), numeric ? Number(text) : text);
      const raw = decimal(text.replace(/[^\d.-]/g, ""));
      return { value: toYuan(raw, "万元"), as: text, at: cell(column), numeric };
    };
    into.cells.set(a1(cell(1)), name);
    return {
      name: { text: name, at: cell(1) },
      fundSource: "",
      initialBudget: null,
      adjustedBudget: money(budget, 4),
      executed: money(executed, 5),
      points: null,
      grade: "",
      goal: "",
      outcome: "",
      deviation: deviation ?? "",
      executionRate: { at: cell(6), typed: null },
    };
  });
  return { sheet: into.name, unit: "万元", projects };
}

const potou: Readonly<Partial<Record<UnitKey, string>>> = {
  fullName: "坡头区政务服务数据管理局本级",
  shortName: "坡头区政数局",
  selfName: "我局",
  authority: "坡头区政务服务数据管理局",
  budgetCode: "012001",
  noticeTitle: "坡头区财政局关于开展2023年区级财政资金绩效自评工作的通知",
  preparer: "张某",
  telephone: "0000-0000000",
};

/** A unit's workbook and its evaluation, through the real operands, rates and score card. */
export function aUnit(given: UnitFactsGiven): { evaluation: Evaluation; book: Snapshot } {
  const data = grid("基础数据表");
  const card = grid("指标评分表");
  const detail = grid("项目支出明细");
  const found = foundFigures(given.figures, data);
  const choices: Choices = { ...noChoices, ...given.choices };
  const unfound = new Map<FigureId, Unfound>(
    [...choices.absent].map((id) => [id, { kind: "absent", id }]),
  );
  const figures = { found, unfound };
  const wanted = given.scheme ?? schemes[0]!;
  const own = given.rows ? ownTable(wanted, given.rows, card) : null;
  const table = own ?? plannedTable(wanted);
  const scheme = schemeInForce(table, { ...choices, scheme: wanted.id }, schemes);
  const listed = new Set<FigureId>([...rateFigures, ...found.keys()]);
  const operands = operandsFor(figures, table, listed);
  const rates = computeRates(operands, basesInForce(scheme, choices));
  const texts = { ...potou, ...given.texts };
  const recognition: Recognition = {
    unit: {
      texts: new Map(
        (Object.keys(unitKeys) as UnitKey[]).flatMap((key, row) => {
          const text = texts[key];
          return text ? [[key, { text, at: { sheet: "单位信息", row, column: 1 } }] as const] : [];
        }),
      ),
      blanks: new Map(),
      year: given.year === undefined ? 2022 : given.year,
      unitScope: "本级",
      fundScope: "财政拨款",
      threePublicScope: "一般公共预算财政拨款",
      reportDate: { year: 2023, month: 5, day: 3 },
      subordinates: [],
      note: "",
      headcount: {
        staffQuota: decimal("9"),
        staffOnDuty: decimal("8"),
        retirees: decimal("0"),
      },
    },
    choices,
    tables: [],
    figures,
    memberUnits: [],
    indicators: own,
    projects: projectTable(given.projects, detail),
    goals: { expected: null, achieved: null },
    team: [],
    teamSizeStated: null,
    narrative: new Map(),
    issues: [],
  } as unknown as Recognition;
  const evaluation = {
    recognition,
    operands,
    rates,
    card: score({
      table,
      scheme,
      rates,
      operands,
      choices,
      replaceTyped: given.replaceTyped === true,
    }),
    issues: given.issues ?? [],
    acknowledged: [],
    draft: given.draft === true,
  } as unknown as Evaluation;
  const used = [data, ...(own ? [card] : []), ...(given.projects ? [detail] : [])];
  return {
    evaluation,
    book: {
      sheets: used.map(({ name, cells }) =>
        sheetOf(name, Object.fromEntries(cells), {
          protected: given.protectedSheets?.includes(name) === true,
        }),
      ),
      names: [],
      date1904: false,
    },
  };
}
