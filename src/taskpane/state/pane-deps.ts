import type { Clock, FilePort, LiveWorkbook, ReportFiles, SubmissionWriter } from "../../app/ports";
import type { Engine } from "./engine-type";

/** What this person set for themselves on this computer (language, unit). Never the workbook's choices. */
export interface Preferences {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => void;
}

/** Everything the pane reaches outside itself; main.tsx puts the real ones in. */
export interface PaneDeps {
  readonly workbook: LiveWorkbook;
  readonly files: FilePort;
  readonly clock: Clock;
  readonly preferences: Preferences;
  /** The use cases: loaded once, when first needed. */
  readonly engine: () => Promise<Engine>;
  /** The Word writer and reader: loaded only when asked for. */
  readonly reportFiles: () => Promise<ReportFiles>;
  readonly submission: () => Promise<SubmissionWriter>;
  /** The sample workbook's bytes. */
  readonly sample: () => Promise<Uint8Array>;
  /** Puts text (and the same as HTML) on the clipboard; false where the host forbids it. */
  readonly copy: (text: string, html?: string) => Promise<boolean>;
  readonly version: string;
}
