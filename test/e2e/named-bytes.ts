import { readFileSync } from "node:fs";

import type { Download } from "playwright-core";

/** A file as it was handed out. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function bytesOf(download: Download): Promise<NamedBytes> {
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}
