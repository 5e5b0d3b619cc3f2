import type { Operand, Operands } from "../expression";
import {
  figureFacts,
  type FigureId,
  figureIds,
  type FigureKind,
  type Figures,
  registerCells,
} from "../figures";
import type { IndicatorRow, IndicatorTable, WrittenNumber } from "../recognise";

/**
 * What expressions may name: every figure of the vocabulary with its cell in 取数表, and the typed
 * cells of 指标评分表 as `weight:<row>`, `target:<row>`, `actual:<row>` (zero-based sheet rows).
 * Figures without a value are there too, saying why.
 */
export function operandsFor(
  figures: Figures,
  table: IndicatorTable,
  listed: ReadonlySet<FigureId>,
): Operands {
  const cells = registerCells(listed);
  const ofFigures = figureIds.flatMap((id): [string, Operand][] => {
    const cell = cells.get(id);
    return cell ? [[id, figureOperand(id, figures, cell)]] : [];
  });
  return new Map([...ofFigures, ...table.rows.flatMap(rowOperands)]);
}

function figureOperand(id: FigureId, figures: Figures, cell: Operand["cell"]): Operand {
  const { term, kind } = figureFacts(id);
  const found = figures.found.get(id);
  const unfound = figures.unfound.get(id);
  const because = unfound?.kind === "unreadable" ? "unreadable" : "missing";
  return {
    value: found ? found.value : { kind: "none", because, of: [id] },
    cell,
    term,
    kind: kindOf[kind],
  };
}

const kindOf: Readonly<Record<FigureKind, Operand["kind"]>> = {
  money: "money",
  people: "people",
  tasks: "tasks",
  percent: "percent",
};

function rowOperands(row: IndicatorRow): [string, Operand][] {
  const typed: readonly [string, string, WrittenNumber | null, Operand["cell"] | undefined][] = [
    ["weight", "分值", row.weight, row.cells.get("weight")],
    ["target", "年度指标值", row.targetNumber, row.cells.get("target")],
    ["actual", "完成值", row.actual?.number ?? null, row.cells.get("actual")],
  ];
  return typed.flatMap(([name, term, number, cell]): [string, Operand][] => {
    const id = `${name}:${String(row.row)}`;
    if (!cell) return [];
    const value: Operand["value"] =
      number?.numeric === true ? number.value : { kind: "none", because: "missing", of: [id] };
    return [[id, { value, cell, term: `${row.level3}${term}`, kind: "number" }]];
  });
}
