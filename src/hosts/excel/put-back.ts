import type { LeftCell } from "../../app/ports";
import { a1, contentAt, formatAt, formulaAt, isCellError, type Sheet } from "../../core/grid";
import { heldBy, strangeCells } from "./added-sheets";
import { blocksOf, type Place, rangeOf } from "./blocks";
import { formerInput } from "./cell-input";
import { findKnown, type KnownBook, type KnownSheet } from "./known-book";
import { paintFormats, Ranges } from "./paint";
import { clearSheet, lookOfSheet } from "./write-sheet";
import { type Step, visibilities } from "./write-steps";
import type { CellsWrite, NameWrite, SheetWrite, WritePlan } from "./write-plan";

/** The cells a plan touches in sheets that were there before it. */
function touched(
  plan: WritePlan,
): readonly { readonly known: KnownSheet; readonly places: readonly Place[] }[] {
  const whole = plan.sheets.flatMap(({ known, cells, extent }) => {
    if (!known) return [];
    const places: Place[] = [...cells.values()];
    for (const [row, line] of known.rows.entries())
      for (const [column, content] of line.entries())
        if (content !== null && row <= extent.bottom) places.push({ row, column });
    return [{ known, places }];
  });
  const single = [...plan.cells, ...plan.marks].flatMap(({ known, cells }) =>
    known ? [{ known, places: cells }] : [],
  );
  return [...whole, ...single];
}

/** Cells of the plan that do not hold what they held before it; sheets and names likewise. */
export function differences(plan: WritePlan, before: KnownBook, now: KnownBook): Differences {
  const cells = touched(plan).flatMap(({ known, places }) => {
    const present = now.sheets.find(({ id }) => id === known.id);
    return places
      .filter((place) => !present || !sameCellIn(known, present, place))
      .map((place) => leftCell(known, place, "failed"));
  });
  const added = plan.sheets.flatMap((write) => leftover(plan, write, now) ?? []);
  const merged = plan.sheets.flatMap(({ known }) => {
    const present = known && now.sheets.find(({ id }) => id === known.id);
    return known && present && !sameTab(known, present) ? [known.name] : [];
  });
  const names = plan.names.filter(({ name }) => nameIn(before, name) !== nameIn(now, name));
  return { cells, sheets: [...added, ...merged], names };
}

export interface Differences {
  readonly cells: readonly LeftCell[];
  readonly sheets: readonly string[];
  readonly names: readonly NameWrite[];
}

export const isUnchanged = ({ cells, sheets, names }: Differences): boolean =>
  cells.length + sheets.length + names.length === 0;

const nameIn = (book: Pick<KnownBook, "names">, wanted: string): string | undefined =>
  book.names.find(
    ({ name, scope }) => scope === null && name.toLowerCase() === wanted.toLowerCase(),
  )?.refersTo;

/**
 * The name of a sheet the plan added. One that holds anything but what the plan puts there is somebody
 * else's, made after the workbook was read: it is never touched.
 */
function leftover(plan: WritePlan, write: SheetWrite, now: KnownBook): string | null {
  const present = write.known === null ? findKnown(now, write.plan.name) : null;
  if (!present) return null;
  return strangeCells(present, heldBy(plan, write)).length > 0 ? null : present.name;
}

const sameTab = (a: Sheet, b: Sheet): boolean => {
  if (a.visibility !== b.visibility) return false;
  const texts = (sheet: Sheet) =>
    sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort();
  return texts(a).join(";") === texts(b).join(";");
};

/** Value, formula and number format are the same; a formula's result may differ. */
export const sameCellIn = (a: Sheet, b: Sheet, at: Place): boolean =>
  formatAt(a, at.row, at.column) === formatAt(b, at.row, at.column) && sameContentIn(a, b, at);

/** The same without the format. */
export function sameContentIn(a: Sheet, b: Sheet, { row, column }: Place): boolean {
  const formula = formulaAt(a, row, column);
  if (formula !== formulaAt(b, row, column)) return false;
  return formula !== null || shownAt(a, { row, column }) === shownAt(b, { row, column });
}

/** A cell's content with its type, as one text. */
function shownAt(sheet: Sheet, { row, column }: Place): string {
  const content = contentAt(sheet, row, column);
  return isCellError(content) ? content.error : JSON.stringify(content);
}

/** A cell left as it is, with what stood there as one would type it. */
export function leftCell(
  sheet: Sheet,
  { row, column }: Place,
  because: LeftCell["because"],
): LeftCell {
  const formula = formulaAt(sheet, row, column);
  const content = contentAt(sheet, row, column);
  const shown = isCellError(content) ? content.error : String(content ?? "");
  return {
    at: { sheet: sheet.name, row, column },
    was: formula === null ? shown : `=${formula}`,
    because,
  };
}

/** Steps that bring back the state before the plan, from whatever state it was left in. */
export function stepsBack(plan: WritePlan, before: KnownBook, now: KnownBook): readonly Step[] {
  return [
    ...plan.sheets.flatMap((write) => (write.known ? [formerSheet(write, write.known)] : [])),
    ...[...plan.cells, ...plan.marks].flatMap((write) => formerCells(write)),
    ...plan.names.flatMap((write) => formerName(write, before, now)),
    ...plan.sheets.flatMap((write) => {
      const name = leftover(plan, write, now);
      return name === null ? [] : [removal(name)];
    }),
  ];
}

const sheetOf = (context: Excel.RequestContext, id: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(id);

/** Deleting clears Excel's undo list: only for sheets that an unfinished or recalled write added. */
export const removal = (name: string): Step => ({
  bytes: 200,
  queue: (context) => sheetOf(context, name).delete(),
});

/** One of our sheets with its former contents; its looks are those of the plan, merges as they were. */
function formerSheet(write: SheetWrite, known: KnownSheet): Step {
  return {
    bytes: 30_000 + known.rows.length * 400,
    queue: (context) => {
      const sheet = sheetOf(context, known.id);
      const plan = { ...write.plan, merges: known.merges, chart: null };
      clearSheet(sheet, write);
      lookOfSheet(sheet, { ...write, plan });
      const { top, left, bottom, right } = write.extent;
      const places: Place[] = [];
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) places.push({ row, column });
      putBack(sheet, known, places);
      if (known.visibility !== write.plan.visibility)
        sheet.visibility = visibilities[known.visibility];
    },
  };
}

const formerCells = ({ known, cells }: CellsWrite): readonly Step[] =>
  known
    ? [
        {
          bytes: cells.length * 200,
          queue: (context) => putBack(sheetOf(context, known.id), known, cells),
        },
      ]
    : [];

/** Formats, then contents, as `former` has them. */
export function putBack(sheet: Excel.Worksheet, former: Sheet, places: readonly Place[]): void {
  const formats = places.map(({ row, column }) => ({
    row,
    column,
    format: formatAt(former, row, column),
  }));
  paintFormats(new Ranges(sheet), formats);
  const inputs = new Map(
    formats.map(({ row, column, format }) => [
      a1({ row, column }),
      formerInput(contentAt(former, row, column), formulaAt(former, row, column), format),
    ]),
  );
  for (const block of blocksOf(places)) {
    const array = [];
    for (let row = block.top; row <= block.bottom; row += 1) {
      const line = [];
      for (let column = block.left; column <= block.right; column += 1)
        line.push(inputs.get(a1({ row, column })) ?? "");
      array.push(line);
    }
    rangeOf(sheet, block).formulas = array;
  }
}

/** A name as it was before. */
export function formerName(
  { name }: NameWrite,
  before: Pick<KnownBook, "names">,
  now: KnownBook,
): readonly Step[] {
  const [was, is] = [nameIn(before, name), nameIn(now, name)];
  if (was === is) return [];
  return [
    {
      bytes: 400,
      queue: ({ workbook: { names } }) => {
        if (was === undefined) names.getItem(name).delete();
        else if (is === undefined) names.add(name, `=${was}`);
        else names.getItem(name).formula = `=${was}`;
      },
    },
  ];
}
