import type { Words } from "../../core/issues";

/** A file waiting for its password. */
export interface LockedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A password was given and did not open it. */
  readonly refused: boolean;
}

export interface Message {
  readonly tone: "note" | "trouble";
  readonly words: Words;
  /** What can be done about it, as a button. */
  readonly action?: { readonly label: Words; readonly run: () => void };
}

/** What the page shows around spreadsheet and pane. */
export interface WorkbenchState {
  readonly fileName: string;
  readonly unsaved: boolean;
  readonly busy: "opening" | "saving" | null;
  readonly paneShown: boolean;
  /** Counts the workbooks shown; each gets a pane of its own. */
  readonly workbooks: number;
  readonly messages: readonly Message[];
  readonly locked: LockedFile | null;
  readonly language: "zh" | "en";
  readonly dark: boolean;
}

export const startingState = (search: string): WorkbenchState => {
  const asked = new URLSearchParams(search);
  return {
    fileName: "",
    unsaved: false,
    busy: null,
    paneShown: true,
    workbooks: 0,
    messages: [],
    locked: null,
    language: asked.get("lang")?.startsWith("en") === true ? "en" : "zh",
    dark: asked.get("theme") === "dark",
  };
};
