import { contentAt } from "../grid";
import type { Meaning } from "./label-meaning";
import { type Page, shownText } from "./page";
import { isScaleRow, isUnitRow } from "./head-rows";

/** A head of one or more rows: for each column what it says, the lowest row first. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly paths: ReadonlyMap<number, readonly Meaning[]>;
  /** False: cells were lost in pasting and no reading of the head is the only one. */
  readonly certain: boolean;
}

interface HeadCell {
  readonly column: number;
  readonly meaning: Meaning;
}

/** The texts of a head row; a year alone (2021) reads as “2021年”. */
function headCells(page: Page, row: number, through: "merges" | "own"): readonly HeadCell[] {
  const columns = through === "own" ? page.filled(row) : columnsOf(page, row);
  return columns.flatMap((column): HeadCell[] => {
    const content = contentAt(page.sheet, row, column);
    const text =
      typeof content === "number" ? `${String(content)}年` : shownText(page, row, column);
    return text === null ? [] : [{ column, meaning: page.meaning(text) }];
  });
}

function columnsOf(page: Page, row: number): readonly number[] {
  const merged = page.sheet.merges
    .filter(({ top, bottom }) => top <= row && row <= bottom)
    .flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, i) => left + i));
  return [...new Set([...page.filled(row), ...merged])].sort((a, b) => a - b);
}

const hasMerge = (page: Page, rows: readonly number[]): boolean =>
  page.sheet.merges.some(({ top, bottom }) => rows.some((row) => top <= row && row <= bottom));

/** Reads the head that stands in `rows` over a body that is `width` columns wide from `left`. */
export function bandOf(page: Page, rows: readonly number[], body: BodyExtent): Band {
  const [top = 0] = rows;
  const speaking = rows.filter((row) => !isScaleRow(page, row) && !isUnitRow(page, row));
  const units = rows
    .filter((row) => isUnitRow(page, row))
    .map((row) => headCells(page, row, "own"));
  const bottom = rows.at(-1) ?? top;
  const levels = speaking.map((row) => headCells(page, row, "merges"));
  if (levels.length === 2 && !hasMerge(page, speaking))
    return withUnits(
      { top, bottom, ...unmergedPair(levels[0] ?? [], levels[1] ?? [], body) },
      units,
    );
  return withUnits({ top, bottom, paths: stacked(levels), certain: true }, units);
}

/** 万元 | 元 below the heads: each is the unit of its column and no head. */
function withUnits(band: Band, levels: readonly (readonly HeadCell[])[]): Band {
  const paths = new Map(band.paths);
  for (const { column, meaning } of levels.flat())
    paths.set(column, [...(paths.get(column) ?? []), meaning]);
  return { ...band, paths };
}

/** The columns that the rows below a head fill. */
export interface BodyExtent {
  readonly left: number;
  readonly right: number;
}

type Paths = Pick<Band, "paths" | "certain">;

/** Each row's text goes over the columns below it, up to the next text of the same row. */
function stacked(levels: readonly (readonly HeadCell[])[]): Band["paths"] {
  const paths = new Map<number, Meaning[]>();
  const lower = new Set<number>();
  for (const level of [...levels].reverse()) {
    for (const { column, meaning } of spread(level, lower)) {
      const path = paths.get(column) ?? [];
      if (path.at(-1) !== meaning) path.push(meaning);
      paths.set(column, path);
    }
    for (const { column } of level) lower.add(column);
  }
  return paths;
}

/** A text over blank cells belongs to them only where the rows below say something there. */
function spread(level: readonly HeadCell[], lower: ReadonlySet<number>): readonly HeadCell[] {
  return level.flatMap((cell, index) => {
    const next = level[index + 1]?.column ?? Infinity;
    const cells = [cell];
    for (let column = cell.column + 1; column < next && lower.has(column); column += 1)
      cells.push({ column, meaning: cell.meaning });
    return cells;
  });
}

const isLabelHead = ({ meaning }: HeadCell): boolean =>
  meaning.role === "heading" || meaning.role === "serial";

/**
 * Two rows without merged cells: pasted from a page that had them, so upper texts may have slid to
 * the left and lower ones may start at the first column. Put right where only one way fits.
 */
function unmergedPair(
  upper: readonly HeadCell[],
  lower: readonly HeadCell[],
  body: BodyExtent,
): Paths {
  const labels = upper.filter(isLabelHead);
  const [firstLower] = lower;
  const slid = firstLower && labels.some(({ column }) => column === firstLower.column);
  if (slid && !isLabelHead(firstLower)) return unslid(upper, lower, body);
  return aligned(upper, lower);
}

/** Where the lower texts repeat (合计 一般 基金 合计 一般 基金), each round belongs to one upper text. */
function rounds(lower: readonly HeadCell[]): readonly (readonly HeadCell[])[] {
  const [first] = lower;
  const found: HeadCell[][] = [];
  for (const cell of lower) {
    if (cell.meaning === first?.meaning || found.length === 0) found.push([]);
    found.at(-1)?.push(cell);
  }
  return found;
}

function aligned(upper: readonly HeadCell[], lower: readonly HeadCell[]): Paths {
  const groups = rounds(lower);
  const owners = upper.filter((cell) => !isLabelHead(cell) && cell.meaning.role !== "remark");
  const parents = owners.length > 0 ? owners : upper;
  const starts = groups.map(([first]) => first?.column);
  const fits = starts.every((start) => parents.some(({ column }) => column === start));
  if (groups.length < 2 || fits) return { paths: stacked([upper, lower]), certain: true };
  if (groups.length !== parents.length) return { paths: new Map(), certain: false };
  const moved = parents.map((parent, index) => ({
    ...parent,
    column: groups[index]?.[0]?.column ?? parent.column,
  }));
  const others = upper.filter((cell) => !parents.includes(cell));
  return { paths: stacked([[...others, ...moved].sort(byColumn), lower]), certain: true };
}

const byColumn = (a: HeadCell, b: HeadCell): number => a.column - b.column;

const uncertain: Paths = { paths: new Map(), certain: false };

/** Children that start under the label column: which upper texts had them, and how many each? */
function unslid(upper: readonly HeadCell[], lower: readonly HeadCell[], body: BodyExtent): Paths {
  const labels = upper.filter(isLabelHead);
  const parents = upper.filter((cell) => !isLabelHead(cell));
  const leaves = body.right - body.left + 1 - labels.length;
  const withChildren = parents.length + lower.length - leaves;
  const owners = ownersOf(parents, lower, withChildren);
  const groups = owners && evenly(lower, owners.length);
  if (!owners || !groups) return uncertain;
  const paths = new Map<number, readonly Meaning[]>();
  labels.forEach(({ meaning }, index) => paths.set(body.left + index, [meaning]));
  let column = body.left + labels.length;
  for (const parent of parents) {
    const children = groups[owners.indexOf(parent)];
    for (const path of children?.map((child) => [child.meaning, parent.meaning]) ?? [
      [parent.meaning],
    ]) {
      paths.set(column, path);
      column += 1;
    }
  }
  return { paths, certain: true };
}

/** The upper texts that can have these children: changes go with changes, amounts with amounts. */
function ownersOf(
  parents: readonly HeadCell[],
  lower: readonly HeadCell[],
  count: number,
): readonly HeadCell[] | null {
  if (count === parents.length) return parents;
  const changes = lower.every(({ meaning }) => meaning.role === "derived");
  const fitting = parents.filter(({ meaning }) => (meaning.role === "derived") === changes);
  return count > 0 && fitting.length === count ? fitting : null;
}

/** The children dealt out evenly, which is sure only where they repeat or have one owner. */
function evenly(
  lower: readonly HeadCell[],
  owners: number,
): readonly (readonly HeadCell[])[] | null {
  if (owners === 1) return [lower];
  const groups = rounds(lower);
  const [first] = groups;
  const even = groups.every((group) => group.length === first?.length);
  return even && groups.length === owners ? groups : null;
}
