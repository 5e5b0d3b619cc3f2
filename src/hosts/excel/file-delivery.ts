import type { Delivery, FilePort, HostFacts, LiveWorkbook, NamedFile } from "../../app/ports";
import { base64ForUrl } from "./base64";

type Way = Delivery["way"];

const mediaTypes: Readonly<Record<NamedFile["type"], string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** How long the browser may take to fetch what a link points to. */
const linkLife = 60_000;
/** Longer addresses are cut off by some browsers. */
const longestAddress = 60_000;

/** What handing over a file needs of the pane's surroundings. */
export interface DeliverySurroundings {
  readonly facts: Pick<HostFacts, "platform" | "canOpenNew">;
  readonly workbook: Pick<LiveWorkbook, "openNew" | "openBrowser">;
  /** The page of ours that saves what its fragment carries, “https://…/export.html”. */
  readonly exportPage: string;
}

type Attempt = (file: NamedFile) => Promise<Delivery | null>;

/**
 * Hands files over: the browser's download on Windows and the web; on Mac and iPad, where the pane
 * cannot download, a page in the real browser. Then a save dialog, and for workbooks a new window. Only a
 * save dialog and a new window prove anything.
 */
export function fileDelivery(around: DeliverySurroundings): FilePort {
  const attempts: Readonly<Record<Way, Attempt>> = {
    download: (file) => Promise.resolve(download(file)),
    browser: (file) => Promise.resolve(inBrowser(file, around)),
    "save-dialog": saveDialog,
    workbook: (file) => asWorkbook(file, around),
  };
  return {
    deliver: async (file, tried = []) => {
      for (const way of waysOn(around.facts.platform)) {
        if (tried.includes(way)) continue;
        const delivery = await attempts[way](file);
        if (delivery) return delivery;
      }
      return null;
    },
  };
}

/** In the order to try them. A download does nothing on Mac and iPad, by design of their web views. */
const waysOn = (platform: HostFacts["platform"]): readonly Way[] =>
  platform === "mac" || platform === "ipad"
    ? ["browser", "save-dialog", "workbook", "download"]
    : ["download", "save-dialog", "browser", "workbook"];

function download({ name, bytes, type }: NamedFile): Delivery {
  const url = URL.createObjectURL(blobOf(bytes, type));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), linkLife);
  return { way: "download", proven: false, name };
}

const blobOf = (bytes: Uint8Array, type: NamedFile["type"]): Blob =>
  new Blob([bytes.slice().buffer], { type: mediaTypes[type] });

/** The file travels behind “#”: a fragment never leaves the computer. */
function inBrowser(
  file: NamedFile,
  { workbook, exportPage }: DeliverySurroundings,
): Delivery | null {
  const fragment = new URLSearchParams({
    name: file.name,
    type: file.type,
    data: base64ForUrl(file.bytes),
  });
  const address = `${exportPage}#${fragment.toString()}`;
  if (address.length > longestAddress || !workbook.openBrowser(address)) return null;
  return { way: "browser", proven: false, name: file.name };
}

interface SavePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<{
    readonly name: string;
    createWritable(): Promise<{
      write(bytes: Blob): Promise<void>;
      close(): Promise<void>;
    }>;
  }>;
}

/** A frame of another origin may not ask where to save; then, and when it is cancelled, the next way. */
async function saveDialog({ name, bytes, type }: NamedFile): Promise<Delivery | null> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker || window.top !== window.self) return null;
  const types = [{ accept: { [mediaTypes[type]]: [`.${type}`] } }];
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types });
    const stream = await handle.createWritable();
    await stream.write(blobOf(bytes, type));
    await stream.close();
    return { way: "save-dialog", proven: true, name: handle.name };
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function asWorkbook(
  { name, bytes, type }: NamedFile,
  { facts, workbook }: DeliverySurroundings,
): Promise<Delivery | null> {
  if (type !== "xlsx" || !facts.canOpenNew) return null;
  await workbook.openNew(bytes);
  return { way: "workbook", proven: true, name };
}
