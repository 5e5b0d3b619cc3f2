import { readFile } from "node:fs/promises";

import { CannotGoOn } from "./tools";
import type { Words } from "./words";

/** The bytes of a file the user named. */
export async function readInput(path: string, say: Words): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CannotGoOn(say.noFile(path), { cause: error });
  }
}
