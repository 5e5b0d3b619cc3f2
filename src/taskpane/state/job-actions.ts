import type { Calculated } from "../../app/calculate";
import type { Look } from "../../app/look";
import type { SummaryMade } from "../../app/make-summary";
import { HostProblem } from "../../app/ports";
import type { PaneState } from "./pane-state";
import { type Tools, work } from "./tools";
import type { Watching } from "./watch-workbook";

/** What the ribbon's buttons ask the pane to do. */
export type Asked = "calculate" | "summary" | "export";

/** The yearly job in Excel: look, 计算, 生成汇总表, 撤回. */
export interface JobActions {
  /** First look at the workbook, which writes nothing; then what a ribbon button asked for. */
  readonly start: (asked?: Asked | null) => Promise<void>;
  /** What a ribbon button asks for while the pane is open. */
  readonly run: (asked: Asked) => Promise<void>;
  /** 重新看 */
  readonly lookAgain: () => Promise<void>;
  readonly calculate: () => Promise<void>;
  readonly makeSummary: () => Promise<void>;
  /** 撤回本次写入 */
  readonly restore: () => Promise<void>;
  /** 再试: the work that failed. */
  readonly again: () => Promise<void>;
  /** The pane got the focus back. */
  readonly focused: () => Promise<void>;
}

/** What a finished look changes on screen. */
const seen = (look: Look): Partial<PaneState> => ({
  look,
  calculated:
    look.screen === "results" && look.lastDone
      ? { kind: "written", places: [], cells: 0, at: look.lastDone }
      : null,
  stale: look.screen === "results" && look.pending > 0 ? { kind: "choice" } : null,
  summaryMade: look.hasSummary,
});

/** The actions of the yearly job. */
export function jobActions(tools: Tools, watching: Watching): JobActions {
  const { deps, get, set } = tools;
  const look = lookAction(tools, watching);
  const calculate = async (): Promise<void> => {
    const job = work(tools, "calculating", (engine, desk, course) =>
      engine.calculate(desk, course),
    );
    tools.again = calculate;
    await finish(tools, watching, await job);
  };
  const makeSummary = async (): Promise<void> => {
    const job = work(tools, "calculating", (engine, desk, course) =>
      engine.makeSummary(desk, course),
    );
    tools.again = makeSummary;
    await finish(tools, watching, await job);
  };
  const run = async (asked: Asked): Promise<void> => {
    if (asked === "calculate") await calculate();
    else if (asked === "summary") await makeSummary();
    else await get().actions.exportReport();
  };
  return {
    ...{ lookAgain: look, calculate, makeSummary },
    run,
    start: async (asked = null) => {
      await look();
      if (asked) await run(asked);
    },
    restore: async () => {
      const restored = await work(tools, "writing", () => deps.workbook.restore());
      if (!restored) return;
      await look();
      set({ calculated: null, stale: null, notice: { kind: "restored", restored } });
    },
    again: async () => {
      await tools.again?.();
    },
    focused: async () => {
      try {
        await deps.workbook.lookAgain();
        if ((await deps.workbook.saved()) === true) set({ unsaved: false });
      } catch (error) {
        // Nobody asked for this look: what Excel refuses now (a cell being edited) is seen the next time.
        if (!(error instanceof HostProblem)) throw error;
      }
    },
  };
}

/** Reading and listening are one work: what was read and is not listened to would go stale unseen. */
function lookAction(tools: Tools, watching: Watching): () => Promise<void> {
  const look = async (): Promise<void> => {
    const job = work(tools, "reading", async (engine, desk, course) => {
      const found = await engine.lookAround(desk, course);
      await watching.start();
      return found;
    });
    tools.again = look;
    const found = await job;
    if (!found) return;
    tools.set({
      ...seen(found),
      ...(found.screen === "unrecognised" ? { notice: { kind: "no-tables" } as const } : {}),
    });
    await watching.setBasis(found);
  };
  return look;
}

/** What a finished 计算 or 生成汇总表 leaves on screen; a closed question says that nothing was written. */
async function finish(
  { set, deps }: Tools,
  watching: Watching,
  done: Calculated | SummaryMade | null,
): Promise<void> {
  if (!done) return;
  if (done.kind === "cancelled") {
    set({ notice: { kind: "problem", problem: { code: "stopped" }, detail: "" } });
    return;
  }
  set({ look: done.look, stale: null, tab: "results", ...afterwards(done, deps.clock.now()) });
  await watching.setBasis(done.look);
}

function afterwards(
  done: Exclude<Calculated | SummaryMade, { kind: "cancelled" }>,
  at: NonNullable<PaneState["calculated"]>["at"],
): Partial<PaneState> {
  if (done.kind === "looked-only")
    return {
      calculated: { kind: "looked-only", places: [], cells: 0, at },
      notice: { kind: "looked-only" },
    };
  const { places, cells, mismatches } = done;
  const written = { calculated: { kind: "written", places, cells, at } as const, unsaved: true };
  if (mismatches.length > 0) return { ...written, notice: { kind: "mismatch", cells: mismatches } };
  if (done.kind === "written") return { ...written, notice: { kind: "done", cells } };
  const { sheet, pages, open } = done;
  return { ...written, summaryMade: true, notice: { kind: "summary-made", sheet, pages, open } };
}
