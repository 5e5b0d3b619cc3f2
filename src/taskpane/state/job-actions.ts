import type { Calculated } from "../../app/calculate";
import type { SummaryMade } from "../../app/make-summary";
import { HostProblem } from "../../app/ports";
import { lookAfterWriting, noticeAfter, sayStopped, seen, showResults } from "./results";
import { type Acts, runWork } from "./run-work";
import type { Watching } from "./watch-workbook";

/** What the ribbon's buttons ask the pane to do. */
export type Asked = "calculate" | "summary" | "export";

/** The yearly job in Excel: look, 计算, 生成汇总表, 撤回. */
export interface JobActions {
  /** First look at the workbook, which writes nothing; then what a ribbon button asked for. */
  readonly start: (asked?: Asked | null) => Promise<void>;
  /** What a ribbon button asks for while the pane is open. */
  readonly run: (asked: Asked) => Promise<void>;
  /** 重新看; whether it could be read. */
  readonly lookAgain: () => Promise<boolean>;
  readonly calculate: () => Promise<void>;
  readonly makeSummary: () => Promise<void>;
  /** 撤回本次写入 */
  readonly restore: () => Promise<void>;
  /** 再试: the work that failed. */
  readonly again: () => Promise<void>;
  /** The pane got the focus back. */
  readonly focused: () => Promise<void>;
}

/** The actions of the yearly job. */
export function jobActions(acts: Acts, watching: Watching): JobActions {
  const { deps, get, set } = acts;
  const look = lookAction(acts, watching);
  const { calculate, makeSummary } = resultActions(acts, watching);
  const run = async (asked: Asked): Promise<void> => {
    if (asked === "calculate") await calculate();
    else if (asked === "summary") await makeSummary();
    else await get().actions.exportReport();
  };
  return {
    ...{ lookAgain: look, calculate, makeSummary, run },
    start: async (asked = null) => {
      await look();
      if (asked) await run(asked);
    },
    restore: async () => {
      await runWork(acts, {
        kind: "writing",
        job: () => deps.workbook.restore(),
        settle: async (restored) => lookAfterWriting(acts, { kind: "restored", restored }),
      });
    },
    again: async () => {
      await acts.again?.();
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

/** 计算 and 生成汇总表, which end alike. */
function resultActions(
  acts: Acts,
  watching: Watching,
): Pick<JobActions, "calculate" | "makeSummary"> {
  const settle = async (done: Calculated | SummaryMade): Promise<void> => {
    if (done.kind === "cancelled") {
      await sayStopped(acts, done.written);
      return;
    }
    await showResults(acts, watching, done);
    acts.set({ tab: "results", notice: noticeAfter(done) });
  };
  return {
    calculate: async () => {
      await runWork(acts, {
        kind: "calculating",
        job: (engine, desk, course) => engine.calculate(desk, course),
        settle,
      });
    },
    makeSummary: async () => {
      await runWork(acts, {
        kind: "calculating",
        job: (engine, desk, course) => engine.makeSummary(desk, course),
        settle,
      });
    },
  };
}

/** Reading and listening are one work: what was read and is not listened to would go stale unseen. */
const lookAction = (acts: Acts, watching: Watching) => async (): Promise<boolean> =>
  runWork(acts, {
    kind: "reading",
    job: async (engine, desk, course) => {
      const found = await engine.lookAround(desk, course);
      await watching.start();
      return found;
    },
    settle: async (found) => {
      const unrecognised = found.screen === "unrecognised";
      acts.set({ ...seen(found), ...(unrecognised ? { notice: { kind: "no-tables" } } : {}) });
      await watching.restOn(found);
    },
  });
