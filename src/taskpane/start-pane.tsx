import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import type { Clock } from "../app/ports";
import { PaneView } from "./pane-view";
import { rest } from "./rest";
import type { Asked } from "./state/job-actions";
import { createPane, type PaneStore } from "./state/pane";
import type { PaneDeps, Preferences } from "./state/pane-deps";

/** The time of this computer. */
export const systemClock: Clock = {
  now: () => {
    const now = new Date();
    return {
      year: now.getFullYear(),
      month: now.getMonth() + 1,
      day: now.getDate(),
      hour: now.getHours(),
      minute: now.getMinutes(),
    };
  },
  rest,
};

/** What this person set, kept by the webview where it keeps anything at all. */
export const localPreferences: Preferences = {
  read: (key) => storage()?.getItem(`zp.${key}`) ?? null,
  write: (key, value) => storage()?.setItem(`zp.${key}`, value),
};

/** Some webviews forbid storage and throw on the mere name. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/**
 * Puts the pane on the page, takes the splash away, and looks at the workbook.
 * @returns the pane's store, for who works beside the screen
 */
export function startPane(deps: PaneDeps): PaneStore {
  const root = document.getElementById("root");
  if (!root) throw new RangeError("the page has no #root");
  const store = createPane(deps);
  // At once: nothing that is loaded from here on comes before the frame with its button.
  flushSync(() => {
    createRoot(root).render(<PaneView store={store} dark={deps.workbook.facts.darkTheme} />);
  });
  document.getElementById("splash")?.remove();
  const { start, run, focused } = store.getState().actions;
  window.addEventListener("focus", () => void focused());
  window.addEventListener("storage", ({ key }) => {
    const asked = key === askedKey ? takeAsked() : null;
    if (asked) void run(asked);
  });
  void start(takeAsked()).then(() => warmUp(store, deps));
  return store;
}

/**
 * Where a ribbon button in a page of its own leaves what it wants of the pane: `calculate`, `summary` or
 * `export`. Read once at the start and whenever it is set while the pane is open.
 */
const askedKey = "zp.asked";

/** Leaves a wish to the pane, which may be open in another page or not open at all. */
export function leaveAsked(asked: Asked): void {
  storage()?.setItem(askedKey, asked);
}

function takeAsked(): Asked | null {
  const left = storage()?.getItem(askedKey);
  storage()?.removeItem(askedKey);
  return left === "calculate" || left === "summary" || left === "export" ? left : null;
}

/**
 * Loads what the next clicks need while the page has nothing better to do: first all for 计算, and what
 * lies over its results once there are some.
 */
function warmUp(store: PaneStore, { engine }: PaneDeps): void {
  whenIdle(() => {
    engine().catch(askedForLater);
    import("./questions/question-dialog").catch(askedForLater);
  });
  const stop = store.subscribe(({ calculated, busy }) => {
    if (!calculated || busy) return;
    stop();
    whenIdle(() => {
      for (const load of later) load().catch(askedForLater);
    });
  });
}

/** What is asked for once there are results. */
const later = [
  async () => import("./frame/more-menu"),
  async () => import("./frame/problem-banner"),
  async () => import("./frame/stale-banner"),
  async () => import("./frame/delivery-news"),
  async () => import("./overlays/overlay-dialog"),
  async () => import("./data/data-tab"),
  async () => import("./score/score-tab"),
  async () => import("./issues/issues-tab"),
  async () => import("./report/report-tab"),
];

/** What cannot be loaded ahead is loaded by the click that needs it, which says what is wrong. */
const askedForLater = (): void => undefined;

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work);
  else setTimeout(work, 200);
}
