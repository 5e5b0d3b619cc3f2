import { type Decimal, sumOf } from "../decimal";
import { type FigureId } from "../figures";
import type { Project } from "../recognise";
import { executionShown, projectSums } from "./funds";
import type { Block, TableCell } from "./report-document";
import { bold, column, pointsCell, shownCell, table, textCell, wanCell } from "./table-cells";
import type { Writing } from "./writing";

type Table = Extract<Block, { kind: "table" }>;

const amountColumns = [
  column("年初预算数", 14, "right"),
  column("全年预算数", 14, "right"),
  column("执行数", 13, "right"),
  column("执行率", 15, "right"),
];

const projectColumns = [
  column("序号", 8, "center"),
  column("项目名称", 18, "left"),
  ...amountColumns,
  column("自评得分", 11, "right"),
  column("等级", 7, "center"),
];

/** 项目支出表, one project a row and their sum; no rows where the workbook lists none. */
export function projectTable(w: Writing): Table {
  const projects = w.evaluation.recognition.projects?.projects ?? [];
  const sums = projectSums(w);
  const total = sums
    ? [
        bold([
          { ...textCell("合计"), span: 2 },
          ...amountCells("projects", sums),
          textCell(""),
          textCell(""),
        ]),
      ]
    : [];
  return table({ caption: "项目支出情况表", unitNote: "单位：万元" }, projectColumns, [
    ...projects.map(projectRow),
    ...total,
  ]);
}

function projectRow(project: Project, index: number): readonly TableCell[] {
  const id = `project_${String(index + 1)}`;
  return [
    textCell(String(index + 1)),
    textCell(project.name.text),
    ...amountCells(id, {
      initial: project.initialBudget?.value ?? null,
      budget: project.adjustedBudget?.value ?? null,
      executed: project.executed?.value ?? null,
    }),
    pointsCell(`${id}_points`, project.points?.value ?? null),
    textCell(project.grade),
  ];
}

interface Amounts {
  readonly initial: Decimal | null;
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
}

function amountCells(id: string, { initial, budget, executed }: Amounts): readonly TableCell[] {
  const rate = budget && executed ? executionShown(executed, budget) : null;
  return [
    wanCell(`${id}_initial`, initial),
    wanCell(`${id}_budget`, budget),
    wanCell(`${id}_executed`, executed),
    shownCell(`${id}_rate`, rate),
  ];
}

const memberColumns = [
  column("序号", 8, "center"),
  column("单位名称", 36, "left"),
  ...amountColumns,
];

/** 所属单位支出表, for 汇总: one unit a row and their sum. */
export function memberTable(w: Writing): Table {
  const units = w.evaluation.recognition.memberUnits;
  const amounts = units.map(({ figures }): Amounts => {
    const value = (id: FigureId) => figures.found.get(id)?.value ?? null;
    return {
      initial: value("totalExpenditureInitialBudget"),
      budget: value("totalExpenditureAdjustedBudget"),
      executed: value("totalExpenditure"),
    };
  });
  const rows = units.map(({ name }, index) => [
    textCell(String(index + 1)),
    textCell(name.text),
    ...amountCells(`unit_${String(index + 1)}`, amounts[index] ?? none),
  ]);
  const total = bold([
    { ...textCell("合计"), span: 2 },
    ...amountCells("units", sumOfUnits(amounts)),
  ]);
  return table(
    { caption: "所属单位支出情况表", unitNote: "单位：万元" },
    memberColumns,
    units.length < 2 ? [] : [...rows, total],
  );
}

const none: Amounts = { initial: null, budget: null, executed: null };

function sumOfUnits(amounts: readonly Amounts[]): Amounts {
  const sum = (of: (one: Amounts) => Decimal | null): Decimal | null => {
    const values = amounts.map(of);
    return values.every((value) => value !== null) ? sumOf(values) : null;
  };
  return {
    initial: sum(({ initial }) => initial),
    budget: sum(({ budget }) => budget),
    executed: sum(({ executed }) => executed),
  };
}
