import { createRoot, type Root } from "react-dom/client";

import { PaneView } from "../../../src/taskpane/pane-view";
import { setStage, type Stage } from "./stage";
import { states } from "./states";

/** What a state can be seen in without being brought about again. */
export interface GalleryLook {
  readonly language: "zh" | "en";
  readonly dark: boolean;
}

declare global {
  interface Window {
    /** Names of all states, for the test that walks through them. */
    readonly paneStates: readonly string[];
    /** Brings a state about; done when everything lazy has arrived. */
    showState(name: string): Promise<void>;
    /** Shows the present state in another look. */
    showLook(look: GalleryLook): Promise<void>;
  }
}

async function sample(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/samples/${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Until nothing changes the page any more. */
async function settled(): Promise<void> {
  const pause = async (): Promise<void> => new Promise((done) => setTimeout(done, 30));
  let before = "";
  for (let quiet = 0; quiet < 3;) {
    await pause();
    const now = document.body.innerHTML;
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

interface Shown {
  readonly root: Root;
  readonly stage: Stage;
}

let shown: Shown | null = null;

async function showState(name: string): Promise<void> {
  const state = states[name];
  if (!state) throw new RangeError(`no state is called ${name}`);
  shown?.root.unmount();
  document.body.innerHTML = '<div id="root"></div>';
  const stage = await setStage(await sample(state.file), async () => sample("potou-2022.xlsx"));
  const root = createRoot(document.getElementById("root")!);
  shown = { root, stage };
  root.render(<PaneView store={stage.store} dark={false} />);
  if (state.unopened !== true) await stage.store.getState().actions.start();
  await state.bring?.(stage);
  await settled();
}

async function showLook({ language, dark }: GalleryLook): Promise<void> {
  if (!shown) throw new RangeError("a look wants a state");
  const { root, stage } = shown;
  stage.store.setState({ language });
  root.render(<PaneView store={stage.store} dark={dark} />);
  await settled();
}

Object.assign(window, { paneStates: Object.keys(states), showState, showLook });
