import type { MoneyUnit } from "../decimal";
import { type CellRef, refIn } from "../grid";
import { moneyUnitsIn, statesUnit } from "./money-unit";
import { bareLabel, plainText } from "./normalise-label";
import { type Page, textsIn } from "./page";

/** A money unit with the cell that states it. */
export interface StatedUnit {
  readonly unit: MoneyUnit;
  readonly at: CellRef;
}

/** Units a table states, and those around it that count where it states none. */
interface UnitsOf {
  readonly units: readonly StatedUnit[];
  readonly unitsAround: readonly StatedUnit[];
}

/** 单位：万元 anywhere in the table, （万元） in its title. */
export function statedUnits(
  page: Page,
  rows: readonly number[],
  lead: ReadonlySet<number>,
): readonly StatedUnit[] {
  return rows.flatMap((row) =>
    textsIn(page, row).flatMap(({ column, text }) =>
      statesUnit(text) || lead.has(row)
        ? moneyUnitsIn(text).map((unit) => ({ unit, at: refIn(page.sheet, row, column) }))
        : [],
    ),
  );
}

/**
 * A section (二、“三公”经费) or a piece without a title is in the unit of the table it belongs to. A table
 * under a full title of its own is not: 元 and 万元 often follow each other on one sheet.
 */
export function unitsAround(
  { title, units }: { readonly title: string; readonly units: readonly StatedUnit[] },
  last: UnitsOf | undefined,
  around: readonly StatedUnit[],
): readonly StatedUnit[] {
  if (units.length > 0) return [];
  if (title !== "" && !isPieceTitle(title)) return around;
  const before = last && (last.units.length > 0 ? last.units : last.unitsAround);
  return before && before.length > 0 ? before : around;
}

const isPieceTitle = (title: string): boolean => bareLabel(plainText(title)).level !== null;

/** “注：金额单位为万元” or a line of its own outside every table: the one unit stated for the sheet. */
export function unitOutside(page: Page, used: ReadonlySet<number>): readonly StatedUnit[] {
  const rows = Array.from({ length: page.height }, (_, row) => row).filter((row) => !used.has(row));
  const stated = statedUnits(page, rows, new Set());
  return new Set(stated.map(({ unit }) => unit)).size === 1 ? stated : [];
}
