import { readFile } from "node:fs/promises";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a web server says of the file. */
export const typeOf = (file: string): string =>
  types[path.extname(file)] ?? "application/octet-stream";

/** The file below `folder` that a part of an address names; null when it leads out of it. */
export function fileBelow(folder: string, address: string): string | null {
  const name = decoded(address);
  // No file's name holds a zero byte, and Node throws at one.
  if (name.includes("\0")) return null;
  const file = path.resolve(folder, name);
  return file.startsWith(folder + path.sep) ? file : null;
}

/** “%2e%2e” and the like in plain; what cannot be read is no name of ours. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return "";
    throw error;
  }
}

/** The file's bytes; null when there is no such file. */
export async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return null;
    throw error;
  }
}
