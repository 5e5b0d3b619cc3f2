import { HostProblem } from "../../app/ports";
import { base64Of } from "./base64";
import { supports } from "./requirement-sets";

/** Bytes asked for at once: the most Office gives. */
const sliceSize = 4_194_304;

/** The open workbook as a file, unsaved changes included; null where this Excel does not hand it out. */
export async function documentBytes(): Promise<Uint8Array | null> {
  const { document } = Office.context as Partial<Office.Context>;
  if (!document) return null;
  const file = await new Promise<Office.File | null>((resolve) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize }, ({ status, value }) =>
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : null),
    );
  });
  if (!file) return null;
  try {
    const parts: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const part = await slice(file, index);
      if (!part) return null;
      parts.push(part);
    }
    return joined(parts);
  } finally {
    // Office keeps at most two files open.
    file.closeAsync();
  }
}

const slice = (file: Office.File, index: number): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    file.getSliceAsync(index, ({ status, value }) =>
      resolve(
        status === Office.AsyncResultStatus.Succeeded
          ? Uint8Array.from(value.data as ArrayLike<number>)
          : null,
      ),
    );
  });

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Opens a file as a workbook of its own; the one beside the pane stays as it is.
 * @throws HostProblem where Excel has no such call
 */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  if (!supports("1.8")) throw new HostProblem({ code: "unsupported", member: "createWorkbook" });
  await Excel.createWorkbook(base64Of(bytes));
}
