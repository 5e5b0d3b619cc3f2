import type { PlannedContent } from "../../core/edits";
import { a1, formulaAt, type Sheet } from "../../core/grid";
import type { Place } from "./blocks";
import { holdsPlanned } from "./cell-input";
import type { KnownBook, KnownSheet } from "./known-book";
import type { NameWrite, SheetWrite, WritePlan } from "./write-plan";

/** What a plan puts into a sheet, by A1. */
type Held = ReadonlyMap<string, PlannedContent>;

/** A sheet that a write of ours added. */
export interface AddedSheet {
  /** It may be renamed meanwhile. */
  readonly id: string;
  readonly holds: Held;
}

/** The contents of one of the plan's sheets, its marks included. */
export function heldBy({ marks }: WritePlan, { plan, cells }: SheetWrite): Held {
  const own = marks.filter(({ sheet }) => sheet.toLowerCase() === plan.name.toLowerCase());
  const late = own.flatMap((write) => write.cells);
  return new Map([...cells.values(), ...late].map((cell) => [a1(cell), cell.planned.content]));
}

/** The cells that hold anything but what the plan put there: somebody else filled them. */
export const strangeCells = (sheet: Sheet, holds: Held): readonly Place[] =>
  sheet.rows.flatMap((line, row) =>
    line.flatMap((content, column): readonly Place[] => {
      if (content === null) return [];
      const planned = holds.get(a1({ row, column }));
      const formula = formulaAt(sheet, row, column);
      return planned && holdsPlanned(planned, content, formula) ? [] : [{ row, column }];
    }),
  );

/**
 * Added sheets after a later write that rewrote some of them. One that somebody had typed into keeps
 * being told apart from what was put there first: the rewriting may have carried her words along.
 */
export const rewritten = (
  added: readonly AddedSheet[],
  plan: WritePlan,
  before: KnownBook,
): readonly AddedSheet[] =>
  added.map((one) => {
    const known = before.sheets.find(({ id }) => id === one.id);
    if (!known || strangeCells(known, one.holds).length > 0) return one;
    const whole = plan.sheets.find((write) => write.known?.id === one.id);
    if (whole) return { ...one, holds: heldBy(plan, whole) };
    const marks = plan.marks.filter((write) => write.known?.id === one.id);
    const late = marks.flatMap(({ cells }) => cells);
    return {
      ...one,
      holds: new Map([
        ...one.holds,
        ...late.map((cell) => [a1(cell), cell.planned.content] as const),
      ]),
    };
  });

/** What of the sheets and names a write added is not removed with it. */
export interface Staying {
  readonly sheets: readonly { readonly sheet: KnownSheet; readonly strange: readonly Place[] }[];
  readonly names: ReadonlySet<string>;
}

/**
 * Sheets somebody typed into stay, and so does what a formula that stays names: it would show #REF! for
 * ever.
 * @param formulas - those outside the added sheets
 */
export function stayingOf(
  { added, names }: { readonly added: readonly AddedSheet[]; readonly names: readonly NameWrite[] },
  now: KnownBook,
  formulas: readonly string[],
): Staying {
  const present = added.flatMap(({ id, holds }) => {
    const sheet = now.sheets.find((one) => one.id === id);
    return sheet ? [{ sheet, strange: strangeCells(sheet, holds) }] : [];
  });
  const staying = new Set(present.filter(({ strange }) => strange.length > 0));
  const named = new Set<string>();
  const texts = [...formulas, ...[...staying].flatMap(({ sheet }) => [...sheet.formulas.values()])];
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const one of present)
      if (!staying.has(one) && text.includes(one.sheet.name.replaceAll("'", "''"))) {
        staying.add(one);
        texts.push(...one.sheet.formulas.values());
      }
    for (const write of names)
      if (write.kind === "add" && !named.has(write.name) && text.includes(write.name)) {
        named.add(write.name);
        texts.push(write.refersTo);
      }
  }
  return { sheets: present.filter((one) => staying.has(one)), names: named };
}
