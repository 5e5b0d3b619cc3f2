import { createRoot } from "react-dom/client";

import { PaneView } from "../../../src/taskpane/pane-view";
import { setStage } from "./stage";
import { states } from "./states";

declare global {
  interface Window {
    /** Names of all states, for the test that walks through them. */
    readonly paneStates: readonly string[];
    /** Shows a state; done when everything lazy has arrived. */
    showState(name: string, language: "zh" | "en", dark: boolean): Promise<void>;
  }
}

async function sample(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/samples/${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const pause = async (): Promise<void> => new Promise((done) => setTimeout(done, 60));

/** Until nothing lazy changes the page any more. */
async function settled(): Promise<void> {
  let before = "";
  for (let quiet = 0; quiet < 3;) {
    await pause();
    const now = document.body.innerHTML;
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

let shown: { unmount(): void } | null = null;

async function showState(name: string, language: "zh" | "en", dark: boolean): Promise<void> {
  const state = states[name];
  if (!state) throw new RangeError(`no state is called ${name}`);
  shown?.unmount();
  document.body.innerHTML = '<div id="root"></div>';
  const stage = await setStage(await sample(state.file), async () => sample("potou-2022.xlsx"));
  stage.store.setState({ language });
  const root = createRoot(document.getElementById("root")!);
  shown = root;
  root.render(<PaneView store={stage.store} dark={dark} />);
  if (state.unopened !== true) await stage.store.getState().actions.start();
  await state.bring?.(stage);
  await settled();
}

Object.assign(window, { paneStates: Object.keys(states), showState });
