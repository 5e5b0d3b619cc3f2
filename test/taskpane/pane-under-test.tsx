import { readFileSync } from "node:fs";
import { join } from "node:path";

import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { Delivery, NamedFile } from "../../src/app/ports";
import { readReport, refreshFigures, writeReport } from "../../src/docx";
import { submissionCopy } from "../../src/hosts/xlsx";
import * as engine from "../../src/taskpane/engine";
import { PaneView } from "../../src/taskpane/pane-view";
import { createPane, type PaneStore } from "../../src/taskpane/state/pane";
import type { PaneDeps } from "../../src/taskpane/state/pane-deps";
import { FileWorkbook } from "./file-workbook";

export const sampleBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", name)));

/** A pane over a real file, with the real use cases and writers. */
export interface PaneUnderTest {
  readonly store: PaneStore;
  readonly book: FileWorkbook;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly handed: NamedFile[];
  readonly copied: string[];
  readonly container: HTMLElement;
}

const preferences = (): PaneDeps["preferences"] => {
  const kept = new Map<string, string>();
  return { read: (key) => kept.get(key) ?? null, write: (key, value) => void kept.set(key, value) };
};

/** The pane rendered and its first look finished. */
export async function openPane(
  bytes: Uint8Array | FileWorkbook,
  own: Partial<PaneDeps> = {},
): Promise<PaneUnderTest> {
  const book = bytes instanceof FileWorkbook ? bytes : await FileWorkbook.open(bytes);
  const handed: NamedFile[] = [];
  const copied: string[] = [];
  const store = createPane({
    workbook: book,
    files: {
      deliver: async (file): Promise<Delivery> => {
        handed.push(file);
        return { way: "download", proven: false, name: file.name };
      },
    },
    clock: { now: () => ({ year: 2023, month: 6, day: 3, hour: 15, minute: 20 }) },
    preferences: preferences(),
    engine: async () => engine,
    reportFiles: async () => ({ write: writeReport, read: readReport, refresh: refreshFigures }),
    submission: async () => submissionCopy,
    sample: async () => sampleBytes("potou-2022.xlsx"),
    copy: async (text) => {
      copied.push(text);
      return true;
    },
    version: "1.0.0",
    start: null,
    ...own,
  });
  const { container } = render(<PaneView store={store} dark={false} />);
  await act(async () => store.getState().actions.start());
  return { store, book, handed, copied, container, user: userEvent.setup() };
}
