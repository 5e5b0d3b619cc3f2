import type { Delivery, FilePort, LiveWorkbook, NamedFile, NotSaved } from "../app/ports";
import { blobOf, download } from "./save/blob-link";
import { fragmentOf } from "./save/fragment";

type Way = Delivery["way"];

/**
 * Ways by platform, best first. On a Mac and an iPad a download from the pane does nothing, by design
 * (OfficeDev/office-js #2700): there the file goes to a page of ours in the real browser.
 */
const chains: Readonly<Record<LiveWorkbook["facts"]["platform"], readonly Way[]>> = {
  windows: ["save-dialog", "download"],
  web: ["download"],
  other: ["save-dialog", "download"],
  mac: ["workbook", "browser"],
  ipad: ["workbook", "browser"],
};

interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<{
    createWritable(): Promise<Target>;
  }>;
}

interface Target {
  write(data: Blob): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

const hasPicker = (page: Window): page is Window & SavePicker =>
  "showSaveFilePicker" in page && page.self === page.top;

/**
 * Files by an ordered chain of ways; each tried at most once, the answer says what is proven.
 * `openBrowser` opens an address outside Excel; null where this Excel cannot (OpenBrowserWindowApi 1.1).
 */
export function deliveryFor(
  workbook: LiveWorkbook,
  openBrowser: ((address: string) => void) | null,
): FilePort {
  type Attempt = (file: NamedFile) => Promise<Delivery | NotSaved | null>;
  const attempts: Readonly<Record<Way, Attempt>> = {
    "save-dialog": saveByDialog,
    download: async (file) => {
      download(file);
      return { way: "download", proven: false, name: file.name };
    },
    workbook: async (file) => openBeside(file, workbook),
    browser: async (file) => openBrowser && openInBrowser(file, openBrowser),
  };
  return {
    deliver: async (file, tried = []) => {
      for (const way of chains[workbook.facts.platform]) {
        if (tried.includes(way)) continue;
        const delivery = await attempts[way](file);
        if (delivery) return delivery;
      }
      return null;
    },
  };
}

/** A dialog that really saves: proven. Not inside a frame, where browsers forbid it. */
async function saveByDialog(file: NamedFile): Promise<Delivery | NotSaved | null> {
  if (!hasPicker(window)) return null;
  let target: Target | null = null;
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: file.name });
    target = await handle.createWritable();
    await target.write(blobOf(file));
    await target.close();
    return { way: "save-dialog", proven: true, name: file.name };
  } catch (error) {
    // Nothing half-written stays; that it could not be taken back either is no news.
    await target?.abort().catch(() => undefined);
    if (!(error instanceof DOMException)) throw error;
    // The user pressed 取消; else the host forbids it, or the disk is full: the next way.
    return error.name === "AbortError" && target === null ? "not-saved" : null;
  }
}

/** A workbook can be opened beside this one and saved from there. */
async function openBeside(file: NamedFile, workbook: LiveWorkbook): Promise<Delivery | null> {
  if (file.type !== "xlsx" || !workbook.facts.canOpenNew) return null;
  await workbook.openNew(file.bytes);
  return { way: "workbook", proven: true, name: file.name };
}

/** The page save.html beside the pane's own; whether the browser saved, nobody tells the pane. */
function openInBrowser(file: NamedFile, open: (address: string) => void): Delivery | null {
  const fragment = fragmentOf(file);
  if (fragment === null) return null;
  const page = new URL("save.html", location.href);
  page.hash = fragment;
  open(page.href);
  return { way: "browser", proven: false, name: file.name };
}
