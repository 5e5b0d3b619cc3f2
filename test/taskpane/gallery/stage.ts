import { readReport, refreshFigures, writeReport } from "../../../src/docx";
import { submissionCopy } from "../../../src/hosts/xlsx";
import type { Delivery, NamedFile } from "../../../src/app/ports";
import * as engine from "../../../src/taskpane/engine";
import { createPane, type PaneStore } from "../../../src/taskpane/state/pane";
import type { PaneDeps } from "../../../src/taskpane/state/pane-deps";
import { FileWorkbook } from "../file-workbook";
import { fixedClock } from "../../app/fixed-clock";

/** A pane over a real file, with the real use cases and writers, not yet on screen. */
export interface Stage {
  readonly store: PaneStore;
  readonly book: FileWorkbook;
  /** Files handed over. */
  readonly handed: NamedFile[];
  readonly copied: string[];
}

function preferences(): PaneDeps["preferences"] {
  const kept = new Map<string, string>();
  return { read: (key) => kept.get(key) ?? null, write: (key, value) => void kept.set(key, value) };
}

/** Sets the stage; `sample` gives the bytes of assets/samples. */
export async function setStage(
  file: Uint8Array | FileWorkbook,
  sample: () => Promise<Uint8Array>,
  own: Partial<PaneDeps> = {},
): Promise<Stage> {
  const book = file instanceof FileWorkbook ? file : await FileWorkbook.open(file);
  const handed: NamedFile[] = [];
  const copied: string[] = [];
  const store = createPane({
    workbook: book,
    files: {
      deliver: async (named): Promise<Delivery> => {
        handed.push(named);
        return { way: "download", proven: false, name: named.name };
      },
    },
    clock: fixedClock,
    preferences: preferences(),
    engine: async () => engine,
    reportFiles: async () => ({ write: writeReport, read: readReport, refresh: refreshFigures }),
    submission: async () => submissionCopy,
    sample,
    copy: async (text) => {
      copied.push(text);
      return true;
    },
    version: "1.0.0",
    ...own,
  });
  return { store, book, handed, copied };
}
