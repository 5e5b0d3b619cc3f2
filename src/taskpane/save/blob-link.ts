import type { NamedFile } from "../../app/ports";

const types: Readonly<Record<NamedFile["type"], string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const blobOf = ({ bytes, type }: NamedFile): Blob =>
  new Blob([new Uint8Array(bytes)], { type: types[type] });

/** How long a download may take to begin before its bytes are let go. */
const keepFor = 60_000;

/** Gives the file to the browser's download. Whether it arrives nobody tells the page. */
export function download(file: NamedFile): void {
  const url = URL.createObjectURL(blobOf(file));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), keepFor);
}
