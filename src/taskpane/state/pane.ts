import { createStore, type StoreApi } from "zustand/vanilla";

import type { Language } from "../language/dictionary";
import { type ChoiceActions, choiceActions } from "./choice-actions";
import { type JobActions, jobActions } from "./job-actions";
import type { PaneDeps } from "./pane-deps";
import type { PaneState } from "./pane-state";
import { type ReportActions, reportActions } from "./report-actions";
import { actsOf } from "./run-work";
import { type SheetActions, sheetActions } from "./sheet-actions";
import { type ViewActions, viewActions } from "./view-actions";
import { watchWorkbook } from "./watch-workbook";

export type Actions = ViewActions & JobActions & ReportActions & ChoiceActions & SheetActions;

export interface Pane extends PaneState {
  readonly version: string;
  readonly actions: Actions;
}

export type PaneStore = StoreApi<Pane>;

const fresh = (own: Pick<PaneState, "language" | "shownUnit" | "canOpenNew">): PaneState => ({
  ...own,
  tab: "results",
  figure: null,
  look: null,
  calculated: null,
  stale: null,
  summaryMade: false,
  exported: null,
  verification: null,
  busy: null,
  notice: null,
  question: null,
  overlay: null,
  canRestore: false,
  unsaved: false,
});

/** The pane's store with everything the user can do. Reads nothing yet: `actions.start()` does. */
export function createPane(deps: PaneDeps): PaneStore {
  const { preferences, workbook } = deps;
  const saved = preferences.read("language");
  const asExcel: Language = workbook.facts.language.toLowerCase().startsWith("en") ? "en" : "zh";
  const language = saved === "zh" || saved === "en" ? saved : asExcel;
  const shownUnit = preferences.read("unit") === "元" ? "元" : "万元";
  const store: PaneStore = createStore<Pane>(() => ({
    ...fresh({ language, shownUnit, canOpenNew: workbook.facts.canOpenNew }),
    version: deps.version,
    // Replaced below, before anybody can see the store.
    actions: {} as Actions,
  }));
  const acts = actsOf(store, deps);
  const watching = watchWorkbook(acts);
  store.setState({
    actions: {
      ...viewActions(acts),
      ...jobActions(acts, watching),
      ...reportActions(acts, watching),
      ...choiceActions(acts, watching),
      ...sheetActions(acts, watching),
    },
  });
  return store;
}
