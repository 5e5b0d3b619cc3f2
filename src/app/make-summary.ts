import { type Edit, pageHeights, type PlannedSheet } from "../core/edits";
import { findSheet, type Snapshot } from "../core/grid";
import { assessInSteps } from "./assess-in-steps";
import { type Calculated, lookAfter, planOf, stopIfAsked, write } from "./calculate";
import type { Desk } from "./desk";
import type { Look } from "./look";
import { type Course, HostProblem, type Mismatch } from "./ports";
import type { WritePlace } from "./questions";
import { readBook } from "./read-book";
import { settleHandEdits } from "./settle-hand-edits";
import { type Settled, settleQuestions } from "./settle-questions";
import { summarySheetName } from "./own-sheets";
import { changedCells, firstWrites, sheetsAdded, writePlaces } from "./write-places";
import { cancelled, nothingWritten, orStopped, type WrittenSoFar } from "./written-so-far";

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
      /** Sheets that were not there before, beside the summary sheet. */
      readonly added: readonly string[];
      readonly mismatches: readonly Mismatch[];
    }
  | Extract<Calculated, { kind: "cancelled" | "looked-only" }>;

/**
 * 生成汇总表: reads and calculates again first, so that a stale result never gets into the sheet to be
 * signed; asks about cells of it that were changed by hand, and about a sheet of its name that is not ours.
 * @throws HostProblem where nothing can be written, or a sheet of theirs stands where ours must
 */
export async function makeSummary(desk: Desk, course: Course = {}): Promise<SummaryMade> {
  return round(desk, course, { answers: null, written: nothingWritten });
}

/** What a first round brought: once hand edits went to their source, all is read and computed anew. */
interface Before {
  /** What was answered then is not asked again. */
  readonly answers: Settled | null;
  readonly written: WrittenSoFar;
}

async function round(desk: Desk, course: Course, before: Before): Promise<SummaryMade> {
  return orStopped(before.written, async () => {
    course.progress?.("read", 0);
    const read = await readBook(desk.book, course);
    if (desk.book.status().readOnly) throw new HostProblem({ code: "read-only" });
    stopIfAsked(course);
    await assessInSteps(read, desk.clock, course);
    course.progress?.("calculate", 0);
    const settled = await settleQuestions(desk, read, before.answers);
    const { cells, sheets } = before.written;
    const written = { cells, sheets: [...sheets, ...settled.written.sheets] };
    if (settled.kind === "closed" || settled.lookOnly) return cancelled(written);
    return orStopped(written, () => summed(desk, course, { ...before, settled, written }));
  });
}

/** 生成汇总表 from the answers on. */
async function summed(
  desk: Desk,
  course: Course,
  { answers, settled, written }: Before & { readonly settled: Settled },
): Promise<SummaryMade> {
  const { replaced } = settled;
  const none: ReadonlySet<string> = new Set();
  const { look: plain } = await planOf(desk, settled.book, { replaced: none, summary: false });
  // A second round overwrites: what was changed by hand is where it came from now.
  const noted = answers
    ? ({ kind: "go-on", book: settled.book } as const)
    : await settleHandEdits(desk, settled.book, plain.evaluation);
  if (!noted) return cancelled(written);
  if (noted.kind === "again") {
    const cells = written.cells + noted.cells;
    return round(desk, course, { answers: settled, written: { ...written, cells } });
  }
  const { look, edits, obstacle } = await planOf(desk, noted.book, { replaced, summary: true });
  const sheet = summaryAmong(edits);
  if (!sheet) throw obstacle ?? new RangeError("the plan of a summary holds none");
  const places = writePlaces(changedCells(edits, settled.book));
  const added = sheetsAdded(edits, settled.book).filter((name) => name !== sheet.name);
  const planned = { places, sheet, added };
  const answer = await mayWrite(desk, settled.book, planned);
  if (answer === null) return cancelled(written);
  if (answer === "look") return { kind: "looked-only", look };
  const mismatches = await write(desk, edits, course);
  const { issues } = look.evaluation;
  return {
    kind: "made",
    look: { ...(await lookAfter(desk, look, replaced)), hasSummary: true },
    sheet: sheet.name,
    pages: pagesOf(sheet),
    open: issues.filter(({ severity }) => severity === "error").length,
    cells: places.reduce((sum, { cells }) => sum + cells, 0),
    ...{ places, added, mismatches },
  };
}

async function mayWrite(
  desk: Desk,
  book: Snapshot,
  planned: {
    readonly places: readonly WritePlace[];
    readonly sheet: PlannedSheet;
    readonly added: readonly string[];
  },
): Promise<"write" | "look" | null> {
  const { name } = planned.sheet;
  const isNew = findSheet(book, name) === null && name !== summarySheetName;
  if (isNew) {
    const facts = { sheet: summarySheetName, free: name };
    if ((await desk.inquire("name-taken", facts)) === null) return null;
  }
  const first = firstWrites(planned.places, book);
  if (first.length === 0) return "write";
  return desk.inquire("first-write", { places: first, added: planned.added });
}

/** The planned summary sheet; null where the plan found no place for it. */
function summaryAmong(edits: readonly Edit[]): PlannedSheet | null {
  for (const edit of edits)
    if (edit.kind === "sheet" && edit.sheet.name.startsWith(summarySheetName)) return edit.sheet;
  return null;
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
