import type { SubmissionWriter, WorkbookPort } from "../app/ports";
import type { ReportDocument, ReportText } from "../core/report";

/** A workbook file as the commands use it; main.ts says which writer and reader stand behind it. */
export interface OpenFile {
  readonly port: WorkbookPort;
  readonly notes: readonly { readonly words: { readonly zh: string; readonly en: string } }[];
  readonly extension: "xlsx" | "xlsm";
  bytes(): Uint8Array;
}

/** What the commands need from hosts and writers. */
export interface Tools {
  readonly openWorkbook: (
    bytes: Uint8Array,
    options: { readonly password?: string },
  ) => Promise<OpenFile>;
  readonly newWorkbook: () => OpenFile;
  readonly submissionCopy: SubmissionWriter;
  readonly writeReport: (report: ReportDocument) => Promise<Uint8Array>;
  readonly readReport: (bytes: Uint8Array) => ReportText;
}

/** Where the commands speak. `status` rewrites one line on a terminal and is silent elsewhere. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly status: (text: string) => void;
}

/** 0 nothing 必须改, 1 something, 2 could not read. */
export type ExitCode = 0 | 1 | 2;

/** A failure the user can mend, said in one line; ends the command with 2. */
export class CannotGoOn extends Error {
  override readonly name = "CannotGoOn";
}
