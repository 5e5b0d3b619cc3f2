import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes several files so that each appears whole or not at all, and none appears before all could be
 * written: temporary files beside their targets, flushed to disk, then renamed.
 * @throws what the file system says; the temporary files are gone by then.
 */
export async function writeWhole(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const staged = files.map(({ path, bytes }) => ({
    path,
    bytes,
    temporary: join(dirname(path), `.${randomUUID()}.part`),
  }));
  try {
    for (const { temporary, bytes } of staged) await writeFlushed(temporary, bytes);
    for (const { temporary, path } of staged) await rename(temporary, path);
  } finally {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
