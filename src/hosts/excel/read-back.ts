import type { Mismatch } from "../../app/ports";
import { doubleOf } from "../../core/decimal";
import { around, type Block, cellBlock, rangeOf } from "./blocks";
import type { ShownFormula, WritePlan } from "./write-plan";

/** A double keeps 15 digits; two ways of calculating one value may differ in the last of them. */
const tolerance = 1e-9;

/** The values of a block after a write, queued behind it. */
export interface Shown {
  readonly sheet: string;
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
}

/** Queues the values of all cells that show a computed result. */
export function queueShown(context: Excel.RequestContext, plan: WritePlan): () => readonly Shown[] {
  const bySheet = new Map<string, Block[]>();
  for (const { sheet, cell } of plan.shown)
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cellBlock(cell)]);
  const queued = [...bySheet].flatMap(([sheet, cells]) => {
    const block = around(cells);
    if (!block) return [];
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), block);
    range.load("values");
    return [{ sheet, block, range }];
  });
  return () =>
    queued.map(({ sheet, block, range }) => ({
      sheet,
      block,
      values: range.values as unknown[][],
    }));
}

/** Formulas that do not show what the core computed. */
export function mismatchesIn(plan: WritePlan, shown: readonly Shown[]): readonly Mismatch[] {
  const bySheet = new Map(shown.map((one) => [one.sheet, one]));
  return plan.shown.flatMap((formula) => {
    const { block, values } = bySheet.get(formula.sheet) ?? {};
    const { row, column } = formula.cell;
    const value = block ? values?.[row - block.top]?.[column - block.left] : undefined;
    return compared(formula, value) ?? [];
  });
}

function compared({ sheet, cell }: ShownFormula, value: unknown): Mismatch | null {
  if (cell.content.kind !== "formula") return null;
  const { shows } = cell.content;
  const expected = typeof shows === "string" ? shows : doubleOf(shows);
  if (value === expected || isNear(value, expected)) return null;
  return {
    at: { sheet, row: cell.row, column: cell.column },
    expected: String(expected),
    shown: JSON.stringify(value ?? "").replace(/^"|"$/g, ""),
  };
}

const isNear = (value: unknown, expected: string | number): boolean =>
  typeof value === "number" &&
  typeof expected === "number" &&
  Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
