import type { OpenedFile } from "../files/opened-file";

/** Where workbooks come from. Calls throw an error with `words` where a file cannot be read. */
export interface WorkbookFiles {
  open(file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly password?: string;
  }): Promise<OpenedFile>;
  blank(): Promise<OpenedFile>;
  sample(): Promise<OpenedFile>;
}

/** What an error says about a password; null when it is about something else. */
export function passwordTrouble(error: unknown): "needed" | "wrong" | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "password-needed") return "needed";
  return code === "password-wrong" ? "wrong" : null;
}
