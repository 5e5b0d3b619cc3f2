import { unzipSync, zipSync } from "fflate";

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** Names of parts that differ between two files, came or went; sorted. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter((name) => !same(was[name], is[name])).sort();
}

/** One part as text. */
export const partText = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[name]);

/** The file with one part written otherwise. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: new TextEncoder().encode(change(partText(bytes, name))) });
}
