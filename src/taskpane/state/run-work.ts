import type { Desk } from "../../app/desk";
import type { Course } from "../../app/ports";
import type { Engine } from "./engine-type";
import { inquireBy } from "./inquire";
import { noticeOf } from "./notice-of";
import type { PaneDeps } from "./pane-deps";
import type { Busy, PaneState } from "./pane-state";

/** The pane as its actions see it: the state, and the actions others go on with. */
type Acting = PaneState & {
  readonly actions: {
    readonly exportReport: () => Promise<void>;
    readonly lookAgain: () => Promise<boolean>;
    readonly calculate: () => Promise<void>;
    readonly makeSummary: () => Promise<void>;
  };
};

interface ActingStore {
  readonly getState: () => Acting;
  readonly setState: (patch: Partial<PaneState>) => void;
}

/** What the actions of the pane are made with. */
export interface Acts {
  readonly deps: PaneDeps;
  readonly get: () => Acting;
  readonly set: (patch: Partial<PaneState>) => void;
  /** The last work that was begun, whole, for 再试. */
  again: (() => Promise<boolean>) | null;
  /** Settles when the work going on is finished. */
  running: Promise<unknown> | null;
}

export const actsOf = (store: ActingStore, deps: PaneDeps): Acts => ({
  deps,
  get: store.getState,
  set: store.setState,
  again: null,
  running: null,
});

/** A piece of long work. */
export interface Work<T> {
  readonly kind: Busy["work"];
  readonly job: (engine: Engine, desk: Desk, course: Course) => Promise<T>;
  /** What the pane makes of the outcome. Part of the work: 再试 does it too. */
  readonly settle: (outcome: T) => Promise<void> | void;
}

/**
 * Runs long work: shows it, lets it be stopped, and turns what a host throws into the banner's
 * sentence. One work at a time: a click while the workbook is being looked at, or while something typed
 * is being written, waits for that; a click while something else runs does nothing.
 * @returns whether it was done; false where it failed, was stopped or was not begun
 */
export async function runWork<T>(acts: Acts, work: Work<T>): Promise<boolean> {
  while (waitsFor(acts.get().busy?.work, work.kind)) await acts.running;
  if (acts.get().busy) return false;
  const running = run(acts, work);
  acts.running = running;
  return running;
}

/** Two of a kind do not wait for each other: the second is the other half of a double click. */
const waitsFor = (going: Busy["work"] | undefined, next: Busy["work"]): boolean =>
  going === "reading" || (going === "writing" && next !== "writing");

async function run<T>(acts: Acts, work: Work<T>): Promise<boolean> {
  acts.again = async () => runWork(acts, work);
  try {
    const outcome = await shown(acts, work);
    await work.settle(outcome);
    return true;
  } catch (error) {
    acts.set({ notice: noticeOf(error) });
    return false;
  }
}

/** The job, with the pane saying how far it is until it ends. */
async function shown<T>(acts: Acts, { kind, job }: Work<T>): Promise<T> {
  const { clock, engine, workbook } = acts.deps;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  acts.set({ notice: null, busy: { work: kind, step: null, part: null, stop } });
  try {
    const desk = { book: workbook, clock, inquire: inquireBy(acts) };
    return await job(await engine(), desk, {
      signal: stopping.signal,
      progress: (step, _share, part) => {
        const late = step === "write" || step === "check";
        acts.set({ busy: { work: kind, step, part: part ?? null, stop: late ? null : stop } });
      },
    });
  } finally {
    acts.set({ busy: null, question: null, canRestore: workbook.canRestore() });
  }
}
