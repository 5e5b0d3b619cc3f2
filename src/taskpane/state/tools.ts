import type { Desk } from "../../app/desk";
import { type Course, HostProblem, isSpoken, type Problem } from "../../app/ports";
import type { AnswerTo, Inquire, Question, QuestionKind } from "../../app/questions";
import type { Engine } from "./engine-type";
import type { PaneDeps } from "./pane-deps";
import type { Busy, Notice, PaneState } from "./pane-state";

/** The pane as its actions see it: the state, and the two actions others ask for. */
type Acting = PaneState & {
  readonly actions: {
    readonly exportReport: () => Promise<void>;
    readonly lookAgain: () => Promise<void>;
    readonly calculate: () => Promise<void>;
    readonly makeSummary: () => Promise<void>;
  };
};

interface ActingStore {
  readonly getState: () => Acting;
  readonly setState: (patch: Partial<PaneState>) => void;
}

/** What the actions of the pane are made with. */
export interface Tools {
  readonly deps: PaneDeps;
  readonly get: () => Acting;
  readonly set: (patch: Partial<PaneState>) => void;
  /** The last piece of work, for 再试. */
  again: (() => Promise<void>) | null;
  /** Settles when the work going on is finished. */
  running: Promise<unknown> | null;
}

export const toolsOf = (store: ActingStore, deps: PaneDeps): Tools => ({
  deps,
  get: store.getState,
  set: store.setState,
  again: null,
  running: null,
});

type Job<T> = (engine: Engine, desk: Desk, course: Course) => Promise<T>;

/**
 * Runs long work: shows it, lets it be stopped, and turns what a host throws into the banner's
 * sentence. One work at a time: a click while the workbook is being looked at waits for that, a click
 * while something else runs does nothing.
 * @returns null where it failed or was stopped
 */
export async function work<T>(tools: Tools, kind: Busy["work"], job: Job<T>): Promise<T | null> {
  if (tools.get().busy?.work === "reading") await tools.running;
  if (tools.get().busy) return null;
  const running = run(tools, kind, job);
  tools.running = running;
  return running;
}

async function run<T>(tools: Tools, kind: Busy["work"], job: Job<T>): Promise<T | null> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  tools.again = async () => {
    await work(tools, kind, job);
  };
  tools.set({ notice: null, busy: { work: kind, step: null, part: null, stop } });
  try {
    const engine = await tools.deps.engine();
    return await job(engine, deskOf(tools), {
      signal: stopping.signal,
      progress: (step, _share, part) => {
        const late = step === "write" || step === "check";
        tools.set({ busy: { work: kind, step, part: part ?? null, stop: late ? null : stop } });
      },
    });
  } catch (error) {
    tools.set({ notice: noticeOf(error) });
    return null;
  } finally {
    tools.set({ busy: null, question: null, canRestore: tools.deps.workbook.canRestore() });
  }
}

function deskOf(tools: Tools): Desk {
  const { workbook, clock } = tools.deps;
  return { book: workbook, clock, inquire: inquireBy(tools) };
}

/** Puts a question on screen and waits; the pane shows one at a time, so an open one is closed first. */
const inquireBy =
  (tools: Tools): Inquire =>
  async (kind, facts) => {
    type Answer = AnswerTo<typeof kind> | null;
    tools.get().question?.answer(null);
    return new Promise<Answer>((resolve) => {
      const answer = (given: AnswerTo<QuestionKind> | null): void => {
        tools.set({ question: null });
        resolve(given);
      };
      tools.set({ question: { question: { kind, ...facts } as unknown as Question, answer } });
    });
  };

/** What the banner says of an error. Errors of our own code are shown too, with their text as detail. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof HostProblem)
    return { kind: "problem", problem: error.problem, detail: error.detail };
  if (isSpoken(error)) return { kind: "refused", words: error.words };
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const problem: Problem = { code: "unexpected", reason };
  return { kind: "problem", problem, detail: reason };
}
