import { existsSync, readFileSync } from "node:fs";

interface OutputFile {
  /** `name(2)` goes before the extension; the stem holds everything else. */
  readonly stem: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/**
 * Paths that lose nothing: a file that stands there already with other contents may hold somebody's
 * edits, so all outputs of one run get the next free number, “…-自评报告(2).docx”.
 */
export function freeNames(
  files: readonly OutputFile[],
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `(${String(number)})`;
    const named = files.map(({ stem, extension, bytes }) => ({
      path: `${stem}${suffix}.${extension}`,
      bytes,
    }));
    if (named.every(({ path, bytes }) => !existsSync(path) || readFileSync(path).equals(bytes)))
      return named;
  }
}
