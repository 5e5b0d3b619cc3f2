import type { Results } from "../../app/export-report";
import type { Look } from "../../app/look";
import type { SummaryMade } from "../../app/make-summary";
import type { WrittenSoFar } from "../../app/written-so-far";
import type { Notice, PaneState } from "./pane-state";
import type { Acts } from "./run-work";
import type { Watching } from "./watch-workbook";

/** What a finished look changes on screen. */
export const seen = (look: Look): Partial<PaneState> => ({
  look,
  calculated:
    look.screen === "results" && look.lastDone
      ? { kind: "written", places: [], cells: 0, at: look.lastDone }
      : null,
  stale: look.screen === "results" && look.pending > 0 ? { kind: "behind" } : null,
  summaryMade: look.hasSummary,
});

type Done = Results | Extract<SummaryMade, { kind: "made" }>;

/** Shows the results of a 计算, whoever asked for it, and judges changes by them from now on. */
export async function showResults(
  { deps, get, set }: Acts,
  watching: Watching,
  done: Done,
): Promise<void> {
  const at = deps.clock.now();
  const calculated =
    done.kind === "looked-only"
      ? ({ kind: "looked-only", places: [], cells: 0, at } as const)
      : ({ kind: "written", places: done.places, cells: done.cells, at } as const);
  const unsaved = get().unsaved || calculated.kind === "written";
  const summaryMade = get().summaryMade || done.kind === "made";
  set({ look: done.look, stale: null, calculated, unsaved, summaryMade });
  // A report that was checked against other results is to be checked again.
  if (await watching.restOn(done.look)) set({ verification: null });
}

/** What is said of a 计算 or 生成汇总表 that brought results. */
export function noticeAfter(done: Done): Notice {
  if (done.kind === "looked-only") return { kind: "looked-only" };
  const { cells, mismatches } = done;
  if (mismatches.length > 0) return { kind: "mismatch", cells: mismatches };
  if (done.kind === "written") return { kind: "done", cells, added: done.added };
  const { sheet, pages, open, added } = done;
  return { kind: "summary-made", sheet, pages, open, added };
}

/** A closed question, or 停: what had been written before is said, if anything was. */
export async function sayStopped(acts: Acts, written: WrittenSoFar): Promise<void> {
  if (written.cells > 0 || written.sheets.length > 0)
    await lookAfterWriting(acts, { kind: "stopped-midway", written });
  else acts.set({ notice: { kind: "problem", problem: { code: "stopped" }, detail: "" } });
}

/**
 * Reads again after we wrote, and says `notice`. Where it cannot be read, that problem stays on screen,
 * and what is shown is old.
 */
export async function lookAfterWriting({ get, set }: Acts, notice: Notice): Promise<void> {
  set({ unsaved: true });
  if (await get().actions.lookAgain()) set({ notice });
  else set({ stale: { kind: "unread" } });
}
