import type { Delivery, FilePort, LiveWorkbook, NamedFile } from "../app/ports";

const types: Readonly<Record<NamedFile["type"], string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Way = Delivery["way"];

/** Ways by platform, best first: on a Mac and an iPad a download from the pane does nothing, by design. */
const chains: Readonly<Record<LiveWorkbook["facts"]["platform"], readonly Way[]>> = {
  windows: ["save-dialog", "download"],
  web: ["download"],
  other: ["save-dialog", "download"],
  mac: ["workbook", "download"],
  ipad: ["workbook"],
};

interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<{
    createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
}

const hasPicker = (page: Window): page is Window & SavePicker =>
  "showSaveFilePicker" in page && page.self === page.top;

/** Files by an ordered chain of ways; each tried at most once, the answer says what is proven. */
export function deliveryFor(workbook: LiveWorkbook): FilePort {
  const attempts: Readonly<Record<Way, (file: NamedFile) => Promise<Delivery | null>>> = {
    "save-dialog": saveByDialog,
    download: async (file) => download(file),
    workbook: async (file) => openBeside(file, workbook),
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

const blobOf = ({ bytes, type }: NamedFile): Blob =>
  new Blob([new Uint8Array(bytes)], { type: types[type] });

/** A dialog that really saves: proven. Not inside a frame, where browsers forbid it. */
async function saveByDialog(file: NamedFile): Promise<Delivery | null> {
  if (!hasPicker(window)) return null;
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: file.name });
    const target = await handle.createWritable();
    await target.write(blobOf(file));
    await target.close();
    return { way: "save-dialog", proven: true, name: file.name };
  } catch (error) {
    // The user closed the dialog, or the host forbids it: the next way.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** How long a download may take to begin before its bytes are let go. */
const keepFor = 60_000;

function download(file: NamedFile): Delivery {
  const url = URL.createObjectURL(blobOf(file));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), keepFor);
  return { way: "download", proven: false, name: file.name };
}

/** A workbook can be opened beside this one and saved from there. */
async function openBeside(file: NamedFile, workbook: LiveWorkbook): Promise<Delivery | null> {
  if (file.type !== "xlsx" || !workbook.facts.canOpenNew) return null;
  await workbook.openNew(file.bytes);
  return { way: "workbook", proven: true, name: file.name };
}
