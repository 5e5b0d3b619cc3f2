import { HostProblem, type NamedFile, type Problem } from "../../../src/app/ports";
import type { CellRef } from "../../../src/core/grid";
import type { PaneStore } from "../../../src/taskpane/state/pane";
import type { OpenQuestion, PaneState } from "../../../src/taskpane/state/pane-state";
import type { FileWorkbook } from "../file-workbook";

/** A pane to bring into a state. */
export interface Staged {
  readonly store: PaneStore;
  readonly book: FileWorkbook;
  /** Files handed over. */
  readonly handed: readonly NamedFile[];
}

/** A state of the pane (docs/pane.md): the workbook it starts from and how to get there. */
export interface State {
  readonly file: "potou-2022.xlsx" | "potou-2022-slips.xlsx" | "hunan-2018.xlsx" | "blank.xlsx";
  /** The first look is not started: what is on screen while it opens. */
  readonly unopened?: boolean;
  readonly bring?: (pane: Staged) => Promise<void> | void;
}

export const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });
export const table = "指标评分表";

export const look: State = { file: "potou-2022.xlsx" };

/** Answers whatever is asked on the way as a clerk in a hurry would. */
async function finished({ store }: Staged, job: Promise<void>): Promise<void> {
  const stop = store.subscribe(({ question }) => {
    if (question) queueMicrotask(() => answerOf(question));
  });
  await job;
  stop();
}

function answerOf({ question, answer }: OpenQuestion): void {
  switch (question.kind) {
    case "no-score-sheet":
      answer({ kind: "build", scheme: "potou-2022" });
      return;
    case "first-write":
      answer("write");
      return;
    case "typed-differs":
      answer(new Map());
      return;
    case "not-applicable":
      answer("full");
      return;
    case "two-tables":
      answer({ kind: "add-up" });
      return;
    case "hand-edits":
      answer("overwrite");
      return;
    case "sheet-protected":
      answer("beside");
      return;
    case "name-taken":
      answer("other-name");
      return;
    case "export-again":
      answer("new");
  }
}

export const calculated = async (pane: Staged): Promise<void> =>
  finished(pane, pane.store.getState().actions.calculate());

export const withSummary = async (pane: Staged): Promise<void> => {
  await calculated(pane);
  await finished(pane, pane.store.getState().actions.makeSummary());
};

export const withReport = async (pane: Staged): Promise<void> => {
  await withSummary(pane);
  await finished(pane, pane.store.getState().actions.exportReport());
};

/** 核对 of the report just exported; `before` changes the workbook in between. */
export const withCheck =
  (before: (pane: Staged) => Promise<void> = async () => undefined) =>
  async (pane: Staged): Promise<void> => {
    await withReport(pane);
    await before(pane);
    const [file] = pane.handed;
    if (file) await pane.store.getState().actions.checkReport(file);
    pane.store.setState({ notice: null, stale: null });
  };

export const after = (
  before: (pane: Staged) => Promise<void>,
  patch: Partial<PaneState>,
): NonNullable<State["bring"]> => {
  return async (pane) => {
    await before(pane);
    pane.store.setState({ notice: null, ...patch });
  };
};

export const showing = (patch: Partial<PaneState>): State => ({
  file: "potou-2022.xlsx",
  bring: ({ store }) => store.setState(patch),
});

export const problem = (what: Problem): State => ({
  file: "potou-2022.xlsx",
  bring: async (pane) => {
    await calculated(pane);
    pane.book.failure = new HostProblem(what, "Code: GeneralException");
    await finished(pane, pane.store.getState().actions.makeSummary());
  },
});

export const asking = (question: OpenQuestion["question"]): State =>
  showing({ question: { question, answer: () => undefined } });

export const busy = (patch: Partial<NonNullable<PaneState["busy"]>>): State =>
  showing({
    busy: { work: "calculating", step: "calculate", part: null, stop: () => undefined, ...patch },
  });

export const stale = (patch: NonNullable<PaneState["stale"]>, summary = false): State => ({
  file: "potou-2022.xlsx",
  bring: after(summary ? withSummary : calculated, { stale: patch }),
});

export const tab = (name: PaneState["tab"], file: State["file"] = "potou-2022.xlsx"): State => ({
  file,
  bring: after(calculated, { tab: name }),
});

/** Another first screen over the same look. */
export function blankLook(store: PaneStore, screen: "blank" | "unrecognised" | "last-year"): void {
  const { look: now } = store.getState();
  if (now) store.setState({ look: { ...now, screen }, calculated: null });
}
