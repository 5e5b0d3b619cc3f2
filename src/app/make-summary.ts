import { type Edit, pageHeights, type PlannedSheet } from "../core/edits";
import { findSheet, type Snapshot } from "../core/grid";
import { type Calculated, lookAfter, planOf, stopIfAsked, write } from "./calculate";
import type { Desk } from "./desk";
import type { Look } from "./look";
import { type Course, HostProblem, type Mismatch } from "./ports";
import type { WritePlace } from "./questions";
import { readBook } from "./read-book";
import { settleHandEdits } from "./settle-hand-edits";
import { settleQuestions } from "./settle-questions";
import { summarySheetName } from "./own-sheets";
import { changedCells, firstWrites, writePlaces } from "./write-places";

/** How 生成汇总表 ended. */
export type SummaryMade =
  | {
      readonly kind: "made";
      readonly look: Look;
      readonly sheet: string;
      /** A4 pages it prints on, by its row heights and page breaks. */
      readonly pages: number;
      /** 必须改 still open: the title says （草稿）. */
      readonly open: number;
      readonly cells: number;
      readonly places: readonly WritePlace[];
      readonly mismatches: readonly Mismatch[];
    }
  | Extract<Calculated, { kind: "cancelled" | "looked-only" }>;

/**
 * 生成汇总表: reads and calculates again first, so that a stale result never gets into the sheet to be
 * signed; asks about cells of it that were changed by hand, and about a sheet of its name that is not ours.
 */
export async function makeSummary(desk: Desk, course: Course = {}): Promise<SummaryMade> {
  return made(desk, course, true);
}

/** `asks`: hand edits are still to be asked about; once settled, they are overwritten. */
async function made(desk: Desk, course: Course, asks: boolean): Promise<SummaryMade> {
  course.progress?.("read", 0);
  const read = await readBook(desk.book, course);
  if (desk.book.status().readOnly) throw new HostProblem({ code: "read-only" });
  stopIfAsked(course);
  course.progress?.("calculate", 0);
  const settled = await settleQuestions(desk, read);
  if (!settled || settled.lookOnly) return { kind: "cancelled" };
  const plain = { replaceTyped: false, summary: false };
  const { evaluation } = (await planOf(desk, settled.book, plain)).look;
  const noted = asks
    ? await settleHandEdits(desk, settled.book, evaluation)
    : ({ kind: "go-on", book: settled.book } as const);
  if (!noted) return { kind: "cancelled" };
  if (noted.kind === "again") return made(desk, course, false);
  const options = { replaceTyped: settled.replaceTyped, summary: true };
  const { look, edits } = await planOf(desk, noted.book, options);
  const sheet = summaryAmong(edits);
  const places = writePlaces(changedCells(edits, settled.book));
  if (!(await mayWrite(desk, settled.book, { places, sheet }))) return { kind: "cancelled" };
  const mismatches = await write(desk, edits, course);
  const { issues } = look.evaluation;
  return {
    kind: "made",
    look: { ...(await lookAfter(desk, look)), hasSummary: true },
    sheet: sheet.name,
    pages: pagesOf(sheet),
    open: issues.filter(({ severity }) => severity === "error").length,
    cells: places.reduce((sum, { cells }) => sum + cells, 0),
    ...{ places, mismatches },
  };
}

async function mayWrite(
  desk: Desk,
  book: Snapshot,
  planned: { readonly places: readonly WritePlace[]; readonly sheet: PlannedSheet },
): Promise<boolean> {
  const { name } = planned.sheet;
  const isNew = findSheet(book, name) === null && name !== summarySheetName;
  if (isNew) {
    const facts = { sheet: summarySheetName, free: name };
    if ((await desk.inquire("name-taken", facts)) === null) return false;
  }
  const first = firstWrites(planned.places, book);
  if (first.length === 0) return true;
  return (await desk.inquire("first-write", { places: first })) === "write";
}

/**
 * The planned summary sheet.
 * @throws HostProblem where the plan found no place: another sheet bears a name of ours
 */
function summaryAmong(edits: readonly Edit[]): PlannedSheet {
  for (const edit of edits)
    if (edit.kind === "sheet" && edit.sheet.name.startsWith(summarySheetName)) return edit.sheet;
  throw new HostProblem({ code: "name-taken", sheet: "取数表", free: "" });
}

/** What the printout takes, from row heights and page breaks. */
function pagesOf({ page, rowHeights }: PlannedSheet): number {
  if (!page?.printArea) return 1;
  const last = page.printArea.bottom;
  const pageHeight = pageHeights[page.orientation];
  const breaks = new Set(page.breaksBefore);
  let pages = 1;
  let height = 0;
  for (let row = 0; row <= last; row += 1) {
    const own = rowHeights.get(row) ?? usualRow;
    if ((breaks.has(row) && height > 0) || height + own > pageHeight) {
      pages += 1;
      height = 0;
    }
    height += own;
  }
  return pages;
}

/** Excel's own row, in pt. */
const usualRow = 15;
