import { readFileSync } from "node:fs";
import { join } from "node:path";

import { act, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { PaneView } from "../../src/taskpane/pane-view";
import type { PaneDeps } from "../../src/taskpane/state/pane-deps";
import type { FileWorkbook } from "./file-workbook";
import { setStage, type Stage } from "./gallery/stage";

// Whole workbooks are read and written while a test waits, on machines that do other things too.
configure({ asyncUtilTimeout: 20_000 });

export const sampleBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", name)));

/** A pane on screen. */
export interface PaneUnderTest extends Stage {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly container: HTMLElement;
}

/** The pane rendered, nothing read yet. */
export async function showPane(
  file: Uint8Array | FileWorkbook,
  own: Partial<PaneDeps> = {},
): Promise<PaneUnderTest> {
  const stage = await setStage(file, async () => sampleBytes("potou-2022.xlsx"), own);
  const { container } = render(<PaneView store={stage.store} dark={false} />);
  return { ...stage, container, user: userEvent.setup() };
}

/** The pane rendered and its first look finished. */
export async function openPane(
  file: Uint8Array | FileWorkbook,
  own: Partial<PaneDeps> = {},
): Promise<PaneUnderTest> {
  const pane = await showPane(file, own);
  await act(async () => pane.store.getState().actions.start());
  return pane;
}
